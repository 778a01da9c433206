import { primitiveAt, shapeAt } from '../../core/program/program';
import { filled, scalar, type Tensor } from '../../core/tensor/tensor';
import { adjointAfter } from '../../core/trace/reverse-steps';
import { type ReverseTrace, stepAt } from '../../core/trace/trace';

/** A derivative that a program's own classes computed, beside the adjoint that the rules give. */
export interface TheirDerivative {
  readonly statement: number;
  readonly theirs: Tensor;
  readonly ours: Tensor;
  /** The first element at which they part, in row-major order; null where they agree, or are of other shapes. */
  readonly element: number | null;
  readonly agrees: boolean;
}

/** What may be why a derivative is another than it should be, where all that flows to it is as it should be. */
export type Cause =
  /** The sweep did not begin with 1. */
  | { readonly kind: 'seed' }
  /** It has another shape than the value that it is of. */
  | { readonly kind: 'shape' }
  /** Rows stand where columns should. */
  | { readonly kind: 'transposed'; readonly by: readonly number[] }
  /** Every element is the same number of times what it should be. */
  | { readonly kind: 'times'; readonly factor: number; readonly by: readonly number[] }
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
 * Holds derivatives that a program's own classes computed to the adjoints of a trace, to six digits, of float32 to
 * four.
 * @param theirs by statement. @param sweeps how often they swept back.
 */
export function heldToOurs(
  trace: ReverseTrace,
  theirs: ReadonlyMap<number, number | Tensor>,
  sweeps: number,
): TheirDerivatives {
  const { length } = trace.plan.statements;
  const oursOf = (statement: number) =>
    adjointAfter(trace, statement, length) ?? filled(shapeAt(trace.program, statement), 0);
  const all = [...theirs]
    .sort(([a], [b]) => b - a)
    .map(([statement, told]) =>
      held(statement, typeof told === 'number' ? scalar(told) : told, oursOf(statement)),
    );
  const first = all.find(({ agrees }) => !agrees);
  const agreeing = all.filter(({ agrees }) => agrees).length;
  if (!first) return { all, agreeing, parted: null };
  return { all, agreeing, parted: { first, cause: causeOf(trace, first, sweeps, oursOf) } };
}

function held(statement: number, theirs: Tensor, ours: Tensor): TheirDerivative {
  if (!areOfOneShape(theirs, ours)) {
    return { statement, theirs, ours, element: null, agrees: false };
  }
  const near = nearnessTo(ours, theirs);
  const parts = ours.data.findIndex((x, k) => !near(theirs.data[k] as number, x));
  const agrees = parts < 0;
  return { statement, theirs, ours, element: agrees ? null : parts, agrees };
}

/** Whether two arrays have the same axes, but for those of one element, which programs add and drop. */
function areOfOneShape(a: Tensor, b: Tensor): boolean {
  const [p, q] = [a, b].map(({ shape }) => shape.filter((extent) => extent !== 1));
  return p?.join() === q?.join();
}

/**
 * Whether two numbers of derivatives are near each other, to six digits; where small ones are what is left of large
 * ones, of the largest there.
 */
function nearnessTo(ours: Tensor, theirs: Tensor): (a: number, b: number) => boolean {
  const digits = theirs.dtype === 'float32' ? 1e-4 : 1e-6;
  if (ours.data.length === 1 && digits === 1e-6) return isNear;
  const most = ours.data.reduce(
    (found, x) => (Number.isFinite(x) ? Math.max(found, Math.abs(x)) : found),
    0,
  );
  const least = most * digits * 1e-3;
  return (a, b) =>
    Object.is(a, b) ||
    Math.abs(a - b) <= Math.max(least, digits * Math.max(Math.abs(a), Math.abs(b)));
}

function isNear(a: number, b: number): boolean {
  return Object.is(a, b) || Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b), 1e-9);
}

interface Contribution {
  readonly by: number;
  readonly amount: Tensor;
}

