import { countOf } from '../../core/analysis/operation-counts';
import { memoizedByKey } from '../../core/memoized';
import { type Program, shapeAt } from '../../core/program/program';
import { simplify } from '../../core/simplify/simplify';
import { type InputValues, run, valueAt } from '../../core/sweep/evaluate';
import { sizeOf } from '../../core/tensor/shape';
import type { Tensor } from '../../core/tensor/tensor';
import { forwardDerivative, tangentName } from '../../core/transform/forward-derivative';
import { gradient } from '../../core/transform/gradient';
import { structureOf } from '../../document/structure';
import { inOneGo, task } from '../../work/task';
import { elementsOf, elementText, type NamedStatement } from './elements';
import { type Product, type SecondChecks, secondChecks } from './second-checks';

/** What second derivatives cost. */
interface HessianCost {
  /** Elementary operations of one run: a column of the Hessian, or its product with a vector. */
  readonly operations: number;
}

/** A program that has the Hessian times a vector for its outputs: forward over reverse. */
interface SecondDerivative extends HessianCost {
  readonly derivative: Program;
  readonly gradient: Program;
}

/** What all columns of a Hessian end with. */
interface HessianEnd extends HessianCost, SecondChecks {}

/** Made once for programs that differ in the values of their inputs alone. The output must be a scalar. */
function secondDerivativeOf(program: Program, output: string): SecondDerivative {
  return derivativeOfStructure(structureOf(program), output);
}

const derivativeOfStructure = memoizedByKey(
  (structure: Program, output: string): SecondDerivative => {
    const first = gradient(structure, { output });
    const derivative = simplify(forwardDerivative(first));
    return { derivative, gradient: first, operations: countOf(derivative) };
  },
);

/** The columns of the Hessian of an output, in the order of `elementsOf`, as `hessian` has them. */
export const hessianColumns = task(
  'hessian',
  function* (program: Program, output: string): Generator<Float64Array, HessianEnd, undefined> {
    const second = secondDerivativeOf(program, output);
    const elements = elementsOf(program, program.inputs);
    const columns: Product[] = [];
    for (const [k, element] of elements.entries()) {
      const vector = new Float64Array(elements.length);
      vector[k] = 1;
      const numbers = times(program, second, vector);
      columns.push({ vector, by: elementText(element), numbers });
      yield numbers;
    }
    const failed = secondChecks(program, output, second.gradient, columns);
    return { operations: second.operations, ...failed };
  },
);

/** The Hessian of an output times a vector, and what values alone show of it. */
interface HeldProduct extends SecondChecks {
  readonly numbers: Float64Array;
}

/** The Hessian of an output times a vector, in the order of `elementsOf`, by one run. */
export function hessianTimes(program: Program, output: string, vector: Float64Array): HeldProduct {
  const second = secondDerivativeOf(program, output);
  const numbers = times(program, second, vector);
  const product = { vector, by: null, numbers };
  return { numbers, ...secondChecks(program, output, second.gradient, [product]) };
}

/** `hessianTimes` as a task. */
export const multiplyingHessian = task('hessian times', inOneGo(hessianTimes));

function times(
  program: Program,
  { derivative }: SecondDerivative,
  vector: Float64Array,
): Float64Array {
  const inputs: Record<string, InputValues[string]> = {};
  for (const { name, value } of program.inputs) if (value) inputs[name] = value;
  for (const [input, part] of partsOf(program, program.inputs, vector)) {
    inputs[tangentName(program, input.name)] = part;
  }
  const values = run(derivative, inputs);
  const product = new Float64Array(vector.length);
  let at = 0;
  for (const { statement } of derivative.outputs) {
    const { data } = valueAt(derivative, values, statement);
    product.set(data, at);
    at += data.length;
  }
  return product;
}

function* partsOf(
  program: Program,
  named: readonly NamedStatement[],
  numbers: Float64Array,
): Generator<readonly [NamedStatement, Tensor]> {
  let at = 0;
  for (const each of named) {
    const shape = shapeAt(program, each.statement);
    const to = at + sizeOf(shape);
    yield [each, { shape, data: numbers.slice(at, to) }];
    at = to;
  }
}
