import { commonFold, foldTree, nodesIn, nodesOf } from '../core/graph/fold-tree';
import {
  addNode,
  connect,
  disconnect,
  type Fold,
  type FoldId,
  freshId,
  freshName,
  type Graph,
  type GraphNode,
  isIdentifier,
  type NodeId,
  nodeById,
  type Port,
  portCount,
  primitiveNode,
  removeNodes,
  replaceNode,
  type Wire,
} from '../core/graph/graph';
import type { PrimitiveName } from '../core/primitives/table';
import type { Convention } from '../core/rule/convention';
import type { NestedNumbers } from '../core/tensor/tensor';
import { withRoom } from '../layout/make-room';
import { placeNew } from '../layout/place';
import { type Point, within } from '../layout/point';
import { type NamingProblem, namingWords } from '../words/en/document';
import { said } from '../words/problem';
import { RefusalError } from '../words/problem-error';
import type { Document } from './document';
import { freeNames, freshIds } from './fresh';
import { broughtNotes, type Note, notesOf, notesWith, withNotes } from './note';
import { definitionsFor, renamedFold, withBrought } from './own/brought';
import { tangentsWithin } from './tangents';

/** What a palette or a type-ahead can add. */
export type NewNode =
  | { readonly kind: 'input'; readonly name?: string; readonly value?: number | NestedNumbers }
  | { readonly kind: 'constant'; readonly value: number | NestedNumbers }
  | { readonly kind: 'output'; readonly name?: string }
  | { readonly kind: 'primitive'; readonly primitive: PrimitiveName };

/** The same, or an own primitive of the document, which becomes a fold. */
export type NewThing = NewNode | { readonly kind: 'own'; readonly name: string };

export interface Added {
  readonly document: Document;
  readonly id: NodeId;
}

/** A name that can't be given. The message says why, `mend` what to do. */
export class RenameError extends RefusalError<NamingProblem> {
  override readonly name = 'RenameError';

  constructor(problem: NamingProblem) {
    super(problem, said(namingWords, problem));
  }
}

/**
 * Adds a node and wires `sources` into its ports in order, as far as it has ports.
 * @param at where its upper left corner goes; a free place near its sources when left out.
 */
export function add(
  document: Document,
  what: NewNode,
  at?: Point,
  sources: readonly NodeId[] = [],
): Added {
  const id = freshId(document.graph);
  const nodes = nodeById(document.graph);
  let node = newNode(document.graph, id, what);
  for (const [index, from] of sources.entries()) {
    const source = nodes.get(from);
    if (!source || source.kind === 'output' || index >= portCount(node)) continue;
    // Nothing reads the node yet, so that no more than the two can matter.
    const pair = connect({ nodes: [source, node] }, { from, to: { node: id, index } });
    node = pair.nodes[1] as GraphNode;
  }
  const graph = addNode(document.graph, node);
  if (at) {
    const positions = { ...document.positions, [id]: within(at) };
    return { document: { ...document, graph, positions }, id };
  }
  const fold = what.kind === 'output' ? null : commonFold(document.graph, sources);
  return { document: placed(joining({ ...document, graph }, [id], fold), [id]), id };
}

/** Lays a wire; one already at the port is replaced. @throws WireError when it would close a cycle. */
export function wire(document: Document, laid: Wire): Document {
  return withRoom(document.graph, { ...document, graph: connect(document.graph, laid) });
}

export function unwire(document: Document, ports: readonly Port[]): Document {
  // From the last port of a node, so that closing a gap does not move those still to go.
  const ordered = ports.toSorted((a, b) => b.index - a.index);
  return { ...document, graph: ordered.reduce(disconnect, document.graph) };
}

/** Takes nodes away, and folds with all that is in them. */
export function remove(document: Document, nodes: readonly (NodeId | FoldId)[]): Document {
  const ids = new Set(nodesOf(document.graph, nodes));
  const positions = { ...document.positions };
  const graph = removeNodes(document.graph, ids);
  const left = new Set(graph.folds?.map(({ id }) => id));
  for (const id of ids) delete positions[id];
  for (const { id } of document.graph.folds ?? []) if (!left.has(id)) delete positions[id];
  const output = document.output !== null && ids.has(document.output) ? null : document.output;
  const tangents = tangentsWithin(document.tangents, (id) => !ids.has(id));
  return { ...document, graph, positions, output, tangents };
}

/** Moves nodes and folds, each among what stands beside it. */
export function move(
  document: Document,
  places: Readonly<Record<NodeId | FoldId, Point>>,
): Document {
  const moved = Object.entries(places).map(([id, at]) => [id, within(at)]);
  return { ...document, positions: { ...document.positions, ...Object.fromEntries(moved) } };
}

/** Sets the value of an input or a constant: a number or nested arrays of numbers. */
export function setValue(document: Document, id: NodeId, value: number | NestedNumbers): Document {
  const changed = withNode(document, id, (node) =>
    node.kind === 'input' || node.kind === 'constant' ? { ...node, value } : node,
  );
  return typeof value === 'number' ? changed : withRoom(document.graph, changed);
}

