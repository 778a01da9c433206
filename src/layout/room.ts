import type { Point } from './point';
import type { LayoutSize } from './size';

/**
 * Nodes that are looked at on the way up or down. Where they leave no room, it is found beyond all that
 * stand there, so that the time for many nodes grows no faster than they do.
 */
const LOOKED_AT = 64;

/**
 * What is taller than others by more pixels than this stands there as several, one below the other, so
 * that how far others are looked for does not depend on it.
 */
const TALL = 1000;

/** Where nodes stand, and where there is room for one more. */
export class Room {
  /** Places by column of the canvas, each from the top down, so that only near ones are looked at. */
  private readonly strips = new Map<number, OccupiedPlace[]>();
  private left = Number.POSITIVE_INFINITY;
  private bottom = Number.NEGATIVE_INFINITY;
  private tallest = 0;

  constructor(private readonly size: LayoutSize) {}

  /** @param added how much taller the node is than others, in pixels. */
  add({ x, y }: Point, added: number): void {
    const { height } = this.size;
    const pieces = Math.ceil((height + added) / (height + TALL));
    const tall = (height + added) / pieces;
    const top = y - added / 2;
    for (let k = 0; k < pieces; k++) {
      this.stand({ x, y: top + k * tall + (tall - height) / 2 }, tall - height);
    }
  }

  private stand({ x, y }: Point, added: number): void {
    const strip = this.strips.get(this.stripOf(x));
    const standing = { x, y, added };
    if (strip) strip.splice(firstBelow(strip, y), 0, standing);
    else this.strips.set(this.stripOf(x), [standing]);
    this.left = Math.min(this.left, x);
    this.bottom = Math.max(this.bottom, y + this.size.height + added / 2);
    this.tallest = Math.max(this.tallest, added);
  }

  /** The free place nearest to the wanted one, straight above or below it. */
  nearest(wanted: Point, added: number): Point {
    const down = this.free(wanted, added, 1);
    const up = this.free(wanted, added, -1);
    return { x: wanted.x, y: down - wanted.y <= wanted.y - up ? down : up };
  }

  below(): Point {
    if (this.strips.size === 0) return { x: 0, y: 0 };
    return { x: this.left, y: this.bottom + this.size.rowGap };
  }

  /** The first free height from the wanted one on. @param way 1 for down, −1 for up. */
  private free(wanted: Point, added: number, way: 1 | -1): number {
    const least = this.size.height + this.size.rowGap;
    const farthest = least + (added + this.tallest) / 2;
    const middle = this.stripOf(wanted.x);
    const strips = [middle - 1, middle, middle + 1].flatMap((at) => {
      const strip = this.strips.get(at);
      if (!strip) return [];
      const first = firstBelow(strip, wanted.y - way * farthest);
      return [{ strip, at: way > 0 ? first : first - 1 }];
    });
    let { y } = wanted;
    for (let looked = 0; looked < LOOKED_AT; looked++) {
      const next = nearestOf(strips, way);
      if (!next || way * (next.y - y) >= farthest) return y;
      if (Math.abs(next.x - wanted.x) >= this.size.width + this.size.columnGap / 2) continue;
      const apart = least + (added + next.added) / 2;
      if (Math.abs(next.y - y) < apart) y = next.y + way * apart;
    }
    const ends = strips.map(({ strip }) => (way > 0 ? strip.at(-1) : strip[0]) as OccupiedPlace);
    return ends.reduce((far, end) => way * Math.max(way * far, way * end.y + farthest), y);
  }

  private stripOf(x: number): number {
    return Math.floor(x / (this.size.width + this.size.columnGap));
  }
}

interface OccupiedPlace extends Point {
  readonly added: number;
}

/** A strip, and how far it has been looked through. */
interface Looked {
  readonly strip: readonly OccupiedPlace[];
  at: number;
}

/** The next of several strips in a direction, which is then behind. */
function nearestOf(strips: readonly Looked[], way: 1 | -1): OccupiedPlace | undefined {
  let nearest: Looked | undefined;
  let place: OccupiedPlace | undefined;
  for (const looked of strips) {
    const next = looked.strip[looked.at];
    if (!next || (place && way * (next.y - place.y) >= 0)) continue;
    nearest = looked;
    place = next;
  }
  if (nearest) nearest.at += way;
  return place;
}

/** The index of the first that stands below a height: of what is not above it, the last comes before it. */
function firstBelow(strip: readonly OccupiedPlace[], y: number): number {
  let low = 0;
  let high = strip.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((strip[middle] as OccupiedPlace).y <= y) low = middle + 1;
    else high = middle;
  }
  return low;
}
