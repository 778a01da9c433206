import type { TangentStep, TangentTrace } from './tangent';

/**
 * A line of the printed forward-mode trace: a step, which stands for its primal on the left and its
 * tangent on the right; both are read downward, together.
 */
export interface TangentRow {
  readonly step: TangentStep;
  /** The part of the table it belongs to, as Baydin et al. 2018, Table 2 rules them off. */
  readonly section: 'inputs' | 'statements' | 'outputs';
}

/** The trace as a paper prints it, one line per step. */
export function tangentRowsOf(trace: TangentTrace): readonly TangentRow[] {
  const sections = { input: 'inputs', statement: 'statements', output: 'outputs' } as const;
  return trace.steps.map((step) => ({ step, section: sections[step.kind] }));
}
