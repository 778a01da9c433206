import type { Tensor } from '../../../core/tensor/tensor';
import { formatNumber } from '../../../lang/number';
import type { Half } from '../cell/cells';

/** LaTeX of a result that is too large to be written: its shape alone. */
const SHAPE_ALONE = '\\in ';
/** An equals sign and a pair of parentheses, and what is between two columns, in em. */
const AROUND = 2.6;
const BETWEEN = 1;
/** How wide signs are that are no digits, in em. */
const WIDTHS: Readonly<Record<string, number>> = { '.': 0.28, '−': 0.78, '·': 0.72, '∞': 1 };
const DIGIT = 0.5;
/** So many rows are looked at. */
const LOOKED_AT = 64;

/**
 * Whether the array of a half is folded unless a person unfolds it: it is too large to be written, or
 * wider than its cell.
 * @param room the width of the cell in em; null where it is as wide as it needs to be.
 */
export function folds(half: Half, room: number | null, digits: number): boolean {
  const { array, numbers } = half;
  if (!array || numbers === null) return false;
  return numbers.startsWith(SHAPE_ALONE) || (room !== null && arrayWidth(array, digits) > room);
}

/** How wide an array is when all of it is written, in em. */
export function arrayWidth({ shape, data }: Tensor, digits: number): number {
  const columns = Math.max(1, shape.at(-1) ?? 1);
  const widths = new Float64Array(columns);
  data.subarray(0, LOOKED_AT * columns).forEach((x, k) => {
    let width = 0;
    for (const sign of formatNumber(x, digits)) width += WIDTHS[sign] ?? DIGIT;
    widths[k % columns] = Math.max(widths[k % columns] as number, width);
  });
  return widths.reduce((sum, width) => sum + width, 0) + (columns - 1) * BETWEEN + AROUND;
}

/** “4×2” */
export function extentsText({ shape }: Tensor): string {
  return shape.join('×');
}

/** The shape of a folded array in LaTeX, as the trace writes that of a large one. */
export function shapeLatex({ shape }: Tensor): string {
  return `${SHAPE_ALONE}\\mathbb{R}^{${shape.join(' \\times ')}}`;
}
