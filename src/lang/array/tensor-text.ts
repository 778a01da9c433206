import type { Shape } from '../../core/tensor/shape';
import type { Tensor } from '../../core/tensor/tensor';
import { formatNumber } from '../number';

/** Extents as they stand on wires and nodes: `3×2`; nothing for a scalar. */
export function shapeText(shape: Shape): string {
  return shape.join('×');
}

/** Extents as they are spoken: `3 by 2`. */
export function spokenShape(shape: Shape): string {
  return shape.length === 0 ? 'scalar' : shape.join(' by ');
}

/** Of more numbers than these, only the least and the greatest are spoken. */
const MOST_SPOKEN = 9;

/** A value in words: a number, a few numbers row by row, or how far many of them reach. */
export function spokenTensor({ shape, data }: Tensor, digits: number): string {
  const show = (value: number) => formatNumber(value, digits);
  if (shape.length === 0) return show(data[0] as number);
  if (data.length > MOST_SPOKEN || shape.length > 2) {
    const { least, greatest, broken } = elementSummary(data);
    if (broken === data.length) return 'not a number';
    const some = broken > 0 ? `, ${broken} not a number` : '';
    return `from ${show(least)} to ${show(greatest)}${some}`;
  }
  const columns = shape.at(-1) as number;
  const rows = Array.from({ length: data.length / columns }, (_, row) =>
    [...data.subarray(row * columns, (row + 1) * columns)].map(show).join(' '),
  );
  return `[${rows.join('; ')}]`;
}

/** What an array reaches from and to, its mean, and how many of its elements are not a number. */
export interface ElementSummary {
  readonly least: number;
  readonly greatest: number;
  readonly mean: number;
  readonly broken: number;
}

/** Longer arrays are gone through once, and not at every step of the player. */
const LONG = 256;
const ranges = new WeakMap<ArrayBufferLike, Map<string, ElementSummary>>();

/** NaN is left out of all but the count. */
export function elementSummary(data: Float64Array): ElementSummary {
  if (data.length < LONG) return foundRange(data);
  const known = ranges.get(data.buffer) ?? new Map<string, ElementSummary>();
  ranges.set(data.buffer, known);
  const key = `${data.byteOffset} ${data.length}`;
  const range = known.get(key) ?? foundRange(data);
  known.set(key, range);
  return range;
}

/** Whether every number is finite. */
export function allFinite(data: Float64Array): boolean {
  const { least, greatest, broken } = elementSummary(data);
  return broken === 0 && Math.max(-least, greatest) < Number.POSITIVE_INFINITY;
}

function foundRange(data: Float64Array): ElementSummary {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  let sum = 0;
  let broken = 0;
  for (const value of data) {
    if (Number.isNaN(value)) {
      broken++;
      continue;
    }
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
    sum += value;
  }
  return { least, greatest, mean: sum / (data.length - broken), broken };
}

/** An array as text that reads back as itself, in nested brackets, a row a line; for editing. */
export function tensorSource({ shape, data }: Tensor): string {
  if (shape.length === 0) return sourceNumber(data[0] as number);
  const nest = (axis: number, offset: number, size: number): string => {
    const extent = shape[axis] as number;
    const step = size / extent;
    const parts = Array.from({ length: extent }, (_, k) =>
      axis === shape.length - 1
        ? sourceNumber(data[offset + k] as number)
        : nest(axis + 1, offset + k * step, step),
    );
    const glue = axis === shape.length - 1 ? ', ' : `,\n${' '.repeat(axis + 1)}`;
    return `[${parts.join(glue)}]`;
  };
  return nest(0, 0, data.length);
}

function sourceNumber(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  return Object.is(value, -0) ? '-0' : String(value);
}
