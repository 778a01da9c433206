import {
  broadcastShapes,
  broadcastStrides,
  type Shape,
  ShapeError,
  zerosFor,
} from '../tensor/shape';
import { positions, readStrided, stridesOf } from '../tensor/strided';
import type { Tensor } from '../tensor/tensor';

/** How the extents of a matrix product follow from its operands'. */
interface Plan {
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
  readonly batchA: Shape;
  readonly batchB: Shape;
  readonly batch: Shape;
  readonly shape: Shape;
}

/**
 * The shape of a @ b by NumPy's rule: matrices in the last two axes, batches broadcast before them;
 * a vector is a row on the left, a column on the right, and loses that axis again.
 * @throws ShapeError
 */
export function matmulShape(a: Shape, b: Shape): Shape {
  return plan(a, b).shape;
}

export function matmul(a: Tensor, b: Tensor): Tensor {
  const { rows, inner, columns, batchA, batchB, batch, shape } = plan(a.shape, b.shape);
  const startA = positions(batch, broadcastStrides(batchA, batch));
  const startB = positions(batch, broadcastStrides(batchB, batch));
  const data = zerosFor(shape);
  const single = rows === 1 && columns > 1;
  const right = single || columns === 1 ? b.data : transposedBatch(b.data, batchB, inner, columns);
  for (let k = 0; k < startA.length; k++) {
    const offsets: Offsets = [
      startA[k] * rows * inner,
      startB[k] * inner * columns,
      k * rows * columns,
    ];
    if (single) multiplyRow(a.data, right, data, offsets, inner, columns);
    else multiply(a.data, right, data, offsets, rows, inner, columns);
  }
  return { shape, data };
}

/** The matrices of a batch transposed. */
function transposedBatch(
  data: Float64Array,
  batch: Shape,
  inner: number,
  columns: number,
): Float64Array {
  const shape = [...batch, columns, inner];
  const strides = stridesOf([...batch, inner, columns]);
  return readStrided(data, shape, [...strides.slice(0, -2), 1, columns]);
}

function plan(a: Shape, b: Shape): Plan {
  if (a.length === 0 || b.length === 0) throw new ShapeError({ kind: 'matmul of a scalar', a, b });
  const inner = a[a.length - 1];
  const innerOfB = (b.length === 1 ? b[0] : b[b.length - 2]) as number;
  if (inner !== innerOfB) throw new ShapeError({ kind: 'matmul extents', a, b });
  const batchA = a.slice(0, -2);
  const batchB = b.slice(0, -2);
  let batch: Shape;
  try {
    batch = broadcastShapes([batchA, batchB]);
  } catch {
    throw new ShapeError({ kind: 'matmul batches', a, b });
  }
  const rows = a.length === 1 ? 1 : a[a.length - 2];
  const columns = b.length === 1 ? 1 : b[b.length - 1];
  const shape = [...batch];
  if (a.length > 1) shape.push(rows);
  if (b.length > 1) shape.push(columns);
  return { rows, inner, columns, batchA, batchB, batch, shape };
}

/** Where a product of two matrices in longer arrays begins, in a, b and out. */
type Offsets = readonly [a: number, b: number, out: number];

/** rows × inner times inner × columns, the second given with its columns one after the other. */
function multiply(
  a: Float64Array,
  columnsOfB: Float64Array,
  out: Float64Array,
  [atA, atB, at]: Offsets,
  rows: number,
  inner: number,
  columns: number,
): void {
  for (let i = 0; i < rows; i += 2) {
    // Two rows by four columns at a time, in local variables: each number read is used twice or more.
    const a0 = atA + i * inner;
    const a1 = i + 1 < rows ? a0 + inner : a0;
    const row0 = at + i * columns;
    const row1 = i + 1 < rows ? row0 + columns : row0;
    let j = 0;
    for (; j + 4 <= columns; j += 4) {
      const b0 = atB + j * inner;
      const b1 = b0 + inner;
      const b2 = b1 + inner;
      const b3 = b2 + inner;
      let s00 = 0;
      let s01 = 0;
      let s02 = 0;
      let s03 = 0;
      let s10 = 0;
      let s11 = 0;
      let s12 = 0;
      let s13 = 0;
      for (let k = 0; k < inner; k++) {
        const x0 = a[a0 + k];
        const x1 = a[a1 + k];
        const y0 = columnsOfB[b0 + k];
        const y1 = columnsOfB[b1 + k];
        const y2 = columnsOfB[b2 + k];
        const y3 = columnsOfB[b3 + k];
        s00 += x0 * y0;
        s01 += x0 * y1;
        s02 += x0 * y2;
        s03 += x0 * y3;
        s10 += x1 * y0;
        s11 += x1 * y1;
        s12 += x1 * y2;
        s13 += x1 * y3;
      }
      out[row0 + j] = s00;
      out[row0 + j + 1] = s01;
      out[row0 + j + 2] = s02;
      out[row0 + j + 3] = s03;
      out[row1 + j] = s10;
      out[row1 + j + 1] = s11;
      out[row1 + j + 2] = s12;
      out[row1 + j + 3] = s13;
    }
    for (; j < columns; j++) {
      const b = atB + j * inner;
      let s0 = 0;
      let s1 = 0;
      for (let k = 0; k < inner; k++) {
        const y = columnsOfB[b + k];
        s0 += a[a0 + k] * y;
        s1 += a[a1 + k] * y;
      }
      out[row0 + j] = s0;
      out[row1 + j] = s1;
    }
  }
}

/** A row times a matrix, whose rows are added up: no need to have its columns. */
function multiplyRow(
  a: Float64Array,
  b: Float64Array,
  out: Float64Array,
  [atA, atB, at]: Offsets,
  inner: number,
  columns: number,
): void {
  for (let k = 0; k < inner; k++) {
    const factor = a[atA + k];
    const row = atB + k * columns;
    for (let j = 0; j < columns; j++) {
      out[at + j] = out[at + j] + factor * b[row + j];
    }
  }
}
