import { type GraphNode, operandsOf } from '../core/graph/graph';
import { type Limit, limits } from '../core/limits';
import type { NestedNumbers } from '../core/tensor/tensor';
import { type ExcessProblem, excessWords } from '../words/en/document';
import { type Said, said } from '../words/problem';
import type { Document } from './document';
import { notesOf } from './note';
import { filesOf, sizeOfFiles } from './program-files';

/** How much there is in a document of what is limited. */
type Measure = Readonly<Record<Measured, number>>;

const measured = [
  ...(['nodes', 'folds', 'operands', 'axes', 'numbers', 'entries'] as const),
  ...([
    'differentiations',
    'order',
    'name',
    'source',
    'files',
    'beside',
    'notes',
    'arrows',
    'pages',
    'prose',
  ] as const),
] satisfies readonly Limit[];
type Measured = (typeof measured)[number];

/**
 * What an edit makes more of than can be kept, sent and read again, in words; null where it makes
 * nothing so. A document that has too much of something already may be edited as long as it gets no
 * more of it.
 */
export function excessOf(before: Document, after: Document): Said | null {
  const [was, is] = [measureOf(before), measureOf(after)];
  const of = measured.find((limit) => is[limit] > Math.max(limits[limit], was[limit]));
  if (of === undefined) return null;
  return said(excessWords, { kind: of, count: is[of], most: limits[of] } as ExcessProblem);
}

const measures = new WeakMap<Document, Measure>();

function measureOf(document: Document): Measure {
  const known = measures.get(document);
  if (known) return known;
  const own = measuredAlone(document);
  const primal = document.primal && measureOf(document.primal);
  const whole = primal
    ? (Object.fromEntries(
        measured.map((of) => [
          of,
          of === 'numbers' ? own[of] + primal[of] : Math.max(own[of], primal[of]),
        ]),
      ) as Measure)
    : own;
  measures.set(document, whole);
  return whole;
}

function measuredAlone(document: Document): Measure {
  const { graph, tangents, differentiated, source } = document;
  const notes = notesOf(document);
  const pages = document.lesson?.pages ?? [];
  let [operands, axes, numbers, entries, order, name] = [0, 0, 0, 0, 0, 0];
  const add = (array: NestedNumbers) => {
    const size = sizeOf(array);
    axes = Math.max(axes, size.axes);
    numbers += size.numbers;
  };
  for (const node of graph.nodes) {
    operands = Math.max(operands, operandsOf(node).length);
    order = Math.max(order, node.order ?? 0);
    name = Math.max(name, nameLengthOf(node));
    if ('value' in node && typeof node.value !== 'number') add(node.value);
    if (node.kind !== 'primitive' || !node.attributes) continue;
    for (const value of Object.values(node.attributes)) {
      if (typeof value === 'object') entries = Math.max(entries, value.length);
    }
  }
  for (const tangent of Object.values(tangents)) {
    if (typeof tangent !== 'number' && !('element' in tangent)) add(tangent);
  }
  return {
    nodes: graph.nodes.length,
    folds: graph.folds?.length ?? 0,
    ...{ operands, axes, numbers, entries, order, name },
    differentiations: differentiated.length,
    source: source?.text.length ?? 0,
    files: filesOf(document).length,
    beside: sizeOfFiles(filesOf(document)),
    notes: notes.length,
    arrows: notes.reduce((most, { to }) => Math.max(most, to.length), 0),
    pages: pages.length,
    prose: pages.reduce((most, page) => Math.max(most, page.prose.length, page.notes.length), 0),
  };
}

function nameLengthOf(node: GraphNode): number {
  const name = 'name' in node ? node.name : undefined;
  if (name === undefined || name.length <= limits.name) return 0;
  return [...name].length;
}

/** Arrays are large and nobody changes them: each is gone through once. */
const sizes = new WeakMap<NestedNumbers, { readonly axes: number; readonly numbers: number }>();

function sizeOf(array: NestedNumbers): { readonly axes: number; readonly numbers: number } {
  const known = sizes.get(array);
  if (known) return known;
  let [axes, numbers] = [1, 0];
  for (const entry of array) {
    if (typeof entry === 'number') {
      numbers++;
      continue;
    }
    const part = sizeOf(entry);
    axes = Math.max(axes, part.axes + 1);
    numbers += part.numbers;
  }
  const size = { axes, numbers };
  sizes.set(array, size);
  return size;
}
