import { type PrimitiveName, primitiveNames, primitives } from '../../core/primitives/table';

/** The primitives that a text may mean: by name, by the sign on a node, or by what else they are called. */
export function readOperator(text: string): readonly PrimitiveName[] {
  const wanted = plain(text);
  const named = primitiveNames.filter((name) => {
    const { label, symbol } = primitives[name];
    return [name, label, symbol].some((each) => plain(each) === wanted);
  });
  const synonymous = primitiveNames.filter((name) =>
    primitives[name].synonyms.some((each) => plain(each) === wanted),
  );
  return [...new Set([...named, ...synonymous])];
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[−–]/g, '-')
    .replace(/[×·]/g, '*')
    .replace(/[÷:]/g, '/');
}
