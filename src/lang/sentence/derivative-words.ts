import { operandsAt, type Program, primitiveAt, shapeAt } from '../../core/program/program';
import { isLinearIn } from '../../core/sweep/contribution';
import { type Shape, sameShape } from '../../core/tensor/shape';
import { bracketed } from '../../words/notation';
import { plainMedium } from '../medium/plain';
import { within } from '../medium/spelled';
import { writePlace } from '../term/symbols';

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
    const name = row.operands[position] ?? 'this operand';
    return row.rule.in.length === 0 && row.words
      ? row.words
      : `${name[0]?.toUpperCase()}${name.slice(1)} only say where, so nothing flows back to them.`;
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
  const names = row.operands.length > 1 && !row.variadic ? `, its ${row.operands[position]}` : '';
  return `From ${place(statement)}, the ${row.label}, to ${place(operand)}${names}: ${words}`;
}

function broadcastWords(from: Shape, to: Shape): string {
  const what = from.length === 0 ? 'The number' : `The operand of shape ${bracketed(from)}`;
  return `${what} was used for every element along the axes it lacks in ${bracketed(to)}: its adjoint is the sum over these axes of the adjoint times the partial derivative.`;
}
