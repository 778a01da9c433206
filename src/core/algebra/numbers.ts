import { type PrimitiveName, primitives } from '../primitives/table';
import { algebras } from '../rule/algebra';
import type { Attributes } from '../rule/attributes';
import { SCALAR } from '../tensor/shape';
import { scalar } from '../tensor/tensor';
import { applyToTensors } from './tensors';

/**
 * Derivative rules computed in single numbers, under each convention: what `tensors` gives where all
 * are scalars, to the bit, without a tensor for each number. Pointwise rules ask for no more.
 */
export const numbers = algebras<number>({
  apply: (name, operands, attributes) => {
    const value = attributes ? null : plainOf(name as PrimitiveName);
    return value ? value(...operands) : applied(name as PrimitiveName, operands, attributes);
  },
  literal: (value) => value,
  shapeOf: () => SCALAR,
  dtypeOf: () => null,
  isFinite: Number.isFinite,
  functionOf: (name) =>
    plainOf(name as PrimitiveName) ?? ((...operands) => applied(name as PrimitiveName, operands)),
});

/** A primitive as a function of its operands alone; null where its value takes more than that. */
function plainOf(name: PrimitiveName): ((...x: number[]) => number) | null {
  const { rule, attributes } = primitives[name];
  return rule.kind === 'pointwise' && !rule.fold && !attributes ? rule.value : null;
}

function applied(
  name: PrimitiveName,
  operands: readonly number[],
  attributes?: Attributes,
): number {
  return applyToTensors(name, operands.map(scalar), attributes).data[0] as number;
}
