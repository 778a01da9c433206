import { checkedGraph } from '../core/graph/checked';
import { type Graph, type GraphNode, type NodeId, nodeById, operandsOf } from '../core/graph/graph';
import { graphOf } from '../core/graph/graph-of';
import { ProgramBuilder } from '../core/program/builder';
import { statementCopier } from '../core/program/copy';
import { type Program, primitiveAt } from '../core/program/program';
import { keeping } from '../core/simplify/dead-code';
import { withFoldsOf } from './folds/carried';

/**
 * The same program with each number once, and without constants that nothing reads. On the canvas
 * every reader of a constant has one of its own; to share them is no step that could be seen.
 */
export function withSharedConstants(program: Program): Program {
  const builder = new ProgramBuilder(program.convention);
  const copy = statementCopier(builder, program);
  const copied = new Uint32Array(program.length);
  const numbers = new Map<string, number>();
  for (let i = 0; i < program.length; i++) {
    const constant = program.constants.get(i);
    const number = constant?.shape.length === 0 ? constant.data[0] : undefined;
    const key = Object.is(number, -0) ? '-0' : String(number);
    const same = number === undefined ? undefined : numbers.get(key);
    copied[i] = same ?? copy(i, copied);
    if (number !== undefined) numbers.set(key, copied[i] as number);
  }
  for (const { name, statement, origin } of program.outputs) {
    builder.output(name, copied[statement] as number, origin);
  }
  return withoutUnreadConstants(builder.build());
}

function withoutUnreadConstants(program: Program): Program {
  const read = new Set<number>(program.operands);
  for (const { statement } of program.outputs) read.add(statement);
  const keep = new Uint8Array(program.length).fill(1);
  for (const constant of program.constants.keys()) if (!read.has(constant)) keep[constant] = 0;
  return keeping(program, keep);
}

/**
 * The graph of a simplified program. What is left of `before` keeps its identity, and what takes the
 * place of a node keeps that node's order: simplifying is no differentiation. Nodes that are not
 * complete, and so in no program, come last.
 */
export function simplifiedGraph(program: Program, before: Graph): Graph {
  const graph = keepingPlaces(withOrders(graphOf(program, before), program, before), before);
  const { statementOf } = checkedGraph(before);
  const unfinished = before.nodes.filter(({ id }) => !statementOf.has(id));
  const present = new Set([...graph.nodes, ...unfinished].map(({ id }) => id));
  const left = unfinished.map((node) => wiredWithin(node, present));
  return withFoldsOf([...graph.nodes, ...left], before);
}

function wiredWithin(node: GraphNode, present: ReadonlySet<NodeId>): GraphNode {
  return withOperands(node, (id) => (id !== null && present.has(id) ? id : null));
}

function withOperands(node: GraphNode, at: (id: NodeId | null) => NodeId | null): GraphNode {
  if (node.kind === 'output') return { ...node, operands: [at(node.operands[0])] };
  return node.kind === 'primitive' ? { ...node, operands: node.operands.map(at) } : node;
}

/** The nodes of a program's graph, in order, that stand for its statements which apply a primitive. */
export function statementNodes(program: Program, graph: Graph): ReadonlyMap<number, NodeId> {
  const nodes = graph.nodes.filter((node) => node.kind === 'primitive');
  const places = new Map<number, NodeId>();
  for (let i = 0; i < program.length; i++) {
    const node = primitiveAt(program, i) ? nodes[places.size] : undefined;
    if (node) places.set(i, node.id);
  }
  return places;
}

function withOrders(graph: Graph, program: Program, before: Graph): Graph {
  const old = nodeById(before);
  const orders = new Map<NodeId, number | undefined>();
  for (const [statement, id] of statementNodes(program, graph)) {
    orders.set(id, old.get(program.origins.get(statement)?.node ?? '')?.order);
  }
  // A new constant is its reader's.
  for (const node of graph.nodes) {
    const order = orders.has(node.id) ? orders.get(node.id) : node.order;
    for (const id of operandsOf(node)) if (id !== null && !orders.has(id)) orders.set(id, order);
  }
  return {
    nodes: graph.nodes.map((node) =>
      old.has(node.id) || !orders.has(node.id) ? node : withOrder(node, orders.get(node.id)),
    ),
  };
}

function withOrder({ order: _, ...node }: GraphNode, order: number | undefined): GraphNode {
  return (order === undefined ? node : { ...node, order }) as GraphNode;
}

/**
 * A node without a past takes over the identity of the node that stood in its place: at the same port
 * of the same reader, and alike.
 */
function keepingPlaces(graph: Graph, before: Graph): Graph {
  const old = nodeById(before);
  const nodes = nodeById(graph);
  const taken = new Set(nodes.keys());
  const renamed = new Map<NodeId, NodeId>();
  // From the readers back to what they read, so that an operand is met below a reader already matched.
  for (const reader of graph.nodes.toReversed()) {
    const past = old.get(renamed.get(reader.id) ?? reader.id);
    operandsOf(reader).forEach((id, port) => {
      const node = nodes.get(id ?? '');
      const place = past && old.get(operandsOf(past)[port] ?? '');
      if (!node || !place || old.has(node.id) || renamed.has(node.id)) return;
      if (taken.has(place.id) || !alike(node, place)) return;
      taken.add(place.id);
      renamed.set(node.id, place.id);
    });
  }
  if (renamed.size === 0) return graph;
  const at = (id: NodeId | null) => (id === null ? null : (renamed.get(id) ?? id));
  return {
    nodes: graph.nodes.map((node) => ({
      ...withOperands(node, at),
      id: renamed.get(node.id) ?? node.id,
    })),
  };
}

function alike(a: GraphNode, b: GraphNode): boolean {
  if (a.kind === 'primitive' && b.kind === 'primitive') return a.primitive === b.primitive;
  return a.kind === 'constant' && b.kind === 'constant';
}
