import type { Term } from '../../core/algebra/term';
import { operandsAt, type Program, shapeAt } from '../../core/program/program';
import type { Place } from '../../core/trace/step';
import { binding } from '../grammar';
import type { ByInput, Called, Medium } from '../medium/medium';
import { atom, type Printed } from '../print/precedence';
import { calledOf } from './called';
import { writeTensor } from './write-tensor';
import { writeTerm } from './write-term';

/** Whether a statement or one of its operands is an array rather than a number. */
export function hasArrays(program: Program, statement: number): boolean {
  return [statement, ...operandsAt(program, statement)].some((i) => shapeAt(program, i).length > 0);
}

/**
 * A term in symbols.
 * @param about as for `writePlace`.
 */
export function inSymbols(medium: Medium, program: Program, term: Term, about: About): Printed {
  return writeTerm(medium, term, ({ of, statement }) =>
    writePlace(medium, program, statement, of, about),
  );
}

/**
 * What a derivative is about: of an adjoint, the name of the output that is differentiated, for
 * ∂y/∂v; of a tangent, the input by which, for ∂v/∂x, or null for a direction that is no input.
 */
export type About = string | ByInput | null;

/** The symbol of a value or its derivative; a constant, which has none, as it is. */
export function writePlace(
  medium: Medium,
  program: Program,
  statement: number,
  of: Place['of'],
  about: About,
): Printed {
  const shape = shapeAt(program, statement);
  const constant = program.constants.get(statement);
  if (of === 'primal' && constant) return writeTensor(medium, constant);
  const name = called(program, statement);
  if (of === 'primal') return atom(medium.primal(name), shape);
  const whole = typeof about === 'string';
  const text =
    of === 'adjoint'
      ? medium.adjoint(name, whole ? about : '')
      : medium.tangent(name, whole ? { name: about, place: '' } : about);
  return { text, binds: text.includes('/') ? binding.product : binding.atom, shape };
}

/** What a value is called in a formula, constants included, which have no name of their own. */
export function called(program: Program, statement: number): Called {
  return calledOf(program, statement) ?? { name: `c_${statement}` };
}
