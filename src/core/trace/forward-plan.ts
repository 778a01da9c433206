import { memoized } from '../memoized';
import { type Program, primitiveAt } from '../program/program';
import { isAllScalar, startsOf } from '../sweep/evaluate';
import { passingAt } from './passing';

/**
 * Which tangents there are in forward mode and the parts that they are made of, one for each operand
 * that has a tangent and passes it on. A part has its statement's shape.
 */
export interface ForwardPlan {
  /** By statement, 1 where it has a tangent. */
  readonly live: Uint8Array;
  /** The parts of statement i are partStart[i] … partStart[i + 1] − 1. */
  readonly partStart: Uint32Array;
  /** By part, the position of the operand. */
  readonly positions: Uint32Array;
  /** By part, where its numbers begin; after the last, where they end. */
  readonly start: Uint32Array;
}

/** By what programs share that differ in numbers alone, then by convention and seeded inputs. */
const plansOf = memoized((_: Program['operands']) => new Map<string, ForwardPlan>());

type Seeds = ReadonlyMap<number, unknown>;

function keyOf({ convention, inputs }: Program, seeds: Seeds): string {
  const moving = inputs.map(({ statement }) => (seeds.has(statement) ? '1' : '0'));
  return `${convention} ${moving.join('')}`;
}

/** The plan where these inputs have tangents, worked out once for all programs that differ in numbers alone. */
export function forwardPlanOf(program: Program, seeds: Seeds): ForwardPlan {
  const plans = plansOf(program.operands);
  const key = keyOf(program, seeds);
  let plan = plans.get(key);
  if (!plan) {
    plan = planned(program, seeds);
    plans.set(key, plan);
  }
  return plan;
}

/** The same where it has been worked out; else undefined. */
export function knownForwardPlan(program: Program, seeds: Seeds): ForwardPlan | undefined {
  return plansOf(program.operands).get(keyOf(program, seeds));
}

/** Keeps a plan that has been worked out elsewhere. */
export function keepForwardPlan(program: Program, seeds: Seeds, plan: ForwardPlan): void {
  plansOf(program.operands).set(keyOf(program, seeds), plan);
}

/** The plan where no input has a tangent. */
export function unmoved({ length }: Program): ForwardPlan {
  const none = new Uint32Array(0);
  return {
    live: new Uint8Array(length),
    partStart: new Uint32Array(length + 1),
    positions: none,
    start: new Uint32Array(1),
  };
}

function planned(program: Program, seeds: Seeds): ForwardPlan {
  const { length, operandStart, operands } = program;
  const starts = startsOf(program);
  const scalars = isAllScalar(program);
  const live = new Uint8Array(length);
  const partStart = new Uint32Array(length + 1);
  const positions = new Uint32Array(operands.length);
  const start = new Uint32Array(operands.length + 1);
  let count = 0;
  for (let i = 0; i < length; i++) {
    if (seeds.has(i)) live[i] = 1;
    if (primitiveAt(program, i)) {
      const size = starts[i + 1] - starts[i];
      for (const position of passingAt(program, i, 'on', scalars)) {
        if (!live[operands[operandStart[i] + position]]) continue;
        live[i] = 1;
        positions[count++] = position;
        start[count] = start[count - 1] + size;
      }
    }
    partStart[i + 1] = count;
  }
  return {
    live,
    partStart,
    positions: positions.slice(0, count),
    start: start.slice(0, count + 1),
  };
}
