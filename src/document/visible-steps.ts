import { operationAt, type Program } from '../core/program/program';
import { type SimplificationStep, simplificationSteps } from '../core/simplify/simplify';

/** The steps that change what is on the canvas: constants that nothing reads are not drawn. */
export function* visibleSteps(program: Program): Generator<SimplificationStep, void> {
  let before = program;
  for (const step of simplificationSteps(program)) {
    if (operationAt(before, step.statement) !== 'constant') yield step;
    before = step.program;
  }
}
