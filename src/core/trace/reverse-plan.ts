import { memoized } from '../memoized';
import { type Output, type Program, shapeAt } from '../program/program';
import { isAllScalar, startsOf } from '../sweep/evaluate';
import { sizeOf } from '../tensor/shape';
import { passingAt } from './passing';
import { stepOrderOf } from './step-order';

/**
 * The contributions that a reverse sweep makes, in its order, and where their numbers lie: first the
 * seed's, then of each contribution its amount and, where that is added to an adjoint, the sum.
 */
export interface ReversePlan {
  /** By contribution, the statement whose adjoint flows and the position of the operand it flows to. */
  readonly statements: Uint32Array;
  readonly positions: Uint32Array;
  /** By contribution, where its numbers begin; after the last, where they end. */
  readonly start: Uint32Array;
  /** Those that arrive at statement i, in order: arrivals[arrivalStart[i]] … arrivals[arrivalStart[i + 1] − 1]. */
  readonly arrivals: Uint32Array;
  readonly arrivalStart: Uint32Array;
}

/** By what programs share that differ in numbers alone, then by convention and output. */
const plansOf = memoized((_: Program['operands']) => new Map<string, ReversePlan>());

function keyOf({ convention, outputs }: Program, output: Output | null): string {
  return `${convention} ${output ? outputs.indexOf(output) : 'none'}`;
}

/** The plan of the sweep from an output, empty without one, worked out once for all programs that differ in numbers alone. */
export function reversePlanOf(program: Program, output: Output | null): ReversePlan {
  const plans = plansOf(program.operands);
  const key = keyOf(program, output);
  let plan = plans.get(key);
  if (!plan) {
    plan = output ? planned(program, output.statement) : emptyPlan(program);
    plans.set(key, plan);
  }
  return plan;
}

/** The same where it has been worked out; else undefined. */
export function knownReversePlan(program: Program, output: Output | null): ReversePlan | undefined {
  return plansOf(program.operands).get(keyOf(program, output));
}

/** Keeps a plan that has been worked out elsewhere. */
export function keepReversePlan(program: Program, output: Output | null, plan: ReversePlan): void {
  plansOf(program.operands).set(keyOf(program, output), plan);
}

/** The plan where nothing is differentiated. */
export function emptyPlan({ length }: Program): ReversePlan {
  const none = new Uint32Array(0);
  return {
    statements: none,
    positions: none,
    start: new Uint32Array(1),
    arrivals: none,
    arrivalStart: new Uint32Array(length + 1),
  };
}

function planned(program: Program, from: number): ReversePlan {
  const { length, operandStart, operands } = program;
  const { active } = stepOrderOf(program);
  const starts = startsOf(program);
  const scalars = isAllScalar(program);
  const statements = new Uint32Array(operands.length);
  const positions = new Uint32Array(operands.length);
  const start = new Uint32Array(operands.length + 1);
  const arrivalStart = new Uint32Array(length + 1);
  const reached = new Uint8Array(length);
  reached[from] = active[from];
  let count = 0;
  let end = sizeOf(shapeAt(program, from));
  for (let statement = from; statement >= 0; statement--) {
    if (!reached[statement]) continue;
    const first = operandStart[statement];
    for (const position of passingAt(program, statement, 'back', scalars)) {
      const target = operands[first + position];
      if (!active[target]) continue;
      statements[count] = statement;
      positions[count] = position;
      start[count++] = end;
      const size = starts[target + 1] - starts[target];
      end += reached[target] ? 2 * size : size;
      reached[target] = 1;
      arrivalStart[target + 1] = arrivalStart[target + 1] + 1;
    }
  }
  start[count] = end;
  return {
    statements: statements.slice(0, count),
    positions: positions.slice(0, count),
    start: start.slice(0, count + 1),
    ...grouped(program, statements.subarray(0, count), positions, arrivalStart),
  };
}

/** @param arrivalStart how many arrive at each statement, one place further on; summed up here. */
function grouped(
  { length, operandStart, operands }: Program,
  statements: Uint32Array,
  positions: Uint32Array,
  arrivalStart: Uint32Array,
): Pick<ReversePlan, 'arrivals' | 'arrivalStart'> {
  for (let i = 0; i < length; i++) {
    arrivalStart[i + 1] = arrivalStart[i + 1] + arrivalStart[i];
  }
  const next = arrivalStart.slice();
  const arrivals = new Uint32Array(statements.length);
  for (let k = 0; k < statements.length; k++) {
    const first = operandStart[statements[k]];
    const target = operands[first + positions[k]];
    const at = next[target];
    arrivals[at] = k;
    next[target] = at + 1;
  }
  return { arrivals, arrivalStart };
}

/** The statement that a contribution flows to. */
export function targetOf(
  { operandStart, operands }: Program,
  { statements, positions }: ReversePlan,
  contribution: number,
): number {
  const first = operandStart[statements[contribution]];
  return operands[first + positions[contribution]];
}

/** How many of the contributions that arrive at a statement are among the first `made` of the sweep. */
export function arrivedBefore(
  { arrivals, arrivalStart }: ReversePlan,
  statement: number,
  made: number,
): number {
  const from = arrivalStart[statement];
  let low = from;
  let high = arrivalStart[statement + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (arrivals[middle] < made) low = middle + 1;
    else high = middle;
  }
  return low - from;
}

/** The contributions that a statement makes: those from … to − 1. */
export function madeBy({ statements }: ReversePlan, statement: number): [from: number, to: number] {
  const firstBelow = (bound: number) => {
    let [low, high] = [0, statements.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (statements[middle] >= bound) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [firstBelow(statement + 1), firstBelow(statement)];
}
