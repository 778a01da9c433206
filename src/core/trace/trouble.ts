import { takenWords, troubleWords } from '../../words/en/trouble';
import { type Diagnostic, diagnosed } from '../graph/diagnostic';
import type { Program } from '../program/program';
import { dependsOnInput, downstream, outputStatements } from '../program/reach';
import { eachConvention } from '../rule/convention';
import { areFinite } from '../tensor/tensor';
import { tangentAt } from './forward-steps';
import { type KinkFacts, kinksAmong } from './kink';
import {
  type Flow,
  factOf,
  isFiniteTensor,
  nonFiniteFlows,
  nonFiniteValues,
  originNode,
} from './non-finite';
import { type FailedCheck, problemOfCheck } from './one-sided-check';
import { oneSidedChecks } from './one-sided-checks';
import { adjointAfter } from './reverse-steps';
import { type ForwardTrace, type ReverseTrace, stepAt, stepsBetween, type Trace } from './trace';

/**
 * Where a trace needs a second look: the nodes at which a value, an adjoint or a tangent first stopped
 * being finite, in the order of the sweep; those whose operands sit at a kink, where the derivative is
 * a convention; and where, at such a point, the answer is not the derivative.
 */
export function trouble(trace: Trace): readonly Diagnostic[] {
  const { program, values } = trace;
  const forward = trace.mode === 'forward';
  const flows = forward ? tangentFlows(trace) : adjointFlows(trace);
  const kinks = forward ? kinksPassed(trace) : kinksBefore(trace);
  const seen = kinks.size > 0 || !allCarried(trace) ? oneSidedChecks(trace, kinks) : null;
  return [
    ...nonFiniteValues(program, values),
    ...nonFiniteFlows(program, values, flows, trace.mode),
    ...(seen?.failed ?? []).map((check) => diagnosedCheck(program, check)),
    ...[...kinks].map(([statement, kink]) =>
      kinked(program, statement, kink, seen?.right === true),
    ),
  ];
}

function allCarried(trace: Trace): boolean {
  return areFinite(trace.mode === 'forward' ? trace.tangents : trace.flows);
}

/** The flows of a reverse sweep that are not finite, and what they were made of. */
function* adjointFlows(trace: ReverseTrace): Generator<Flow> {
  const { plan, flows, turn } = trace;
  if (areFinite(flows)) return;
  const finite = (from: number, to: number) => areFinite(flows.subarray(from, to));
  if (!finite(0, plan.start[0])) {
    const { value: result, statement: target } = stepAt(trace, turn);
    yield { statement: null, position: null, given: [], result, target };
  }
  for (let k = 0; k < plan.statements.length; k++) {
    if (finite(plan.start[k], plan.start[k + 1])) continue;
    const step = stepAt(trace, turn + 1 + k);
    if (step.kind !== 'contribution') continue;
    const { statement, position, target, before, contribution, value } = step;
    const adjoint = adjointAfter(trace, statement, k);
    const given = [adjoint, before].filter((tensor) => tensor !== null);
    // Finite summands may have a sum that is not.
    const result = isFiniteTensor(contribution) ? value : contribution;
    yield { statement, position, given, result, target };
  }
}

/** The flows of a forward sweep that are not finite, likewise. */
function* tangentFlows(trace: ForwardTrace): Generator<Flow> {
  const { program, tangents, parts } = trace;
  if (areFinite(tangents) && areFinite(parts)) return;
  for (let index = 0; index < trace.stepCount - program.outputs.length; index++) {
    const { kind, statement, tangent, ...step } = stepAt(trace, index);
    if (!tangent) continue;
    if (kind === 'input') {
      yield { statement: null, position: null, given: [], result: tangent, target: statement };
    } else if ('parts' in step) {
      const given = step.parts.flatMap(({ source }) => tangentAt(trace, source) ?? []);
      const bad = step.parts.find(({ contribution }) => !isFiniteTensor(contribution));
      const position = bad?.position ?? null;
      yield { statement, position, given, result: bad?.contribution ?? tangent, target: statement };
    }
  }
}

/** Kinks that the chosen output depends on, even where nothing flows, as at a tie of a comparison. */
function kinksBefore({ program, values, output }: ReverseTrace): ReadonlyMap<number, KinkFacts> {
  if (!output) return new Map();
  return kinksAmong(program, values, [output.statement], dependsOnInput(program));
}

/** Kinks on the way from an input that is seeded with anything but 0 to any output. */
function kinksPassed(trace: ForwardTrace): ReadonlyMap<number, KinkFacts> {
  const { program, values } = trace;
  const inputs = stepsBetween(trace, 0, program.inputs.length);
  const seeded = inputs.flatMap(({ statement, tangent }) =>
    tangent?.data.some((x) => x !== 0) ? [statement] : [],
  );
  return kinksAmong(program, values, outputStatements(program), downstream(program, seeded));
}

function diagnosedCheck(program: Program, check: FailedCheck): Diagnostic {
  const { problem, wrong } = problemOfCheck(check, program.convention);
  const severity = wrong ? 'warning' : 'note';
  return diagnosed(troubleWords, problem, {
    severity,
    node: originNode(program, check.statement),
    port: null,
  });
}

/** @param isRight whether the answer is the derivative for all that. */
function kinked(
  program: Program,
  statement: number,
  kink: KinkFacts,
  isRight: boolean,
): Diagnostic {
  const { convention } = program;
  const { what, taken } = kink;
  return diagnosed(
    troubleWords,
    { kind: 'kink', primitive: factOf(program, statement), what, convention, taken, isRight },
    {
      severity: 'note',
      node: originNode(program, statement),
      port: null,
      kink: { what, taken: eachConvention((each) => takenWords.taken(taken[each])) },
    },
  );
}
