import { valueAt } from '../../core/sweep/evaluate';
import type { Tensor } from '../../core/tensor/tensor';
import { contributionTerm, statementTerm } from '../../core/trace/local';
import { adjointAfter } from '../../core/trace/reverse-steps';
import type {
  ContributionStep,
  GradientStep,
  SeedStep,
  Step,
  TangentStep,
} from '../../core/trace/step';
import { type ForwardTrace, type ReverseTrace, stepAt, type Trace } from '../../core/trace/trace';
import type { Medium, TraceStyle } from '../medium/medium';
import { plainMedium } from '../medium/plain';
import { within } from '../medium/spelled';
import { cellsOf } from '../term/cells';
import { seededInput } from '../term/seeded-input';
import { hasArrays, inSymbols, writePlace } from '../term/symbols';
import { tidied } from '../term/tidied';
import { writeTensor } from '../term/write-tensor';
import { sum, writeTerm } from '../term/write-term';
import { primalSentence } from './primal-words';
import { wording } from './words';

/**
 * What a step of a trace does with its numbers, in a sentence of plain text for the eye and for
 * screen readers: “v₁ = ln(v₋₁): the natural logarithm of 2 is 0.693.” In forward mode a second one
 * says how the tangent comes along: “Its tangent moves with it: v̇₁ = v̇₋₁/v₋₁ = 1/2 = 0.5.”
 */
export function stepSentence(trace: Trace, step: Step, style: TraceStyle): string {
  const medium = plainMedium(within(trace.program, style));
  switch (step.phase) {
    case 'primal':
      return primalSentence(medium, trace, step);
    case 'adjoint':
      return adjointSentence(medium, trace as ReverseTrace, step);
    case 'tangent': {
      const primal = primalSentence(medium, trace, step);
      return `${primal} ${tangentSentence(medium, trace as ForwardTrace, step)}`;
    }
  }
}

function adjointSentence(
  medium: Medium,
  trace: ReverseTrace,
  step: SeedStep | ContributionStep | GradientStep,
): string {
  if (step.kind === 'contribution') return contributionSentence(medium, trace, step);
  const value = writeTensor(medium, step.value).text;
  const output = trace.output?.name ?? '';
  const place = writePlace(medium, trace.program, step.statement, 'adjoint', output).text;
  const name = medium.primal({ name: step.name });
  if (step.kind === 'seed') {
    return wording.seed(name, place, value);
  }
  const ofOutput = medium.primal({ name: output });
  if (step.reads.length === 0) {
    return wording.nothingFlows(name, ofOutput);
  }
  const { value: seed } = stepAt(trace, trace.turn);
  const isDerivative = seed.shape.length === 0 && seed.data[0] === 1;
  const head = `${medium.adjoint({ name: step.name }, output)} = ${place}`;
  return wording.gradient(head, ofOutput, name, value, isDerivative);
}

function contributionSentence(medium: Medium, trace: ReverseTrace, step: ContributionStep): string {
  const { program } = trace;
  const output = trace.output?.name ?? '';
  const place = (of: 'primal' | 'adjoint', statement: number) =>
    writePlace(medium, program, statement, of, output).text;
  const from = place('primal', step.statement);
  const statement = `${from} = ${inSymbols(medium, program, statementTerm(program, step.statement), output).text}`;
  const amount = writeTensor(medium, step.contribution);
  const target = place('adjoint', step.target);
  const value = writeTensor(medium, step.value).text;
  const way = wording.way(from, statement, place('primal', step.target));
  if (hasArrays(program, step.statement)) {
    const amountText = inSymbols(
      medium,
      program,
      tidied(contributionTerm(trace, step)),
      output,
    ).text;
    return step.before === null
      ? wording.first(way, amountText, target, value)
      : wording.addedArray(way, amountText, target, value);
  }
  const made = amountMade(medium, trace, step);
  const flow = made === amount.text ? wording.arrives(made) : `${made} = ${amount.text}`;
  if (step.before === null) return wording.first(way, flow, target, value);
  const before = writeTensor(medium, step.before);
  const total = sum(medium, before, amount).text;
  return wording.accumulates(way, flow, target, total, value);
}

/** The contribution with its numbers: `1 × (−1)`, `1/2`. */
function amountMade(medium: Medium, trace: ReverseTrace, step: ContributionStep): string {
  const { program, values } = trace;
  // All that flows to a statement has arrived before it flows on.
  const adjoint = adjointAfter(trace, step.statement, trace.plan.statements.length);
  const amount = writeTensor(medium, step.contribution).text;
  const partial = step.partial;
  const isProduct =
    adjoint?.shape.length === 0 &&
    partial !== null &&
    Object.is((adjoint.data[0] as number) * partial + 0, (step.contribution.data[0] as number) + 0);
  // Where a branch keeps an infinite adjoint out, a product would be NaN, which nothing computed.
  if (!isProduct) return amount;
  return writeTerm(medium, contributionTerm(trace, step), ({ of, statement }) =>
    writeTensor(
      medium,
      of === 'adjoint' ? (adjoint as Tensor) : valueAt(program, values, statement),
    ),
  ).text;
}

function tangentSentence(medium: Medium, trace: ForwardTrace, step: TangentStep): string {
  const { derivative } = cellsOf(medium, trace, step);
  if (!derivative || !step.tangent) return absent(step);
  const [symbols, numbers] = derivative;
  const value = writeTensor(medium, step.tangent).text;
  switch (step.kind) {
    case 'input':
      return wording.tangentIsSeed(symbols, value);
    case 'statement': {
      const isShown = numbers === `= ${value}` || !numbers.startsWith('= ');
      const made = isShown ? symbols : `${symbols} ${numbers}`;
      return wording.tangentMoves(made, value);
    }
    case 'output': {
      const input = seededInput(trace);
      const name = medium.primal({ name: step.name });
      const by = input && `${medium.primal({ name: input.name })}${input.place}`;
      return wording.tangentIs(symbols, name, by, value);
    }
  }
}

function absent({ kind }: TangentStep): string {
  if (kind === 'input') return wording.heldFixed;
  return wording.doesNotMove;
}
