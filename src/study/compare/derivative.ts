import { tensors } from '../../core/algebra/tensors';
import { valueAndGradient } from '../../core/compile/value-and-gradient';
import { memoized } from '../../core/memoized';
import { run, valueAt } from '../../core/sweep/evaluate';
import { forward } from '../../core/sweep/forward';
import { item, scalar } from '../../core/tensor/tensor';
import { inOneGo, task } from '../../work/task';
import type { Subject } from './subject';

/** The derivative of a subject where it is, by AD in reverse mode; computed once. */
export const derivativeOf = memoized(({ program, input, output, at }: Subject): number => {
  const options = { output: output.name, inputs: [input.name] };
  return valueAndGradient(program, at, options).gradient[input.name] as number;
});

/** `derivativeOf` as a task. */
export const derivingExactly = task('derivative', inOneGo(derivativeOf));

/** The same by AD in forward mode: the tangent of the output when that of the input is 1. */
export function forwardDerivativeOf({ program, input, output, at }: Subject): number {
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
