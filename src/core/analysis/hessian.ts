import type { Program } from '../program/program';
import { shapeAt } from '../program/program';
import { simplify } from '../simplify/simplify';
import { evaluate, type InputValues, run, valueAt } from '../sweep/evaluate';
import { sizeOf } from '../tensor/shape';
import { filled, fromTensor, type NestedNumbers, type Tensor } from '../tensor/tensor';
import { type Direction, forwardDerivative, tangentName } from '../transform/forward-derivative';
import { gradient } from '../transform/gradient';

/** ∂²output/∂a∂b by the names of the inputs a and b, in the shape of a followed by that of b: a number for scalars. */
export type HessianMatrix = Record<string, Record<string, number | NestedNumbers>>;

export interface HessianOptions {
  /** Name of the output, which must be a scalar; the first when left out. */
  readonly output?: string;
}

/**
 * The second derivatives of an output: forward over reverse, one pass through the derivative of the
 * gradient program per input element. Symmetric but for rounding and where the second derivative
 * jumps.
 * @throws NameError, InputError; ShapeError when the output is not a scalar.
 */
export function hessian(
  program: Program,
  inputs: InputValues = {},
  options: HessianOptions = {},
): HessianMatrix {
  const derivative = simplify(forwardDerivative(gradient(program, options)));
  const blocks = program.inputs.map((a) =>
    program.inputs.map((b) =>
      filled([...shapeAt(program, a.statement), ...shapeAt(program, b.statement)], 0),
    ),
  );
  for (const [k, { name, statement }] of program.inputs.entries()) {
    const shape = shapeAt(program, statement);
    const direction = tangentName(program, name);
    for (let element = 0; element < sizeOf(shape); element++) {
      const unit = filled(shape, 0);
      unit.data[element] = 1;
      const values = run(derivative, { ...inputs, [direction]: unit });
      for (const [j, row] of blocks.entries()) {
        const slopes = valueAt(derivative, values, derivative.outputs[j]?.statement as number);
        const block = row[k] as Tensor;
        for (const [i, slope] of slopes.data.entries()) {
          block.data[i * unit.data.length + element] = slope;
        }
      }
    }
  }
  return named(program, (j) =>
    named(program, (k) => fromTensor((blocks[j] as Tensor[])[k] as Tensor)),
  );
}

/**
 * The Hessian of an output times a vector, without the Hessian: the derivative of the gradient along
 * that vector (forward over reverse), at the cost of a few evaluations.
 * @param vector by input name, in the input's shape; 0 where left out.
 * @returns by input name, in the input's shape.
 * @throws as `hessian`; ShapeError for a vector of another shape than its input.
 */
export function hessianVectorProduct(
  program: Program,
  inputs: InputValues,
  vector: Direction,
  options: HessianOptions = {},
): Record<string, number | NestedNumbers> {
  return evaluate(forwardDerivative(gradient(program, options), { seed: vector }), inputs);
}

function named<T>(program: Program, of: (index: number) => T): Record<string, T> {
  return Object.fromEntries(program.inputs.map(({ name }, index) => [name, of(index)]));
}
