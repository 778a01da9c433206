import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Widths } from './column-widths';

/** How the four columns are laid into the room there is, in CSS pixels. */
export interface Fit {
  /** Of the contents of the columns where they stand side by side; null until they are known. */
  readonly widths: Widths | null;
  /** Numbers stand below their statement, as both columns side by side would be wider than the room. */
  readonly stacked: boolean;
  /** The widths of the two halves where they are stacked. */
  readonly halves: readonly [left: number, right: number];
  /** The room for the numbers of a half in em; null where its column is as wide as it needs to be. */
  readonly rooms: readonly [left: number | null, right: number | null];
}

const UNKNOWN: Fit = { widths: null, stacked: false, halves: [0, 0], rooms: [null, null] };
/** A half has room for its heading, in em: on two lines, and where nothing is taken from the other half on one. */
const LEAST = 8;
const HEADING = 12.5;

/** What stands around the content of cells, in CSS pixels. */
export interface Spaces {
  readonly gutter: number;
  readonly gap: number;
  /** What numbers that stand below are set in by. */
  readonly indent: number;
}

/** How columns of these contents fit into a room. */
export function fitOf(widths: Widths, room: number, em: number, spaces: Spaces): Fit {
  const { gutter, gap, indent } = spaces;
  const [a, b, c, d] = widths;
  const beside = (statement: number, numbers: number) =>
    gutter + gap + statement + (numbers === 0 ? LEAST * em : numbers + gap);
  const [left, right] = [beside(a, b), beside(c, d)];
  if (left + right <= room) {
    const wider = Math.min(Math.max(0, HEADING * em - left), room - left - right);
    return { ...UNKNOWN, widths: b === 0 ? widths : [a, b + wider, c, d] };
  }
  const below = (statement: number, numbers: number) =>
    Math.max(LEAST * em, gutter + gap + Math.max(statement, numbers + indent));
  const from = Math.floor(shareOf(below(a, b), below(c, d), room));
  const halves = [from, Math.floor(room) - from] as const;
  const inside = (width: number) => Math.max(0, (width - gutter - gap - indent) / em);
  return { widths, stacked: true, halves, rooms: [inside(halves[0]), inside(halves[1])] };
}

/** How cards, in which all stands below one another, fit into a room. */
export function cardFit(widths: Widths, room: number, em: number, spaces: Spaces): Fit {
  const { gutter, gap, indent } = spaces;
  const inside = Math.max(0, (Math.floor(room) - gutter - gap - indent) / em);
  return { widths, stacked: true, halves: [room, room], rooms: [inside, inside] };
}

/** The width of the left half: what is left over is shared, and a half that needs less than its own leaves it. */
function shareOf(left: number, right: number, room: number): number {
  if (left + right <= room) return left + (room - left - right) / 2;
  if (left < room / 2) return left;
  if (right < room / 2) return room - right;
  return room / 2;
}

/**
 * How the table is laid out in the room that its scroller has, which is looked at again whenever it
 * changes.
 * @param table whose letters are those of the cells.
 * @param fitting says how: as columns or as cards.
 * @param unfolded how wide the numbers of each half must be for what is unfolded, in em.
 */
export function useFit(
  scroller: RefObject<HTMLElement | null>,
  table: RefObject<HTMLElement | null>,
  widths: Widths | null,
  [left, right]: readonly [left: number, right: number],
  size: string,
  fitting: typeof fitOf = fitOf,
): Fit {
  const [fit, setFit] = useState<Fit>(UNKNOWN);
  useLayoutEffect(() => {
    const [around, inside] = [scroller.current, table.current];
    if (!widths || !around || !inside) return;
    const look = () => {
      if (around.clientWidth === 0) return;
      const em = Number.parseFloat(getComputedStyle(inside).fontSize);
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const [a, b, c, d] = widths;
      const needed = [a, Math.max(b, left * em), c, Math.max(d, right * em)] as const;
      const next = fitting(needed, around.clientWidth, em, spacesIn(rem, em, size));
      setFit((now) => (sameFit(now, next) ? now : next));
    };
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(around);
    return () => sizes.disconnect();
  }, [scroller, table, widths, left, right, size, fitting]);
  return fit;
}

/** As the style sheet has them. */
function spacesIn(rem: number, em: number, size: string): Spaces {
  if (size === 'projector') return { gutter: 0.7 * em, gap: 0.25 * em, indent: rem };
  const gutter = size === 'large' ? 1.625 : size === 'medium' ? 1.25 : 0.75;
  return { gutter: gutter * rem, gap: 0.3125 * rem, indent: rem };
}

function sameFit(a: Fit, b: Fit): boolean {
  const same = (x: readonly number[], y: readonly number[]) => x.every((v, k) => v === y[k]);
  return (
    a.stacked === b.stacked &&
    same(a.halves, b.halves) &&
    a.widths !== null &&
    b.widths !== null &&
    same(a.widths, b.widths)
  );
}