/** Sets an attribute of a primitive; null takes it away, so that what it stands for when left out holds. */
export function setAttribute(
  document: Document,
  id: NodeId,
  attribute: string,
  value: number | readonly number[] | null,
): Document {
  const changed = withNode(document, id, (node) => {
    if (node.kind !== 'primitive') return node;
    const { attributes: { [attribute]: _, ...others } = {}, ...rest } = node;
    const attributes = value === null ? others : { ...others, [attribute]: value };
    return Object.keys(attributes).length === 0 ? rest : { ...rest, attributes };
  });
  return withRoom(document.graph, changed);
}

/**
 * Names an input, an output or an intermediate value; an empty name takes an intermediate's name away.
 * @throws RenameError when the name is no identifier or is taken.
 */
export function rename(document: Document, id: NodeId, name: string): Document {
  const trimmed = name.trim().normalize('NFC');
  const node = nodeById(document.graph).get(id);
  if (node?.kind === 'primitive' && trimmed === '') {
    return withNode(document, id, ({ ...rest }) => {
      delete (rest as { name?: string }).name;
      return rest;
    });
  }
  if (!isIdentifier(trimmed)) {
    throw new RenameError({ kind: 'no name', text: trimmed });
  }
  const taken = document.graph.nodes.some(
    (other) => other.id !== id && 'name' in other && other.name === trimmed,
  );
  if (taken) throw new RenameError({ kind: 'name of another', name: trimmed });
  return withNode(document, id, (renamed) =>
    renamed.kind === 'constant' ? renamed : { ...renamed, name: trimmed },
  );
}

export function setOutput(document: Document, id: NodeId): Document {
  return document.output === id ? document : { ...document, output: id };
}

export function setSeed(document: Document, seed: number): Document {
  return Object.is(document.seed, seed) ? document : { ...document, seed };
}

/** Some nodes of a graph with the wires among them: what copying takes and pasting brings. */
export interface Fragment {
  readonly graph: Graph;
  readonly positions: Readonly<Record<NodeId, Point>>;
  /** What is written about these nodes; left out where nothing is. */
  readonly notes?: readonly Note[];
}

/**
 * Nodes, and folds with all that is in them. A fold of which not all is taken is left behind.
 * @param notes those that are taken whatever they point at.
 */
export function fragmentOf(
  document: Document,
  ids: readonly (NodeId | FoldId)[],
  notes: readonly string[] = [],
): Fragment {
  const { graph } = document;
  const kept = new Set(nodesOf(graph, ids));
  const others = new Set<NodeId>();
  for (const { id } of graph.nodes) if (!kept.has(id)) others.add(id);
  const isAll = others.size === 0;
  const whole = wholeFolds(graph, kept);
  const known = new Set([...kept, ...whole.map(({ id }) => id)]);
  const fragment: Fragment = {
    graph: {
      nodes: isAll ? graph.nodes : removeNodes(graph, others).nodes,
      ...(whole.length > 0 && { folds: whole }),
      ...definitionsFor(whole, graph.definitions),
    },
    positions: isAll
      ? document.positions
      : Object.fromEntries(Object.entries(document.positions).filter(([id]) => known.has(id))),
  };
  return withNotes(fragment, notesWith(document, kept, isAll, notes));
}

/** The folds all of whose nodes are among some. */
function wholeFolds(graph: Graph, among: ReadonlySet<NodeId>): readonly Fold[] {
  const tree = foldTree(graph);
  const whole = (graph.folds ?? []).filter(({ id }) =>
    nodesIn(tree, id).every((node) => among.has(node)),
  );
  const left = new Set(whole.map(({ id }) => id));
  return whole.map(({ within: around, ...fold }) =>
    around !== undefined && left.has(around) ? { ...fold, within: around } : fold,
  );
}

/**
 * Adds a fragment under fresh ids and, where they are taken, fresh names. In a document that is no
 * adjoint program nothing is an adjoint, wherever it was copied.
 * @param into the fold that it becomes part of.
 */
export function insert(
  document: Document,
  fragment: Fragment,
  offset: Point,
  into: FoldId | null = null,
): Inserted {
  const { ids, notes, document: with_ } = joined(document, fragment, offset);
  return { ids, notes, document: placed(joining(with_, ids, into), ids) };
}

/** Adds a copy of nodes, folds and notes beside them, in the fold that all of them are in. */
export function duplicated(
  document: Document,
  ids: readonly (NodeId | FoldId)[],
  offset: Point,
  notes: readonly string[] = [],
): Inserted {
  const fragment = fragmentOf(document, ids, notes);
  return insert(document, fragment, offset, commonFold(document.graph, ids));
}

