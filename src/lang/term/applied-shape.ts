import { type PrimitiveName, primitives } from '../../core/primitives/table';
import { shapeByRule } from '../../core/program/inference';
import type { Attributes } from '../../core/rule/attributes';
import { type Shape, ShapeError } from '../../core/tensor/shape';

/** The shape a primitive makes of these; undefined where one is unknown or they do not fit. */
export function appliedShape(
  primitive: PrimitiveName,
  shapes: readonly (Shape | undefined)[],
  attributes: Attributes,
): Shape | undefined {
  const known = shapes.filter((shape) => shape !== undefined);
  if (known.length < shapes.length) return undefined;
  try {
    return shapeByRule(primitives[primitive], known, attributes);
  } catch (error) {
    if (error instanceof ShapeError) return undefined;
    throw error;
  }
}
