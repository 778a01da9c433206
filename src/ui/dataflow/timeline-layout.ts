import type { Machine } from '../../study/dataflow/machine';
import { type Margins, sparse, textWidth } from '../parts/plot/frame';
import { linearScale, type Scale } from '../parts/plot/scale';
import { type Tick, wholeTicks } from '../parts/plot/ticks';

/** More firings than this, or more rows, are not drawn one by one: how many processors are busy is. */
const MOST_BOXES = 300;
const MOST_ROWS = 32;
/** A box of one unit is at least this wide, in pixels, unless the picture would become wider than `WIDEST`. */
const LEAST_UNIT = 34;
const WIDEST = 6000;

/** Where everything of a timeline goes, in pixels. */
export interface TimelineLayout extends Margins {
  /** A box for each firing, or the number of busy processors over time. */
  readonly form: 'boxes' | 'busy';
  readonly rowHeight: number;
  readonly x: Scale;
  readonly ticks: readonly Tick[];
}

/** Lays a timeline out in a width. It may come out wider, to be scrolled. */
export function timelineLayout(machine: Machine, width: number): TimelineLayout {
  const { rows, schedule, order } = machine;
  const { length } = schedule;
  const form = order.length <= MOST_BOXES && rows <= MOST_ROWS ? 'boxes' : 'busy';
  const fontSize = width < 440 ? 12 : 13;
  const left = Math.ceil(fontSize * 1.6 + textWidth(String(rows), fontSize) + 12);
  const margin = 14;
  const wanted =
    form === 'boxes' ? left + margin + (length / shortest(machine)) * LEAST_UNIT : width;
  const whole = Math.ceil(Math.max(width, Math.min(wanted, WIDEST)));
  const right = whole - margin;
  const top = fontSize * 1.8;
  const rowHeight = Math.max(16, Math.min(34, Math.floor(240 / Math.max(1, rows))));
  const bottom = Math.round(top + (form === 'boxes' ? rows * rowHeight : 150));
  const height = Math.ceil(bottom + fontSize * 3.1);
  const x = linearScale([0, Math.max(length, 1)], [left, right]);
  const ticks = sparse((right - left) / (fontSize * 3), right - left, fontSize, (room) =>
    wholeTicks(x.domain, Math.max(2, room)),
  );
  return { form, width: whole, height, left, right, top, bottom, fontSize, rowHeight, x, ticks };
}

function shortest({ start, end }: Machine): number {
  let least = Infinity;
  for (let task = 0; task < start.length; task++) {
    least = Math.min(least, (end[task] as number) - (start[task] as number));
  }
  return Number.isFinite(least) ? least : 1;
}

/** A firing's box in the picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the box of a task is; a pixel of the row shows between it and the next. */
export function boxOf(machine: Machine, layout: TimelineLayout, task: number): Box {
  const { x, top, rowHeight } = layout;
  const from = x.at(machine.start[task] as number);
  const to = x.at(machine.end[task] as number);
  return {
    x: from + 0.75,
    y: top + (machine.processor[task] as number) * rowHeight + 2,
    width: Math.max(1, to - from - 1.5),
    height: rowHeight - 4,
  };
}

/** The longest of some texts that fits into a box, the longest first; empty when none does. */
export function longestFitting(texts: readonly string[], { width }: Box, fontSize: number): string {
  // Combining marks take no room, subscripts and primes less than letters.
  const room = (text: string) => {
    const small = text.match(/[₀-₉₋′]/g)?.length ?? 0;
    const letters = text.replace(/[\p{M}₀-₉₋′]/gu, '');
    return textWidth(letters, fontSize) + small * fontSize * 0.42 + 6;
  };
  return texts.find((text) => room(text) <= width) ?? '';
}

/** The task whose box is at a point of the picture, if there is one. */
export function taskAt(
  machine: Machine,
  layout: TimelineLayout,
  point: { readonly x: number; readonly y: number },
): number | null {
  const time = layout.x.invert(point.x);
  const row = Math.floor((point.y - layout.top) / layout.rowHeight);
  const found = machine.order.find(
    (task) =>
      machine.processor[task] === row &&
      (machine.start[task] as number) <= time &&
      time < (machine.end[task] as number),
  );
  return found ?? null;
}

/** The task that an arrow key leads to from one: along the same processor, or to what is near on another. */
export function neighbourOf(machine: Machine, task: number, key: string): number {
  const { order, start, end, processor } = machine;
  const row = processor[task] as number;
  if (key === 'Home') return order[0] ?? task;
  if (key === 'End') return order.at(-1) ?? task;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const same = order.filter((other) => processor[other] === row);
    return same[same.indexOf(task) + (key === 'ArrowLeft' ? -1 : 1)] ?? task;
  }
  const middle = ((start[task] as number) + (end[task] as number)) / 2;
  const away = (other: number) =>
    Math.max((start[other] as number) - middle, middle - (end[other] as number), 0);
  const step = key === 'ArrowUp' ? -1 : 1;
  for (let next = row + step; next >= 0 && next < machine.rows; next += step) {
    const there = order.filter((other) => processor[other] === next);
    if (there.length === 0) continue;
    return there.reduce((best, other) => (away(other) < away(best) ? other : best));
  }
  return task;
}
