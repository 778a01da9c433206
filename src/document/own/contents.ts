import { foldTree, nodesIn } from '../../core/graph/fold-tree';
import {
  type Definition,
  type Fold,
  type FoldId,
  type Graph,
  type GraphNode,
  type NodeId,
  operandsOf,
} from '../../core/graph/graph';

/** What gives ids that no node and no fold of a graph has, each time another. */
export function idsFor(
  { nodes, folds = [] }: Graph,
  also: readonly string[] = [],
): (letter: 'n' | 'f') => string {
  const taken = new Set([...[...nodes, ...folds].map(({ id }) => id), ...also]);
  const next = { n: nodes.length, f: folds.length };
  return (letter) => {
    do next[letter]++;
    while (taken.has(`${letter}${next[letter]}`));
    return `${letter}${next[letter]}`;
  };
}

/** A node with other operands. */
export function reading(node: GraphNode, at: (id: NodeId | null) => NodeId | null): GraphNode {
  if (node.kind === 'output') return { ...node, operands: [at(node.operands[0])] };
  return node.kind === 'primitive' ? { ...node, operands: node.operands.map(at) } : node;
}

/** A graph in which what read one value reads another, but for some nodes. */
export function redirected(
  graph: Graph,
  from: NodeId,
  to: NodeId,
  except: ReadonlySet<NodeId> = new Set(),
): Graph {
  const nodes = graph.nodes.map((node) =>
    except.has(node.id) || !operandsOf(node).includes(from)
      ? node
      : reading(node, (id) => (id === from ? to : id)),
  );
  return { ...graph, nodes };
}

/** A graph with a fold among its folds, in which stands what an own primitive computes of some values. */
export function withContents(
  graph: Graph,
  fold: Omit<Fold, 'nodes'>,
  { name, body }: Definition,
  given: readonly (NodeId | null)[],
): { readonly graph: Graph; readonly result: NodeId } {
  const nextId = idsFor(graph, [fold.id]);
  const ids = new Map<NodeId | FoldId, NodeId | FoldId>();
  const values = new Map<NodeId, NodeId | null>();
  let parameter = 0;
  for (const { id, kind } of body.nodes) {
    if (kind === 'input') values.set(id, given[parameter++] ?? null);
    else if (kind !== 'output') values.set(id, nextId('n'));
  }
  for (const { id } of body.folds ?? []) ids.set(id, nextId('f'));
  const at = (id: NodeId | null) => (id === null ? null : (values.get(id) ?? null));
  const made = body.nodes.flatMap((node) => {
    if (node.kind === 'input' || node.kind === 'output') return [];
    return [reading({ ...node, id: at(node.id) as NodeId }, at)];
  });
  const inner = (body.folds ?? []).map(
    (one): Fold => ({
      ...one,
      id: ids.get(one.id) as FoldId,
      within: one.within === undefined ? fold.id : (ids.get(one.within) as FoldId),
      nodes: one.nodes.map((id) => at(id) as NodeId),
    }),
  );
  const { foldOf } = foldTree(body);
  const own = body.nodes.flatMap(({ id, kind }) =>
    kind === 'input' || kind === 'output' || foldOf.has(id) ? [] : [at(id) as NodeId],
  );
  const whole: Fold = { ...fold, of: name, nodes: own };
  const output = body.nodes.find(({ kind }) => kind === 'output');
  return {
    graph: {
      ...graph,
      nodes: [...graph.nodes, ...made],
      folds: placedAmong(graph.folds ?? [], [whole, ...inner]),
    },
    result: at((output && operandsOf(output)[0]) ?? null) as NodeId,
  };
}

/** Folds after the one that they are in, which comes first where it was. */
function placedAmong(folds: readonly Fold[], [first, ...inner]: readonly Fold[]): readonly Fold[] {
  if (!first) return folds;
  const at = folds.findIndex(({ id }) => id === first.id);
  if (at < 0) return [...folds, first, ...inner];
  return [...folds.slice(0, at), first, ...inner, ...folds.slice(at + 1)];
}

/** A graph without what is in a fold, and without the folds in it; the fold itself stays, empty. */
export function emptied(graph: Graph, id: FoldId): Graph {
  const tree = foldTree(graph);
  const gone = new Set(nodesIn(tree, id));
  const innerFolds = new Set<FoldId>();
  for (const { id: one, within } of graph.folds ?? []) {
    if (within !== undefined && (within === id || innerFolds.has(within))) innerFolds.add(one);
  }
  const folds = (graph.folds ?? [])
    .filter((one) => !innerFolds.has(one.id))
    .map((one) => (one.id === id ? { ...one, nodes: [] } : one));
  return { ...graph, nodes: graph.nodes.filter((node) => !gone.has(node.id)), folds };
}
