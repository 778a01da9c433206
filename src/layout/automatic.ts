import { layeredLayout } from './layered';
import { placeNew } from './place';
import type { Placed } from './point';

/** The document with a place for every node: laid out anew when none has one, else placed near its neighbours. */
export function withPlaces<P extends Placed>(document: P): P {
  const { graph, positions } = document;
  const without = graph.nodes.filter(({ id }) => !Object.hasOwn(positions, id)).map(({ id }) => id);
  if (without.length === 0) return document;
  if (without.length === graph.nodes.length)
    return { ...document, positions: layeredLayout(graph) };
  return { ...document, positions: placeNew(graph, positions, without) };
}

/**
 * The document without positions if they are those of the automatic layout, which `withPlaces` finds
 * again; so a link need not carry them.
 */
export function withoutAutomaticPlaces<P extends Placed>(document: P): P {
  const automatic = layeredLayout(document.graph);
  const moved = document.graph.nodes.some(({ id }) => {
    const place = Object.hasOwn(document.positions, id) ? document.positions[id] : undefined;
    return (
      !place || Math.round(place.x) !== automatic[id]?.x || Math.round(place.y) !== automatic[id]?.y
    );
  });
  return moved ? document : { ...document, positions: {} };
}
