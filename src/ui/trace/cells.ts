import type { Row } from '../../core/trace/rows';
import type { Step, Trace } from '../../core/trace/trace';
import { latexCell, type TraceStyle } from '../../lang/latex/trace-cells';
import { latexNumber } from '../../lang/number';
import { plainMedium } from '../../lang/plain/plain-medium';
import { cellOf } from '../../lang/term/cells';
import type { Derived } from '../../state/document/derived';

/** How the cells of the table are written. */
export interface CellStyle extends TraceStyle {
  /** End primal rows in their value, which the paper leaves out. */
  readonly results: boolean;
}

/** One half of a row: a step and its two cells. */
export interface Half {
  /** Index of the step in the trace. */
  readonly step: number;
  /** `v_1 = \ln(v_{-1})`, in LaTeX. */
  readonly statement: string;
  /** `= \ln(2)`, in LaTeX. */
  readonly numbers: string;
  /** Both as plain text, for as long as they can't be typeset. */
  plain(): readonly [statement: string, numbers: string];
}

export interface RowHalves {
  readonly primal: Half | null;
  readonly adjoint: Half | null;
}

/** The two halves of a row of the table; null where the printed table is empty. */
export function halvesOf(derived: Derived, row: number, style: CellStyle): RowHalves {
  const { primal, adjoint } = derived.rows[row] as Row;
  return {
    primal: primal && halfOf(derived.trace, primal, style),
    adjoint: adjoint && halfOf(derived.trace, adjoint, style),
  };
}

function halfOf(trace: Trace, step: Step, style: CellStyle): Half {
  const [statement, numbers] = latexCell(trace, step, style);
  return {
    step: step.index,
    statement,
    numbers: style.results ? withResult(step, numbers, style.digits) : numbers,
    plain: () => cellOf(plainMedium(style), trace, step),
  };
}

function withResult(step: Step, numbers: string, digits: number): string {
  if (step.kind !== 'statement' || step.value.shape.length > 0) return numbers;
  const result = `= ${latexNumber(step.value.data[0] as number, digits)}`;
  return numbers === result ? numbers : `${numbers} ${result}`;
}
