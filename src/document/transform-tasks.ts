import type { Program } from '../core/program/program';
import { simplify } from '../core/simplify/simplify';
import { ShapeError } from '../core/tensor/shape';
import type { TensorLike } from '../core/tensor/tensor';
import { gradient } from '../core/transform/gradient';
import { visibleSteps } from './visible-steps';

/**
 * The gradient of outputs, each times its adjoint, with the program's own outputs kept, as work with a
 * pause before it; or why it can't be written.
 * @param seeds adjoints by the names of the outputs; a number is that of every element.
 */
export function* differentiatingProgram(
  program: Program,
  seeds: Readonly<Record<string, TensorLike>>,
): Generator<null, Program | { readonly refused: string }, undefined> {
  yield null;
  try {
    return gradient(program, { seeds, keepOutputs: true });
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
