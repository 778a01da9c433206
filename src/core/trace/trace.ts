import { finished } from '../finished';
import { ArgumentError } from '../program/argument-error';
import type { Output, Program } from '../program/program';
import { shapeAt } from '../program/program';
import { type InputValues, running, type Values } from '../sweep/evaluate';
import { filled, type TensorLike } from '../tensor/tensor';
import { type Direction, tangentSeeds } from '../transform/forward-derivative';
import { NameError, outputNamed, seedFor } from '../transform/gradient';
import { sweptForward, type Tangents } from './forward-numbers';
import { type ForwardPlan, forwardPlanOf } from './forward-plan';
import { type ForwardNumbers, forwardStepAt } from './forward-steps';
import { sweptBack } from './reverse-numbers';
import { type ReversePlan, reversePlanOf } from './reverse-plan';
import { type ReverseNumbers, reverseStepAt } from './reverse-steps';
import type { ReverseStep, Step, TangentStep } from './step';
import { stepOrderOf } from './step-order';

/**
 * A run in reverse mode: inputs, statements in order, outputs; then the seed, one contribution per
 * (statement, operand) from the last statement to the first, and the gradient of each input from the
 * last to the first.
 */
export interface ReverseTrace extends ReverseNumbers {
  readonly stepCount: number;
  /** All steps, made when they are first asked for; `stepAt` makes one. */
  readonly steps: readonly ReverseStep[];
}

/** A run in forward mode: primal and tangent of each statement together, in one pass. */
export interface ForwardTrace extends ForwardNumbers {
  /** Tangents of inputs by name, as they were given. */
  readonly seed: Direction;
  /** All outputs are differentiated, none is chosen. */
  readonly output: null;
  /** The number of all steps: there is no way back. */
  readonly turn: number;
  readonly stepCount: number;
  readonly steps: readonly TangentStep[];
}

/**
 * A program with the numbers of a run. Which steps it takes follows from its statements; a step is
 * made of the numbers when it is asked for.
 */
export type Trace = ReverseTrace | ForwardTrace;

/** A program with the values of its statements, of a run in whichever mode. */
export type Evaluation = Pick<Trace, 'program' | 'values'>;

export interface TraceOptions {
  /** The output from which the reverse sweep starts, by name, position or itself; the first when left out. */
  readonly output?: string | number | Output;
  /** Its adjoint, a number for every element or a tensor; 1 when left out. */
  readonly seed?: TensorLike;
}

export interface TangentTraceOptions {
  /**
   * Tangents of inputs by name. One that is 0 is a number like any other and is carried along, as in
   * Baydin et al. 2018, Table 2; an input left out has no tangent. The first input's is 1 when no
   * seed is given.
   */
  readonly seed?: Direction;
}

/** Runs a program forward and then its reverse sweep. @throws InputError, ShapeError, NameError. */
export function trace(
  program: Program,
  inputs: InputValues = {},
  options: TraceOptions = {},
): ReverseTrace {
  return finished(tracing(program, inputs, options));
}

/**
 * The same a stretch at a time. Yields how many statements it has gone through: those of the program
 * on the way there, and as many again on the way back.
 */
export function* tracing(
  program: Program,
  inputs: InputValues = {},
  options: TraceOptions = {},
): Generator<number, ReverseTrace, undefined> {
  const values = yield* running(program, inputs);
  const output = chosenOutput(program, options.output);
  const plan = reversePlanOf(program, output);
  if (!output) return reverseTraceOf(program, values, null, new Float64Array(0), plan);
  const seed = seedFor(program, output, options.seed ?? 1);
  const flows = yield* sweptBack(program, plan, values, output.statement, seed);
  return reverseTraceOf(program, values, output, flows, plan);
}

/** The trace in reverse mode that has these numbers. */
export function reverseTraceOf(
  program: Program,
  values: Values,
  output: Output | null,
  flows: Float64Array,
  plan: ReversePlan,
): ReverseTrace {
  const turn = primalCount(program);
  const back = output ? 1 + plan.statements.length + program.inputs.length : 0;
  let steps: readonly ReverseStep[] | null = null;
  const made: ReverseTrace = {
    mode: 'reverse',
    ...{ program, values, output, plan, flows, turn },
    stepCount: turn + back,
    get steps() {
      steps ??= stepsBetween(made, 0, made.stepCount);
      return steps;
    },
  };
  return made;
}

