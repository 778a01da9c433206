import { sigmoid } from '../loops/sigmoid';
import type { PrimitiveName } from '../primitives/table';
import { operations } from '../program/program';

/**
 * Case labels of `partialOf`, per operand, of primitives that have no attributes and whose rules
 * choose nothing. A test holds its numbers to the rules of the rows.
 */
export const partialCases = {
  add: [1, 1],
  subtract: [1, 2],
  multiply: [4, 3],
  divide: [12, 13],
  negate: [2],
  square: [10],
  sqrt: [14],
  exp: [5],
  ln: [11],
  sin: [6],
  cos: [7],
  tanh: [8],
  sigmoid: [9],
} as const satisfies Partial<Record<PrimitiveName, readonly number[]>>;

/** By 2 · opcode + position, the case of ∂y/∂xᵢ; 0 where the row's rule has to be asked. */
export const partialCaseOf: Uint8Array = Uint8Array.from(
  operations.flatMap((operation) => {
    const cases: readonly number[] =
      (partialCases as Partial<Record<string, readonly number[]>>)[operation] ?? [];
    return [cases[0] ?? 0, cases[1] ?? 0];
  }),
);

/** ∂y/∂xᵢ of y = f(a) or f(a, b), to the bit as the rule says it: a switch is quicker than a call of that. */
export function partialOf(label: number, a: number, b: number, y: number): number {
  switch (label) {
    case 1:
      return 1;
    case 2:
      return -1;
    case 3:
      return a;
    case 4:
      return b;
    case 5:
      return y;
    case 6:
      return Math.cos(a);
    case 7:
      return -Math.sin(a);
    case 8: {
      const sech = 1 / Math.cosh(a);
      return sech * sech;
    }
    case 9:
      return y * sigmoid(-a);
    case 10:
      return 2 * a;
    case 11:
      return 1 / a;
    case 12:
      return 1 / b;
    case 13:
      return -(y / b);
    case 14:
      return 1 / (2 * y);
    default:
      return Number.NaN;
  }
}
