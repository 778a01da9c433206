import { type Program, ProgramBuilder } from '../../../src/core/index';
import { toTensor } from '../../../src/core/tensor/tensor';
import type { TensorWork } from './tensors';

/** The operations on arrays that benchmark functions are made of. */
export interface Arrays<T> {
  constant(value: number): T;
  array(shape: readonly [number, number], data: Float32Array): T;
  /** Of a vector, from the one index up to before the other. */
  slice(x: T, from: number, to: number): T;
  add(a: T, b: T): T;
  subtract(a: T, b: T): T;
  multiply(a: T, b: T): T;
  tanh(a: T): T;
  matmul(a: T, b: T): T;
  sum(a: T): T;
  logSoftmax(a: T): T;
}

/** Value and gradient of a function of arrays, again and again; resolves what the run returns. */
export interface Runner {
  /** Evaluates and differentiates, and reads the gradient by the last input. */
  run(): ArrayLike<number>;
}

/** The function as a program of ours. */
export function programOfArrays({ inputs, loss }: TensorWork): Program {
  const builder = new ProgramBuilder();
  const names = inputs.map(({ shape, data }, k) =>
    builder.input(`w${k}`, shape, { shape, data: Float64Array.from(data) }),
  );
  const tensor = (shape: readonly number[], data: Float32Array) =>
    builder.constant(toTensor({ shape, data: Float64Array.from(data) }));
  const y = loss<number>(
    {
      constant: (value) => builder.literal(value),
      array: tensor,
      slice: (x, from, to) => builder.apply('slice', [x], { start: [from], stop: [to] }),
      add: (a, b) => builder.apply('add', [a, b]),
      subtract: (a, b) => builder.apply('subtract', [a, b]),
      multiply: (a, b) => builder.apply('multiply', [a, b]),
      tanh: (a) => builder.apply('tanh', [a]),
      matmul: (a, b) => builder.apply('matmul', [a, b]),
      sum: (a) => builder.apply('sum', [a]),
      logSoftmax: (a) => builder.apply('logSoftmax', [a]),
    },
    names,
  );
  builder.output('y', y);
  return builder.build();
}
