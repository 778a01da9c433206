import type { TangentStep, TangentTrace } from '../../core/trace/tangent';
import { latexMedium } from '../medium/latex';
import type { TraceStyle } from '../medium/medium';
import { type TangentCells, tangentCellsOf } from './tangent-cells';

export type { TangentCells } from './tangent-cells';

/**
 * The LaTeX fragments of a step of forward mode, for math mode, as Baydin et al. 2018 print them in
 * Table 2: `v_1 = \ln(v_{-1})` and `= \ln(2)`, beside `\dot{v}_1 = \dot{v}_{-1}/v_{-1}` and `= 1/2`.
 * The notations prime and bar of adjoints go with dots; Leibniz writes ∂v₁/∂x₁ when the tangent of x₁
 * alone is 1, else dv₁/dt; grad writes v₁.tangent. The tangent is null where there is none.
 */
export function latexTangentCells(
  trace: TangentTrace,
  step: TangentStep,
  style: TraceStyle,
): TangentCells {
  return tangentCellsOf(latexMedium(style), trace, step);
}
