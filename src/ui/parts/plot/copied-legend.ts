import { textWidth } from './frame';

/** Pixels from the start of a sample to its words, and from there to the next sample. */
const TO_WORDS = 30;
const APART = 18;
const ROW = 20;

/** An entry of a legend with the place of its sample's upper left corner, in pixels. */
export interface PlacedEntry<T> {
  readonly entry: T;
  readonly x: number;
  readonly y: number;
}

/** Puts the entries of a legend into rows as wide as the picture. */
export function legendRows<T extends { readonly words: string }>(
  entries: readonly T[],
  width: number,
  fontSize: number,
): { readonly placed: readonly PlacedEntry<T>[]; readonly height: number } {
  let x = 0;
  let y = 0;
  const placed = entries.map((entry): PlacedEntry<T> => {
    const size = TO_WORDS + textWidth(entry.words, fontSize);
    if (x > 0 && x + size > width) {
      x = 0;
      y += ROW;
    }
    const at = { entry, x, y };
    x += size + APART;
    return at;
  });
  return { placed, height: entries.length === 0 ? 0 : y + ROW };
}

/** Where in an entry its words begin: to the right of the sample, on its base line. */
export const wordsAt = { x: TO_WORDS, y: 10 };