function causeOf(
  trace: ReverseTrace,
  { statement, theirs, ours }: TheirDerivative,
  sweeps: number,
  oursOf: (statement: number) => Tensor,
): Cause {
  if (!areOfOneShape(theirs, ours)) return { kind: 'shape' };
  if (statement === trace.output?.statement) return { kind: 'seed' };
  const arrived = contributionsTo(trace, statement);
  const near = nearnessTo(ours, theirs);
  const are = (other: Float64Array) => other.every((x, k) => near(theirs.data[k] as number, x));
  const last = arrived.findLast(({ amount }) => are(amount.data));
  if (arrived.length > 1 && last) {
    return { kind: 'overwritten', uses: arrived.length, by: last.by };
  }
  const times = factorOf(theirs, ours, near);
  const left = () => (theirs.data[0] as number) - (ours.data[0] as number);
  const isWhole = times !== null && isNear(times, Math.round(times));
  if (isWhole && times >= 2 && Math.round(times) <= sweeps) return { kind: 'stale', left: left() };
  const users = [...new Set(arrived.map(({ by }) => by))];
  const isNumber = ours.data.length === 1;
  if (isNumber) {
    const [a, b] = [theirs.data[0] as number, ours.data[0] as number];
    const early = users.find((by) => {
      const amount = sumOf(arrived.filter((each) => each.by === by));
      const adjoint = oursOf(by);
      if (adjoint.data.length !== 1) return false;
      return passedEarly(trace, by).some((share) =>
        isNear(a, b - amount + amount * (share / (adjoint.data[0] as number))),
      );
    });
    if (early !== undefined) return { kind: 'too early', by: early };
  }
  const lost = arrived.find(({ amount }) =>
    are(ours.data.map((x, k) => x - (amount.data[k] as number))),
  );
  if (lost) return { kind: 'missing', by: lost.by };
  if (sweeps > 1 && isNumber && !primitiveAt(trace.program, statement)) {
    return { kind: 'stale', left: left() };
  }
  const [only] = arrived;
  if (only && arrived.length === 1 && isNumber && oursOf(only.by).data.length === 1) {
    const adjoint = oursOf(only.by).data[0] as number;
    const [a, b] = [theirs.data[0] as number, ours.data[0] as number];
    return { kind: 'rule', by: only.by, theirs: a / adjoint, ours: b / adjoint };
  }
  if (!isNumber && isTurned(theirs, ours, near)) return { kind: 'transposed', by: users };
  if (!isNumber && times !== null && users.length > 0) {
    return { kind: 'times', factor: times, by: users };
  }
  return { kind: 'rules', by: users };
}

/** How many times one array is another, in every element; null where it is not. */
function factorOf(
  { data: a }: Tensor,
  { data: b }: Tensor,
  near: (a: number, b: number) => boolean,
): number | null {
  const most = b.reduce(
    (found, x, k) => (Math.abs(x) > Math.abs(b[found] as number) ? k : found),
    0,
  );
  const factor = (a[most] as number) / (b[most] as number);
  return Number.isFinite(factor) && b.every((x, k) => near(a[k] as number, factor * x))
    ? factor
    : null;
}

/** Whether a square matrix is the transpose of another. */
function isTurned(
  { shape, data: a }: Tensor,
  { data: b }: Tensor,
  near: (a: number, b: number) => boolean,
): boolean {
  const [rows, columns] = shape;
  if (shape.length !== 2 || rows === undefined || rows !== columns) return false;
  return b.every((x, k) => near(a[(k % rows) * rows + Math.floor(k / rows)] as number, x));
}

/** What each use of a statement adds to its adjoint, in the order of the sweep. */
function contributionsTo(trace: ReverseTrace, statement: number): readonly Contribution[] {
  const { plan, turn } = trace;
  const from = plan.arrivalStart[statement] as number;
  const to = plan.arrivalStart[statement + 1] as number;
  return [...plan.arrivals.subarray(from, to)].flatMap((made) => {
    const step = stepAt(trace, turn + 1 + made);
    if (step.phase !== 'adjoint' || step.kind !== 'contribution') return [];
    return [{ by: plan.statements[made] as number, amount: step.contribution }];
  });
}

/** What contributions of single numbers are together. */
function sumOf(contributions: readonly Contribution[]): number {
  return contributions.reduce((sum, { amount }) => sum + (amount.data[0] as number), 0);
}

/** Uses of one value of which the ways to pass a part on are tried. */
const MOST_USES = 12;

/**
 * What a statement may have passed on altogether, where it did so before all of its adjoint had arrived, or more
 * than once: what had arrived by then, each time what had by that time, or all of it several times.
 */
function passedEarly(trace: ReverseTrace, statement: number): readonly number[] {
  const arrived = contributionsTo(trace, statement).slice(0, MOST_USES);
  const amounts = arrived.map(({ amount }) => amount.data[0] as number);
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
