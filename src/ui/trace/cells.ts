import type { Tensor } from '../../core/tensor/tensor';
import type { Row } from '../../core/trace/rows';
import type { TangentStep, TangentTrace } from '../../core/trace/tangent';
import type { TangentRow } from '../../core/trace/tangent-rows';
import type { Step, Trace } from '../../core/trace/trace';
import { plainMedium } from '../../lang/medium/plain';
import { latexNumber } from '../../lang/number';
import { cellOf } from '../../lang/term/cells';
import { type Cell, latexCell, type TraceStyle } from '../../lang/term/latex-cells';
import { latexTangentCells } from '../../lang/term/latex-tangent-cells';
import { tangentCellsOf } from '../../lang/term/tangent-cells';

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
  /** Both as plain text, for as long as they can't be typeset. */
  plain(): readonly [statement: string, numbers: string];
}

/** What the button of a step is called: “Go to step 3: v₁ = ln(v₋₁)”. */
export function stepName(half: Half): string {
  return `Go to step ${half.step + 1}: ${half.plain()[0]}`;
}

/** The two halves of a row; null where the printed table is empty. */
export interface RowHalves {
  readonly primal: Half | null;
  /** Its adjoint step, or in forward mode the tangent of the same step. */
  readonly derivative: Half | null;
}

/** A row of the table in reverse mode. */
export function adjointHalves(trace: Trace, { primal, adjoint }: Row, style: CellStyle): RowHalves {
  return {
    primal: primal && halfOf(trace, primal, style),
    derivative: adjoint && halfOf(trace, adjoint, style),
  };
}

function halfOf(trace: Trace, step: Step, style: CellStyle): Half {
  const cell = latexCell(trace, step, style);
  const result = step.kind === 'statement' ? step.value : null;
  return half(step.index, cell, result, style, () => cellOf(plainMedium(style), trace, step));
}

/** A row of the table in forward mode: a step, with its primal and its tangent. */
export function tangentHalves(
  trace: TangentTrace,
  { step }: TangentRow,
  style: CellStyle,
): RowHalves {
  const { primal, tangent } = latexTangentCells(trace, step, style);
  const plain = () => tangentCellsOf(plainMedium(style), trace, step);
  const result = (value: TangentStep['tangent']) => (step.kind === 'statement' ? value : null);
  return {
    primal: half(step.index, primal, result(step.value), style, () => plain().primal),
    derivative:
      tangent &&
      half(step.index, tangent, result(step.tangent), style, () => plain().tangent ?? ['', '']),
  };
}

function half(
  step: number,
  [statement, numbers]: Cell,
  result: Tensor | null,
  { results, digits }: CellStyle,
  plain: Half['plain'],
): Half {
  const ends = results && result !== null && result.shape.length === 0;
  return {
    step,
    statement,
    numbers: ends ? withResult(numbers, latexNumber(result.data[0] as number, digits)) : numbers,
    plain,
  };
}

function withResult(numbers: string, value: string): string {
  const result = `= ${value}`;
  return numbers === result ? numbers : `${numbers} ${result}`;
}
