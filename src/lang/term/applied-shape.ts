import { type PrimitiveName, primitives } from '../../core/primitives/table';
import type { Attributes } from '../../core/rule/attributes';
import type { Operands } from '../../core/rule/primitive';
import { broadcastShapes, type Shape, ShapeError } from '../../core/tensor/shape';

/** The shape a primitive makes of these; undefined where one is unknown or they do not fit. */
export function appliedShape(
  primitive: PrimitiveName,
  shapes: readonly (Shape | undefined)[],
  attributes: Attributes,
): Shape | undefined {
  const known = shapes.filter((shape) => shape !== undefined);
  if (known.length < shapes.length) return undefined;
  const { rule } = primitives[primitive];
  try {
    return rule.kind === 'pointwise'
      ? broadcastShapes(known)
      : rule.shape(known as unknown as Operands<Shape>, attributes);
  } catch (error) {
    if (error instanceof ShapeError) return undefined;
    throw error;
  }
}
