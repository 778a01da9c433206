import { operandsAt, type Program, statementsOf } from '../../core/program/program';
import { emptyValues, runFrom, valueAt } from '../../core/sweep/evaluate';
import type { Training } from '../../document/training';
import { type DataSet, rowsOf } from '../data/data-set';
import { optimiserProgram } from '../optimiser/optimisers';
import type { Model } from './model';
import { passOf } from './passes';
import { batchAt, type RunState } from './trainer';

/** What a row adds to the derivative by one parameter. */
interface Share {
  /** Its number in the data. */
  readonly row: number;
  readonly loss: number;
  readonly share: number;
}

/** A line of the optimiser's program, with its number for one parameter. */
interface Line {
  readonly name: string;
  readonly operation: string;
  readonly operands: readonly string[];
  readonly value: number;
}

/** One update as seen from one parameter. */
export interface UpdateInside {
  readonly batch: Uint32Array;
  readonly loss: number;
  /** The derivative of the loss by the parameter. */
  readonly derivative: number;
  /** What is added up or averaged; null where rows act on each other, so that none has a share of its own. */
  readonly shares: readonly Share[] | null;
  /** The gradients of updates before that it is added to, as they were not set to zero. */
  readonly stale: number;
  readonly lines: readonly Line[];
  readonly before: number;
  readonly after: number;
}

/** Rounding of a sum. */
const CLOSE = 1e-9;

/** The update that comes next, from the point of view of one parameter. */
export function updateInside(
  model: Model,
  training: Training,
  set: DataSet,
  state: RunState,
  parameter: number,
): UpdateInside {
  const { count } = model;
  const w = state.numbers.subarray(0, count);
  const batch = batchAt(training, set, state.updates);
  const pass = passOf(model, set);
  const turn = { seed: training.seed, update: state.updates };
  const whole = pass(w, batch, turn);
  const gradient = whole.gradient.slice();
  const derivative = gradient[parameter] as number;
  const shares = Array.from(batch, (row, k): Share => {
    const { loss, gradient: own } = pass(w, [row], turn, k);
    return { row, loss, share: (own[parameter] as number) / batch.length };
  });
  const optimiser = optimiserProgram(training.optimiser, [count]);
  const { program, memory } = optimiser;
  const kept = state.numbers.subarray((1 + memory.length) * count);
  const stale = training.zeroed ? 0 : (kept[parameter] as number);
  if (!training.zeroed)
    for (let k = 0; k < count; k++) gradient[k] = (gradient[k] as number) + (kept[k] as number);
  const given: Record<string, ArrayLike<number>> = {
    ...{ w, g: gradient, t: [state.updates + 1], rate: [training.optimiser.rate] },
    ...Object.fromEntries(
      memory.map((name, k) => [name, state.numbers.subarray((k + 1) * count, (k + 2) * count)]),
    ),
  };
  const values = emptyValues(program);
  for (const { name, statement } of program.inputs) {
    values.data.set(given[name] as ArrayLike<number>, values.start[statement]);
  }
  runFrom(program, values);
  const at = (statement: number) => {
    const { data } = valueAt(program, values, statement);
    return (data.length === 1 ? data[0] : data[parameter]) as number;
  };
  const last = program.outputs[0]?.statement as number;
  return {
    ...{ batch, loss: whole.loss, derivative, stale },
    shares: addsUp(shares, derivative) && rowsOf(set) > 0 ? shares : null,
    lines: linesOf(program, at),
    before: w[parameter] as number,
    after: at(last),
  };
}

function addsUp(shares: readonly Share[], derivative: number): boolean {
  const sum = shares.reduce((total, { share }) => total + share, 0);
  const size = shares.reduce((total, { share }) => total + Math.abs(share), 0);
  return Math.abs(sum - derivative) <= CLOSE * (size + Math.abs(derivative) + 1e-300);
}

function linesOf(program: Program, at: (statement: number) => number): readonly Line[] {
  const names = new Map<number, string>();
  for (const { name, statement } of program.inputs) names.set(statement, name);
  for (const { name, statement } of program.outputs) names.set(statement, name);
  const lines: Line[] = [];
  let next = 1;
  for (const { index, operation } of statementsOf(program)) {
    const constant = program.constants.get(index);
    if (constant) names.set(index, String(constant.data[0]));
    if (constant) continue;
    const name = names.get(index) ?? `v${next++}`;
    names.set(index, name);
    const operands = operandsAt(program, index).map((operand) => names.get(operand) ?? '');
    lines.push({ name, operation, operands, value: at(index) });
  }
  return lines;
}
