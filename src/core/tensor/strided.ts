import { type Shape, sizeOf, zerosFor } from './shape';

/** Row-major distances, in elements, between neighbours along each axis. */
export function stridesOf(shape: Shape): number[] {
  const strides = new Array<number>(shape.length);
  let stride = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = stride;
    stride *= shape[axis];
  }
  return strides;
}

/** Where each element of `shape` lies, in row-major order, when its axes are `strides` apart. */
export function positions(shape: Shape, strides: readonly number[], offset = 0): Int32Array {
  const result = new Int32Array(sizeOf(shape));
  if (result.length === 0) return result;
  result[0] = offset;
  let count = 1;
  // From the innermost axis outward, so that each block is a shifted copy of the one before.
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const block = count;
    const stride = strides[axis];
    const end = block * shape[axis];
    for (; count < end; count++) result[count] = result[count - block] + stride;
  }
  return result;
}

/** Copies elements that lie `strides` apart into row-major order. Strides may be 0 or negative. */
export function readStrided(
  source: Float64Array,
  shape: Shape,
  strides: readonly number[],
  offset = 0,
): Float64Array {
  const target = zerosFor(shape);
  const { rows, length, stride } = rowsOf(shape, strides, offset);
  let to = 0;
  for (let row = 0; row < rows.length; row++) {
    let from = rows[row];
    for (let k = 0; k < length; k++, from += stride) target[to++] = source[from];
  }
  return target;
}

/** Adds row-major elements to those that lie `strides` apart: the transpose of readStrided. */
export function addStrided(
  target: Float64Array,
  source: Float64Array,
  shape: Shape,
  strides: readonly number[],
  offset = 0,
): void {
  const { rows, length, stride } = rowsOf(shape, strides, offset);
  let from = 0;
  for (let row = 0; row < rows.length; row++) {
    let to = rows[row];
    for (let k = 0; k < length; k++, to += stride) {
      target[to] = target[to] + source[from++];
    }
  }
}

function rowsOf(shape: Shape, strides: readonly number[], offset: number) {
  const last = shape.length - 1;
  return {
    rows: positions(shape.slice(0, -1), strides, offset),
    length: last < 0 ? 1 : shape[last],
    stride: last < 0 ? 0 : strides[last],
  };
}
