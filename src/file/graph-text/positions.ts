import type { Point } from '../../layout/point';

/**
 * Places in whole pixels as text: for each node how far it is from the one before, as `x,y`; nothing
 * for a node without a place. All places missing is the empty text.
 */
export function writePositions(places: readonly (Point | undefined)[]): string {
  if (places.every((place) => place === undefined)) return '';
  let last = { x: 0, y: 0 };
  const steps = places.map((place) => {
    if (!place) return '';
    const at = { x: Math.round(place.x), y: Math.round(place.y) };
    const step = `${at.x - last.x},${at.y - last.y}`;
    last = at;
    return step;
  });
  return steps.join(';');
}

/** The places of `count` nodes, or null for a text that `writePositions` never writes. */
export function readPositions(text: string, count: number): (Point | undefined)[] | null {
  if (text === '') return new Array(count).fill(undefined);
  const steps = text.split(';');
  if (steps.length !== count) return null;
  let last = { x: 0, y: 0 };
  const places: (Point | undefined)[] = [];
  for (const step of steps) {
    if (step === '') {
      places.push(undefined);
      continue;
    }
    const match = /^(-?[0-9]{1,9}),(-?[0-9]{1,9})$/.exec(step);
    if (!match) return null;
    last = { x: last.x + Number(match[1]), y: last.y + Number(match[2]) };
    places.push(last);
  }
  return places;
}
