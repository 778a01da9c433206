import type { Term } from '../../core/algebra/term';
import type { Program } from '../../core/program';
import { valueAt } from '../../core/sweep/evaluate';
import type { Tensor } from '../../core/tensor';
import { contributionTerm, statementTerm } from '../../core/trace/local';
import type { ContributionStep, Step, Trace } from '../../core/trace/trace';
import { binding } from '../expression/grammar';
import { calledOf } from './called';
import type { Called, Medium } from './medium';
import { atom, sum, type Written, writeNumber, writeTerm } from './write-term';

/** A cell of the evaluation trace: what is computed, and with which numbers: `v₁ = ln(v₋₁)`, `= ln(2)`. */
export type Cell = readonly [symbols: string, numbers: string];

/** The cell of a step, in LaTeX or as plain text. */
export function cellOf(medium: Medium, trace: Trace, step: Step): Cell {
  const { program } = trace;
  const output = trace.output?.name ?? '';
  const primal = (statement: number) =>
    writePlace(medium, program, statement, 'primal', output).text;
  const adjoint = (statement: number) =>
    writePlace(medium, program, statement, 'adjoint', output).text;
  const value = () => `= ${writeTensor(medium, step.value).text}`;
  switch (step.kind) {
    case 'input':
      return [`${primal(step.statement)} = ${medium.primal({ name: step.name })}`, value()];
    case 'statement': {
      const term = statementTerm(program, step.statement);
      const numbers = writeTerm(medium, term, ({ statement }) =>
        writeTensor(medium, valueAt(program, trace.values, statement)),
      );
      return [
        `${primal(step.statement)} = ${symbols(medium, trace, term).text}`,
        `= ${numbers.text}`,
      ];
    }
    case 'output': {
      const name = medium.primal({ name: step.name });
      return [`${name} = ${constantOr(program, step.statement, step.value, primal)}`, value()];
    }
    case 'seed': {
      const seed = medium.adjoint({ name: step.name }, output);
      const target = calledOf(program, step.statement);
      return [target ? `${medium.adjoint(target, output)} = ${seed}` : seed, value()];
    }
    case 'contribution':
      return contributionCell(medium, trace, step);
    case 'gradient': {
      const name = medium.adjoint({ name: step.name }, output);
      return [`${name} = ${adjoint(step.statement)}`, value()];
    }
  }

  function constantOr(
    of: Program,
    statement: number,
    constant: Tensor,
    otherwise: (statement: number) => string,
  ): string {
    return calledOf(of, statement) ? otherwise(statement) : writeTensor(medium, constant).text;
  }
}

function contributionCell(medium: Medium, trace: Trace, step: ContributionStep): Cell {
  const { program } = trace;
  const output = trace.output?.name ?? '';
  const adjoint = (statement: number) => writePlace(medium, program, statement, 'adjoint', output);
  const target = adjoint(step.target);
  const before = step.before === null ? '' : `${target.text} ${medium.plus} `;
  const flowing = adjoint(step.statement).text;
  const partial = medium.partial(called(program, step.statement), called(program, step.target));
  const amount = symbols(medium, trace, contributionTerm(trace, step));
  const whole = before === '' ? amount : sum(medium, medium.plus, target, amount);
  const value = writeTensor(medium, step.value).text;
  return [
    `${target.text} = ${before}${flowing} ${partial}`,
    whole.text === value ? `= ${value}` : `= ${whole.text} = ${value}`,
  ];
}

/** A term in symbols. */
export function symbols(medium: Medium, trace: Trace, term: Term): Written {
  const output = trace.output?.name ?? '';
  return writeTerm(medium, term, ({ of, statement }) =>
    writePlace(medium, trace.program, statement, of, output),
  );
}

/** The symbol of a value or its derivative. */
export function writePlace(
  medium: Medium,
  program: Program,
  statement: number,
  of: 'primal' | 'adjoint' | 'tangent',
  output: string,
): Written {
  const name = called(program, statement);
  if (of === 'primal') return atom(medium.primal(name));
  const text = medium.adjoint(name, output);
  return { text, binds: text.includes('/') ? binding.product : binding.atom };
}

function called(program: Program, statement: number): Called {
  return calledOf(program, statement) ?? { name: `c_${statement}` };
}

/** A number, or the first elements of an array. */
export function writeTensor(medium: Medium, { shape, data }: Tensor): Written {
  if (shape.length === 0) return writeNumber(medium, data[0] as number);
  const shown = Array.from(data.slice(0, 4), (x) => medium.number(x));
  if (data.length > shown.length) shown.push('…');
  return atom(`[${shown.join(', ')}]`);
}
