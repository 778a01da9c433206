import { tensors } from '../algebra/tensors';
import {
  attributesAt,
  type Output,
  operandsAt,
  type Program,
  primitiveAt,
  shapeAt,
} from '../program/program';
import type { Primitive } from '../rule/primitive';
import { contribution } from '../sweep/contribution';
import { type Values, valueAt } from '../sweep/evaluate';
import { sizeOf } from '../tensor/shape';
import { filled, type Tensor } from '../tensor/tensor';
import { outlineAt, type StepOutline } from './outline';
import { areScalars } from './passing';
import { PointwiseRules, scaledBy } from './pointwise';
import { arrivedBefore, type ReversePlan } from './reverse-plan';
import type { ContributionStep, Place, ReverseStep } from './step';

/** What steps of reverse mode are made of. */
export interface ReverseNumbers {
  readonly mode: 'reverse';
  readonly program: Program;
  readonly values: Values;
  /** The output that was differentiated; null when there is none, and then there is no adjoint phase. */
  readonly output: Output | null;
  /** The adjoint phase's first step; equals the number of all steps without one. */
  readonly turn: number;
  readonly plan: ReversePlan;
  /** The numbers of the reverse sweep, where the plan says that they lie. */
  readonly flows: Float64Array;
}

/** The step at a place of a trace in reverse mode, which is there. */
export function reverseStepAt(trace: ReverseNumbers, index: number): ReverseStep {
  const { program, values, plan } = trace;
  const about = outlineAt(trace, index);
  const { kind, statement, wave, name, output } = about;
  switch (kind) {
    case 'input': {
      const places = { reads: [], writes: primalOf(statement) };
      const value = valueAt(program, values, statement);
      return { phase: 'primal', kind, index, wave, statement, name, ...places, value };
    }
    case 'statement': {
      const reads = operandsAt(program, statement).map(primalOf);
      const places = { reads, writes: primalOf(statement) };
      const value = valueAt(program, values, statement);
      return { phase: 'primal', kind, index, wave, statement, ...places, value };
    }
    case 'output': {
      const places = { reads: [primalOf(statement)], writes: null };
      const named = { name, output: output as Output };
      const value = valueAt(program, values, statement);
      return { phase: 'primal', kind, index, wave, statement, ...named, ...places, value };
    }
    case 'seed': {
      const places = { reads: [], writes: adjointOf(statement), value: seedOf(trace, statement) };
      return { phase: 'adjoint', kind, index, wave, statement, name, ...places };
    }
    case 'contribution':
      return contributionStep(trace, about);
    case 'gradient': {
      const adjoint = adjointAfter(trace, statement, plan.statements.length);
      const reads = adjoint ? [adjointOf(statement)] : [];
      const arrived = adjoint ?? filled(shapeAt(program, statement), 0);
      const places = { reads, writes: null, value: arrived };
      return { phase: 'adjoint', kind, index, wave, statement, name, ...places };
    }
  }
}

function contributionStep(
  trace: ReverseNumbers,
  { index, wave, statement, position, target }: StepOutline,
): ContributionStep {
  const { program, plan, flows, turn } = trace;
  const made = index - turn - 1;
  const before = adjointAfter(trace, target, made);
  const shape = shapeAt(program, target);
  return {
    phase: 'adjoint',
    kind: 'contribution',
    ...{ index, wave, statement, position, target },
    partial: partialAt(trace, statement, position),
    contribution: read(flows, shape, plan.start[made]),
    before,
    reads: [
      ...(before ? [adjointOf(target)] : []),
      adjointOf(statement),
      ...operandsAt(program, statement).map(primalOf),
      primalOf(statement),
    ],
    writes: adjointOf(target),
    value: sumAfter(trace, target, made),
  };
}

function seedOf({ program, flows }: ReverseNumbers, output: number): Tensor {
  return read(flows, shapeAt(program, output), 0);
}

/**
 * The adjoint of a statement once the seed and the first `made` contributions of the sweep are there;
 * null where nothing has arrived.
 */
export function adjointAfter(
  trace: ReverseNumbers,
  statement: number,
  made: number,
): Tensor | null {
  const { output, plan } = trace;
  const arrived = arrivedBefore(plan, statement, made);
  if (arrived === 0) return statement === output?.statement ? seedOf(trace, statement) : null;
  const last = plan.arrivalStart[statement] + arrived - 1;
  return sumAfter(trace, statement, plan.arrivals[last]);
}

/** The adjoint of the statement that a contribution arrives at once it has: the last of its numbers. */
function sumAfter({ program, plan, flows }: ReverseNumbers, target: number, made: number): Tensor {
  const shape = shapeAt(program, target);
  return read(flows, shape, plan.start[made + 1] - sizeOf(shape));
}

function read(flows: Float64Array, shape: Tensor['shape'], from: number): Tensor {
  return { shape, data: flows.subarray(from, from + sizeOf(shape)) };
}

/** ∂statement/∂operand where a statement and its operands are scalars, else null. */
function partialAt(
  { program, values }: ReverseNumbers,
  statement: number,
  position: number,
): number | null {
  if (!areScalars(program, statement)) return null;
  const rules = new PointwiseRules(program, values);
  const rule = rules.at(statement);
  if (rule) {
    const x = rules.operands(statement, rule);
    return scaledBy(1, rules.partial(rule, statement, position, x, rules.value(statement)));
  }
  const flow = contribution(
    tensors[program.convention],
    primitiveAt(program, statement) as Primitive,
    position,
    filled([], 1),
    operandsAt(program, statement).map((x) => valueAt(program, values, x)),
    valueAt(program, values, statement),
    attributesAt(program, statement),
  );
  return flow ? flow.data[0] : null;
}

function primalOf(statement: number): Place<'primal' | 'adjoint'> {
  return { of: 'primal', statement };
}

function adjointOf(statement: number): Place<'primal' | 'adjoint'> {
  return { of: 'adjoint', statement };
}
