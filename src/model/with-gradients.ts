import type { Program } from '../core/program/program';
import { dtypeAt, shapeAt } from '../core/program/program';
import { simplify } from '../core/simplify/simplify';
import { isDifferentiable } from '../core/tensor/dtype';
import { sizeOf } from '../core/tensor/shape';
import { gradient } from '../core/transform/gradient';

/** Before the name of an input stands what its gradient is called, as TensorFlow has it. */
export const GRADIENTS = 'gradients/';

/**
 * A program with its backward pass: after its own outputs come the gradients of the first, or of the sum of
 * its elements, by every input that has one.
 */
export function withGradients(program: Program): Program {
  const [output] = program.outputs;
  const inputs = program.inputs
    .filter(({ statement }) => isDifferentiable(dtypeAt(program, statement)))
    .map(({ name }) => name);
  if (!output || inputs.length === 0) return program;
  const isNumber = sizeOf(shapeAt(program, output.statement)) === 1;
  const both = gradient(program, {
    inputs,
    ...(isNumber ? {} : { seed: 1 }),
    keepOutputs: true,
    tellPullbacks: true,
  });
  const outputs = both.outputs.map((each, k) =>
    k < inputs.length ? { ...each, name: `${GRADIENTS}${each.name}` } : each,
  );
  return simplify({
    ...both,
    outputs: [...outputs.slice(inputs.length), ...outputs.slice(0, inputs.length)],
  });
}
