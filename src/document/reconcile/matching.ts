import {
  type Graph,
  type GraphNode,
  type NodeId,
  nodeById,
  operandsOf,
} from '../../core/graph/graph';

/**
 * Which node of the graph before each node of the graph after stands for, as far as there is one.
 * Inputs, outputs and named values are found by name; then primitives that do the same to the same
 * operands; then, from the outputs back, nodes of the same kind in the same place.
 * @param shown the nodes before that may be replaced; of the others only inputs are matched.
 */
export function matchedNodes(
  before: Graph,
  after: Graph,
  shown: ReadonlySet<NodeId>,
): ReadonlyMap<NodeId, NodeId> {
  const match = new Matching();
  byName(match, before, after, shown);
  bySameOperands(match, before, after, shown);
  bySamePlace(match, before, after, shown);
  return match.pairs;
}

class Matching {
  /** After → before. */
  readonly pairs = new Map<NodeId, NodeId>();
  private readonly used = new Set<NodeId>();

  free(before: NodeId): boolean {
    return !this.used.has(before);
  }

  pair(after: NodeId, before: NodeId): void {
    this.pairs.set(after, before);
    this.used.add(before);
  }
}

function byName(match: Matching, before: Graph, after: Graph, shown: ReadonlySet<NodeId>): void {
  const named = new Map<string, NodeId>();
  for (const node of before.nodes) {
    const usable = shown.has(node.id) || node.kind === 'input';
    if (usable && 'name' in node && node.name) named.set(`${node.kind} ${node.name}`, node.id);
  }
  for (const node of after.nodes) {
    if (!('name' in node) || !node.name) continue;
    const found = named.get(`${node.kind} ${node.name}`);
    if (found !== undefined && match.free(found)) match.pair(node.id, found);
  }
}

function bySameOperands(
  match: Matching,
  before: Graph,
  after: Graph,
  shown: ReadonlySet<NodeId>,
): void {
  const candidates = new Map<string, NodeId[]>();
  for (const node of before.nodes) {
    if (!shown.has(node.id) || (node.kind !== 'primitive' && node.kind !== 'constant')) continue;
    const key = keyOf(node, (id) => id);
    const list = candidates.get(key);
    if (list) list.push(node.id);
    else candidates.set(key, [node.id]);
  }
  // Creation order puts operands before the primitives that read them.
  for (const node of after.nodes) {
    if (match.pairs.has(node.id) || (node.kind !== 'primitive' && node.kind !== 'constant'))
      continue;
    const key = keyOf(node, (id) => match.pairs.get(id));
    const found = candidates.get(key)?.find((id) => match.free(id));
    if (found !== undefined) match.pair(node.id, found);
  }
}

function keyOf(node: GraphNode, survivor: (id: NodeId) => NodeId | undefined): string {
  if (node.kind === 'constant') return `constant ${JSON.stringify(node.value)}`;
  if (node.kind !== 'primitive') return node.id;
  const operands = node.operands.map((id) => (id === null ? '' : (survivor(id) ?? `new ${id}`)));
  return JSON.stringify([node.primitive, node.attributes ?? {}, operands]);
}

function bySamePlace(
  match: Matching,
  before: Graph,
  after: Graph,
  shown: ReadonlySet<NodeId>,
): void {
  const old = nodeById(before);
  const nodes = nodeById(after);
  // From the readers back to what they read, so that a changed operand is met below a matched reader.
  for (const node of [...after.nodes].reverse()) {
    const survivor = old.get(match.pairs.get(node.id) ?? '');
    if (!survivor) continue;
    pairOperands(match, node, survivor, nodes, old, shown);
  }
}

function pairOperands(
  match: Matching,
  root: GraphNode,
  survivor: GraphNode,
  nodes: ReadonlyMap<NodeId, GraphNode>,
  old: ReadonlyMap<NodeId, GraphNode>,
  shown: ReadonlySet<NodeId>,
): void {
  const pending: [GraphNode, GraphNode][] = [[root, survivor]];
  for (let pair = pending.pop(); pair; pair = pending.pop()) {
    const [after, before] = pair;
    operandsOf(after).forEach((id, k) => {
      const operand = nodes.get(id ?? '');
      const candidate = old.get(operandsOf(before)[k] ?? '');
      if (!operand || !candidate || match.pairs.has(operand.id)) return;
      if (!shown.has(candidate.id) || !match.free(candidate.id) || !alike(operand, candidate))
        return;
      match.pair(operand.id, candidate.id);
      pending.push([operand, candidate]);
    });
  }
}

function alike(a: GraphNode, b: GraphNode): boolean {
  if (a.kind === 'primitive' && b.kind === 'primitive') return a.primitive === b.primitive;
  return a.kind === 'constant' && b.kind === 'constant';
}
