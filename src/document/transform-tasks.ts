import type { Program } from '../core/program/program';
import { simplify } from '../core/simplify/simplify';
import { ShapeError } from '../core/tensor/shape';
import type { TensorLike } from '../core/tensor/tensor';
import { gradient } from '../core/transform/gradient';
import type { PlacedProblem } from '../words/en/shape';
import { inOneGo, task } from '../work/task';
import { visibleSteps } from './visible-steps';

/**
 * The gradient of outputs, each times its adjoint, with the program's own outputs kept; or why it can't be written.
 * @param seeds adjoints by the names of the outputs; a number is that of every element.
 * @param tellPullbacks as for `gradient`.
 */
export const differentiatingProgram = task(
  'gradient',
  inOneGo(
    (
      program: Program,
      seeds: Readonly<Record<string, TensorLike>>,
      tellPullbacks?: boolean,
    ): Program | { readonly refused: PlacedProblem } => {
      try {
        return gradient(program, {
          seeds,
          keepOutputs: true,
          ...(tellPullbacks && { tellPullbacks }),
        });
      } catch (error) {
        if (!(error instanceof ShapeError && error.problem)) throw error;
        return { refused: { problem: error.problem, place: error.place } };
      }
    },
  ),
);

/** A simpler program; null where no step of simplifying could be seen. */
export const simplifyingProgram = task(
  'simplify',
  inOneGo((program: Program): Program | null => {
    const [first] = visibleSteps(program);
    return first ? simplify(program) : null;
  }),
);
