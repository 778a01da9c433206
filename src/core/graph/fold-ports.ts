import { memoized } from '../memoized';
import { type Application, applicationsIn } from './application';
import { foldsAround, foldTree } from './fold-tree';
import { type FoldId, type Graph, type NodeId, operandsOf, type Port } from './graph';
import { wireKey } from './wire-key';

/** What goes into a fold and what comes out of it. */
export interface FoldPorts {
  /**
   * The nodes outside whose values are read in it, each once, in the order in which they are first read; of
   * an own primitive what its parameters are given, null for nothing.
   */
  readonly ins: readonly (NodeId | null)[];
  /** The nodes in it whose values are read outside; of an own primitive its result. */
  readonly outs: readonly NodeId[];
  /** What it applies, if that is an own primitive. */
  readonly application?: Application;
}

const NO_PORTS: FoldPorts = { ins: [], outs: [] };

/** The ports of each fold that has any. */
const portsOf = memoized((graph: Graph): ReadonlyMap<FoldId, FoldPorts> => {
  const tree = foldTree(graph);
  const around = new Map<NodeId, readonly FoldId[]>();
  for (const { id } of graph.nodes) {
    if (tree.foldOf.has(id))
      around.set(
        id,
        [...foldsAround(tree, id)].map((fold) => fold.id),
      );
  }
  const ports = new Map<FoldId, { ins: Set<NodeId>; outs: Set<NodeId> }>();
  const at = (fold: FoldId) => {
    const known = ports.get(fold) ?? { ins: new Set(), outs: new Set() };
    ports.set(fold, known);
    return known;
  };
  const none: readonly FoldId[] = [];
  for (const node of graph.nodes) {
    const into = around.get(node.id) ?? none;
    for (const from of operandsOf(node)) {
      if (from === null) continue;
      const outOf = around.get(from) ?? none;
      for (const fold of into) if (!outOf.includes(fold)) at(fold).ins.add(from);
      for (const fold of outOf) if (!into.includes(fold)) at(fold).outs.add(from);
    }
  }
  const found = new Map<FoldId, FoldPorts>(
    [...ports].map(([fold, { ins, outs }]) => [fold, { ins: [...ins], outs: [...outs] }]),
  );
  for (const [fold, application] of applicationsIn(graph)) {
    const { given, result } = application;
    found.set(fold, { ins: given, outs: [result], application });
  }
  return found;
});

export function foldPorts(graph: Graph, fold: FoldId): FoldPorts {
  return portsOf(graph).get(fold) ?? NO_PORTS;
}

/** Which port of a closed fold a port in it belongs to: that of the parameter, else that of what is read. */
export function portAt(ports: FoldPorts, port: Port, from: NodeId): number {
  const { application, ins } = ports;
  return application ? (placesIn(application).get(wireKey(port)) ?? -1) : ins.indexOf(from);
}

const placesIn = memoized(
  ({ ports }: Application): ReadonlyMap<string, number> =>
    new Map(ports.flatMap((list, k) => list.map((port) => [wireKey(port), k] as const))),
);
