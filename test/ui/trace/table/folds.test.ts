import { expect, it } from 'vitest';
import { toTensor } from '../../../../src/core/tensor/tensor';
import type { Half } from '../../../../src/ui/trace/cell/cells';
import { arrayWidth, extentsText, folds, shapeLatex } from '../../../../src/ui/trace/table/folds';

const half = (numbers: string | null, array: Half['array']): Half => ({
  step: 0,
  statement: 'v_1',
  numbers,
  array,
  plain: () => ['v₁', ''],
});
const matrix = toTensor([
  [1, -2],
  [0.25, 3],
]);

it('folds what is written by its shape alone, whatever the room', () => {
  const large = toTensor([[1], [2], [3], [4]]);
  expect(folds(half('\\in \\mathbb{R}^{4 \\times 1}', large), null, 3)).toBe(true);
  expect(shapeLatex(large)).toBe('\\in \\mathbb{R}^{4 \\times 1}');
  expect(extentsText(large)).toBe('4×1');
});

it('folds a matrix that is wider than its room, and no number', () => {
  const width = arrayWidth(matrix, 3);
  const written = half('= \\begin{pmatrix} … \\end{pmatrix}', matrix);
  expect(folds(written, width, 3)).toBe(false);
  expect(folds(written, width - 0.01, 3)).toBe(true);
  expect(folds(written, null, 3)).toBe(false);
  expect(folds(half('= 2', null), 0, 3)).toBe(false);
  expect(folds(half(null, matrix), 0, 3)).toBe(false);
});

it('counts the widest number of each column', () => {
  // 0.25 has three digits and a point, −2 a digit and a sign.
  expect(arrayWidth(matrix, 3)).toBeCloseTo(1.78 + 1.28 + 1 + 2.6);
});
