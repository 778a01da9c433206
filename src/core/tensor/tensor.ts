import type { Given } from '../../words/en/shape';
import { checkedDtype, type Dtype, roundAll } from './dtype';
import {
  broadcastShapes,
  broadcastStrides,
  checkedShape,
  SCALAR,
  type Shape,
  ShapeError,
  sameShape,
  sizeOf,
  zerosFor,
} from './shape';
import { addStrided, readStrided } from './strided';

/** An array of numbers in row-major order; a scalar has shape [] and one element. */
export interface Tensor {
  readonly shape: Shape;
  readonly data: Float64Array;
  /** What its numbers are rounded to, if it is anything; they are computed as float64. */
  readonly dtype?: Dtype;
}

/** What a tensor may be written as: a number, nested arrays of numbers, or a tensor itself. */
export type TensorLike = number | NestedNumbers | Tensor | NumberArray;
export type NestedNumbers = readonly (number | NestedNumbers)[];
/** A vector. */
type NumberArray = Float64Array | Float32Array | Int32Array | Uint32Array;

export function scalar(value: number): Tensor {
  return { shape: SCALAR, data: Float64Array.of(value) };
}

/** The numbers of a tensor as a dtype has them; the tensor itself when it has it already, or none is asked for. */
export function withDtype(tensor: Tensor, dtype: Dtype | null): Tensor {
  if (dtype === null || tensor.dtype === dtype) return tensor;
  const data = tensor.data.slice();
  roundAll(dtype, data, 0, data.length);
  return { shape: tensor.shape, data, dtype };
}

export function filled(shape: Shape, value: number): Tensor {
  return { shape, data: zerosFor(shape).fill(value) };
}

/** The number a tensor of one element holds. @throws ShapeError for any other tensor. */
export function item(tensor: Tensor): number {
  if (tensor.data.length !== 1) {
    throw new ShapeError({ kind: 'no single number', shape: tensor.shape });
  }
  return tensor.data[0];
}

/**
 * A tensor from any way to write one.
 * @throws ShapeError when nested arrays are ragged, data and shape disagree, or it is none of these.
 */
export function toTensor(value: TensorLike): Tensor {
  if (typeof value === 'number') return scalar(value);
  if (isNumberArray(value)) return { shape: [value.length], data: Float64Array.from(value) };
  if (!Array.isArray(value)) return checked(value);
  const shape: number[] = [];
  let level: unknown = value;
  while (isList(level)) {
    shape.push(level.length);
    checkedShape(shape);
    level = level[0];
  }
  requireEven(value, shape, []);
  const data = zerosFor(shape);
  fillFrom(value, shape, 0, data, 0);
  return { shape, data };
}

function checked(value: unknown): Tensor {
  const { shape, data, dtype } = ((typeof value === 'object' && value) || {}) as {
    shape?: Shape;
    data?: unknown;
    dtype?: unknown;
  };
  if (shape === undefined || !isList(data)) {
    throw new ShapeError({ kind: 'no value', given: givenFor(value) });
  }
  checkedShape(shape);
  if (data.length !== sizeOf(shape)) {
    throw new ShapeError({ kind: 'not filled', count: data.length, shape });
  }
  if (!(data instanceof Float64Array)) requireEven(data, [data.length], []);
  const numbers =
    data instanceof Float64Array ? data : Float64Array.from(data as ArrayLike<number>);
  return withDtype({ shape, data: numbers }, dtype === undefined ? null : checkedDtype(dtype));
}

function isNumberArray(value: unknown): value is NumberArray {
  return (
    ArrayBuffer.isView(value) &&
    !(value instanceof DataView) &&
    !(value instanceof BigInt64Array || value instanceof BigUint64Array)
  );
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || isNumberArray(value);
}

/**
 * @param path where in the whole the level stands.
 * @throws ShapeError when nested arrays do not have this shape.
 */
function requireEven(level: ArrayLike<unknown>, shape: Shape, path: readonly number[]): void {
  const axis = path.length;
  if (level.length !== shape[axis]) {
    const others = shape[axis];
    throw new ShapeError({ kind: 'uneven lengths', path, length: level.length, others });
  }
  const isLast = axis === shape.length - 1;
  for (let k = 0; k < level.length; k++) {
    const entry = level[k];
    if (isLast ? typeof entry === 'number' : isList(entry)) {
      if (!isLast) requireEven(entry as ArrayLike<unknown>, shape, [...path, k]);
      continue;
    }
    const wanted = isLast ? 'number' : shape[axis + 1];
    const given = givenFor(entry);
    throw new ShapeError({ kind: 'unlike entry', path: [...path, k], given, wanted });
  }
}

