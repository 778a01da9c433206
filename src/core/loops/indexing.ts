import { type Shape, sizeOf, zerosFor } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';

/** The position an index means, negative ones counting from the end; −1 when it means none. */
function positionOf(index: number, extent: number): number {
  if (!Number.isInteger(index) || index < -extent || index >= extent) return -1;
  return index < 0 ? index + extent : index;
}

/** x with one axis replaced by the axes of `indices`. */
export function gatherShape(x: Shape, indices: Shape, axis: number): Shape {
  return [...x.slice(0, axis), ...indices, ...x.slice(axis + 1)];
}

/** The elements of x at indices along an axis; NaN where an index is none of its positions. */
export function gather(x: Tensor, indices: Tensor, axis: number): Tensor {
  const extent = x.shape[axis];
  const outer = sizeOf(x.shape.slice(0, axis));
  const inner = sizeOf(x.shape.slice(axis + 1));
  const count = indices.data.length;
  const shape = gatherShape(x.shape, indices.shape, axis);
  const data = zerosFor(shape);
  for (let o = 0; o < outer; o++) {
    for (let k = 0; k < count; k++) {
      const position = positionOf(indices.data[k], extent);
      const to = (o * count + k) * inner;
      const from = (o * extent + position) * inner;
      if (position < 0) data.fill(Number.NaN, to, to + inner);
      else data.set(x.data.subarray(from, from + inner), to);
    }
  }
  return { shape, data };
}

/** Adds elements of x to zeros at indices along an axis of `shape`: the transpose of gather. */
export function scatter(x: Tensor, indices: Tensor, axis: number, shape: Shape): Tensor {
  const extent = shape[axis];
  const outer = sizeOf(shape.slice(0, axis));
  const inner = sizeOf(shape.slice(axis + 1));
  const count = indices.data.length;
  const data = zerosFor(shape);
  for (let o = 0; o < outer; o++) {
    for (let k = 0; k < count; k++) {
      const position = positionOf(indices.data[k], extent);
      if (position < 0) continue;
      const to = (o * extent + position) * inner;
      const from = (o * count + k) * inner;
      for (let i = 0; i < inner; i++) {
        data[to + i] = data[to + i] + x.data[from + i];
      }
    }
  }
  return { shape, data };
}

/** 1 at each index along a new axis and 0 elsewhere; NaN all along it for what is no class. */
export function oneHot(indices: Tensor, classes: number, axis: number): Tensor {
  const shape = [...indices.shape.slice(0, axis), classes, ...indices.shape.slice(axis)];
  const inner = sizeOf(indices.shape.slice(axis));
  const data = zerosFor(shape);
  indices.data.forEach((index, k) => {
    const first = Math.floor(k / inner) * classes * inner + (k % inner);
    const known = Number.isInteger(index) && index >= 0 && index < classes;
    if (known) data[first + index * inner] = 1;
    else for (let c = 0; c < classes; c++) data[first + c * inner] = Number.NaN;
  });
  return { shape, data };
}

/** Tensors one after the other along an axis. Their other extents agree. */
export function concat(tensors: readonly Tensor[], axis: number, shape: Shape): Tensor {
  const data = zerosFor(shape);
  const outer = sizeOf(shape.slice(0, axis));
  const row = sizeOf(shape.slice(axis));
  let at = 0;
  for (const tensor of tensors) {
    const block = outer === 0 ? 0 : tensor.data.length / outer;
    for (let o = 0; o < outer; o++) {
      data.set(tensor.data.subarray(o * block, (o + 1) * block), o * row + at);
    }
    at += block;
  }
  return { shape, data };
}
