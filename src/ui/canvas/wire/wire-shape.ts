import type { NodeId } from '../../../core/graph/graph';
import { primitiveAt, shapeAt } from '../../../core/program/program';
import { sameShape } from '../../../core/tensor/shape';
import type { Derived } from '../../../document/derived';
import { shapeText } from '../../../lang/array/tensor-text';

/** Whether a wire stretches the array that it carries, to fit the other operands. */
export function isStretched(derived: Derived, from: NodeId, to: NodeId): boolean {
  return wireShape(derived, from, to)?.includes('→') ?? false;
}

/**
 * What a wire says of the array that it carries: `3×2`, `2 → 3×2` where it is stretched to fit the other
 * operands, `→ 3×2` for a number that is; null for a number that is not.
 */
export function wireShape(
  { checked: { program, statementOf } }: Derived,
  from: NodeId,
  to: NodeId,
): string | null {
  const source = statementOf.get(from);
  if (source === undefined) return null;
  const shape = shapeAt(program, source);
  const target = statementOf.get(to);
  const kind = target === undefined ? null : primitiveAt(program, target)?.rule.kind;
  const result = target === undefined ? shape : shapeAt(program, target);
  const stretched = kind === 'pointwise' && !sameShape(shape, result);
  if (stretched) return `${shapeText(shape)} → ${shapeText(result)}`.trim();
  return shape.length === 0 ? null : shapeText(shape);
}
