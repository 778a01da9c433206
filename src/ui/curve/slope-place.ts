import type { DataPoint } from '../parts/plot/figure';
import { type Frame, textWidth } from '../parts/plot/frame';

/** Where the words of a slope stand, in pixels: the middle of them across, their base line. */
export interface WordsPlace extends DataPoint {
  readonly anchor: 'start' | 'end';
}

/** Pixels from the point to the words. */
const ASIDE = 14;
const ABOVE = 24;
const BELOW = 16;
/** Pixels between the places where lines are looked for under the words. */
const GRAIN = 4;

/**
 * The place beside a point at which words are in nobody's way: above or below it, on its left or its
 * right, wherever the fewest lines run under them. Of places as good as each other it is the first.
 * @param lines the heights of lines, in pixels, at a pixel across.
 * @param others the middles of other words.
 */
export function slopePlace(
  text: string,
  size: number,
  knob: DataPoint,
  lines: readonly ((x: number) => number)[],
  others: readonly DataPoint[],
  falls: boolean,
  frame: Frame,
): WordsPlace {
  const width = textWidth(text, size);
  const sides = falls ? ([1, -1] as const) : ([-1, 1] as const);
  const [above, below, further] = [knob.y - ABOVE, knob.y + BELOW + size, size * 1.6];
  const rows = [above, below, above - further, below + further];
  const places = rows.flatMap((y) =>
    sides.map((side): WordsPlace & { readonly from: number } => ({
      ...{ x: knob.x + side * ASIDE, y, anchor: side > 0 ? 'start' : 'end' },
      from: side > 0 ? knob.x + ASIDE : knob.x - ASIDE - width,
    })),
  );
  const cost = ({ from, y }: { readonly from: number; readonly y: number }) => {
    let under = 0;
    for (let x = from; x <= from + width; x += GRAIN) {
      for (const line of lines) {
        const at = line(x);
        if (at > y - size - 3 && at < y + 6) under++;
      }
    }
    for (const other of others) {
      const aside = other.x > from - 24 && other.x < from + width + 24;
      if (aside && other.y > y - size - 9 && other.y < y + 9) under += size;
    }
    const outside =
      Math.max(0, frame.left + 4 - from) +
      Math.max(0, from + width - frame.width) +
      Math.max(0, frame.top + size - y) +
      Math.max(0, y - frame.bottom + 6);
    return under + outside * 10;
  };
  return places.reduce((best, place) => (cost(place) < cost(best) ? place : best));
}
