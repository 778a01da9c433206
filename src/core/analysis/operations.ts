import { operandsAt, operationAt, type Program, primitiveAt, shapeAt } from '../program/program';
import { sizeOf } from '../tensor/shape';

/** Elementary operations of one statement; none for inputs and constants. */
export function operationsAt(program: Program, statement: number): number {
  if (!primitiveAt(program, statement)) return 0;
  const operands = operandsAt(program, statement);
  const result = sizeOf(shapeAt(program, statement));
  if (operationAt(program, statement) === 'matmul') {
    return result * (shapeAt(program, operands[0] as number).at(-1) ?? 1);
  }
  return operands.reduce((most, x) => Math.max(most, sizeOf(shapeAt(program, x))), result);
}
