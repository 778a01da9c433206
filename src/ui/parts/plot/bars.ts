import { type Margins, sparse, textWidth } from './frame';
import { linearScale, type Scale } from './scale';
import { linearTicks, type Tick, wholeTicks } from './ticks';

/** One bar: what it is made of, one after the other, in the units of the axis. */
export interface Bar {
  readonly name: string;
  readonly parts: readonly {
    readonly tone: 'soft' | 'value' | 'adjoint';
    readonly length: number;
  }[];
  /** At its end. */
  readonly words?: string;
  /** A line that it can be held to, with words over it. */
  readonly limit?: { readonly at: number; readonly words: string } | undefined;
}

/** All that a bar chart shows, apart from its size. */
export interface BarFigure {
  readonly title: string;
  /** What is to be seen in it, for those who can't see it: the text alternative. */
  readonly summary: string;
  /** What the axis counts. */
  readonly axis: string;
  readonly bars: readonly Bar[];
}

/** Where everything of a bar chart goes, in pixels. */
export interface BarFrame extends Margins {
  readonly thickness: number;
  readonly x: Scale;
  readonly ticks: readonly Tick[];
  middleOf(bar: number): number;
}

/** Lays bars out in a width: room for their names to the left, for words at their ends to the right. */
export function barFrame({ bars }: BarFigure, width: number): BarFrame {
  const fontSize = width < 440 ? 12 : 13;
  const thickness = 22;
  const limited = bars.some(({ limit }) => limit);
  const row = thickness + (limited ? fontSize + 12 : 12);
  const top = limited ? fontSize + 8 : 6;
  const left = Math.ceil(Math.max(...bars.map(({ name }) => textWidth(name, fontSize)))) + 10;
  const widest = Math.max(...bars.map(({ words = '' }) => textWidth(words, fontSize)));
  const right = width - Math.ceil(widest) - 10;
  const ends = bars.map(({ parts, limit }) =>
    Math.max(
      parts.reduce((sum, { length }) => sum + length, 0),
      limit?.at ?? 0,
    ),
  );
  const most = Math.max(1, ...ends);
  const x = linearScale([0, most], [left, right]);
  const bottom = top + bars.length * row - (row - thickness) + 6;
  return {
    width,
    height: Math.ceil(bottom + fontSize * 3.2),
    left,
    right,
    top: top - 4,
    bottom,
    fontSize,
    thickness,
    x,
    ticks: sparse((right - left) / (fontSize * 4), right - left, fontSize, (room) =>
      (ends.every(Number.isInteger) ? wholeTicks : linearTicks)([0, most], Math.max(2, room)),
    ),
    middleOf: (bar) => top + bar * row + thickness / 2,
  };
}
