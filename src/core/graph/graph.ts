import { type WireProblem, wireWords } from '../../words/en/graph';
import { said } from '../../words/problem';
import { ProblemError } from '../../words/problem-error';
import { limits } from '../limits';
import { type PrimitiveName, primitives } from '../primitives/table';
import type { Role } from '../program/role';
import type { Attributes } from '../rule/attributes';
import type { Dtype } from '../tensor/dtype';
import type { NestedNumbers } from '../tensor/tensor';

export type NodeId = string;

/** A node of a graph that a person edits. A wire is stored where it ends: `null` is an empty port. */
export type GraphNode = InputNode | ConstantNode | PrimitiveNode | OutputNode;

interface NodeBase {
  readonly id: NodeId;
  /** How many differentiations it took to make the node: absent in a primal, 1 in its adjoint … */
  readonly order?: number;
}

export interface InputNode extends NodeBase {
  readonly kind: 'input';
  readonly name: string;
  readonly value: number | NestedNumbers;
  /** Float64 when left out, taking after what it is combined with. */
  readonly dtype?: Dtype;
  /** What it is for; plain when left out. */
  readonly role?: Role;
}

export interface ConstantNode extends NodeBase {
  readonly kind: 'constant';
  readonly value: number | NestedNumbers;
  /** As an input's. */
  readonly dtype?: Dtype;
}

export interface PrimitiveNode extends NodeBase {
  readonly kind: 'primitive';
  readonly primitive: PrimitiveName;
  readonly operands: readonly (NodeId | null)[];
  readonly attributes?: Attributes;
  /** A name for the intermediate value, as in `a = x*y; y = a + sin(a)`. */
  readonly name?: string;
}

export interface OutputNode extends NodeBase {
  readonly kind: 'output';
  readonly name: string;
  readonly operands: readonly [NodeId | null];
}

export type FoldId = string;

/** Nodes, and other folds, that are seen and stepped through as one. Its id is that of no node. */
export interface Fold {
  readonly id: FoldId;
  readonly name: string;
  /** The fold that this one is in; left out of one that is in none. */
  readonly within?: FoldId;
  /** The nodes in it that are in no fold of it. No node is in two folds. */
  readonly nodes: readonly NodeId[];
  /** The name of the own primitive that it was made by; left out of any other fold. */
  readonly of?: string;
}

/** An own primitive: what a person keeps under a name, to be applied. */
export interface Definition {
  readonly name: string;
  /**
   * What it computes: its inputs are the parameters, in order, it has one output, and definitions of its
   * own it has none.
   */
  readonly body: Graph;
  /** A derivative by hand; left out where there is none. */
  readonly derivative?: HandDerivative;
}

/** What someone says flows back, where AD could say it, too. */
export interface HandDerivative {
  /** For each parameter an expression in the parameters, the result `v` and its adjoint `v̄`. */
  readonly by: readonly string[];
  /** Whether it is taken in place of what AD says. */
  readonly used: boolean;
}

/** Possibly half wired. Nodes are in order of creation, which is the order statements are numbered in. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  /** The folds there are, each after the one that it is in; none where left out. */
  readonly folds?: readonly Fold[];
  /** The own primitives there are, each after those that it applies; none where left out. */
  readonly definitions?: readonly Definition[];
}

/** An operand port: the place on `node` where a wire may end. */
export interface Port {
  readonly node: NodeId;
  readonly index: number;
}

export interface Wire {
  readonly from: NodeId;
  readonly to: Port;
}

export const EMPTY_GRAPH: Graph = Object.freeze({ nodes: Object.freeze([]) });

export function nodeById(graph: Graph): ReadonlyMap<NodeId, GraphNode> {
  const nodes = new Map<NodeId, GraphNode>();
  for (const node of graph.nodes) nodes.set(node.id, node);
  return nodes;
}

export function operandsOf(node: GraphNode): readonly (NodeId | null)[] {
  return node.kind === 'primitive' || node.kind === 'output' ? node.operands : [];
}

