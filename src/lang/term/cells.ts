import type { Term } from '../../core/algebra/term';
import { operandsAt, type Program, shapeAt } from '../../core/program/program';
import { type Values, valueAt } from '../../core/sweep/evaluate';
import { contributionTerm, statementTerm } from '../../core/trace/local';
import type {
  ContributionStep,
  InputStep,
  OutputStep,
  StatementStep,
  Step,
  Trace,
} from '../../core/trace/trace';
import { binding } from '../grammar';
import type { ByInput, Called, Medium } from '../medium/medium';
import { atom, type Written } from '../print/precedence';
import { calledOf, namedAs } from './called';
import { tidied } from './tidied';
import { writeResult, writeTensor } from './write-tensor';
import { sum, writeTerm } from './write-term';

export { writeTensor } from './write-tensor';

/** A cell of the evaluation trace: what is computed, and with which numbers: `v₁ = ln(v₋₁)`, `= ln(2)`. */
export type Cell = readonly [symbols: string, numbers: string];

/** The cell of a step, in LaTeX or as plain text. */
export function cellOf(medium: Medium, trace: Trace, step: Step): Cell {
  const { program } = trace;
  const output = trace.output?.name ?? '';
  const result = writeResult(medium, step.value);
  switch (step.kind) {
    case 'input':
    case 'statement':
    case 'output':
      return primalCell(medium, trace, step);
    case 'seed': {
      const seed = medium.adjoint(namedAs(program, step.name, step.statement), output);
      const target = calledOf(program, step.statement);
      return [target ? `${medium.adjoint(target, output)} = ${seed}` : seed, result];
    }
    case 'contribution':
      return contributionCell(medium, trace, step);
    case 'gradient': {
      const name = medium.adjoint(namedAs(program, step.name, step.statement), output);
      const source = writePlace(medium, program, step.statement, 'adjoint', output).text;
      return [`${name} = ${source}`, result];
    }
  }
}

/** A program with the values of a run. */
interface Run {
  readonly program: Program;
  readonly values: Values;
}

/** What a step of the primal trace says, whichever mode the derivatives are computed in. */
export function primalCell(
  medium: Medium,
  { program, values }: Run,
  step: Pick<InputStep | StatementStep | OutputStep, 'statement' | 'value'> &
    ({ readonly kind: 'input' | 'output'; readonly name: string } | { readonly kind: 'statement' }),
): Cell {
  const { statement } = step;
  const primal = (i: number) => writePlace(medium, program, i, 'primal', '').text;
  const result = writeResult(medium, step.value);
  switch (step.kind) {
    case 'input':
      return [
        `${primal(statement)} = ${medium.primal(namedAs(program, step.name, statement))}`,
        result,
      ];
    case 'output':
      return [
        `${medium.primal(namedAs(program, step.name, statement))} = ${primal(statement)}`,
        result,
      ];
    case 'statement': {
      const term = statementTerm(program, statement);
      const symbols = `${primal(statement)} = ${inSymbols(medium, program, term, '').text}`;
      // Of arrays only the result is shown: with all their numbers nobody would read the formula.
      if (hasArrays(program, statement)) return [symbols, result];
      const numbers = writeTerm(medium, term, (place) =>
        writeTensor(medium, valueAt(program, values, place.statement)),
      );
      return [symbols, `= ${numbers.text}`];
    }
  }
}

function contributionCell(medium: Medium, trace: Trace, step: ContributionStep): Cell {
  const { program } = trace;
  const output = trace.output?.name ?? '';
  const target = writePlace(medium, program, step.target, 'adjoint', output);
  const term = contributionTerm(trace, step);
  if (hasArrays(program, step.statement)) {
    // ∂V/∂X of arrays has four indices or more, so the matrix form of the product stands in its place.
    const amount = symbols(medium, trace, tidied(term));
    const whole = step.before === null ? amount : sum(medium, target, amount);
    return [`${target.text} = ${whole.text}`, writeResult(medium, step.value)];
  }
  const before = step.before === null ? '' : `${target.text} ${medium.plus} `;
  const flowing = writePlace(medium, program, step.statement, 'adjoint', output).text;
  const partial = medium.partial(called(program, step.statement), called(program, step.target));
  const amount = symbols(medium, trace, term);
  const whole = before === '' ? amount : sum(medium, target, amount);
  const value = writeTensor(medium, step.value).text;
  return [
    `${target.text} = ${before}${flowing} ${partial}`,
    whole.text === value ? `= ${value}` : `= ${whole.text} = ${value}`,
  ];
}

/** Whether a statement or one of its operands is an array rather than a number. */
export function hasArrays(program: Program, statement: number): boolean {
  return [statement, ...operandsAt(program, statement)].some((i) => shapeAt(program, i).length > 0);
}

/** A term in the symbols of a trace. */
export function symbols(medium: Medium, trace: Trace, term: Term): Written {
  return inSymbols(medium, trace.program, term, trace.output?.name ?? '');
}

/**
 * A term in symbols.
 * @param about as for `writePlace`.
 */
export function inSymbols(medium: Medium, program: Program, term: Term, about: About): Written {
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
  of: 'primal' | 'adjoint' | 'tangent',
  about: About,
): Written {
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

function called(program: Program, statement: number): Called {
  return calledOf(program, statement) ?? { name: `c_${statement}` };
}
