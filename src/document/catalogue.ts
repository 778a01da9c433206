import { EMPTY_GRAPH, type Graph, isIdentifier } from '../core/graph/graph';
import { parametersOf } from '../core/graph/parameters';
import { type PrimitiveName, primitiveNames, primitives } from '../core/primitives/table';
import type { NewThing } from './edits';
import { wording } from './words';

/** Something that can be added to a graph, as palettes and type-aheads list it. */
export interface Addable {
  readonly id: string;
  readonly label: string;
  readonly symbol: string;
  readonly keywords: readonly string[];
  readonly group: string;
  readonly what: NewThing;
}

/** Everything that can be added, in the order of the palette. */
export const catalogue: readonly Addable[] = [
  {
    id: 'input',
    label: wording.kinds.input,
    symbol: 'x',
    keywords: ['variable', 'argument', 'parameter', 'array', 'matrix', 'vector', 'tensor'],
    group: wording.inputsAndOutputs,
    what: { kind: 'input' },
  },
  {
    id: 'constant',
    label: wording.kinds.constant,
    symbol: '1',
    keywords: ['number', 'literal'],
    group: wording.inputsAndOutputs,
    what: { kind: 'constant', value: 1 },
  },
  {
    id: 'output',
    label: wording.kinds.output,
    symbol: 'y',
    keywords: ['result', 'loss'],
    group: wording.inputsAndOutputs,
    what: { kind: 'output' },
  },
  ...grouped(primitiveNames).flatMap((primitive): readonly Addable[] => {
    const { label, symbol, synonyms, group } = primitives[primitive];
    if (group === null) return [];
    const keywords = [primitive, ...synonyms];
    return [
      {
        ...{ id: primitive, label, symbol, keywords, group: wording.groupOf(group) },
        what: { kind: 'primitive', primitive },
      },
    ];
  }),
];

/** The heading of what a person keeps. */
const OWN = wording.ownPrimitives;

/** The own primitives of a graph, as what can be added: before all else. */
export function ownAddables({ definitions = [] }: Graph): readonly Addable[] {
  return definitions.map((definition): Addable => {
    const { name } = definition;
    const label = `${name}(${parametersOf(definition).join(', ')})`;
    const what = { kind: 'own', name } as const;
    return { id: `own ${name}`, label, symbol: 'ƒ', keywords: [name], group: OWN, what };
  });
}

/** In the order of the table, but those of a group together, where the last of them stands. */
function grouped(names: readonly PrimitiveName[]): readonly PrimitiveName[] {
  const last = new Map(names.map((name, at) => [primitives[name].group, at]));
  const place = (name: PrimitiveName) => last.get(primitives[name].group) ?? 0;
  return names.toSorted((a, b) => place(a) - place(b));
}

/**
 * What typed text itself may stand for: a number is a constant, an identifier a new input or output.
 * @param number what the text is as a number, or null when it is none.
 * @param taken names that other nodes have.
 */
export function namedAddables(
  text: string,
  number: number | null,
  taken: ReadonlySet<string>,
): readonly Addable[] {
  const typed = text.trim().normalize('NFC');
  const group = wording.inputsAndOutputs;
  const found: Addable[] = [];
  if (number !== null) {
    found.push({
      id: `constant ${typed}`,
      label: wording.called('constant', typed),
      symbol: '#',
      keywords: [typed],
      group,
      what: { kind: 'constant', value: number },
    });
  }
  if (isIdentifier(typed) && !taken.has(typed)) {
    const meant = isMeantAsName(typed);
    const first = /^(y\d*|loss|out)$/.test(typed) ? 'output' : 'input';
    for (const kind of ['input', 'output'] as const) {
      found.push({
        id: `${kind} ${typed}`,
        label: wording.called(kind, typed),
        // Its own symbol is found before all else.
        symbol: meant && kind === first ? typed : '→',
        keywords: [],
        group,
        what: { kind, name: typed },
      });
    }
  }
  return found;
}

/**
 * Whether typed text is a name rather than what is in the catalogue: it is, unless a primitive goes by
 * exactly this, or it begins the word input, constant or output. So `si` is the input si until it is sin.
 */
export function isMeantAsName(text: string): boolean {
  return !namesPrimitive(text) && !beginsKind(text.trim().toLowerCase());
}

/** Whether a primitive goes by exactly this, in any case of its letters where there are several. */
export function namesPrimitive(text: string): boolean {
  const typed = text.trim();
  const folded = (word: string) => ([...word].length === 1 ? word : word.toLowerCase());
  return catalogue.some(
    ({ label, symbol, keywords, what }) =>
      what.kind === 'primitive' &&
      [symbol, label, ...keywords].some((word) => folded(word) === folded(typed)),
  );
}

/** Whether three letters or more begin the word of a kind of node that is no primitive. */
function beginsKind(typed: string): boolean {
  return (
    typed.length > 2 &&
    catalogue.some(({ label, what }) => what.kind !== 'primitive' && label.startsWith(typed))
  );
}

/** The data type under which a drag from a palette carries the id of an addable. */
export const DRAGGED_ADDABLE = 'application/x-wengert-addable';

export function addableById(id: string, graph: Graph = EMPTY_GRAPH): Addable | undefined {
  return [...ownAddables(graph), ...catalogue].find((addable) => addable.id === id);
}