/** Ports of a node as drawn: those of its operands and, where it takes any number, one more that is free. */
export function portCount(node: GraphNode): number {
  if (node.kind === 'output') return 1;
  if (node.kind !== 'primitive') return 0;
  return node.operands.length + (primitives[node.primitive].variadic ? 1 : 0);
}

export function wiresOf(graph: Graph): readonly Wire[] {
  const wires: Wire[] = [];
  for (const node of graph.nodes) {
    operandsOf(node).forEach((from, index) => {
      if (from !== null) wires.push({ from, to: { node: node.id, index } });
    });
  }
  return wires;
}

/** A path `from → … → to` along wires, or null when `to` does not depend on `from`. */
export function pathBetween(graph: Graph, from: NodeId, to: NodeId): readonly NodeId[] | null {
  const nodes = nodeById(graph);
  const next = new Map<NodeId, NodeId | null>([[to, null]]);
  const pending = [to];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (id === from) {
      const path: NodeId[] = [];
      for (let at: NodeId | null = id; at !== null; at = next.get(at) ?? null) path.push(at);
      return path;
    }
    const node = nodes.get(id);
    if (!node) continue;
    for (const operand of operandsOf(node)) {
      if (operand === null || next.has(operand)) continue;
      next.set(operand, id);
      pending.push(operand);
    }
  }
  return null;
}

/** The nodes of the cycle that a wire would close, in order, or null when it would close none. */
export function cycleOf(graph: Graph, wire: Wire): readonly NodeId[] | null {
  return pathBetween(graph, wire.to.node, wire.from);
}

const IDENTIFIER = /^[\p{XID_Start}_][\p{XID_Continue}′]*$/u;
/** What derivatives are called: `∂2y_∂x1∂x2`. */
const DERIVATIVE = /^∂[\p{XID_Continue}′∂∇]+_∂[\p{XID_Continue}′∂]+$/u;

/** An identifier of a person's choosing, or of a derivative: any Unicode identifier of at most 64 code points. */
export function isIdentifier(name: string): boolean {
  // A code point is two characters at most.
  if (name.length > 2 * limits.name) return false;
  const isName = IDENTIFIER.test(name) || DERIVATIVE.test(name);
  return isName && [...name].length <= limits.name;
}

/** `stem`, or stem1, stem2 … : the first that is not taken. */
export function freshName(graph: Graph, stem: string, numbered = true): string {
  const taken = new Set<string>();
  for (const node of graph.nodes) if ('name' in node && node.name) taken.add(node.name);
  if (!numbered && !taken.has(stem)) return stem;
  let k = 1;
  while (taken.has(`${stem}${k}`)) k++;
  return `${stem}${k}`;
}

export function freshId(graph: Graph): NodeId {
  const { nodes, folds = [] } = graph;
  const taken = new Set([...nodes, ...folds].map(({ id }) => id));
  let k = nodes.length + 1;
  while (taken.has(`n${k}`)) k++;
  return `n${k}`;
}

/** A wire that can't be laid: it would close a cycle, or an end of it does not exist. */
export class WireError extends ProblemError<WireProblem> {
  override readonly name = 'WireError';
  constructor(
    problem: WireProblem | string,
    /** The nodes of the cycle it would close, if that is why. */
    readonly cycle: readonly NodeId[] | null = null,
  ) {
    super(problem, typeof problem === 'string' ? problem : said(wireWords, problem).message);
  }
}

export function addNode(graph: Graph, node: GraphNode): Graph {
  return { ...graph, nodes: [...graph.nodes, node] };
}

export function replaceNode(graph: Graph, id: NodeId, edit: (node: GraphNode) => GraphNode): Graph {
  return { ...graph, nodes: graph.nodes.map((node) => (node.id === id ? edit(node) : node)) };
}