/** A document with nodes and folds put into a fold, which for outputs is none. */
function joining(document: Document, ids: readonly string[], fold: FoldId | null): Document {
  if (fold === null) return document;
  const inside = new Set(ids);
  const kinds = new Map(document.graph.nodes.map(({ id, kind }) => [id, kind]));
  const nodes = ids.filter((id) => kinds.has(id) && kinds.get(id) !== 'output');
  const folds = document.graph.folds?.map((one) =>
    one.id === fold
      ? { ...one, nodes: [...one.nodes, ...nodes] }
      : inside.has(one.id)
        ? { ...one, within: fold }
        : one,
  );
  return { ...document, graph: { ...document.graph, ...(folds && { folds }) } };
}

/** A document with places for some nodes that have none yet; where there are folds they are found when seen. */
function placed(document: Document, ids: readonly string[]): Document {
  const { graph, positions } = document;
  const unplaced = ids.filter((id) => !Object.hasOwn(positions, id));
  if (unplaced.length === 0 || graph.folds) return document;
  return { ...document, positions: placeNew(graph, positions, unplaced) };
}

/** A document with nodes and folds that were inserted, but for those in inserted folds. */
export interface Inserted {
  readonly document: Document;
  readonly ids: readonly (NodeId | FoldId)[];
  /** The ids of the notes that came with them. */
  readonly notes: readonly string[];
}

/** The same, where what has no place in the fragment has none yet. */
export function joined(document: Document, fragment: Fragment, offset: Point): Inserted {
  const { graph } = document;
  const freshId = freshIds(graph, 'n');
  const ids = new Map(fragment.graph.nodes.map(({ id }) => [id, freshId()]));
  const freshFold = freshIds(graph, 'f');
  for (const { id } of fragment.graph.folds ?? []) ids.set(id, freshFold());
  const freeName = freeNames(graph);
  const inserted = fragment.graph.nodes.map((node) => {
    const { order, ...primal } = node;
    const added = order === undefined || document.primal ? node : (primal as GraphNode);
    return readdressed(freeName({ ...added, id: ids.get(node.id) as NodeId }), ids);
  });
  const positions: Record<NodeId, Point> = { ...document.positions };
  for (const [old, id] of ids) {
    const at = Object.hasOwn(fragment.positions, old) ? fragment.positions[old] : undefined;
    if (at) positions[id] = within({ x: at.x + offset.x, y: at.y + offset.y });
  }
  const nodes = [...graph.nodes, ...inserted];
  const { definitions, nameOf } = withBrought(graph, fragment.graph.definitions);
  const added = fragment.graph.folds?.map((given): Fold => {
    const fold = renamedFold(given, nameOf);
    const within_ = fold.within === undefined ? {} : { within: ids.get(fold.within) as FoldId };
    return {
      ...fold,
      ...within_,
      id: ids.get(fold.id) as FoldId,
      nodes: fold.nodes.map((id) => ids.get(id) as NodeId),
    };
  });
  const next = {
    ...graph,
    nodes,
    ...(added && { folds: [...(graph.folds ?? []), ...added] }),
    ...(definitions.length > 0 && { definitions }),
  };
  const inFolds = new Set(added?.flatMap((fold) => fold.nodes));
  const outer = (added ?? []).filter((fold) => fold.within === undefined).map(({ id }) => id);
  const fresh = inserted.flatMap(({ id }) => (inFolds.has(id) ? [] : [id]));
  const brought = broughtNotes(document, fragment.notes ?? [], ids, offset);
  return {
    document: withNotes({ ...document, graph: next, positions }, brought),
    ids: [...fresh, ...outer],
    notes: brought.slice(notesOf(document).length).map(({ id }) => id),
  };
}

function readdressed(node: GraphNode, ids: ReadonlyMap<NodeId, NodeId>): GraphNode {
  const moved = (id: NodeId | null) => (id === null ? null : (ids.get(id) ?? null));
  if (node.kind === 'output') return { ...node, operands: [moved(node.operands[0])] };
  return node.kind === 'primitive' ? { ...node, operands: node.operands.map(moved) } : node;
}

function newNode(graph: Graph, id: NodeId, what: NewNode): GraphNode {
  switch (what.kind) {
    case 'input':
      return {
        kind: 'input',
        id,
        name: what.name ?? freshName(graph, 'x'),
        value: what.value ?? 1,
      };
    case 'constant':
      return { kind: 'constant', id, value: what.value };
    case 'output': {
      const name = what.name ?? freshName(graph, 'y', false);
      return { kind: 'output', id, name, operands: [null] };
    }
    case 'primitive':
      return primitiveNode(id, what.primitive);
  }
}

function withNode(
  document: Document,
  id: NodeId,
  change: (node: GraphNode) => GraphNode,
): Document {
  return { ...document, graph: replaceNode(document.graph, id, change) };
}

/** Takes another convention at kinks, for the primal too. */
export function setConvention(document: Document, convention: Convention): Document {
  if (document.convention === convention) return document;
  const primal = document.primal && { ...document.primal, convention };
  return { ...document, convention, primal };
}
