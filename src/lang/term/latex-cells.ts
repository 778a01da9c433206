import type { Step, Trace } from '../../core/trace/trace';
import { latexMedium } from '../medium/latex';
import type { TraceStyle } from '../medium/medium';
import { type Cell, cellOf } from './cells';

export type { TraceStyle } from '../medium/medium';
export type { Cell } from './cells';

/**
 * The two LaTeX fragments of a step in the evaluation trace, for math mode, as the paper prints them:
 * `v_1 = \ln(v_{-1})` and `= \ln(2)`, or `v'_3 = v'_5 \frac{\partial v_5}{\partial v_3}` and
 * `= v'_5 \times (-1) = -1`.
 */
export function latexCell(trace: Trace, step: Step, style: TraceStyle): Cell {
  return cellOf(latexMedium(style), trace, step);
}
