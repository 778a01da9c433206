import { simplify } from '../../core/simplify/simplify';
import { forwardDerivative } from '../../core/transform/forward-derivative';
import { gradient } from '../../core/transform/gradient';
import { type DataSet, rowsOf } from '../data/data-set';
import { fed, feed, nodesOfInputs, setParameters } from './fed';
import { type Model, programFor } from './model';

/**
 * Makes what gives the Hessian of the loss by all parameters, row-major, over all rows of a set: column by column
 * the forward derivative of the program of the gradient, along one parameter.
 */
export function hessianOf(model: Model, set: DataSet): (w: Float64Array) => Float64Array {
  const { count, parameters, batched } = model;
  const rows = batched ? rowsOf(set) : 1;
  const primal = programFor(model, rows);
  const inputs = parameters.map(({ name }) => name);
  const first = gradient(primal, { output: model.loss, inputs });
  const second = simplify(forwardDerivative(first, { along: inputs }));
  const whole = fed(model, second, nodesOfInputs(primal));
  const { start, data } = whole.values;
  const directions = second.inputs
    .slice(primal.inputs.length)
    .map(({ statement }) => start[statement] as number);
  const found = second.outputs.map(({ statement }) => start[statement] as number);
  const passes = batched
    ? [Uint32Array.from({ length: rows }, (_, k) => k)]
    : Array.from({ length: rowsOf(set) }, (_, k) => Uint32Array.of(k));

  return (w) => {
    const hessian = new Float64Array(count * count);
    setParameters(whole, w);
    for (const pass of passes) {
      feed(whole, model, set, pass);
      eachNumber((at, column) => {
        data[at] = 1;
        whole.run();
        data[at] = 0;
        eachResult((from, row) => {
          const cell = row * count + column;
          hessian[cell] = (hessian[cell] as number) + (data[from] as number) / passes.length;
        });
      });
    }
    return hessian;
  };

  function eachNumber(use: (at: number, index: number) => void): void {
    eachOf(directions, use);
  }

  function eachResult(use: (at: number, index: number) => void): void {
    eachOf(found, use);
  }

  /** Goes through the numbers of all parameters, each of which lies somewhere. */
  function eachOf(starts: readonly number[], use: (at: number, index: number) => void): void {
    let index = 0;
    parameters.forEach(({ size }, k) => {
      for (let j = 0; j < size; j++) use((starts[k] as number) + j, index++);
    });
  }
}

/**
 * The x of A x = b for a symmetric matrix, row-major, by elimination with pivots, and whether all eigenvalues of A
 * are positive; null where A is singular.
 */
export function solved(
  matrix: Float64Array,
  right: ArrayLike<number>,
): { readonly x: Float64Array; readonly definite: boolean } | null {
  const n = right.length;
  const a = matrix.slice();
  const x = Float64Array.from(right);
  const at = (row: number, column: number) => a[row * n + column] as number;
  const size = a.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (!(size > 0) || !Number.isFinite(size)) return null;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let row = k + 1; row < n; row++) {
      if (Math.abs(at(row, k)) > Math.abs(at(pivot, k))) pivot = row;
    }
    if (Math.abs(at(pivot, k)) < 1e-14 * size) return null;
    for (let j = 0; j < n && pivot !== k; j++) {
      const kept = at(k, j);
      a[k * n + j] = at(pivot, j);
      a[pivot * n + j] = kept;
    }
    if (pivot !== k) [x[k], x[pivot]] = [x[pivot] as number, x[k] as number];
    for (let row = k + 1; row < n; row++) {
      const share = at(row, k) / at(k, k);
      for (let j = k; j < n; j++) a[row * n + j] = at(row, j) - share * at(k, j);
      x[row] = (x[row] as number) - share * (x[k] as number);
    }
  }
  for (let k = n - 1; k >= 0; k--) {
    let sum = x[k] as number;
    for (let j = k + 1; j < n; j++) sum -= at(k, j) * (x[j] as number);
    x[k] = sum / at(k, k);
  }
  return { x, definite: isDefinite(matrix, n) };
}

/** Whether a symmetric matrix has positive eigenvalues alone: whether Cholesky's factors exist. */
function isDefinite(matrix: Float64Array, n: number): boolean {
  const l = new Float64Array(n * n);
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * n + column] as number;
      for (let k = 0; k < column; k++)
        sum -= (l[row * n + k] as number) * (l[column * n + k] as number);
      if (row !== column) l[row * n + column] = sum / (l[column * n + column] as number);
      else if (sum > 0) l[row * n + row] = Math.sqrt(sum);
      else return false;
    }
  }
  return true;
}
