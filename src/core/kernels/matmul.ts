import { broadcastShapes, broadcastStrides, type Shape, ShapeError, showShape } from '../shape';
import type { Tensor } from '../tensor';
import { positions } from './strided';

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
  const data = new Float64Array(startA.length * rows * columns);
  for (let k = 0; k < startA.length; k++) {
    const atA = (startA[k] as number) * rows * inner;
    const atB = (startB[k] as number) * inner * columns;
    const at = k * rows * columns;
    if (columns === 1) timesVector(a.data, atA, b.data, atB, data, at, rows, inner);
    else timesMatrix(a.data, atA, b.data, atB, data, at, rows, inner, columns);
  }
  return { shape, data };
}

function plan(a: Shape, b: Shape): Plan {
  const misfit = (why: string) =>
    new ShapeError(`a has shape ${showShape(a)} and b ${showShape(b)}: ${why}`);
  if (a.length === 0 || b.length === 0) {
    throw misfit('neither may be a scalar; multiply by a scalar with ×');
  }
  const inner = a[a.length - 1] as number;
  const innerOfB = (b.length === 1 ? b[0] : b[b.length - 2]) as number;
  if (inner !== innerOfB) {
    const axis = b.length === 1 ? 'extent' : b.length === 2 ? 'first' : 'last extent but one';
    throw misfit(`the last extent of a (${inner}) must equal the ${axis} of b (${innerOfB})`);
  }
  const batchA = a.slice(0, -2);
  const batchB = b.slice(0, -2);
  let batch: Shape;
  try {
    batch = broadcastShapes([batchA, batchB]);
  } catch {
    throw misfit(`the batches ${showShape(batchA)} and ${showShape(batchB)} do not broadcast`);
  }
  const rows = a.length === 1 ? 1 : (a[a.length - 2] as number);
  const columns = b.length === 1 ? 1 : (b[b.length - 1] as number);
  const shape = [...batch];
  if (a.length > 1) shape.push(rows);
  if (b.length > 1) shape.push(columns);
  return { rows, inner, columns, batchA, batchB, batch, shape };
}

function timesVector(
  a: Float64Array,
  atA: number,
  b: Float64Array,
  atB: number,
  out: Float64Array,
  at: number,
  rows: number,
  inner: number,
): void {
  for (let i = 0; i < rows; i++) {
    const row = atA + i * inner;
    let sum = 0;
    for (let k = 0; k < inner; k++) sum += (a[row + k] as number) * (b[atB + k] as number);
    out[at + i] = sum;
  }
}

/** Rows of b that stay in the cache while all rows of a pass over them. */
const BLOCK = 64;

function timesMatrix(
  a: Float64Array,
  atA: number,
  b: Float64Array,
  atB: number,
  out: Float64Array,
  at: number,
  rows: number,
  inner: number,
  columns: number,
): void {
  for (let from = 0; from < inner; from += BLOCK) {
    const to = Math.min(from + BLOCK, inner);
    for (let i = 0; i < rows; i++) {
      const rowOut = at + i * columns;
      for (let k = from; k < to; k++) {
        const factor = a[atA + i * inner + k] as number;
        const rowB = atB + k * columns;
        for (let j = 0; j < columns; j++) {
          out[rowOut + j] = (out[rowOut + j] as number) + factor * (b[rowB + j] as number);
        }
      }
    }
  }
}
