import { operationsAt } from '../../core/analysis/operations';
import { reversePlan } from '../../core/analysis/reverse-plan';
import type { Task } from '../../core/index';
import type { Program } from '../../core/program/program';

/** How long a firing takes: one unit of time each, or a unit for each elementary operation. */
export type CostModel = 'unit' | 'operations';

/**
 * The cost of each firing. By operations a value costs one per element (one per product in a product
 * of matrices), and passing an adjoint on costs as much again for every operand it goes to: rough, but
 * of the right size.
 */
export function costsOf(
  program: Program,
  output: string | null,
  model: CostModel,
): (task: Task) => number {
  if (model === 'unit') return () => 1;
  const contributions = new Map<number, number>();
  for (const { statement } of output === null ? [] : reversePlan(program, output).contributions) {
    contributions.set(statement, (contributions.get(statement) ?? 0) + 1);
  }
  return ({ statement, phase }) => {
    const operations = Math.max(1, operationsAt(program, statement));
    return phase === 'primal'
      ? operations
      : operations * Math.max(1, contributions.get(statement) ?? 1);
  };
}
