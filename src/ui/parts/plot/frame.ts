import type { Axis, Figure } from './figure';
import { extent, linearScale, logScale, type Scale, wholeDecades } from './scale';
import { linearTicks, logTicks, type Tick, wholeTicks } from './ticks';

/** Pixels of text of this many characters in the font of the picture, rather too many than too few. */
export function textWidth(text: string, fontSize: number): number {
  return [...text].length * fontSize * 0.6;
}

/** Ticks along `pixels`: as many as asked for, or fewer where their labels would touch. */
export function sparse(
  count: number,
  pixels: number,
  fontSize: number,
  ticks: (count: number) => readonly Tick[],
): readonly Tick[] {
  const found = ticks(count);
  const labels = found.filter(({ label }) => label !== '');
  const widest = Math.max(0, ...labels.map(({ label }) => textWidth(label, fontSize)));
  const touching = (labels.length - 1) * (widest + fontSize / 2) > pixels;
  return touching && count > 2 ? sparse(count * 0.75, pixels, fontSize, ticks) : found;
}

/** A picture with axes: its size, and the edges of what stands between its axes, in pixels. */
export interface Margins {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly fontSize: number;
}

/** Where everything of a plot goes, in pixels. */
export interface Frame extends Margins {
  readonly x: Scale;
  readonly y: Scale;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** The pixel row for zeros, which have no place on a logarithmic axis; null when there are none. */
  readonly zero: number | null;
}

/** Height of the row for zeros, and of one for the words of a mark in units of the font size. */
const ZERO_ROW = 22;
const MARK_ROW = 1.45;

/** Lays a plot out in a box; null when none of its numbers has a place. */
export function frameOf(figure: Figure, width: number, height: number): Frame | null {
  const fontSize = width < 440 ? 12 : 13;
  const xDomain = domainOf(figure.xAxis, figure.x, false);
  const all = figure.series.flatMap(({ y }) => y);
  const zeros = figure.yAxis.kind === 'log' && all.includes(0);
  const yDomain =
    domainOf(figure.yAxis, all, true) ?? (zeros ? ([Number.EPSILON, 1] as const) : null);
  if (!xDomain || !yDomain) return null;

  const top = figure.rules && figure.rules.length > 0 ? 34 : 16;
  const bottom = height - fontSize * 3.2;
  const band = (figure.marks?.length ?? 0) * fontSize * MARK_ROW;
  const floor = bottom - band - (zeros ? ZERO_ROW : 0);
  const y = scaleOf(figure.yAxis, yDomain, [floor, top]);
  const yTicks = ticksOf(figure.yAxis, y.domain, (bottom - top) / (fontSize * 2.6));
  const widestTick = Math.max(0, ...yTicks.map(({ label }) => textWidth(label, fontSize)));
  const left = Math.ceil(Math.max(30, widestTick + 10) + fontSize * 1.5);
  const widestName = Math.max(0, ...figure.series.map(({ name }) => textWidth(name, fontSize)));
  const right = width - Math.ceil(Math.min(widestName + 20, width * 0.3));
  const x = scaleOf(figure.xAxis, xDomain, [left, right]);
  const xTicks = sparse((right - left) / (fontSize * 3.4), right - left, fontSize, (room) =>
    ticksOf(figure.xAxis, x.domain, room),
  );
  const zero = zeros ? bottom - band - ZERO_ROW / 2 + 3 : null;
  return { width, height, left, right, top, bottom, fontSize, x, y, xTicks, yTicks, zero };
}

/** The pixel row of a number, that of zeros included. */
export function rowOf(frame: Frame, value: number): number {
  return value === 0 && frame.zero !== null ? frame.zero : frame.y.at(value);
}

/** The base line of the words of a mark, the first highest. */
export function markRow({ bottom, fontSize }: Frame, marks: number, index: number): number {
  return bottom - (marks - 1 - index) * fontSize * MARK_ROW - fontSize * 0.5;
}

function domainOf(
  axis: Axis,
  values: readonly number[],
  withZero: boolean,
): readonly [number, number] | null {
  if (axis.domain) return axis.domain;
  const found = extent(values, axis.kind);
  if (!found) return null;
  if (axis.kind === 'log') return wholeDecades(found);
  return withZero ? [Math.min(0, found[0]), Math.max(0, found[1])] : found;
}

function scaleOf(
  { kind }: Axis,
  domain: readonly [number, number],
  range: readonly [number, number],
): Scale {
  return kind === 'log' ? logScale(domain, range) : linearScale(domain, range);
}

function ticksOf(axis: Axis, domain: readonly [number, number], room: number): readonly Tick[] {
  const count = Math.max(2, Math.floor(room));
  if (axis.kind === 'log') return logTicks(domain, count);
  return axis.whole ? wholeTicks(domain, count * 2) : linearTicks(domain, count);
}
