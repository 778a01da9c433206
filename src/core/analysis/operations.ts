import { operandsAt, type Program, primitiveAt, shapeAt } from '../program/program';
import type { Operands } from '../rule/primitive';
import { type Shape, sizeOf } from '../tensor/shape';

/** Elementary operations of one statement; none for inputs and constants. */
export function operationsAt(program: Program, statement: number): number {
  const primitive = primitiveAt(program, statement);
  if (!primitive) return 0;
  const y = shapeAt(program, statement);
  const x = operandsAt(program, statement).map((operand) => shapeAt(program, operand));
  if (primitive.operations) return primitive.operations(x as unknown as Operands<Shape>, y);
  return x.reduce((most, shape) => Math.max(most, sizeOf(shape)), sizeOf(y));
}
