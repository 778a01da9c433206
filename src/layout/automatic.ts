import type { FoldId, Graph, NodeId } from '../core/graph/graph';
import { memoized } from '../core/memoized';
import { arrangedOn, layoutsLike } from './arrange';
import { levelOf } from './level';
import { nodeHeights } from './node-height';
import { placeNew } from './place';
import type { Placed, Point } from './point';
import { NO_STAGE, type Stage } from './stage';

/**
 * The document with a place for every node that is in no fold, and for every fold that is in none: laid out
 * anew when none has one, else placed near its neighbours. What is in folds is laid out when it is seen.
 */
export function withPlaces<P extends Placed>(document: P, stage: Stage = NO_STAGE): P {
  const graph = levelOf(document.graph, null);
  const { positions } = document;
  const without = graph.nodes.filter(({ id }) => !Object.hasOwn(positions, id)).map(({ id }) => id);
  if (without.length === 0) return document;
  if (without.length === graph.nodes.length)
    return { ...document, positions: { ...positions, ...arrangedOn(graph, stage) } };
  return { ...document, positions: placeNew(graph, positions, without) };
}

/**
 * The places of what stands side by side in a fold: those it has; where it has none, those of a layout of
 * its own.
 * @param down whether that runs down.
 */
export function placesIn(
  { graph, positions }: Placed,
  fold: FoldId | null,
  down = false,
): Placed['positions'] {
  const level = levelOf(graph, fold);
  const without = level.nodes.flatMap(({ id }) => (Object.hasOwn(positions, id) ? [] : [id]));
  if (without.length === 0) return positions;
  if (without.length === level.nodes.length) return (down ? automaticDown : automaticLevel)(level);
  return placeNew(level, positions, without);
}

/** The same, of all that stands there and of nothing else. */
export function placesOfLevel(
  document: Placed,
  fold: FoldId | null,
  down = false,
): Placed['positions'] {
  const places = placesIn(document, fold, down);
  const { nodes } = levelOf(document.graph, fold);
  return Object.fromEntries(nodes.map(({ id }) => [id, places[id] as Point]));
}

const DOWN: Stage = { ...NO_STAGE, arrangement: 'down' };

const automaticLevel = memoized((level: Graph) => arrangedOn(level));
const automaticDown = memoized((level: Graph) => arrangedOn(level, DOWN));

/** Whether what stands side by side in a fold, or under null outside all, stands as it is laid out for some stage. */
export function isLaidOut({ graph, positions }: Placed, fold: FoldId | null): boolean {
  return isAutomatic({ graph: levelOf(graph, fold), positions }, fold === null);
}

/**
 * Whether nodes, of which none is in another fold, stand as they are laid out.
 * @param staged whether the layout may have been made for any stage.
 */
export function isAutomatic(
  placed: Placed,
  staged: boolean,
  heights: ReadonlyMap<NodeId, number> = nodeHeights(placed.graph),
): boolean {
  const { graph } = placed;
  const places = rounded(placed);
  if (Object.keys(places).length === 0) return false;
  const layouts = staged
    ? layoutsLike(graph, places, heights)
    : [NO_STAGE, DOWN].map((stage) => arrangedOn(graph, stage, heights));
  for (const automatic of layouts) if (hasPlaces(placed, automatic)) return true;
  return false;
}

function hasPlaces({ graph, positions }: Placed, automatic: Placed['positions']): boolean {
  return graph.nodes.every(({ id }) => {
    const place = Object.hasOwn(positions, id) ? positions[id] : undefined;
    return (
      place && Math.round(place.x) === automatic[id]?.x && Math.round(place.y) === automatic[id]?.y
    );
  });
}

function rounded({ graph, positions }: Placed): Readonly<Record<string, Point>> {
  return Object.fromEntries(
    graph.nodes.flatMap(({ id }) => {
      const place = Object.hasOwn(positions, id) ? positions[id] : undefined;
      return place ? [[id, { x: Math.round(place.x), y: Math.round(place.y) }]] : [];
    }),
  );
}
