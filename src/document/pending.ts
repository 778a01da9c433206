import type { Output, Program } from '../core/program/program';
import { emptyValues } from '../core/sweep/evaluate';
import { type TensorLike, toTensor } from '../core/tensor/tensor';
import { knownForwardPlan, unmoved } from '../core/trace/forward-plan';
import { emptyPlan, knownReversePlan } from '../core/trace/reverse-plan';
import {
  type ForwardTrace,
  forwardTraceOf,
  type ReverseTrace,
  reverseTraceOf,
  type Trace,
} from '../core/trace/trace';
import { type Direction, tangentSeeds } from '../core/transform/forward-derivative';
import { tangentWeight, traceWeight } from '../work/weight';
import { isHeavy } from '../work/work';

/** The traces of which no number is known yet. */
const pending = new WeakSet<Trace>();

/**
 * Whether a program takes too long to run when something is derived from it. Its trace is then left
 * pending, without any number, until somebody runs it and calls `fulfil`.
 */
export function isLeft(program: Program, mode: Trace['mode']): boolean {
  const weight = mode === 'forward' ? tangentWeight(program) : traceWeight(program);
  return isHeavy({ weight });
}

/**
 * Whether the numbers of a trace have not been worked out yet. Such a trace has no steps. Where the same
 * statements have been run before on other numbers, it is known how many there will be and what they
 * are about, and else nothing.
 */
export function isPending(trace: Trace): boolean {
  return pending.has(trace);
}

/** A trace in reverse mode of which no number is known yet. */
export function pendingTrace(program: Program, output: Output | null): ReverseTrace {
  const known = knownReversePlan(program, output);
  const plan = known ?? emptyPlan(program);
  const values = emptyValues(program);
  const flows = new Float64Array(plan.start.at(-1) ?? 0);
  const { turn, stepCount } = known
    ? reverseTraceOf(program, values, output, flows, plan)
    : NO_STEPS;
  const numbers = { program, values, output, plan, flows };
  const trace: ReverseTrace = { mode: 'reverse', ...numbers, turn, stepCount, steps: [] };
  pending.add(trace);
  return trace;
}

/** A trace in forward mode of which no number is known yet. */
export function pendingTangents(program: Program, seed: Direction): ForwardTrace {
  const last = seedsRun.get(program.operands);
  const isSame = last !== undefined && sameSeed(last, seed);
  const known = isSame ? knownForwardPlan(program, tangentSeeds(program, seed)) : undefined;
  const plan = known ?? unmoved(program);
  const values = emptyValues(program);
  const numbers = {
    tangents: new Float64Array(values.data.length),
    parts: new Float64Array(plan.start.at(-1) ?? 0),
    omitted: new Uint8Array(plan.positions.length),
  };
  const { turn, stepCount } = known
    ? forwardTraceOf(program, values, seed, numbers, plan)
    : NO_STEPS;
  const about = { program, values, seed, output: null, plan, ...numbers };
  const trace: ForwardTrace = { mode: 'forward', ...about, turn, stepCount, steps: [] };
  pending.add(trace);
  return trace;
}

const NO_STEPS = { turn: 0, stepCount: 0 };

/** By what programs share that differ in numbers alone, the seed with which one was last run elsewhere. */
const seedsRun = new WeakMap<Program['operands'], Direction>();

/** Remembers with which seed a trace was run. */
export function rememberSeed({ program, seed }: ForwardTrace): void {
  seedsRun.set(program.operands, seed);
}

/** Whether two directions are the same, so that the same tangents flow and have the same names. */
function sameSeed(a: Direction, b: Direction): boolean {
  const same = (x: TensorLike = [], y: TensorLike = []) => {
    const [p, q] = [toTensor(x).data, toTensor(y).data];
    return p.length === q.length && p.every((number, k) => number === q[k]);
  };
  return Object.keys({ ...a, ...b }).every((name) => same(a[name], b[name]));
}
