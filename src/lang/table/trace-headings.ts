import type { Trace } from '../../core/trace/trace';

/** What stands over the two halves of the printed trace: as in Harrison, or as in Baydin et al. 2018, Table 2. */
export const traceHeadings = {
  reverse: ['Forward Primal Trace', 'Reverse Adjoint Trace'],
  forward: ['Forward Primal Trace', 'Forward Tangent (Derivative) Trace'],
} as const satisfies Record<Trace['mode'], readonly [left: string, right: string]>;
