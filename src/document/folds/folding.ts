import { foldsAround, foldTree, freshFoldId } from '../../core/graph/fold-tree';
import {
  type Fold,
  type FoldId,
  type Graph,
  isIdentifier,
  type NodeId,
  operandsOf,
} from '../../core/graph/graph';
import { limits } from '../../core/limits';
import { isLaidOut, placesIn, placesOfLevel, withPlaces } from '../../layout/automatic';
import { type Composition, composed } from '../../layout/composed';
import { levelOf } from '../../layout/level';
import { nodeHeights } from '../../layout/node-height';
import { type Point, within } from '../../layout/point';
import { DEFAULT_SIZE } from '../../layout/size';
import { boundsOfBoxes, boxAt, NO_STAGE, type Stage } from '../../layout/stage';
import { type FoldProblem, foldWords } from '../../words/en/fold';
import { said } from '../../words/problem';
import { RefusalError } from '../../words/problem-error';
import type { Document } from '../document';

/** Why nodes can't be folded. The message says why, `mend` what to do. */
export class FoldError extends RefusalError<FoldProblem> {
  override readonly name = 'FoldError';

  constructor(problem: FoldProblem) {
    super(problem, said(foldWords, problem));
  }
}

/** What would become one fold: nodes and folds that stand side by side. */
export interface Foldable {
  /** The fold that all of them are in. */
  readonly within: FoldId | null;
  readonly items: readonly (NodeId | FoldId)[];
  /** What is on the way from one of them to another and is none of them. */
  readonly between: readonly (NodeId | FoldId)[];
}

/**
 * What folding some nodes, or folds, is about: of what is in another fold than the others that fold as a
 * whole. Outputs stay outside; constants that nothing else reads come along.
 */
export function foldable({ graph }: Document, ids: readonly (NodeId | FoldId)[]): Foldable {
  const tree = foldTree(graph);
  const around = (id: NodeId | FoldId) => [...foldsAround(tree, id)].map((fold) => fold.id);
  const chosen = ids.filter((id) => !around(id).some((fold) => ids.includes(fold)));
  const first = chosen[0] === undefined ? [] : around(chosen[0]);
  const shared = first.find((fold) => chosen.every((id) => around(id).includes(fold)));
  const level = shared ?? null;
  const items = new Set(
    chosen.map((id) => {
      const path = [id, ...around(id)];
      return path[(level === null ? path.length : path.indexOf(level)) - 1] as string;
    }),
  );
  const { nodes } = levelOf(graph, level);
  for (const { id, kind } of nodes) if (kind === 'output') items.delete(id);
  for (const id of constantsOf(graph, items)) items.add(id);
  const own = nodes.filter(({ id }) => items.has(id)).map(({ id }) => id);
  return { within: level, items: own, between: pathsBetween({ nodes }, items) };
}

/** The constants that only what is in some items reads. */
function constantsOf(graph: Graph, items: ReadonlySet<string>): readonly NodeId[] {
  const tree = foldTree(graph);
  const isIn = (id: NodeId) =>
    items.has(id) || [...foldsAround(tree, id)].some((fold) => items.has(fold.id));
  const constants = new Set(
    graph.nodes.flatMap(({ id, kind }) =>
      kind === 'constant' && !tree.foldOf.has(id) ? [id] : [],
    ),
  );
  const read = new Set<NodeId>();
  for (const node of graph.nodes) {
    const inside = isIn(node.id);
    for (const id of operandsOf(node)) {
      if (id === null || !constants.has(id)) continue;
      if (inside) read.add(id);
      else constants.delete(id);
    }
  }
  return [...read].filter((id) => constants.has(id));
}

function pathsBetween(level: Graph, items: ReadonlySet<string>): readonly string[] {
  const after = new Set(items);
  const before = new Set(items);
  const readers = new Map<string, string[]>();
  const sources = new Map<string, string[]>();
  const note = (of: Map<string, string[]>, id: string, other: string) => {
    const list = of.get(id);
    if (list) list.push(other);
    else of.set(id, [other]);
  };
  for (const node of level.nodes) {
    for (const id of operandsOf(node)) {
      if (id === null) continue;
      note(readers, id, node.id);
      note(sources, node.id, id);
    }
  }
  // A set grows while it is gone through.
  for (const id of after) for (const reader of readers.get(id) ?? []) after.add(reader);
  for (const id of before) for (const source of sources.get(id) ?? []) before.add(source);
  return level.nodes.flatMap(({ id }) =>
    after.has(id) && before.has(id) && !items.has(id) ? [id] : [],
  );
}

/** Of more, what one has in sight stays where it is, however few become one. */
const MOST_ANEW = 24;

/**
 * The document with some nodes, and folds, as one fold; it stands in the middle of where they stood, unless
 * nothing beside it was moved by hand: a few such are laid out anew, and so is what is in it.
 * @param options `takingIn`: what is on the way between them becomes part of it, too. `stage`: what is laid
 * out anew is laid out for.
 * @throws FoldError where there is nothing to fold, what comes out leads back in, or folds are too deep.
 */
