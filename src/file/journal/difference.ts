import type { Definition, Fold, GraphNode, NodeId } from '../../core/graph/graph';
import { type Document, EMPTY_DOCUMENT, type TangentSeed } from '../../document/document';
import type { Point } from '../../layout/point';
import { written } from '../kinds/work';

/**
 * What of a document is another than in the one before. Documents are immutable and share structure, so
 * what is the same is the very same, and is found without a look inside.
 */
export interface Delta {
  /** The version of graphs of which the nodes and the rest are. */
  readonly version: number;
  /** The nodes from first to last: pieces [from, to) of those before, and others. Left out where all are as before. */
  readonly nodes?: readonly Hunk[];
  /** All folds, where they are others than before; null for none. */
  readonly folds?: readonly Fold[] | null;
  /** All own primitives, likewise. */
  readonly definitions?: readonly Definition[] | null;
  readonly positions?: Changes<Point>;
  readonly tangents?: Changes<TangentSeed>;
  /** What the primal is made of: null for none, else a document of those before and the difference from that. */
  readonly primal?: null | { readonly of: PrimalBase; readonly delta: Delta };
  /** All other parts of a document, whatever there are. */
  readonly parts?: Readonly<Record<string, unknown>>;
  readonly without?: readonly string[];
}

/** Nodes one after the other: as they stood before, or others. */
type Hunk = readonly [from: number, to: number] | { readonly put: readonly GraphNode[] };

interface Changes<T> {
  readonly put: Readonly<Record<NodeId, T>>;
  readonly gone: readonly NodeId[];
}

type PrimalBase = 'document' | 'primal';

/** The parts whose differences are told of one by one. */
export const STRUCTURE: ReadonlySet<string> = new Set(['graph', 'positions', 'tangents', 'primal']);

/** The difference between two documents: in size and time in proportion to it, where identities tell. */
export function difference(before: Document, after: Document): Delta {
  const nodes = changedNodes(before.graph.nodes, after.graph.nodes);
  const positions = changes(before.positions, after.positions);
  const tangents = changes(before.tangents, after.tangents);
  const [was, is] = [before, after].map((document) => Object.entries(document)) as [
    [string, unknown][],
    [string, unknown][],
  ];
  const old = new Map(was);
  const parts = is.filter(([key, value]) => !STRUCTURE.has(key) && !Object.is(value, old.get(key)));
  const without = was.flatMap(([key]) => (Object.hasOwn(after, key) ? [] : [key]));
  return {
    version: written.graph.version,
    ...(nodes && { nodes }),
    ...(before.graph.folds !== after.graph.folds && { folds: after.graph.folds ?? null }),
    ...(before.graph.definitions !== after.graph.definitions && {
      definitions: after.graph.definitions ?? null,
    }),
    ...(positions && { positions }),
    ...(tangents && { tangents }),
    ...(after.primal !== before.primal && { primal: primalDelta(before, after.primal) }),
    ...(parts.length > 0 && { parts: Object.fromEntries(parts) }),
    ...(without.length > 0 && { without }),
  };
}

function primalDelta(
  before: Document,
  primal: Document | null,
): NonNullable<Delta['primal']> | null {
  if (!primal) return null;
  const of = before.primal ? 'primal' : 'document';
  return { of, delta: difference(baseOf(before, of), primal) };
}

/** What a primal is told by its difference from: the primal there was, else the document itself. */
export function baseOf(before: Document, of: PrimalBase): Document {
  return of === 'primal' ? (before.primal ?? EMPTY_DOCUMENT) : { ...before, primal: null };
}

function changedNodes(
  before: readonly GraphNode[],
  after: readonly GraphNode[],
): readonly Hunk[] | null {
  if (before === after) return null;
  let start = 0;
  while (start < after.length && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return null;
  let [oldEnd, newEnd] = [before.length, after.length];
  while (oldEnd > start && newEnd > start && before[oldEnd - 1] === after[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  const placeOf = new Map<GraphNode, number>();
  for (let k = start; k < oldEnd; k++) placeOf.set(before[k] as GraphNode, k);
  const hunks: ([number, number] | { put: GraphNode[] })[] = start > 0 ? [[0, start]] : [];
  for (let k = start; k < newEnd; k++) {
    const node = after[k] as GraphNode;
    const place = placeOf.get(node);
    const last = hunks.at(-1);
    if (place === undefined) {
      if (last && 'put' in last) last.put.push(node);
      else hunks.push({ put: [node] });
    } else if (last && !('put' in last) && last[1] === place) last[1] = place + 1;
    else hunks.push([place, place + 1]);
  }
  if (oldEnd < before.length) hunks.push([oldEnd, before.length]);
  return hunks;
}

function changes<T>(
  before: Readonly<Record<NodeId, T>>,
  after: Readonly<Record<NodeId, T>>,
): Changes<T> | null {
  if (before === after) return null;
  const put: Record<NodeId, T> = {};
  let [kept, count] = [0, 0];
  for (const id in after) {
    count++;
    if (before[id] !== undefined) kept++;
    if (!Object.is(after[id], before[id])) put[id] = after[id] as T;
  }
  const gone: NodeId[] = [];
  const known = Object.keys(before).length;
  if (known > kept) for (const id in before) if (after[id] === undefined) gone.push(id);
  return count === kept && gone.length === 0 && Object.keys(put).length === 0
    ? null
    : { put, gone };
}
