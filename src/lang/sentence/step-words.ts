import { valueAt } from '../../core/sweep/evaluate';
import type { Tensor } from '../../core/tensor/tensor';
import { contributionTerm, statementTerm } from '../../core/trace/local';
import type { ContributionStep, Step, Trace } from '../../core/trace/trace';
import type { Medium, TraceStyle } from '../medium/medium';
import { plainMedium } from '../medium/plain';
import { hasArrays, symbols, writePlace, writeTensor } from '../term/cells';
import { tidied } from '../term/tidied';
import { sum, writeTerm } from '../term/write-term';
import { primalSentence } from './primal-words';

/**
 * What a step of a trace does with its numbers, in a sentence of plain text for the eye and for
 * screen readers: “v₁ = ln(v₋₁): the natural logarithm of 2 is 0.693.”
 */
export function stepSentence(trace: Trace, step: Step, style: TraceStyle): string {
  const medium = plainMedium(style);
  const value = writeTensor(medium, step.value).text;
  const output = trace.output?.name ?? '';
  const adjointAt = (statement: number) =>
    writePlace(medium, trace.program, statement, 'adjoint', output).text;
  switch (step.kind) {
    case 'input':
    case 'statement':
    case 'output':
      return primalSentence(medium, trace, step);
    case 'seed': {
      const name = medium.primal({ name: step.name });
      const target = adjointAt(step.statement);
      return `The reverse sweep starts at the output ${name}, whose adjoint is the seed: ${target} is set to ${value}.`;
    }
    case 'contribution':
      return contributionSentence(medium, trace, step);
    case 'gradient': {
      const name = medium.primal({ name: step.name });
      const ofOutput = medium.primal({ name: output });
      if (step.reads.length === 0) {
        return `Nothing flows back to ${name}: ${ofOutput} does not depend on it here, so its derivative is 0.`;
      }
      const seed = trace.steps[trace.turn]?.value;
      const isDerivative = seed?.shape.length === 0 && seed.data[0] === 1;
      const what = isDerivative
        ? `the derivative of ${ofOutput} with respect to ${name} is ${value}`
        : `the adjoint of ${name} is ${value}`;
      const adjoint = medium.adjoint({ name: step.name }, output);
      return `${adjoint} = ${adjointAt(step.statement)}: ${what}.`;
    }
  }
}

function contributionSentence(medium: Medium, trace: Trace, step: ContributionStep): string {
  const { program } = trace;
  const output = trace.output?.name ?? '';
  const place = (of: 'primal' | 'adjoint', statement: number) =>
    writePlace(medium, program, statement, of, output).text;
  const from = place('primal', step.statement);
  const statement = `${from} = ${symbols(medium, trace, statementTerm(program, step.statement)).text}`;
  const amount = writeTensor(medium, step.contribution);
  const target = place('adjoint', step.target);
  const value = writeTensor(medium, step.value).text;
  const way = `The adjoint of ${from} flows back through ${statement} to ${place('primal', step.target)}`;
  if (hasArrays(program, step.statement)) {
    const amountText = symbols(medium, trace, tidied(contributionTerm(trace, step))).text;
    const made = `${way}: ${amountText}`;
    if (step.before === null) {
      return `${made}, the first contribution, so ${target} is set to ${value}.`;
    }
    return `${made} is added, and ${target} accumulates to ${value}.`;
  }
  const made = amountMade(medium, trace, step);
  const flow = made === amount.text ? `${amount.text} arrives` : `${made} = ${amount.text}`;
  if (step.before === null) {
    return `${way}: ${flow}, the first contribution, so ${target} is set to ${value}.`;
  }
  const before = writeTensor(medium, step.before);
  const total = sum(medium, before, amount).text;
  return `${way}: ${flow}. ${target} accumulates: ${total} = ${value}.`;
}

/** The contribution with its numbers: `1 × (−1)`, `1/2`. */
function amountMade(medium: Medium, trace: Trace, step: ContributionStep): string {
  const { program, values } = trace;
  const adjoint = adjointsOf(trace).get(step.statement);
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

const known = new WeakMap<Trace, ReadonlyMap<number, Tensor>>();

/** The adjoint of each statement once all its contributions have arrived, which is when it flows on. */
function adjointsOf(trace: Trace): ReadonlyMap<number, Tensor> {
  let adjoints = known.get(trace);
  if (!adjoints) {
    const found = new Map<number, Tensor>();
    for (const step of trace.steps.slice(trace.turn)) {
      if (step.writes) found.set(step.writes.statement, step.value);
    }
    adjoints = found;
    known.set(trace, adjoints);
  }
  return adjoints;
}
