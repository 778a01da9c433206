import { type PrimitiveName, primitives } from '../primitives/table';
import { inferShape } from '../program/inference';
import { algebras } from '../rule/algebra';
import { SCALAR, type Shape } from '../tensor/shape';

/**
 * Derivative rules run on nothing but shapes, under each convention: they say whether anything flows
 * before there are numbers.
 */
export const shapes = algebras<Shape>({
  apply: (name, operands, attributes) =>
    inferShape(primitives[name as PrimitiveName], operands, attributes),
  literal: () => SCALAR,
  shapeOf: (shape) => shape,
  dtypeOf: () => null,
  isFinite: () => true,
});
