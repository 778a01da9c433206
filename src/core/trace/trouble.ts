import { takenWords, troubleWords } from '../../words/en/trouble';
import { type Diagnostic, diagnosed } from '../graph/diagnostic';
import type { Program } from '../program/program';
import { dependsOnInput, downstream, outputStatements, upstream } from '../program/reach';
import { eachConvention } from '../rule/convention';
import type { Values } from '../sweep/evaluate';
import type { Tensor } from '../tensor/tensor';
import { type Doubt, doubtful } from './doubt';
import { doubtsOf } from './doubts';
import { type KinkFacts, kinkAt, variesSmoothly } from './kink';
import {
  allFinite,
  type Flow,
  factOf,
  nodeAt,
  nonFiniteFlows,
  nonFiniteValues,
} from './non-finite';
import type { TangentTrace } from './tangent';
import type { Trace } from './trace';

/**
 * Where a trace needs a second look: the nodes at which a value, an adjoint or a tangent first stopped
 * being finite, in the order of the sweep; those whose operands sit at a kink, where the derivative is
 * a convention; and where, at such a point, the answer is not the derivative.
 */
export function trouble(trace: Trace | TangentTrace): readonly Diagnostic[] {
  const { program, values } = trace;
  const forward = 'seed' in trace;
  const flows = forward ? tangentFlows(trace) : adjointFlows(trace);
  const kinks = forward ? kinksPassed(trace) : kinksBefore(trace);
  const seen = kinks.size > 0 ? doubtsOf(trace, kinks) : null;
  return [
    ...nonFiniteValues(program, values),
    ...nonFiniteFlows(program, values, flows, forward ? 'forward' : 'reverse'),
    ...(seen?.doubts ?? []).map((doubt) => diagnosedDoubt(program, doubt)),
    ...[...kinks].map(([statement, kink]) =>
      kinked(program, statement, kink, seen?.right === true),
    ),
  ];
}

function* adjointFlows({ steps, turn }: Trace): Generator<Flow> {
  const adjoints = new Map<number, Tensor>();
  for (const step of steps.slice(turn)) {
    if (step.kind === 'seed') {
      const { value: result, statement: target } = step;
      yield { statement: null, position: null, given: [], result, target };
    } else if (step.kind === 'contribution') {
      const { statement, position, target, before, contribution, value } = step;
      const adjoint = adjoints.get(statement);
      const given = [adjoint, before].filter((tensor) => tensor != null);
      // Finite summands may have a sum that is not.
      const result = allFinite(contribution) ? value : contribution;
      yield { statement, position, given, result, target };
    } else continue;
    adjoints.set(step.kind === 'seed' ? step.statement : step.target, step.value);
  }
}

function* tangentFlows({ steps }: TangentTrace): Generator<Flow> {
  const tangents = new Map<number, Tensor>();
  for (const step of steps) {
    const { kind, statement, tangent } = step;
    if (!tangent) continue;
    if (kind === 'input') {
      yield { statement: null, position: null, given: [], result: tangent, target: statement };
    } else if (kind === 'statement') {
      const given = step.parts.map(({ source }) => tangents.get(source)).filter((t) => t != null);
      const bad = step.parts.find(({ contribution }) => !allFinite(contribution));
      const position = bad?.position ?? null;
      yield { statement, position, given, result: bad?.contribution ?? tangent, target: statement };
    }
    tangents.set(statement, tangent);
  }
}

/** Kinks that the chosen output depends on, even where nothing flows, as at a tie of a comparison. */
function kinksBefore({ program, values, output }: Trace): ReadonlyMap<number, KinkFacts> {
  if (!output) return new Map();
  return kinksAmong(program, values, [output.statement], dependsOnInput(program));
}

/** Kinks on the way from an input that is seeded with anything but 0 to any output. */
function kinksPassed({ program, values, steps }: TangentTrace): ReadonlyMap<number, KinkFacts> {
  const seeded = steps.flatMap(({ kind, statement, tangent }) =>
    kind === 'input' && tangent?.data.some((x) => x !== 0) ? [statement] : [],
  );
  return kinksAmong(program, values, outputStatements(program), downstream(program, seeded));
}

/** @param varies per statement, 1 where it may be at a kink at all. */
function kinksAmong(
  program: Program,
  values: Values,
  outputs: readonly number[],
  varies: Uint8Array,
): ReadonlyMap<number, KinkFacts> {
  const found: [number, KinkFacts][] = [];
  const smoothly = variesSmoothly(program).map((is, i) => is & (varies[i] as number));
  const matters = upstream(program, outputs, varies);
  for (let i = program.length - 1; i >= 0; i--) {
    if (!matters[i] || !varies[i]) continue;
    const kink = kinkAt(program, values, i, smoothly);
    if (kink) found.push([i, kink]);
  }
  return new Map(found);
}

function diagnosedDoubt(program: Program, doubt: Doubt): Diagnostic {
  const { problem, wrong } = doubtful(doubt, program.convention);
  const severity = wrong ? 'warning' : 'note';
  return diagnosed(troubleWords, problem, {
    severity,
    node: nodeAt(program, doubt.statement),
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
      node: nodeAt(program, statement),
      port: null,
      kink: { what, taken: eachConvention((each) => takenWords(taken[each])) },
    },
  );
}
