import { arrangedOn, layoutsLike } from './arrange';
import { placeNew } from './place';
import type { Placed, Point } from './point';
import { NO_STAGE, type Stage } from './stage';

/** The document with a place for every node: laid out anew when none has one, else placed near its neighbours. */
export function withPlaces<P extends Placed>(document: P, stage: Stage = NO_STAGE): P {
  const { graph, positions } = document;
  const without = graph.nodes.filter(({ id }) => !Object.hasOwn(positions, id)).map(({ id }) => id);
  if (without.length === 0) return document;
  if (without.length === graph.nodes.length)
    return { ...document, positions: arrangedOn(graph, stage) };
  return { ...document, positions: placeNew(graph, positions, without) };
}

/**
 * The document without positions if they are those of an automatic layout, whatever stage it was made
 * for: so a link need not carry them, and who opens it has them laid out for their own.
 */
export function withoutAutomaticPlaces<P extends Placed>(document: P): P {
  for (const automatic of layoutsLike(document.graph, rounded(document))) {
    if (hasPlaces(document, automatic)) return { ...document, positions: {} };
  }
  return document;
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
