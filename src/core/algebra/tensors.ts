import { type PrimitiveName, primitives } from '../primitives/table';
import { algebras } from '../rule/algebra';
import { type Attributes, NO_ATTRIBUTES } from '../rule/attributes';
import type { Operands, Primitive } from '../rule/primitive';
import { type Promoted, resultDtype } from '../rule/promotion';
import { areFinite, mapElements, scalar, type Tensor, withDtype } from '../tensor/tensor';

/** Applies a primitive of the table to tensors, and rounds the result to its dtype if it has one. */
export function applyToTensors(
  name: PrimitiveName,
  operands: readonly Tensor[],
  attributes: Attributes = NO_ATTRIBUTES,
): Tensor {
  const primitive = primitives[name];
  const { shape, data } = valueByRule(primitive, operands, attributes);
  const hasDtypes = typeof primitive.dtype === 'function' || operands.some((x) => x.dtype);
  return withDtype(
    { shape, data },
    hasDtypes ? resultDtype(primitive, operands.map(promotedTensor), attributes) : null,
  );
}

function promotedTensor({ shape, data, dtype }: Tensor): Promoted {
  return {
    dtype: dtype ?? null,
    isScalar: shape.length === 0,
    isWhole: () => data.every(Number.isInteger),
  };
}

/** The value of a primitive in float64, whatever dtype it is to be rounded to. */
export function valueByRule(
  { rule, attributes: specs }: Primitive,
  operands: readonly Tensor[],
  attributes: Attributes,
): Tensor {
  if (rule.kind !== 'pointwise') {
    return rule.value(operands as unknown as Operands<Tensor>, attributes);
  }
  if (rule.fold) {
    const pair = rule.fold as (...x: number[]) => number;
    return operands.reduce((total, x) => mapElements(pair, [total, x]));
  }
  if (!specs) return mapElements(rule.value, operands, rule.loop);
  const settings = specs.map((spec) => (attributes[spec.name] ?? spec.default) as number);
  return mapElements(rule.value, [...operands, ...settings.map(scalar)]);
}

/** Derivative rules computed at once, in numbers, under each convention. */
export const tensors = algebras<Tensor>({
  apply: (name, operands, attributes) =>
    applyToTensors(name as PrimitiveName, operands, attributes),
  literal: scalar,
  shapeOf: (x) => x.shape,
  dtypeOf: (x) => x.dtype ?? null,
  isFinite: (x) => areFinite(x.data),
});
