import { checkingAhead } from '../core/graph/checked';
import type { Graph, NodeId } from '../core/graph/graph';
import { withPlaces } from '../layout/automatic';
import { layingOut, positionsFrom, skeletonOf } from '../layout/laid-out';
import type { Point } from '../layout/point';
import { type Plan, part } from '../work/plan';
import { assemblyWeight, layoutWeight } from '../work/weight';
import { workHere, workOf } from '../work/work';
import type { Document } from './document';

/** The automatic layout of a graph, as a plan. */
export function* arranging(graph: Graph): Plan<Readonly<Record<NodeId, Point>>> {
  const { length } = graph.nodes;
  // How tall nodes are follows from their shapes.
  yield* part(workHere(() => checkingAhead(graph), assemblyWeight(length)));
  const places = yield* part(workOf(layingOut, [skeletonOf(graph)], layoutWeight(length)));
  return positionsFrom(graph, places);
}

/** A document laid out anew, as a plan. */
export function* arranged(document: Document): Plan<Document> {
  return { ...document, positions: yield* arranging(document.graph) };
}

/** `withPlaces` as a plan. */
export function* placed(document: Document): Plan<Document> {
  const { graph, positions } = document;
  const anyPlace = graph.nodes.some(({ id }) => Object.hasOwn(positions, id));
  return anyPlace ? withPlaces(document) : yield* arranged(document);
}
