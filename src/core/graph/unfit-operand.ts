import { shapeByRule } from '../program/inference';
import type { Attributes } from '../rule/attributes';
import { arityOf, type Primitive } from '../rule/primitive';
import { type Shape, ShapeError } from '../tensor/shape';

/**
 * Of shapes that do not fit a primitive, the position of the first that does not go with those
 * before it; the last where that can't be told. A product blames a scalar that is no vector.
 */
export function unfitOperand(
  primitive: Primitive,
  shapes: readonly Shape[],
  attributes: Attributes,
): number {
  const { rule } = primitive;
  if (rule.kind === 'bilinear') {
    const scalar = shapes.findIndex((shape) => shape.length === 0);
    if (scalar >= 0) return scalar;
  }
  const elementwise = rule.kind === 'pointwise';
  const fits = (some: readonly Shape[]) => {
    try {
      shapeByRule(primitive, some, attributes);
      return true;
    } catch (error) {
      if (error instanceof ShapeError) return false;
      throw error;
    }
  };
  const [least] = arityOf(primitive);
  for (let count = elementwise ? 2 : least; count < shapes.length; count++) {
    if (!fits(shapes.slice(0, count))) return count - 1;
  }
  return shapes.length - 1;
}
