import {
  type PrimitiveName,
  primitiveNames,
  primitives,
  tensorPrimitiveNames,
} from '../../core/primitives/table';
import { arityOf } from '../../core/rule/primitive';

/** A way to call a primitive: its name in text (rank 0), its key in the table (1) or a synonym (2). */
interface Candidate {
  readonly primitive: PrimitiveName;
  readonly rank: number;
}

const ofTensors: ReadonlySet<PrimitiveName> = new Set(tensorPrimitiveNames);

/** Words that find a primitive in the palette, and as calls mean something else elsewhere: a synonym is none of these. */
const ELSEWHERE: ReadonlySet<string> = new Set(
  (
    'repeat tile length order range flip reverse limit distance squeeze unsqueeze normalise standardise narrow crop ' +
    'part embedding log_loss indicator ascending descending quotient div choose scan angle'
  ).split(' '),
);

const byName = new Map<string, Candidate[]>();
for (const primitive of primitiveNames) {
  const { text, synonyms, symbol, group } = primitives[primitive];
  const add = (name: string, rank: number) => {
    const list = byName.get(name);
    if (!list) byName.set(name, [{ primitive, rank }]);
    else if (!list.some((other) => other.primitive === primitive)) list.push({ primitive, rank });
  };
  const names: [string, number][] = [[primitive, 1]];
  if (text.kind === 'call') names.unshift([text.name, 0]);
  for (const synonym of group === null ? [] : [symbol, ...synonyms]) {
    if (ELSEWHERE.has(synonym.replace(' ', '_'))) continue;
    // T(1 − x) is more likely a product that lacks its sign than a transposed number.
    if (!ofTensors.has(primitive) || !/^[A-Z]\d?$/.test(synonym)) names.push([synonym, 2]);
  }
  for (const [name, rank] of names) {
    add(name, rank);
    add(plain(name), rank);
  }
}
for (const list of byName.values()) {
  const variadic = ({ primitive }: Candidate) => (primitives[primitive].variadic ? 1 : 0);
  list.sort((a, b) => a.rank - b.rank || variadic(a) - variadic(b));
}

/** So that leakyReLU, leaky_relu and LeakyRelu are one. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[_ ]/g, '');
}

/** The primitives a name may call, best first; empty for an unknown name. */
export function callable(name: string): readonly PrimitiveName[] {
  const list = byName.get(name) ?? (hasIndex(name) ? undefined : byName.get(plain(name))) ?? [];
  return list.map(({ primitive }) => primitive);
}

/** Whether a letter stands by itself in a name, as the n of l_n does, which is no ln. */
function hasIndex(name: string): boolean {
  return /(?:^|_)\p{L}(?:_|$)/u.test(name) && name.length > 1;
}

/** Whether a name followed by parentheses is a call, whatever the text assigns to it: `sin`, not `sine`. */
export function isTextName(name: string): boolean {
  return byName.get(name)?.[0]?.rank === 0;
}

/** Whether a name by itself is no variable: `sin`. Names of functions of tensors alone are: `mean`. */
export function isReserved(name: string): boolean {
  return (byName.get(name) ?? []).some(
    ({ primitive, rank }) =>
      rank === 0 && !ofTensors.has(primitive) && primitives[primitive].group !== null,
  );
}

/** How many operands a primitive may be called with. */
export function operandRange(primitive: PrimitiveName): readonly [least: number, most: number] {
  const [least, most] = arityOf(primitives[primitive]);
  return [least, isFolded(primitive) ? Number.POSITIVE_INFINITY : most];
}

export function isFolded(primitive: PrimitiveName): boolean {
  return primitives[primitive].folds === true;
}

const textNames = [...byName].flatMap(([name, [best]]) =>
  best?.rank === 0 && primitives[best.primitive].group !== null ? [name] : [],
);

/** Names of functions that look like this one, nearest first, at most three. */
export function nearNames(name: string): readonly string[] {
  const from = plain(name);
  const most = from.length < 2 ? 0 : from.length <= 3 ? 1 : 2;
  return textNames
    .map((known) => ({ known, distance: distance(from, plain(known)) }))
    .filter(
      ({ known, distance }) => distance <= most || (from.length > 1 && known.startsWith(from)),
    )
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ known }) => known);
}

/** The least number of insertions, deletions, replacements and swaps of neighbours. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] as number) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] as number;
}
