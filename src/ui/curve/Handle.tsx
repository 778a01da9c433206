import { type KeyboardEvent, useRef } from 'react';
import { type Interval, niceBelow, widthOf } from '../../study/curve/interval';
import { pace } from '../parts/fields/use-scrub';
import type { DataPoint } from '../parts/plot/figure';
import type { Frame } from '../parts/plot/frame';
import { moveBy } from '../parts/text/number-text';
import styles from './Curve.module.css';
import type { Move } from './use-move';
import { usePull } from './use-pull';
import type { Zoom } from './use-ranges';

/** A press of an arrow key goes this share of what is in sight, rounded to 1, 2 or 5 times a power of ten. */
const NUDGE = 1 / 38;

const nudges: Readonly<Record<string, readonly [axis: 'x' | 'y', count: number]>> = {
  ArrowRight: ['x', 1],
  ArrowLeft: ['x', -1],
  ArrowUp: ['y', 1],
  ArrowDown: ['y', -1],
  PageUp: ['y', 10],
  PageDown: ['y', -10],
};

/**
 * The point of a picture to take hold of, over the place between its axes: dragged by pointer, moved by
 * arrow keys, a slider to assistive technology. In the plane ↑ and ↓ go along the second axis.
 */
export function Handle({
  label,
  words,
  frame,
  ranges,
  at,
  knob,
  move,
  zoom,
  plane = false,
}: {
  readonly label: string;
  /** The point in words. */
  readonly words: string;
  readonly frame: Frame;
  readonly ranges: readonly Interval[];
  /** The numbers of the point along each axis. */
  readonly at: readonly number[];
  /** Where the point is seen, in pixels of the picture. */
  readonly knob: DataPoint;
  readonly move: Move;
  readonly zoom: Zoom;
  readonly plane?: boolean;
}) {
  const handle = useRef<HTMLDivElement>(null);
  const { left, top, right, bottom, x, y } = frame;
  const spot = { x: knob.x - left, y: knob.y - top };
  const pixels = [right - left, bottom - top];
  const placed = (to: DataPoint) =>
    [x.invert(to.x + left), y.invert(to.y + top)].slice(0, ranges.length).map((number, axis) => {
      const range = ranges[axis] as Interval;
      const step = niceBelow(widthOf(range) / (pixels[axis] as number));
      const round = Number((Math.round(number / step) * step).toPrecision(12));
      return Math.min(range[1], Math.max(range[0], round));
    });
  const { pulling, handlers } = usePull({
    point: spot,
    onPull: (to) => move.pull(placed(to)),
    onEnd: move.end,
  });

  const moved = (key: string, speed: number): readonly number[] | null => {
    const range = ranges[0] as Interval;
    if (key === 'Home') return at.with(0, range[0]);
    if (key === 'End') return at.with(0, range[1]);
    const nudge = nudges[key];
    if (!nudge) return null;
    const axis = plane && nudge[0] === 'y' ? 1 : 0;
    const step = niceBelow(widthOf(ranges[axis] as Interval) * NUDGE) * speed;
    return at.with(axis, moveBy(at[axis] as number, nudge[1], step));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey) return;
    const to = moved(event.key, pace(event));
    if (to) move.nudge(to);
    else if (event.key === '+' || event.key === '=') zoom.in();
    else if (event.key === '-' || event.key === '−') zoom.out();
    else if (event.key === '0') zoom.fit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const [x0 = 0] = at;
  const known = Number.isFinite(x0);
  return (
    <div
      className={styles.hold}
      data-plane={plane || undefined}
      data-pulling={pulling || undefined}
      style={{ left, top, width: right - left, height: bottom - top }}
      {...handlers}
      onPointerDown={(event) => {
        handlers.onPointerDown(event);
        handle.current?.focus({ preventScroll: true });
        event.preventDefault();
      }}
    >
      <div
        ref={handle}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={ranges[0]?.[0]}
        aria-valuemax={ranges[0]?.[1]}
        aria-valuenow={known ? x0 : 0}
        aria-valuetext={words}
        className={styles.knob}
        style={{ left: spot.x, top: spot.y }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (!pulling) move.settle();
        }}
      />
    </div>
  );
}
