import { tensors } from '../../core/algebra/tensors';
import { valueAndGradient } from '../../core/compile/value-and-gradient';
import { run, valueAt } from '../../core/sweep/evaluate';
import { forward } from '../../core/sweep/forward';
import { item, scalar } from '../../core/tensor/tensor';
import { inOneGo, task } from '../../work/task';
import type { Subject } from './subject';

const known = new WeakMap<Subject, number>();

/** The derivative of a subject where it is, by AD in reverse mode; computed once. */
export function derivativeOf(subject: Subject): number {
  let value = known.get(subject);
  if (value === undefined) {
    const { program, input, output, at } = subject;
    const options = { output: output.name, inputs: [input.name] };
    value = valueAndGradient(program, at, options).gradient[input.name] as number;
    known.set(subject, value);
  }
  return value;
}

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
