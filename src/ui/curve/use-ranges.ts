import { useEffect } from 'react';
import { keepRanges, useCurve } from '../../state/study/curve-store';
import {
  following,
  type Interval,
  rangeAround,
  rangesAround,
  zoomed,
} from '../../study/curve/interval';
import type { Coordinate, CurveSubject } from '../../study/curve/subject';

/** How much a zoom shows more or less. */
const ZOOM = 1.6;

/** How a picture is zoomed. */
export interface Zoom {
  in(): void;
  out(): void;
  /** Puts the point into the middle of as much as is shown at first. */
  fit(): void;
}

/** What is in sight along the axes of a picture, its point always among it. */
export function useRanges(
  subject: CurveSubject,
  axes: readonly Coordinate[],
  aspect: number,
): { readonly ranges: readonly Interval[]; readonly zoom: Zoom } {
  const stored = useCurve((state) => state.ranges);
  const names = subject.program.inputs.map(({ name }) => name).join();
  const picture = `${names}: ${axes.map(({ name }) => name).join(' ')}`;
  const keys = axes.map(({ name }) => `${picture}: ${name}`);
  const centre = axes.map(({ position }) => subject.at[position] ?? 0);
  const fitting = () => {
    const [x = 0, y] = centre;
    return y === undefined ? [rangeAround(x)] : rangesAround(x, y, aspect);
  };
  const known = keys.map((key) => stored[key]);
  const first = known.includes(undefined) ? fitting() : null;
  const ranges = centre.map((x, k) => following((first ?? known)[k] as Interval, x));
  const keep = (kept: readonly Interval[]) =>
    keepRanges(Object.fromEntries(kept.map((range, k) => [keys[k] as string, range])));
  useEffect(() => {
    if (ranges.some((range, k) => range !== known[k])) keep(ranges);
  });
  const by = (factor: number) =>
    keep(ranges.map((range, k) => zoomed(range, factor, centre[k] as number)));
  return {
    ranges,
    zoom: { in: () => by(1 / ZOOM), out: () => by(ZOOM), fit: () => keep(fitting()) },
  };
}
