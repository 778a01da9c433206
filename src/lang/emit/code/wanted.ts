import { dtypeAt, type Input, type Program } from '../../../core/program/program';
import { isDifferentiable } from '../../../core/tensor/dtype';

/** Whether a derivative by an input is asked for: not by data where there are parameters. */
export function isWanted(program: Program, { statement, role }: Input): boolean {
  if (!isDifferentiable(dtypeAt(program, statement))) return false;
  const hasParameters = program.inputs.some((input) => input.role === 'parameter');
  return hasParameters ? role !== 'data' && role !== 'target' : true;
}
