import { type PrimitiveName, primitives } from '../primitives/table';
import { algebras } from '../rule/algebra';
import type { Attributes } from '../rule/attributes';
import type { Operands } from '../rule/primitive';
import { mapElements, scalar, type Tensor } from '../tensor/tensor';

/** Applies a primitive of the table to tensors. */
export function applyToTensors(
  name: PrimitiveName,
  operands: readonly Tensor[],
  attributes: Attributes = {},
): Tensor {
  const { rule, attributes: specs } = primitives[name];
  if (rule.kind !== 'pointwise') {
    return rule.value(operands as unknown as Operands<Tensor>, attributes);
  }
  if (rule.fold) {
    const pair = rule.fold as (...x: number[]) => number;
    return operands.reduce((total, x) => mapElements(pair, [total, x]));
  }
  if (!specs) return mapElements(rule.value, operands);
  const settings = specs.map((spec) => (attributes[spec.name] ?? spec.default) as number);
  return mapElements((...x) => rule.value(...x, ...settings), operands);
}

/** Derivative rules computed at once, in numbers, under each convention. */
export const tensors = algebras<Tensor>({
  apply: (name, operands, attributes) =>
    applyToTensors(name as PrimitiveName, operands, attributes),
  literal: scalar,
  shapeOf: (x) => x.shape,
  isFinite: (x) => x.data.every(Number.isFinite),
});
