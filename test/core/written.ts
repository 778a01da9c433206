import { staging } from '../../src/core/algebra/staging';
import {
  evaluate,
  gradient,
  type NestedNumbers,
  type PrimitiveName,
  type Program,
  ProgramBuilder,
  type TensorLike,
  toTensor,
} from '../../src/core/index';
import type { Algebra } from '../../src/core/rule/algebra';
import type { Attributes } from '../../src/core/rule/attributes';

/** A program with output `y` from a formula, its inputs being named and valued by `inputs`. */
export function written(
  inputs: Readonly<Record<string, TensorLike>>,
  formula: (o: Algebra<number>, ...x: number[]) => number,
): Program {
  const builder = new ProgramBuilder();
  const x = Object.entries(inputs).map(([name, given]) => {
    const value = toTensor(given);
    return builder.input(name, value.shape, value);
  });
  builder.output('y', formula(staging(builder), ...x));
  return builder.build();
}

/** A primitive applied to inputs x1, x2 … of these values. */
export function applied(
  name: PrimitiveName,
  x: readonly TensorLike[],
  attributes: Attributes = {},
): Program {
  return written(Object.fromEntries(x.map((value, k) => [`x${k + 1}`, value])), (o, ...operands) =>
    o.apply(name, operands, attributes),
  );
}

/** Value and partial derivatives of a primitive at a point. */
export function at(
  name: PrimitiveName,
  x: readonly number[],
  attributes?: Readonly<Record<string, number>>,
): { value: number | NestedNumbers | undefined; partials: (number | NestedNumbers)[] } {
  const program = applied(name, x, attributes);
  return {
    value: evaluate(program).y,
    partials: Object.values(evaluate(gradient(program))),
  };
}
