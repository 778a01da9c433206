import { addStrided, readStrided } from './kernels/strided';
import {
  broadcastShapes,
  broadcastStrides,
  SCALAR,
  type Shape,
  ShapeError,
  sameShape,
  showShape,
  sizeOf,
} from './shape';

/** An array of float64 numbers in row-major order; a scalar has shape [] and one element. */
export interface Tensor {
  readonly shape: Shape;
  readonly data: Float64Array;
}

/** What a tensor may be written as: a number, nested arrays of numbers, or a tensor itself. */
export type TensorLike = number | NestedNumbers | Tensor;
export type NestedNumbers = readonly (number | NestedNumbers)[];

export function scalar(value: number): Tensor {
  return { shape: SCALAR, data: Float64Array.of(value) };
}

export function filled(shape: Shape, value: number): Tensor {
  return { shape, data: new Float64Array(sizeOf(shape)).fill(value) };
}

/** The number a tensor of one element holds. @throws ShapeError for any other tensor. */
export function item(tensor: Tensor): number {
  if (tensor.data.length !== 1) {
    throw new ShapeError(`a tensor of shape ${showShape(tensor.shape)} is not a single number`);
  }
  return tensor.data[0] as number;
}

/** @throws ShapeError when nested arrays are ragged, data and shape disagree, or it is none of these. */
export function toTensor(value: TensorLike): Tensor {
  if (typeof value === 'number') return scalar(value);
  if (!Array.isArray(value)) {
    const { shape, data } = (value ?? {}) as Partial<Tensor>;
    if (!shape || !data) {
      throw new ShapeError('a value is a number, nested arrays of numbers or a tensor');
    }
    if (data.length !== sizeOf(shape)) {
      throw new ShapeError(`${data.length} numbers do not fill shape ${showShape(shape)}`);
    }
    return { shape, data: data instanceof Float64Array ? data : Float64Array.from(data) };
  }
  const shape: number[] = [];
  for (
    let level: number | NestedNumbers | undefined = value;
    Array.isArray(level);
    level = level[0]
  ) {
    shape.push(level.length);
  }
  requireEven(value, shape, 0);
  const data = new Float64Array(sizeOf(shape));
  fillFrom(value, shape, 0, data, 0);
  return { shape, data };
}

/** @throws ShapeError when nested arrays do not have this shape, from an axis on. */
function requireEven(level: NestedNumbers, shape: Shape, axis: number): void {
  if (level.length !== shape[axis]) throw new ShapeError('nested arrays are ragged');
  const last = axis === shape.length - 1;
  for (const entry of level) {
    if (last ? typeof entry !== 'number' : !Array.isArray(entry)) {
      throw new ShapeError('nested arrays are ragged');
    }
    if (!last) requireEven(entry as NestedNumbers, shape, axis + 1);
  }
}

/** Writes numbers from a place on, and returns the place after them. */
function fillFrom(
  level: NestedNumbers,
  shape: Shape,
  axis: number,
  data: Float64Array,
  from: number,
): number {
  let at = from;
  if (axis === shape.length - 1) for (const entry of level) data[at++] = entry as number;
  else for (const entry of level) at = fillFrom(entry as NestedNumbers, shape, axis + 1, data, at);
  return at;
}

/** A tensor as a plain number (scalars) or nested arrays. */
export function fromTensor(tensor: Tensor): number | NestedNumbers {
  if (tensor.shape.length === 0) return tensor.data[0] as number;
  const nest = (axis: number, offset: number, stride: number): NestedNumbers => {
    const extent = tensor.shape[axis] as number;
    const step = extent === 0 ? 0 : stride / extent;
    return Array.from({ length: extent }, (_, k) =>
      axis === tensor.shape.length - 1
        ? (tensor.data[offset + k] as number)
        : nest(axis + 1, offset + k * step, step),
    );
  };
  return nest(0, 0, tensor.data.length);
}

/** Applies a function of numbers element by element, broadcasting operands by NumPy's rule. */
export function mapElements(f: (...x: number[]) => number, operands: readonly Tensor[]): Tensor {
  const shape = broadcastShapes(operands.map((x) => x.shape));
  const data = new Float64Array(sizeOf(shape));
  // A single number is read again and again; other operands are first repeated to the full size.
  const sources = operands.map((x) => (x.data.length === 1 ? x.data : broadcastTo(x, shape).data));
  const steps = sources.map((source) => (source.length === 1 ? 0 : 1));
  const [a, b] = sources as [Float64Array, Float64Array];
  const [stepA, stepB] = steps as [number, number];
  if (sources.length === 1) {
    for (let i = 0; i < data.length; i++) data[i] = f(a[i * stepA] as number);
  } else if (sources.length === 2) {
    for (let i = 0; i < data.length; i++) {
      data[i] = f(a[i * stepA] as number, b[i * stepB] as number);
    }
  } else {
    const x = new Array<number>(sources.length);
    for (let i = 0; i < data.length; i++) {
      for (let k = 0; k < x.length; k++) {
        x[k] = (sources[k] as Float64Array)[i * (steps[k] as number)] as number;
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
    throw new ShapeError(
      `shape ${showShape(tensor.shape)} does not broadcast to ${showShape(shape)}`,
    );
  }
  return { shape, data: readStrided(tensor.data, shape, broadcastStrides(tensor.shape, shape)) };
}

/** Sums over the axes that broadcasting from `shape` would have stretched: the transpose of broadcastTo. */
export function sumTo(tensor: Tensor, shape: Shape): Tensor {
  if (sameShape(tensor.shape, shape)) return tensor;
  const data = new Float64Array(sizeOf(shape));
  addStrided(data, tensor.data, tensor.shape, broadcastStrides(shape, tensor.shape));
  return { shape, data };
}