/** What stands where a number, an array or a tensor is expected. */
function givenFor(value: unknown): Given {
  if (value === null || value === undefined || typeof value === 'boolean') {
    return { is: 'word', word: String(value) };
  }
  if (typeof value === 'string') return { is: 'text', text: value.slice(0, 24) };
  if (typeof value === 'number') return { is: 'number', value };
  if (isList(value)) return { is: 'array', length: value.length };
  return typeof value === 'object' ? { is: 'object' } : { is: 'other', type: typeof value };
}

/** Writes numbers from a place on, and returns the place after them. */
function fillFrom(
  level: ArrayLike<unknown>,
  shape: Shape,
  axis: number,
  data: Float64Array,
  from: number,
): number {
  let at = from;
  for (let k = 0; k < level.length; k++) {
    if (axis === shape.length - 1) data[at++] = level[k] as number;
    else at = fillFrom(level[k] as ArrayLike<unknown>, shape, axis + 1, data, at);
  }
  return at;
}

/** The shape of a number or of nested arrays, told by the first entries of each level alone. */
export function extentsOf(value: number | NestedNumbers): Shape {
  const shape: number[] = [];
  for (let level: unknown = value; Array.isArray(level); level = level[0]) shape.push(level.length);
  return shape;
}

/** A tensor as a plain number (scalars) or nested arrays. */
export function fromTensor(tensor: Tensor): number | NestedNumbers {
  if (tensor.shape.length === 0) return tensor.data[0];
  const nest = (axis: number, offset: number, stride: number): NestedNumbers => {
    const extent = tensor.shape[axis];
    const step = extent === 0 ? 0 : stride / extent;
    return Array.from({ length: extent }, (_, k) =>
      axis === tensor.shape.length - 1
        ? tensor.data[offset + k]
        : nest(axis + 1, offset + k * step, step),
    );
  };
  return nest(0, 0, tensor.data.length);
}

/** Whether no number among these is infinite or NaN. */
export function areFinite(numbers: Float64Array): boolean {
  for (let i = 0; i < numbers.length; i++) if (!Number.isFinite(numbers[i])) return false;
  return true;
}

/** A function of two numbers over arrays: out[i] = f(a[i · stepA], b[i · stepB]). */
export type ElementLoop = (
  out: Float64Array,
  a: Float64Array,
  b: Float64Array,
  stepA: number,
  stepB: number,
) => void;

/**
 * Applies a function of numbers element by element, broadcasting operands by NumPy's rule.
 * @param loop the same function over arrays, where there is one.
 */
export function mapElements(
  f: (...x: number[]) => number,
  operands: readonly Tensor[],
  loop?: ElementLoop,
): Tensor {
  const shape = broadcastShapes(operands.map((x) => x.shape));
  const data = zerosFor(shape);
  // A single number is read again and again; other operands are first repeated to the full size.
  const sources = operands.map((x) => (x.data.length === 1 ? x.data : broadcastTo(x, shape).data));
  const steps = sources.map((source) => (source.length === 1 ? 0 : 1));
  const [a, b] = sources as [Float64Array, Float64Array];
  const [stepA, stepB] = steps as [number, number];
  if (loop) {
    loop(data, a, b, stepA, stepB);
  } else if (sources.length === 1) {
    for (let i = 0; i < data.length; i++) data[i] = f(a[i * stepA]);
  } else if (sources.length === 2) {
    for (let i = 0; i < data.length; i++) {
      data[i] = f(a[i * stepA], b[i * stepB]);
    }
  } else {
    const x = new Array<number>(sources.length);
    for (let i = 0; i < data.length; i++) {
      for (let k = 0; k < x.length; k++) {
        x[k] = (sources[k] as Float64Array)[i * steps[k]];
      }
      data[i] = f(...x);
    }
  }
  return { shape, data };
}

/** Repeats a tensor along new and stretched axes. */
export function broadcastTo(tensor: Tensor, shape: Shape): Tensor {
  if (sameShape(tensor.shape, shape)) return tensor;
  if (!sameShape(broadcastShapes([tensor.shape, shape]), shape)) {
    throw new ShapeError({ kind: 'does not broadcast', from: tensor.shape, to: shape });
  }
  return { shape, data: readStrided(tensor.data, shape, broadcastStrides(tensor.shape, shape)) };
}

/** Sums over the axes that broadcasting from `shape` would have stretched: the transpose of broadcastTo. */
export function sumTo(tensor: Tensor, shape: Shape): Tensor {
  if (sameShape(tensor.shape, shape)) return tensor;
  const data = zerosFor(shape);
  addStrided(data, tensor.data, tensor.shape, broadcastStrides(shape, tensor.shape));
  return { shape, data };
}
