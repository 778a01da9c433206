import type { Program } from '../../core/program';
import { ShapeError } from '../../core/shape';
import { gradient } from '../../core/transform/gradient';
import { simplify } from '../../core/transform/simplify/simplify';
import { visibleSteps } from '../document/visible-steps';

/**
 * The gradient of an output with the program's own outputs kept, as work with a pause before it; or
 * why it can't be written.
 */
export function* differentiatingProgram(
  program: Program,
  output: string,
  seed: number,
): Generator<null, Program | { readonly refused: string }, undefined> {
  yield null;
  try {
    return gradient(program, { output, seed, keepOutputs: true });
  } catch (error) {
    if (error instanceof ShapeError) return { refused: error.message };
    throw error;
  }
}

/** A simpler program, as work with a pause before it; null where no step of simplifying could be seen. */
export function* simplifyingProgram(program: Program): Generator<null, Program | null, undefined> {
  yield null;
  const [first] = visibleSteps(program);
  return first ? simplify(program) : null;
}
