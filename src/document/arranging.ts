import { checkingAhead } from '../core/graph/checked';
import type { Graph, NodeId } from '../core/graph/graph';
import {
  layingOut,
  placesOf,
  placingNew,
  positionsFrom,
  recognising,
  skeletonOf,
} from '../layout/laid-out';
import { levelOf } from '../layout/level';
import type { Point } from '../layout/point';
import { NO_STAGE, type Stage } from '../layout/stage';
import { assemblyWeight, layoutWeight } from '../work/graph-weight';
import { type Plan, part } from '../work/plan';
import { workHere, workOf } from '../work/work';
import type { Document } from './document';
import { carriedNotes, withNotes } from './note';

/** The automatic layout of a graph, as a plan: of what is in folds the fold alone. */
export function* arranging(
  graph: Graph,
  stage: Stage = NO_STAGE,
): Plan<Readonly<Record<NodeId, Point>>> {
  // How tall nodes are follows from their shapes.
  yield* part(workHere(() => checkingAhead(graph), assemblyWeight(graph.nodes.length)));
  const level = levelOf(graph, null);
  const weight = layoutWeight(level.nodes.length);
  const places = yield* part(workOf(layingOut, [skeletonOf(level), stage], weight));
  return positionsFrom(level, places);
}

/** A document laid out anew, as a plan. */
export function* arranged(document: Document, stage?: Stage): Plan<Document> {
  const positions = yield* arranging(document.graph, stage);
  const made = { ...document, positions };
  const { notes } = document;
  return notes ? withNotes(made, carriedNotes(document.positions, positions, notes)) : made;
}

/** `withPlaces` as a plan. */
export function* placed(document: Document, stage?: Stage): Plan<Document> {
  const { positions } = document;
  if (Object.keys(positions).length === 0) return yield* arranged(document, stage);
  yield* part(
    workHere(() => checkingAhead(document.graph), assemblyWeight(document.graph.nodes.length)),
  );
  const graph = levelOf(document.graph, null);
  const { length } = graph.nodes;
  const count = graph.nodes.filter(({ id }) => Object.hasOwn(positions, id)).length;
  if (count === 0) {
    const places = yield* arranging(document.graph, stage);
    return { ...document, positions: { ...positions, ...places } };
  }
  if (count === length) return document;
  const args: Parameters<typeof placingNew> = [skeletonOf(graph), placesOf(graph, positions).at];
  const places = yield* part(workOf(placingNew, args, layoutWeight(length)));
  return { ...document, positions: { ...positions, ...positionsFrom(graph, places) } };
}

/**
 * The document without positions if they are those of an automatic layout, whatever stage it was made
 * for: so a link need not carry them, and who opens it has them laid out for their own. As a plan.
 */
export function* withoutAutomaticPlaces(document: Document): Plan<Document> {
  const { graph, positions } = document;
  const levels = [null, ...(graph.folds ?? []).map(({ id }) => id)].map((fold) => ({
    level: levelOf(graph, fold),
    staged: fold === null,
  }));
  const standing = levels.map(({ level, staged }) => {
    return { skeleton: skeletonOf(level), at: placesOf(level, positions).at, staged };
  });
  const weight = layoutWeight(graph.nodes.length);
  const automatic = yield* part(workOf(recognising, [standing], weight));
  const gone = new Set(
    levels.flatMap(({ level }, k) => (automatic[k] ? level.nodes.map(({ id }) => id) : [])),
  );
  if (gone.size === 0) return document;
  const kept = Object.entries(positions).filter(([id]) => !gone.has(id));
  return { ...document, positions: Object.fromEntries(kept) };
}
