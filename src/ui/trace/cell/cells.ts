import type { Tensor } from '../../../core/tensor/tensor';
import { stepAt, type Trace } from '../../../core/trace/trace';
import type { StepGroup } from '../../../document/folds/step-groups';
import type { Medium } from '../../../lang/medium/medium';
import { plainMedium } from '../../../lang/medium/plain';
import { within } from '../../../lang/medium/spelled';
import { latexNumber } from '../../../lang/number';
import { type Cells, cellsOf } from '../../../lang/term/cells';
import { latexCells, type TraceStyle } from '../../../lang/term/latex-cells';
import { wording } from './words';

/** How the cells of the table are written. */
export interface CellStyle extends TraceStyle {
  /** End primal rows, and those of tangents, in their value, which papers leave out. */
  readonly results: boolean;
}

/** One half of a row: a step and its two cells. */
export interface Half {
  /** Index of the step in the trace. */
  readonly step: number;
  /** `v_1 = \ln(v_{-1})`, in LaTeX. */
  readonly statement: string;
  /** `= \ln(2)`, in LaTeX; null while they are being worked out. */
  readonly numbers: string | null;
  /** The array that the numbers are of; null of a number, and while it is being worked out. */
  readonly array: Tensor | null;
  /** The closed fold whose steps it is of. */
  readonly fold?: StepGroup;
  /** Both as plain text, for as long as they can't be typeset. */
  plain(): readonly [statement: string, numbers: string];
}

/** What the button of a step is called: “Go to step 3: v₁ = ln(v₋₁)”. */
export function stepName(half: Half): string {
  return wording.goToStep(half.step + 1, half.plain()[0]);
}

/** What is computed in a half, as plain text: “v₅”. */
export function subjectOf(half: Half): string {
  return half.plain()[0].split(' = ', 1)[0] as string;
}

/** The two halves of a row; null where the printed table is empty. */
export interface RowHalves {
  readonly primal: Half | null;
  /** Its adjoint step, or in forward mode the tangent of the same step. */
  readonly derivative: Half | null;
}

/**
 * The halves of a row.
 * @param places the steps of its left and right half; −1 where that is empty.
 */
export function halvesOf(
  trace: Trace,
  [left, right]: readonly [left: number, right: number],
  style: CellStyle,
): RowHalves {
  return {
    primal: halfOf(trace, left, 'primal', style),
    derivative: halfOf(trace, right, 'derivative', style),
  };
}

function halfOf(trace: Trace, index: number, side: keyof Cells, style: CellStyle): Half | null {
  if (index < 0) return null;
  const step = stepAt(trace, index);
  const cell = latexCells(trace, step, style)[side];
  if (!cell) return null;
  const [statement, numbers] = cell;
  const isTangent = side === 'derivative' && step.phase === 'tangent';
  const own = isTangent ? step.tangent : step.value;
  const result = step.kind === 'statement' ? own : null;
  const plain = (medium: Medium) => cellsOf(medium, trace, step)[side] ?? ['', ''];
  return {
    step: index,
    statement: atFullSize(statement),
    numbers: atFullSize(endingIn(numbers, style.results ? result : null, style.digits)),
    array: own !== null && own.shape.length > 0 ? own : null,
    plain: () => plain(plainMedium(within(trace.program, style))),
  };
}

function endingIn(numbers: string, value: Tensor | null, digits: number): string {
  if (value === null || value.shape.length > 0) return numbers;
  const result = `= ${latexNumber(value.data[0] as number, digits)}`;
  return numbers === result ? numbers : `${numbers} ${result}`;
}

/** Matrices are set as large as the numbers around them: rows are as tall as they need. */
export function atFullSize(latex: string): string {
  return latex
    .replaceAll('\\left(\\begin{smallmatrix}', '\\begin{pmatrix}')
    .replaceAll('\\end{smallmatrix}\\right)', '\\end{pmatrix}');
}
