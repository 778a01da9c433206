import { primitiveAt } from '../../core/program/program';
import { adjointAfter } from '../../core/trace/reverse-steps';
import { type ReverseTrace, stepAt } from '../../core/trace/trace';

/** A derivative that a program's own classes computed, beside the adjoint that the rules give. */
export interface TheirDerivative {
  readonly statement: number;
  readonly theirs: number;
  readonly ours: number;
}

/** What may be why a derivative is another than it should be, where all that flows to it is as it should be. */
export type Cause =
  /** The sweep did not begin with 1. */
  | { readonly kind: 'seed' }
  /** Of several contributions one has taken the place of the others, as = does where += is meant. */
  | { readonly kind: 'overwritten'; readonly uses: number; readonly by: number }
  /** A value passed its derivative on before all of it had arrived. */
  | { readonly kind: 'too early'; readonly by: number }
  /** What an earlier sweep had left was added to. */
  | { readonly kind: 'stale'; readonly left: number }
  /** What flows along one wire does not arrive. */
  | { readonly kind: 'missing'; readonly by: number }
  /** The rule of the only use, by what it gives for the local derivative and what that is. */
  | { readonly kind: 'rule'; readonly by: number; readonly theirs: number; readonly ours: number }
  /** One of the rules of several uses. */
  | { readonly kind: 'rules'; readonly by: readonly number[] };

/** The derivatives of a program's own classes held to ours. */
export interface TheirDerivatives {
  /** In the order of the reverse sweep. */
  readonly all: readonly TheirDerivative[];
  readonly agreeing: number;
  /** The first of which they part, and why that may be; null where they agree. */
  readonly parted: { readonly first: TheirDerivative; readonly cause: Cause } | null;
}

/**
 * Holds derivatives that a program's own classes computed to the adjoints of a trace, to six digits.
 * @param theirs by statement.
 * @param sweeps how often they swept back.
 */
export function heldToOurs(
  trace: ReverseTrace,
  theirs: ReadonlyMap<number, number>,
  sweeps: number,
): TheirDerivatives {
  const { length } = trace.plan.statements;
  const oursOf = (statement: number) => adjointAfter(trace, statement, length)?.data[0] ?? 0;
  const all = [...theirs.keys()]
    .sort((a, b) => b - a)
    .map((statement) => ({
      statement,
      theirs: theirs.get(statement) as number,
      ours: oursOf(statement),
    }));
  const first = all.find((each) => !agree(each));
  const agreeing = all.filter(agree).length;
  if (!first) return { all, agreeing, parted: null };
  return { all, agreeing, parted: { first, cause: causeOf(trace, first, sweeps, oursOf) } };
}

/** Whether a derivative of theirs is ours, to six digits. */
export function agree({ theirs, ours }: Pick<TheirDerivative, 'theirs' | 'ours'>): boolean {
  return isNear(theirs, ours);
}

function isNear(a: number, b: number): boolean {
  return Object.is(a, b) || Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b), 1e-9);
}

interface Contribution {
  readonly by: number;
  readonly amount: number;
}

function causeOf(
  trace: ReverseTrace,
  { statement, theirs, ours }: TheirDerivative,
  sweeps: number,
  oursOf: (statement: number) => number,
): Cause {
  if (statement === trace.output?.statement) return { kind: 'seed' };
  const arrived = contributionsTo(trace, statement);
  const last = arrived.findLast(({ amount }) => isNear(theirs, amount));
  if (arrived.length > 1 && last) {
    return { kind: 'overwritten', uses: arrived.length, by: last.by };
  }
  if (sweeps > 1 && isLeft(theirs, ours, sweeps)) return { kind: 'stale', left: theirs - ours };
  const users = [...new Set(arrived.map(({ by }) => by))];
  const early = users.find((by) => {
    const amount = sumOf(arrived.filter((each) => each.by === by));
    return passedEarly(trace, by).some((share) =>
      isNear(theirs, ours - amount + amount * (share / oursOf(by))),
    );
  });
  if (early !== undefined) return { kind: 'too early', by: early };
  const lost = arrived.find(({ amount }) => isNear(theirs, ours - amount));
  if (lost) return { kind: 'missing', by: lost.by };
  if (sweeps > 1 && !primitiveAt(trace.program, statement)) {
    return { kind: 'stale', left: theirs - ours };
  }
  const [only] = arrived;
  if (only && arrived.length === 1) {
    const adjoint = oursOf(only.by);
    return { kind: 'rule', by: only.by, theirs: theirs / adjoint, ours: ours / adjoint };
  }
  return { kind: 'rules', by: users };
}

/** What each use of a statement adds to its adjoint, in the order of the sweep. */
function contributionsTo(trace: ReverseTrace, statement: number): readonly Contribution[] {
  const { plan, turn } = trace;
  const from = plan.arrivalStart[statement] as number;
  const to = plan.arrivalStart[statement + 1] as number;
  return [...plan.arrivals.subarray(from, to)].flatMap((made) => {
    const step = stepAt(trace, turn + 1 + made);
    if (step.phase !== 'adjoint' || step.kind !== 'contribution') return [];
    return [{ by: plan.statements[made] as number, amount: step.contribution.data[0] as number }];
  });
}

function sumOf(contributions: readonly Contribution[]): number {
  return contributions.reduce((sum, { amount }) => sum + amount, 0);
}

/** Whether a derivative is what several sweeps of the same have left. */
function isLeft(theirs: number, ours: number, sweeps: number): boolean {
  const times = theirs / ours;
  const whole = Math.round(times);
  return whole >= 2 && whole <= sweeps && isNear(times, whole);
}

/** Uses of one value of which the ways to pass a part on are tried. */
const MOST_USES = 12;

/**
 * What a statement may have passed on altogether, where it did so before all of its adjoint had arrived, or more
 * than once: what had arrived by then, each time what had by that time, or all of it several times.
 */
function passedEarly(trace: ReverseTrace, statement: number): readonly number[] {
  const arrived = contributionsTo(trace, statement).slice(0, MOST_USES);
  const amounts = arrived.map(({ amount }) => amount);
  if (amounts.length < 2) return [];
  const shares: number[] = [0];
  for (const list of [amounts, amounts.toReversed()]) {
    let [sum, passed] = [0, 0];
    for (const amount of list) {
      sum += amount;
      passed += sum;
      shares.push(sum, passed, amount);
    }
  }
  const whole = sumOf(arrived);
  for (let times = 2; times <= amounts.length; times++) shares.push(times * whole);
  return shares.filter((share) => !isNear(share, whole));
}
