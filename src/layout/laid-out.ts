import type { Graph, GraphNode, NodeId } from '../core/graph/graph';
import { operandArrows } from '../core/graph/wave-order';
import { inOneGo, task } from '../work/task';
import { arrangedOn } from './arrange';
import { isAutomatic } from './automatic';
import { nodeHeights } from './node-height';
import { placeNew } from './place';
import type { Point } from './point';
import { DEFAULT_SIZE } from './size';
import { NO_STAGE, type Stage } from './stage';

/** What a layout depends on of a graph, as a few arrays: for the way to another thread. */
export interface Skeleton {
  /** Per node 1 for an input, else 0. */
  readonly inputs: Uint8Array;
  /** Per node the number of its ports, */
  readonly ports: Uint32Array;
  /** and the nodes that are wired to them, by index; −1 is an empty port. */
  readonly operands: Int32Array;
  /** Per node its height on the canvas. */
  readonly heights: Float64Array;
}

/** A place for every node, in the order of nodes: x and y in turn. */
export interface Places {
  readonly at: Float64Array;
  /** What can be handed over. */
  readonly own: readonly ArrayBufferView[];
}

export function skeletonOf(graph: Graph): Skeleton {
  const { nodes } = graph;
  const known = nodeHeights(graph);
  const { start, ends } = operandArrows(nodes);
  return {
    inputs: Uint8Array.from(nodes, ({ kind }) => (kind === 'input' ? 1 : 0)),
    ports: Uint32Array.from(nodes, (_, k) => start[k + 1] - start[k]),
    operands: ends,
    heights: Float64Array.from(nodes, ({ id }) => known.get(id) ?? DEFAULT_SIZE.height),
  };
}

/** `arrangedOn` of a graph with this skeleton. */
export const layingOut = task(
  'layout',
  inOneGo((skeleton: Skeleton, stage: Stage = NO_STAGE): Places => {
    const graph = graphWith(skeleton);
    return placesOf(graph, arrangedOn(graph, stage, heightsOf(graph, skeleton)));
  }),
);

/** What stands side by side, and where. */
export interface Standing {
  readonly skeleton: Skeleton;
  /** The place of every node, x and y in turn; NaN for one that has none. */
  readonly at: Float64Array;
  /** Whether a layout may have been made for any stage. */
  readonly staged: boolean;
}

/** Which of these stand as they are laid out. */
export const recognising = task('recognise layout', function* (all: readonly Standing[]) {
  const automatic: boolean[] = [];
  for (const { skeleton, at, staged } of all) {
    yield null;
    const graph = graphWith(skeleton);
    const positions = knownPositions(graph, at);
    automatic.push(isAutomatic({ graph, positions }, staged, heightsOf(graph, skeleton)));
  }
  return automatic;
});

/**
 * Places for the nodes that have none, as `placeNew` finds them.
 * @param at the place of every node, x and y in turn; NaN for one that has none.
 */
export const placingNew = task(
  'place',
  inOneGo((skeleton: Skeleton, at: Float64Array): Places => {
    const graph = graphWith(skeleton);
    const known = knownPositions(graph, at);
    const without = graph.nodes.flatMap(({ id }) => (Object.hasOwn(known, id) ? [] : [id]));
    const heights = heightsOf(graph, skeleton);
    return placesOf(graph, placeNew(graph, known, without, DEFAULT_SIZE, heights));
  }),
);

/** The places of nodes in their order, NaN for those that have none. */
export function placesOf({ nodes }: Graph, positions: Readonly<Record<NodeId, Point>>): Places {
  const at = new Float64Array(2 * nodes.length).fill(Number.NaN);
  nodes.forEach(({ id }, k) => {
    const place = Object.hasOwn(positions, id) ? positions[id] : undefined;
    if (!place) return;
    at[2 * k] = place.x;
    at[2 * k + 1] = place.y;
  });
  return { at, own: [at] };
}

/** Which place is which node's. @param isPlaced whether a node, by its index, has one. */
export function positionsFrom(
  { nodes }: Graph,
  { at }: Places,
  isPlaced: (index: number) => boolean = () => true,
): Readonly<Record<NodeId, Point>> {
  return Object.fromEntries(
    nodes.flatMap(({ id }, k) =>
      isPlaced(k) ? [[id, { x: at[2 * k], y: at[2 * k + 1] }] as const] : [],
    ),
  );
}

function knownPositions(graph: Graph, at: Float64Array): Readonly<Record<NodeId, Point>> {
  return positionsFrom(graph, { at, own: [] }, (k) => !Number.isNaN(at[2 * k]));
}

function heightsOf({ nodes }: Graph, { heights }: Skeleton): ReadonlyMap<NodeId, number> {
  return new Map(nodes.map(({ id }, k) => [id, heights[k]] as const));
}

function graphWith({ inputs, ports, operands }: Skeleton): Graph {
  const nodes: GraphNode[] = [];
  let from = 0;
  for (let k = 0; k < ports.length; k++) {
    const id = String(k);
    const to = from + ports[k];
    const sources = Array.from(operands.subarray(from, to), (x) => (x < 0 ? null : String(x)));
    nodes.push(
      inputs[k]
        ? { kind: 'input', id, name: id, value: 0 }
        : { kind: 'primitive', id, primitive: 'addN', operands: sources },
    );
    from = to;
  }
  return { nodes };
}
