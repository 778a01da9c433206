import type { FigureAxes, FigureAxis } from '../../../python/runtime/figure';
import { sparse, textWidth } from '../../parts/plot/frame';
import { linearScale, logScale, type Scale } from '../../parts/plot/scale';
import { linearTicks, logTicks, type Tick } from '../../parts/plot/ticks';

/** Where axes of a figure go, in pixels. */
export interface AxesFrame {
  readonly axes: FigureAxes;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: Scale;
  readonly y: Scale;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
}

export const FONT = 12;

/** Lays axes out in a cell of a figure. */
export function frameOf(
  axes: FigureAxes,
  cell: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): AxesFrame {
  const { hidden, title, bar } = axes;
  const top = cell.y + (title === '' ? 10 : 28);
  const bottom = cell.y + cell.height - (hidden ? 8 : axes.x.label === '' ? 26 : 44);
  const yTicks = hidden ? [] : ticksOf(axes.y, Math.max(2, (bottom - top) / 34));
  const widest = Math.max(0, ...yTicks.map(({ label }) => textWidth(label, FONT)));
  const left = cell.x + (hidden ? 8 : widest + 14 + (axes.y.label === '' ? 4 : 20));
  const right = cell.x + cell.width - (bar ? 64 : 12);
  let box = { left, right: Math.max(left + 20, right), top, bottom: Math.max(top + 20, bottom) };
  if (axes.equal) box = squared(box, axes);
  const x = scaleOf(axes.x, [box.left, box.right]);
  const y = scaleOf(axes.y, [box.bottom, box.top]);
  const xTicks = hidden
    ? []
    : sparse((box.right - box.left) / 46, box.right - box.left, FONT, (room) =>
        ticksOf(axes.x, Math.max(2, room)),
      );
  return { axes, ...box, x, y, xTicks, yTicks };
}

/** The box made smaller, so that a step along one axis is as long as along the other. */
function squared<B extends { left: number; right: number; top: number; bottom: number }>(
  box: B,
  { x, y }: FigureAxes,
): B {
  const [across, up] = [Math.abs(x.to - x.from) || 1, Math.abs(y.to - y.from) || 1];
  const unit = Math.min((box.right - box.left) / across, (box.bottom - box.top) / up);
  const [spareX, spareY] = [box.right - box.left - unit * across, box.bottom - box.top - unit * up];
  return {
    ...box,
    left: box.left + spareX / 2,
    right: box.right - spareX / 2,
    top: box.top + spareY / 2,
    bottom: box.bottom - spareY / 2,
  };
}

function scaleOf({ log, from, to }: FigureAxis, range: readonly [number, number]): Scale {
  const turned = from > to;
  const ends = turned ? ([range[1], range[0]] as const) : range;
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  return log && low > 0 ? logScale([low, high], ends) : linearScale([low, high], ends);
}

function ticksOf({ ticks, log, from, to }: FigureAxis, room: number): readonly Tick[] {
  const domain = [Math.min(from, to), Math.max(from, to)] as const;
  if (ticks) {
    return ticks
      .map(([value, label]) => ({ value, label }))
      .filter(({ value }) => value >= domain[0] && value <= domain[1]);
  }
  return log && domain[0] > 0 ? logTicks(domain, room) : linearTicks(domain, room);
}