/**
 * Runs a program in forward mode: inputs, statements in order, outputs.
 * @throws InputError, NameError; ShapeError when a seed has another shape than its input.
 */
export function tangentTrace(
  program: Program,
  inputs: InputValues = {},
  options: TangentTraceOptions = {},
): ForwardTrace {
  return finished(tangentTracing(program, inputs, options));
}

/**
 * The same a stretch at a time. Yields how many statements it has gone through: first for their
 * values, then as many again for their tangents.
 */
export function* tangentTracing(
  program: Program,
  inputs: InputValues = {},
  options: TangentTraceOptions = {},
): Generator<number, ForwardTrace, undefined> {
  const seed = options.seed ?? firstInputSeed(program);
  const seeds = tangentSeeds(program, seed);
  const values = yield* running(program, inputs);
  const plan = forwardPlanOf(program, seeds);
  const tangents = yield* sweptForward(program, plan, values, seeds);
  return forwardTraceOf(program, values, seed, tangents, plan);
}

/** The trace in forward mode that has these numbers. */
export function forwardTraceOf(
  program: Program,
  values: Values,
  seed: Direction,
  { tangents, parts, omitted }: Tangents,
  plan: ForwardPlan,
): ForwardTrace {
  const stepCount = primalCount(program);
  let steps: readonly TangentStep[] | null = null;
  const made: ForwardTrace = {
    mode: 'forward',
    ...{ program, values, seed, plan, tangents, parts, omitted },
    ...{ output: null, turn: stepCount, stepCount },
    get steps() {
      steps ??= stepsBetween(made, 0, made.stepCount);
      return steps;
    },
  };
  return made;
}

/** The step at a place of a trace. @throws RangeError when there is none. */
export function stepAt(trace: ReverseTrace, index: number): ReverseStep;
export function stepAt(trace: ForwardTrace, index: number): TangentStep;
export function stepAt(trace: Trace, index: number): Step;
export function stepAt(trace: Trace, index: number): Step {
  if (!(index >= 0 && index < trace.stepCount)) {
    throw new ArgumentError({ kind: 'no such step', index, count: trace.stepCount });
  }
  return trace.mode === 'reverse' ? reverseStepAt(trace, index) : forwardStepAt(trace, index);
}

/** The steps from ≤ index < to of a trace, as far as they are there. */
export function stepsBetween(trace: ReverseTrace, from: number, to: number): ReverseStep[];
export function stepsBetween(trace: ForwardTrace, from: number, to: number): TangentStep[];
export function stepsBetween(trace: Trace, from: number, to: number): Step[];
export function stepsBetween(trace: Trace, from: number, to: number): Step[] {
  const steps: Step[] = [];
  const end = Math.min(to, trace.stepCount);
  for (let index = Math.max(0, from); index < end; index++) steps.push(stepAt(trace, index));
  return steps;
}

/** Inputs, statements that apply a primitive, and outputs. */
function primalCount(program: Program): number {
  return stepOrderOf(program).statements.length + program.outputs.length;
}

function chosenOutput(program: Program, chosen: TraceOptions['output'] = 0): Output | null {
  if (typeof chosen === 'string') return outputNamed(program, chosen);
  if (chosen === 0) return program.outputs[0] ?? null;
  const output = typeof chosen === 'number' ? program.outputs[chosen] : chosen;
  if (output && program.outputs.includes(output)) return output;
  const count = program.outputs.length;
  throw new NameError(
    typeof chosen === 'number'
      ? { kind: 'no output of that number', number: chosen, count }
      : { kind: 'output of another program', name: `${chosen?.name}`, count },
  );
}

function firstInputSeed(program: Program): Direction {
  const [first] = program.inputs;
  if (!first) return {};
  return { [first.name]: filled(shapeAt(program, first.statement), 1) };
}
