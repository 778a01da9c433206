import type { Piece } from './translation';

type Operand = readonly Piece[];

/** Whether an operand is but a range of cells, A1:A3, the numbers of which are operands of their own. */
export function isRange(operand: Operand): boolean {
  return operand.length === 1 && isList(operand[0]);
}

/** Whether an operand is computed from ranges number by number, as (A1:A3 − B1:B3)^2 is. */
export function isComputed(operand: Operand): boolean {
  return !isRange(operand) && operand.some(isList);
}

function isList(piece: Piece | undefined): boolean {
  return piece?.text.startsWith('[') === true;
}

/** How many numbers the operands have, where each is a range or a number of its own. */
export function countOf(operands: readonly Operand[]): number {
  return operands.reduce(
    (sum, operand) => sum + (isRange(operand) ? `${operand[0]?.text}`.split(',').length : 1),
    0,
  );
}

/** Operands between commas, ranges as their numbers. */
export function spread(operands: readonly Operand[], comma: Piece): readonly Piece[] {
  return operands.flatMap((operand, k) => {
    const [only] = operand;
    const numbers =
      isRange(operand) && only ? [{ ...only, text: only.text.slice(1, -1) }] : operand;
    return k === 0 ? numbers : [comma, ...numbers];
  });
}

/** Operands of a sum, a product or a maximum: what is computed number by number comes to one number first. */
export function reduced(
  called: string,
  operands: readonly Operand[],
  name: Piece,
): readonly Operand[] {
  if (operands.length === 1) return operands;
  return operands.map((operand) =>
    isComputed(operand)
      ? [{ ...name, text: `${called}(` }, ...operand, { ...name, text: ')' }]
      : operand,
  );
}
