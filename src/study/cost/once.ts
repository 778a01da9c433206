import { type Checkpointing, checkpointing } from '../../core/analysis/checkpointing';
import { type OperationCounts, operationCounts } from '../../core/analysis/operation-counts';
import type { Output, Program } from '../../core/program/program';
import { type AdjointProgram, adjointProgramOf } from './adjoint-program';

/** `operationCounts` as work with a pause before it. */
export function* countingOperations(
  program: Program,
  output: string,
): Generator<null, OperationCounts, undefined> {
  yield null;
  return operationCounts(program, output);
}

/** `checkpointing` as work with a pause before it. */
export function* settingCheckpoints(
  program: Program,
  every: number,
  output: string,
): Generator<null, Checkpointing, undefined> {
  yield null;
  return checkpointing(program, every, output);
}

/** `adjointProgramOf` as work with a pause before it. */
export function* buildingAdjoint(
  program: Program,
  output: Output,
): Generator<null, AdjointProgram, undefined> {
  yield null;
  return adjointProgramOf(program, output);
}
