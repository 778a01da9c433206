import { tensors } from '../../core/algebra/tensors';
import { valueAndGradient } from '../../core/compile/value-and-gradient';
import { memoized } from '../../core/memoized';
import { type InputValues, run, valueAt } from '../../core/sweep/evaluate';
import { forward } from '../../core/sweep/forward';
import { item, scalar } from '../../core/tensor/tensor';
import { inOneGo, task } from '../../work/task';
import type { Subject } from './subject';

/** A subject at any values of its inputs. */
type SubjectAt = Omit<Subject, 'at'> & { readonly at: InputValues };

/** The derivative of a subject where it is, by AD in reverse mode; computed once. */
export const derivativeOf = memoized(({ program, input, output, at }: Subject): number => {
  const options = { output: output.name, inputs: [input.name] };
  return valueAndGradient(program, at, options).gradient[input.name] as number;
});

/** The same by AD in forward mode: the tangent of the output when that of the input is 1. */
export function forwardDerivativeOf({ program, input, output, at }: SubjectAt): number {
  const values = run(program, at);
  const primal = (statement: number) => valueAt(program, values, statement);
  const tangents = forward(
    tensors[program.convention],
    program,
    primal,
    new Map([[input.statement, scalar(1)]]),
  );
  const tangent = tangents[output.statement];
  return tangent ? item(tangent) : 0;
}

/** The derivative that others are held against, and the mode of AD that has it; NaN where none has. */
export interface Reference {
  readonly mode: 'reverse' | 'forward' | null;
  readonly value: number;
}

/** What AD gives in reverse mode; where that is NaN, as behind a branch not taken, in forward mode. */
export function referenceOf(subject: Subject): Reference {
  const reverse = derivativeOf(subject);
  if (!Number.isNaN(reverse)) return { mode: 'reverse', value: reverse };
  const value = forwardDerivativeOf(subject);
  return { mode: Number.isNaN(value) ? null : 'forward', value };
}

/** `referenceOf` as a task. */
export const derivingExactly = task('derivative', inOneGo(referenceOf));
