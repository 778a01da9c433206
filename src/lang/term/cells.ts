import { valueAt } from '../../core/sweep/evaluate';
import { tangentTerm } from '../../core/trace/along';
import { tangentAt } from '../../core/trace/forward-steps';
import { contributionTerm, statementTerm } from '../../core/trace/local';
import type {
  ContributionStep,
  GradientStep,
  SeedStep,
  Step,
  TangentStep,
} from '../../core/trace/step';
import type { Evaluation, ForwardTrace, ReverseTrace, Trace } from '../../core/trace/trace';
import type { Medium } from '../medium/medium';
import { calledOf, namedAs } from './called';
import { seededInput } from './seeded-input';
import { called, hasArrays, inSymbols, writePlace } from './symbols';
import { tidied } from './tidied';
import { writeResult, writeTensor } from './write-tensor';
import { sum, writeTerm } from './write-term';

/** A cell of the evaluation trace: what is computed, and with which numbers: `v₁ = ln(v₋₁)`, `= ln(2)`. */
export type Cell = readonly [symbols: string, numbers: string];

/** What a step says of a value and, beside it, of an adjoint or a tangent; null where it says nothing. */
export interface Cells {
  readonly primal: Cell | null;
  readonly derivative: Cell | null;
}

/** What is said of the value that a step brings in or computes, whichever mode it is of. */
export type PrimalStep = Pick<Step, 'statement' | 'value'> &
  ({ readonly kind: 'input' | 'output'; readonly name: string } | { readonly kind: 'statement' });

/** The cells of a step of a trace, in LaTeX or as plain text. */
export function cellsOf(medium: Medium, trace: Trace, step: Step): Cells {
  switch (step.phase) {
    case 'primal':
      return { primal: primalCell(medium, trace, step), derivative: null };
    case 'adjoint':
      return { primal: null, derivative: adjointCell(medium, trace as ReverseTrace, step) };
    case 'tangent':
      return {
        primal: primalCell(medium, trace, step),
        derivative: tangentCell(medium, trace as ForwardTrace, step),
      };
  }
}

export function primalCell(
  medium: Medium,
  { program, values }: Evaluation,
  step: PrimalStep,
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

function adjointCell(
  medium: Medium,
  trace: ReverseTrace,
  step: SeedStep | ContributionStep | GradientStep,
): Cell {
  if (step.kind === 'contribution') return contributionCell(medium, trace, step);
  const { program } = trace;
  const output = trace.output?.name ?? '';
  const result = writeResult(medium, step.value);
  const named = medium.adjoint(namedAs(program, step.name, step.statement), output);
  if (step.kind === 'gradient') {
    const source = writePlace(medium, program, step.statement, 'adjoint', output).text;
    return [`${named} = ${source}`, result];
  }
  const target = calledOf(program, step.statement);
  return [target ? `${medium.adjoint(target, output)} = ${named}` : named, result];
}

function contributionCell(medium: Medium, trace: ReverseTrace, step: ContributionStep): Cell {
  const { program } = trace;
  const output = trace.output?.name ?? '';
  const target = writePlace(medium, program, step.target, 'adjoint', output);
  const term = contributionTerm(trace, step);
  if (hasArrays(program, step.statement)) {
    // ∂V/∂X of arrays has four indices or more, so the matrix form of the product stands in its place.
    const amount = inSymbols(medium, program, tidied(term), output);
    const whole = step.before === null ? amount : sum(medium, target, amount);
    return [`${target.text} = ${whole.text}`, writeResult(medium, step.value)];
  }
  const before = step.before === null ? '' : `${target.text} ${medium.plus} `;
  const flowing = writePlace(medium, program, step.statement, 'adjoint', output).text;
  const partial = medium.partial(called(program, step.statement), called(program, step.target));
  const amount = inSymbols(medium, program, term, output);
  const whole = before === '' ? amount : sum(medium, target, amount);
  const value = writeTensor(medium, step.value).text;
  return [
    `${target.text} = ${before}${flowing} ${partial}`,
    whole.text === value ? `= ${value}` : `= ${whole.text} = ${value}`,
  ];
}

function tangentCell(medium: Medium, trace: ForwardTrace, step: TangentStep): Cell | null {
  const { program, values } = trace;
  if (step.tangent === null) return null;
  const input = seededInput(trace);
  const tangent = (statement: number) =>
    writePlace(medium, program, statement, 'tangent', input).text;
  const result = writeResult(medium, step.tangent);
  if (step.kind !== 'statement') {
    const name = medium.tangent(namedAs(program, step.name, step.statement), input);
    if (!calledOf(program, step.statement)) return [name, result];
    const own = tangent(step.statement);
    return [step.kind === 'input' ? `${own} = ${name}` : `${name} = ${own}`, result];
  }
  const term = tangentTerm(trace, step);
  if (!term) return [tangent(step.statement), result];
  if (hasArrays(program, step.statement)) {
    const symbols = inSymbols(medium, program, tidied(term), input).text;
    return [`${tangent(step.statement)} = ${symbols}`, result];
  }
  const numbers = writeTerm(medium, term, ({ of, statement }) =>
    writeTensor(
      medium,
      (of === 'tangent' && tangentAt(trace, statement)) || valueAt(program, values, statement),
    ),
  );
  const symbols = inSymbols(medium, program, term, input).text;
  return [`${tangent(step.statement)} = ${symbols}`, `= ${numbers.text}`];
}