/** Lays a wire; one that already ends at the port is replaced. @throws WireError */
export function connect(graph: Graph, wire: Wire): Graph {
  const nodes = nodeById(graph);
  const source = nodes.get(wire.from);
  const target = nodes.get(wire.to.node);
  if (!source || !target) throw new WireError({ kind: 'no such end' });
  if (source.kind === 'output') throw new WireError({ kind: 'out of an output' });
  if (!(wire.to.index >= 0 && wire.to.index < portCount(target))) {
    throw new WireError({ kind: 'no such port' });
  }
  const cycle = cycleOf(graph, wire);
  if (cycle) throw new WireError({ kind: 'closes a cycle' }, cycle);
  return replaceNode(graph, target.id, (node) => withOperand(node, wire.to.index, wire.from));
}

/** Takes the wire off a port; a primitive of any number of operands closes the gap. */
export function disconnect(graph: Graph, port: Port): Graph {
  return replaceNode(graph, port.node, (node) => withOperand(node, port.index, null));
}

/** Takes nodes away, with every wire from and to them. */
export function removeNodes(graph: Graph, ids: ReadonlySet<NodeId>): Graph {
  const nodes = graph.nodes
    .filter((node) => !ids.has(node.id))
    .map((node) => {
      let result = node;
      const operands = operandsOf(node);
      // From the last, so that closing a gap does not move the operands still to be looked at.
      for (let index = operands.length - 1; index >= 0; index--) {
        const operand = operands[index];
        if (operand && ids.has(operand)) result = withOperand(result, index, null);
      }
      return result;
    });
  return graphOfNodes(nodes, graph);
}

/** The graph of some nodes, with what is left of the folds of another, and its own primitives. */
export function graphOfNodes(nodes: readonly GraphNode[], { folds, definitions }: Graph): Graph {
  const there = folds && new Set(nodes.map(({ id }) => id));
  return {
    nodes,
    ...(there && foldsAmong(folds, (id) => there.has(id))),
    ...(definitions && { definitions }),
  };
}

/**
 * What is left of folds where some nodes are gone, as the part of a graph: a fold without a node goes,
 * and what was in it is in what that was in. Nothing where no fold is left.
 */
export function foldsAmong(
  folds: readonly Fold[] | undefined,
  isThere: (id: NodeId) => boolean,
): Pick<Graph, 'folds'> {
  if (!folds || folds.length === 0) return {};
  const filled = new Set<FoldId>();
  const left = new Map<FoldId, Fold>();
  for (const fold of folds) {
    const nodes = fold.nodes.every(isThere) ? fold.nodes : fold.nodes.filter(isThere);
    left.set(fold.id, nodes === fold.nodes ? fold : { ...fold, nodes });
  }
  for (const fold of folds.toReversed()) {
    const full = (left.get(fold.id) as Fold).nodes.length > 0 || filled.has(fold.id);
    if (!full) left.delete(fold.id);
    else {
      filled.add(fold.id);
      if (fold.within !== undefined) filled.add(fold.within);
    }
  }
  const same = left.size === folds.length && folds.every((fold) => left.get(fold.id) === fold);
  return same ? { folds } : left.size === 0 ? {} : { folds: [...left.values()] };
}

function withOperand(node: GraphNode, index: number, from: NodeId | null): GraphNode {
  if (node.kind === 'output') return { ...node, operands: [from] };
  if (node.kind !== 'primitive') return node;
  // A port that the node does not have is as empty as it can be.
  if (from === null && !(index in node.operands)) return node;
  const { variadic, operands: names } = primitives[node.primitive];
  if (variadic && from === null && node.operands.length > names.length) {
    return { ...node, operands: node.operands.filter((_, k) => k !== index) };
  }
  const operands = node.operands.slice();
  operands[index] = from;
  return { ...node, operands };
}

/** A new primitive node with all its ports empty. */
export function primitiveNode(id: NodeId, primitive: PrimitiveName): PrimitiveNode {
  return {
    kind: 'primitive',
    id,
    primitive,
    operands: primitives[primitive].operands.map(() => null),
  };
}
