/** The derivative of a program's first output, got in ways that know nothing of each other. */
import { tensors } from '../../src/core/algebra/tensors';
import {
  evaluate,
  gradient,
  type InputValues,
  type Program,
  type Tensor,
  valueAndGradient,
} from '../../src/core/index';
import { shapeAt } from '../../src/core/program/program';
import { run, valueAt } from '../../src/core/sweep/evaluate';
import { forward } from '../../src/core/sweep/forward';
import { reverse } from '../../src/core/sweep/reverse';
import { filled } from '../../src/core/tensor/tensor';
import { flat } from './agreement';

/** The derivative by every element of every input, one after the other, of Σ seed · y. */
export type Derivative = readonly number[];

/** One forward sweep per element of an input. */
export function byForward(program: Program, seed: Tensor): Derivative {
  const values = run(program);
  const primal = (i: number) => valueAt(program, values, i);
  const output = program.outputs[0]?.statement as number;
  return program.inputs.flatMap(({ statement }) => {
    const { shape, data } = primal(statement);
    return Array.from(data, (_, element) => {
      const direction = filled(shape, 0);
      direction.data[element] = 1;
      const tangent = forward(
        tensors[program.convention],
        program,
        primal,
        new Map([[statement, direction]]),
      )[output];
      return tangent ? dot(seed.data, tangent.data) : 0;
    });
  });
}

/** One reverse sweep. */
export function byReverse(program: Program, seed: Tensor): Derivative {
  const values = run(program);
  const output = program.outputs[0]?.statement as number;
  const adjoints = reverse(
    tensors[program.convention],
    program,
    (i) => valueAt(program, values, i),
    new Map([[output, seed]]),
  );
  return program.inputs.flatMap(({ statement }) =>
    Array.from(adjoints[statement]?.data ?? filled(shapeAt(program, statement), 0).data),
  );
}

/** The program that `gradient` writes, run. */
export function byProgram(program: Program, seed: Tensor): Derivative {
  const written = gradient(program, { seed });
  return outputsInOrder(written);
}

/** What `valueAndGradient` computes without writing a program: scalars on typed arrays. */
export function byKernel(program: Program, seed: Tensor): Derivative {
  return Object.values(valueAndGradient(program, {}, { seed }).gradient).flatMap((slope) =>
    flat(slope),
  );
}

/** All outputs of a program, element by element; unlike a record it keeps outputs of one name apart. */
export function outputsInOrder(program: Program, inputs: InputValues = {}): number[] {
  const values = run(program, inputs);
  return program.outputs.flatMap(({ statement }) =>
    Array.from(valueAt(program, values, statement).data),
  );
}

/**
 * Central differences at three distances, extrapolated to 0 (Romberg). `distance` is the largest.
 */
export function byDifferences(program: Program, seed: Tensor, distance = 1e-3): Derivative {
  return program.inputs.flatMap(({ name, value }) => {
    const { shape, data } = value as Tensor;
    return Array.from(data, (x, element) => {
      const at = (moved: number) => {
        const changed = Float64Array.from(data);
        changed[element] = moved;
        const result = evaluate(program, { [name]: { shape, data: changed } });
        const output = program.outputs[0]?.name as string;
        return dot(seed.data, flat(result[output] ?? []));
      };
      const slope = (h: number) => (at(x + h) - at(x - h)) / (2 * h);
      const [a, b, c] = [slope(distance), slope(distance / 2), slope(distance / 4)];
      const [ab, bc] = [(4 * b - a) / 3, (4 * c - b) / 3];
      return (16 * bc - ab) / 15;
    });
  });
}

/** The output's shape filled with ones. */
export function ones(program: Program): Tensor {
  return filled(shapeAt(program, program.outputs[0]?.statement as number), 1);
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
