import type { Application } from '../../core/graph/application';
import { foldPorts, portAt } from '../../core/graph/fold-ports';
import { foldTree, nodesIn } from '../../core/graph/fold-tree';
import {
  type FoldId,
  type Graph,
  type GraphNode,
  type NodeId,
  nodeById,
  operandsOf,
  type Port,
} from '../../core/graph/graph';
import { wireKey } from '../../core/graph/wire-key';
import { memoizedByKey } from '../../core/memoized';
import { closedFolds } from './closed';

/** A fold that is seen as one node. */
export interface ClosedFold {
  readonly id: FoldId;
  readonly name: string;
  /** The nodes whose values go in, one for each of its ports, null at an empty one, and those in it whose values come out. */
  readonly ins: readonly (NodeId | null)[];
  readonly outs: readonly NodeId[];
  /** The own primitive that it applies, if it does. */
  readonly application?: Application;
  /** The node whose value is all that comes out; null where more come out, or none. */
  readonly result: GraphNode | null;
  /** How many nodes are in it. */
  readonly count: number;
}

/** A wire between what is seen. */
export interface SeenWire {
  /** The key of the first port in the graph that it stands for. */
  readonly key: string;
  readonly from: NodeId | FoldId;
  /** The outlet that it starts from: of a node the only one. */
  readonly outlet: number;
  readonly port: number;
  /** All the ports in the graph that it stands for. */
  readonly ports: readonly Port[];
}

/** A graph as it is seen with some folds closed. */
export interface Seen {
  readonly nodes: readonly GraphNode[];
  readonly closed: ReadonlyMap<FoldId, ClosedFold>;
  /** The wires that end at a node or a closed fold, by its ports. */
  wiresTo(id: NodeId | FoldId): readonly SeenWire[];
  /** What a node or a fold is seen as: itself or the outermost closed fold that it is in. */
  seenAs(id: NodeId | FoldId): NodeId | FoldId;
}

/** @param unfolded the open folds, as the setting has them. */
export const seenGraph = memoizedByKey((graph: Graph, unfolded: string): Seen => {
  const tree = foldTree(graph);
  const { folds, foldOf } = closedFolds(graph, unfolded);
  const seenAs = (id: NodeId | FoldId) => foldOf.get(id) ?? id;
  const closed = new Map<FoldId, ClosedFold>();
  const nodes = nodeById(graph);
  for (const id of folds) {
    const ports = foldPorts(graph, id);
    const [out, ...others] = ports.outs;
    const result = (out !== undefined && others.length === 0 && nodes.get(out)) || null;
    const name = tree.byId.get(id)?.name ?? id;
    closed.set(id, { id, name, ...ports, result, count: nodesIn(tree, id).length });
  }
  const wires = new Map<NodeId | FoldId, SeenWire[]>();
  const into = new Map<string, SeenWire & { readonly ports: Port[] }>();
  for (const node of graph.nodes) {
    const to = seenAs(node.id);
    const fold = closed.get(to);
    operandsOf(node).forEach((operand, index) => {
      if (operand === null) return;
      const from = seenAs(operand);
      if (from === to) return;
      const end = { node: node.id, index };
      const port = fold ? portAt(fold, end, operand) : index;
      const place = fold && `${to} ${port}`;
      const known = place === undefined ? undefined : into.get(place);
      if (known) {
        known.ports.push(end);
        return;
      }
      const wire = {
        key: wireKey(end),
        from,
        outlet: Math.max(0, closed.get(from)?.outs.indexOf(operand) ?? 0),
        port,
        ports: [end],
      };
      if (place !== undefined) into.set(place, wire);
      const list = wires.get(to);
      if (list) list.push(wire);
      else wires.set(to, [wire]);
    });
  }
  // What stands for a fold is nothing but its id and what it reads.
  const standIn = ({ id, ins }: ClosedFold): GraphNode => {
    const operands = ins.map((from) => from && seenAs(from));
    return { kind: 'primitive', id, primitive: 'addN', operands };
  };
  const shown = [
    ...graph.nodes.filter(({ id }) => !foldOf.has(id)),
    ...[...closed.values()].map(standIn),
  ];
  return { nodes: shown, closed, seenAs, wiresTo: (id) => wires.get(id) ?? NO_WIRES };
});

const NO_WIRES: readonly SeenWire[] = [];
