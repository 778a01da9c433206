import type { JacobianMode } from '../../core/analysis/jacobian';
import type { FilledPass } from './jacobian-passes';

/** A matrix of derivatives as far as it is filled. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Row-major. What no pass has filled yet is 0 here and is not to be shown. */
  readonly numbers: Float64Array;
  /** How many rows (reverse) or columns (forward) are filled, from the first on. */
  readonly filled: number;
  readonly mode: JacobianMode;
}

/** The matrix after the first `taken` of these passes, which are all of one mode. */
export function matrixOf(
  passes: readonly FilledPass[],
  mode: JacobianMode,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  taken: number,
): Matrix {
  const numbers = new Float64Array(rows * columns);
  const filled = Math.min(taken, passes.length);
  for (let k = 0; k < filled; k++) {
    const pass = (passes[k] as FilledPass).numbers;
    if (mode === 'reverse') numbers.set(pass, k * columns);
    else for (let i = 0; i < rows; i++) numbers[i * columns + k] = pass[i] as number;
  }
  return { rows, columns, numbers, filled, mode };
}

/** Whether an entry has been filled. */
export function isFilled({ mode, filled }: Matrix, row: number, column: number): boolean {
  return (mode === 'reverse' ? row : column) < filled;
}

/** How far two matrices of the same size are apart. */
export interface Agreement {
  /** The largest difference of two entries; NaN where only one of two is finite, or they are different infinities. */
  readonly difference: number;
  /** The largest size of a finite entry: what the difference is to be held against. */
  readonly size: number;
  readonly row: number;
  readonly column: number;
}

/** Compares every entry; two NaN agree, and so do two infinities of one sign. */
export function agreementOf(a: Matrix, b: Matrix): Agreement {
  let found: Agreement = { difference: 0, size: 0, row: 0, column: 0 };
  let size = 0;
  for (let k = 0; k < a.numbers.length; k++) {
    const x = a.numbers[k] as number;
    const y = b.numbers[k] as number;
    if (Number.isFinite(x)) size = Math.max(size, Math.abs(x));
    if (x === y || (Number.isNaN(x) && Number.isNaN(y))) continue;
    const apart = Number.isFinite(x) && Number.isFinite(y) ? Math.abs(x - y) : Number.NaN;
    if (Number.isNaN(found.difference)) continue;
    if (Number.isNaN(apart) || apart > found.difference) {
      const row = Math.floor(k / a.columns);
      found = { difference: apart, size: 0, row, column: k % a.columns };
    }
  }
  return { ...found, size };
}

/** The largest difference between an entry and its mirror image in a square matrix; NaN where only one is finite. */
export function asymmetry({ rows, columns, numbers }: Matrix): number {
  const mirrored = new Float64Array(numbers.length);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      mirrored[j * rows + i] = numbers[i * columns + j] as number;
    }
  }
  const whole = { rows, columns, filled: rows, mode: 'reverse' } as const;
  return agreementOf({ ...whole, numbers }, { ...whole, numbers: mirrored }).difference;
}
