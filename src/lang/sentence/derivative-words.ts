import { operandsAt, type Program, primitiveAt, shapeAt } from '../../core/program/program';
import { isLinearIn } from '../../core/sweep/contribution';
import { type Shape, sameShape } from '../../core/tensor/shape';
import { bracketed } from '../../words/notation';
import { plainMedium } from '../medium/plain';
import { within } from '../medium/spelled';
import { writePlace } from '../term/symbols';
import { wording } from './words';

/**
 * How the adjoint of a statement flows back to the operand at `position`, in sentences, where a
 * number ∂v₃/∂v₁ does not say it: for primitives that are no functions of single numbers, and for
 * operands that broadcast. Null for inputs and constants and for functions of numbers, element by
 * element or not, whose partial derivative is a formula.
 */
export function derivativeWords(
  program: Program,
  statement: number,
  position: number,
): string | null {
  const row = primitiveAt(program, statement);
  const operand = operandsAt(program, statement)[position];
  if (!row || operand === undefined) return null;
  const [from, to] = [shapeAt(program, operand), shapeAt(program, statement)];
  if (row.rule.kind === 'pointwise') {
    return sameShape(from, to) ? null : broadcastWords(from, to);
  }
  if (row.rule.kind === 'linear' && !isLinearIn(row.rule, position)) {
    const name = row.operands[position] ?? wording.thisOperand;
    return row.rule.in.length === 0 && row.words ? row.words : wording.onlySayWhere(name);
  }
  const words = row.words ?? '';
  const place = (i: number) =>
    writePlace(
      plainMedium(within(program, { notation: 'prime', digits: 3 })),
      program,
      i,
      'primal',
      '',
    ).text;
  const named = row.operands.length > 1 && !row.variadic ? row.operands[position] : null;
  return wording.flowsFrom(place(statement), row.label, place(operand), named ?? null, words);
}

function broadcastWords(from: Shape, to: Shape): string {
  return wording.broadcast(from.length === 0 ? null : bracketed(from), bracketed(to));
}
