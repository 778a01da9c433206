import type { Step } from '../../core/trace/step';
import type { Trace } from '../../core/trace/trace';
import { latexMedium } from '../medium/latex';
import type { TraceStyle } from '../medium/medium';
import { within } from '../medium/spelled';
import { type Cells, cellsOf } from './cells';

export type { TraceStyle } from '../medium/medium';
export type { Cell, Cells } from './cells';

/**
 * The LaTeX fragments of a step in the evaluation trace, for math mode, as papers print them: in
 * reverse mode `v_1 = \ln(v_{-1})` and `= \ln(2)`, or `v'_3 = v'_5 \frac{\partial v_5}{\partial v_3}`
 * and `= v'_5 \times (-1) = -1`; in forward mode, as in Baydin et al. 2018, Table 2, the former beside
 * `\dot{v}_1 = \dot{v}_{-1}/v_{-1}` and `= 1/2`. The notations prime and bar of adjoints go with dots;
 * Leibniz writes ∂v₁/∂x₁ when the tangent of x₁ alone is 1, else dv₁/dt; grad writes v₁.tangent.
 */
export function latexCells(trace: Trace, step: Step, style: TraceStyle): Cells {
  return cellsOf(latexMedium(within(trace.program, style)), trace, step);
}
