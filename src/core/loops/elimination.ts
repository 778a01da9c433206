import { sizeOf } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';

/** The determinants of a batch of square matrices. */
export function determinants(x: Tensor): Tensor {
  const n = x.shape.at(-1) as number;
  const shape = x.shape.slice(0, -2);
  const data = new Float64Array(sizeOf(shape));
  for (let k = 0; k < data.length; k++) {
    data[k] = eliminated(x.data.slice(k * n * n, (k + 1) * n * n), n, new Float64Array(0), 0);
  }
  return { shape, data };
}

/** Calls for every element of the minors of an n × n matrix: where it is, where it is of, and its sign. */
function eachMinor(n: number, meet: (at: number, of: number, sign: number) => void): void {
  const m = n - 1;
  for (let at = 0; at < n * n * m * m; at++) {
    const [row, column] = [Math.floor(at / (n * m * m)), Math.floor(at / (m * m)) % n];
    const [i, j] = [Math.floor(at / m) % m, at % m];
    const sign = i === 0 && (row + column) % 2 === 1 ? -1 : 1;
    meet(at, (i + (i >= row ? 1 : 0)) * n + j + (j >= column ? 1 : 0), sign);
  }
}

/** A batch of matrices without each row and column, the first row signed so that their determinants are cofactors. */
export function minors(x: Tensor): Tensor {
  const n = x.shape.at(-1) as number;
  const size = n * n * (n - 1) * (n - 1);
  const shape = [...x.shape, n - 1, n - 1];
  const data = new Float64Array(sizeOf(shape));
  for (let k = 0; k * n * n < x.data.length; k++) {
    eachMinor(n, (at, of, sign) => {
      data[k * size + at] = sign * (x.data[k * n * n + of] as number);
    });
  }
  return { shape, data };
}

/** What adds up at each element of the matrices that minors are of. */
export function minorsBack(y: Tensor): Tensor {
  const shape = y.shape.slice(0, -2);
  const n = shape.at(-1) as number;
  const size = n * n * (n - 1) * (n - 1);
  const data = new Float64Array(sizeOf(shape));
  for (let k = 0; k * n * n < data.length; k++) {
    eachMinor(n, (at, of, sign) => {
      const place = k * n * n + of;
      data[place] = (data[place] as number) + sign * (y.data[k * size + at] as number);
    });
  }
  return { shape, data };
}

/** The columns y of a batch with a y = b; infinite or NaN where a is singular. */
export function solutions(a: Tensor, b: Tensor, columns: number): Tensor {
  const n = a.shape.at(-1) as number;
  const data = Float64Array.from(b.data);
  for (let k = 0; k * n * n < a.data.length; k++) {
    const right = data.subarray(k * n * columns, (k + 1) * n * columns);
    eliminated(a.data.slice(k * n * n, (k + 1) * n * n), n, right, columns);
  }
  return { shape: b.shape, data };
}

export function inverses(x: Tensor): Tensor {
  const n = x.shape.at(-1) as number;
  const data = x.data.map((_, k) => ((k % (n * n)) % (n + 1) === 0 ? 1 : 0));
  return solutions(x, { shape: x.shape, data }, n);
}

/**
 * Gaussian elimination with the greatest pivot of each column. Overwrites the matrix, and the right
 * sides with the solutions.
 * @returns the determinant.
 */
function eliminated(matrix: Float64Array, n: number, right: Float64Array, columns: number): number {
  let determinant = 1;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) {
      if (Math.abs(matrix[i * n + k] as number) > Math.abs(matrix[pivot * n + k] as number)) {
        pivot = i;
      }
    }
    if (pivot !== k) {
      swapRows(matrix, n, k, pivot);
      swapRows(right, columns, k, pivot);
      determinant = -determinant;
    }
    const diagonal = matrix[k * n + k] as number;
    determinant *= diagonal;
    // A column of zeros: the matrix is singular, and there is nothing to take away.
    if (diagonal === 0) continue;
    for (let i = k + 1; i < n; i++) {
      const factor = (matrix[i * n + k] as number) / diagonal;
      if (factor === 0) continue;
      takeAway(matrix, n, i, k, factor);
      takeAway(right, columns, i, k, factor);
    }
  }
  for (let k = n - 1; k >= 0; k--) {
    for (let c = 0; c < columns; c++) {
      let sum = right[k * columns + c] as number;
      for (let j = k + 1; j < n; j++) {
        sum -= (matrix[k * n + j] as number) * (right[j * columns + c] as number);
      }
      right[k * columns + c] = sum / (matrix[k * n + k] as number);
    }
  }
  return determinant;
}

function swapRows(data: Float64Array, width: number, a: number, b: number): void {
  for (let j = 0; j < width; j++) {
    const kept = data[a * width + j] as number;
    data[a * width + j] = data[b * width + j] as number;
    data[b * width + j] = kept;
  }
}

function takeAway(data: Float64Array, width: number, from: number, row: number, factor: number) {
  for (let j = 0; j < width; j++) {
    data[from * width + j] =
      (data[from * width + j] as number) - factor * (data[row * width + j] as number);
  }
}