export function fold(
  document: Document,
  ids: readonly (NodeId | FoldId)[],
  {
    takingIn = false,
    stage = NO_STAGE,
  }: { readonly takingIn?: boolean; readonly stage?: Stage } = {},
): { readonly document: Document; readonly id: FoldId } {
  const { within: level, items, between } = foldable(document, ids);
  if (items.length === 0) throw new FoldError({ kind: 'nothing to fold' });
  if (between.length > 0) {
    if (takingIn) return fold(document, [...items, ...between], { takingIn, stage });
    throw new FoldError({ kind: 'leads back in', between: between.map(nameIn(document.graph)) });
  }
  const { graph } = document;
  const id = freshFoldId(graph);
  const inside = new Set(items);
  const around = level === null ? {} : { within: level };
  const nodes = items.filter((item) => !foldTree(graph).byId.has(item));
  const made: Fold = { id, name: freshFoldName(graph), ...around, nodes };
  const folds: Fold[] = [];
  const add = (one: Fold) => {
    if (one.id === level) folds.push(without(one, inside), made);
    else folds.push(inside.has(one.id) ? { ...one, within: id } : one);
  };
  if (level === null) folds.push(made);
  for (const one of graph.folds ?? []) add(one);
  if (depthOf(folds) > limits.foldDepth) {
    throw new FoldError({ kind: 'too deep', most: limits.foldDepth });
  }
  const folded = { ...document, graph: { ...graph, folds } };
  if (levelOf(graph, level).nodes.length <= MOST_ANEW && isLaidOut(document, level)) {
    const gone = new Set(levelOf(graph, level).nodes.map((item) => item.id));
    const kept = Object.entries(document.positions).filter(([item]) => !gone.has(item));
    return { document: withPlaces({ ...folded, positions: Object.fromEntries(kept) }, stage), id };
  }
  const down = stage.arrangement === 'down';
  const places = placesIn(document, level, down);
  const heights = nodeHeights(levelOf(graph, level));
  const box = boundsOfBoxes(
    items.map((item) => boxAt(places[item] as Point, heights.get(item) ?? DEFAULT_SIZE.height)),
  );
  const at = within({
    x: Math.round(box.x + (box.width - DEFAULT_SIZE.width) / 2),
    y: Math.round(box.y + (box.height - DEFAULT_SIZE.height) / 2),
  });
  const positions = { ...document.positions, ...placesOfLevel(document, level, down), [id]: at };
  return { document: { ...folded, positions }, id };
}

function without(fold: Fold, gone: ReadonlySet<string>): Fold {
  return { ...fold, nodes: fold.nodes.filter((id) => !gone.has(id)) };
}

/** How deep folds are in each other; each comes after the one that it is in. */
function depthOf(folds: readonly Fold[]): number {
  const depths = new Map<FoldId, number>();
  let most = 0;
  for (const { id, within } of folds) {
    const depth = 1 + (within === undefined ? 0 : (depths.get(within) ?? 0));
    depths.set(id, depth);
    most = Math.max(most, depth);
  }
  return most;
}

/**
 * The document with a fold taken away: what was in it stands where it stood while the fold was open.
 * @param down whether graphs run down.
 */
export function withoutFold(document: Document, id: FoldId, down = false): Document {
  const { graph } = document;
  const gone = foldTree(graph).byId.get(id);
  if (!gone) return document;
  const level = gone.within ?? null;
  const open = new Set([id, ...[...foldsAround(foldTree(graph), id)].map((one) => one.id)]);
  const { boxes } = composed(document, { isOpen: (one) => open.has(one), down });
  const others = levelOf(graph, level).nodes.filter((item) => item.id !== id);
  const places = Object.fromEntries(
    [...others, ...levelOf(graph, id).nodes].map((item) => [item.id, placeOf(boxes, item.id)]),
  );
  const { [id]: _, ...positions } = document.positions;
  const folds = (graph.folds ?? []).flatMap((one) => {
    if (one.id === id) return [];
    if (one.id === level) return [{ ...one, nodes: [...one.nodes, ...gone.nodes] }];
    return one.within === id ? [moved(one, level)] : [one];
  });
  const { folds: _folds, ...rest } = graph;
  return {
    ...document,
    graph: folds.length === 0 ? rest : { ...rest, folds },
    positions: { ...positions, ...places },
  };
}

function moved({ within: _, ...fold }: Fold, to: FoldId | null): Fold {
  return to === null ? fold : { ...fold, within: to };
}

function placeOf(boxes: Composition['boxes'], id: string): Point {
  const { x = 0, y = 0, height = DEFAULT_SIZE.height } = boxes.get(id) ?? {};
  const lower = (height - DEFAULT_SIZE.height) / 2;
  return within({ x: Math.round(x), y: Math.round(y + lower) });
}

/** Names a fold. @throws FoldError when the name is none. */
export function renameFold(document: Document, id: FoldId, name: string): Document {
  const trimmed = name.trim().normalize('NFC');
  if (!isIdentifier(trimmed)) throw new FoldError({ kind: 'no fold name', text: trimmed });
  const { graph } = document;
  const folds = (graph.folds ?? []).map((one) =>
    one.id === id && one.name !== trimmed ? { ...one, name: trimmed } : one,
  );
  return folds.every((one, k) => one === graph.folds?.[k])
    ? document
    : { ...document, graph: { ...graph, folds } };
}

/** f1, f2 …: the first that neither a fold nor a node is called. */
function freshFoldName({ nodes, folds = [] }: Graph): string {
  const taken = new Set([...nodes, ...folds].map((one) => ('name' in one ? one.name : undefined)));
  let k = 1;
  while (taken.has(`f${k}`)) k++;
  return `f${k}`;
}

/** What a node or a fold is called where nothing else is known of it. */
function nameIn(graph: Graph): (id: NodeId | FoldId) => string {
  const tree = foldTree(graph);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return (id) => {
    const node = nodes.get(id);
    if (!node) return tree.byId.get(id)?.name ?? id;
    if (node.kind === 'constant') return String(node.value);
    return node.name ?? (node.kind === 'primitive' ? node.primitive : id);
  };
}
