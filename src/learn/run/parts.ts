import type { Place } from './model';

/** What of a row, or of all numbers that are learnt, belongs to a place: from where, and to where. */
export interface Part {
  readonly place: Place;
  readonly from: number;
  readonly to: number;
}

/** Where each place has its numbers, one after the other. */
export function partsOf(places: readonly Place[]): readonly Part[] {
  let from = 0;
  return places.map((place) => {
    const part = { place, from, to: from + place.size };
    from = part.to;
    return part;
  });
}
