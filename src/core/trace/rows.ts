import { madeBy, type ReversePlan } from './reverse-plan';
import type { ReverseStep, TangentStep } from './step';
import { stepOrderOf } from './step-order';
import { type ForwardTrace, type ReverseTrace, stepAt, type Trace } from './trace';

/** A line of the printed evaluation trace: a primal step beside an adjoint step; null is an empty cell. */
export interface Row {
  readonly primal: ReverseStep | null;
  readonly adjoint: ReverseStep | null;
}

/**
 * A line of the printed forward-mode trace: a step, which stands for its primal on the left and its
 * tangent on the right; both are read downward, together.
 */
export interface TangentRow {
  readonly step: TangentStep;
  /** The part of the table it belongs to, as Baydin et al. 2018, Table 2 rules them off. */
  readonly section: 'inputs' | 'statements' | 'outputs';
}

/** Where in the printed table steps stand. */
export interface RowOrder {
  /** The number of rows. */
  readonly count: number;
  /** The steps in the left and the right half of a row; −1 where that is empty. */
  at(row: number): readonly [left: number, right: number];
  /** The row that a step stands in. */
  of(step: number): number;
  /** Whether a rule is drawn above a row. */
  ruled(row: number): boolean;
}

/** Where the steps of a trace stand in the printed table; no step is made for that. */
export function rowOrderOf(trace: Trace): RowOrder {
  if (trace.mode === 'forward') return down(trace);
  let order = known.get(trace.plan);
  if (!order) {
    order = downAndUp(trace);
    known.set(trace.plan, order);
  }
  return order;
}

/** Rows are the same for programs that differ in numbers alone, which share the plan of their sweep. */
const known = new WeakMap<ReversePlan, RowOrder>();

/**
 * The trace as a paper prints it. The primal trace runs down; the adjoint trace beside it is read
 * upward, each contribution next to the statement it comes from, the seed next to the output and the
 * gradients next to the inputs. A statement with several contributions takes several lines.
 */
export function rowsOf(trace: ReverseTrace): readonly Row[] {
  const order = rowOrderOf(trace);
  const step = (index: number) => (index < 0 ? null : stepAt(trace, index));
  return Array.from({ length: order.count }, (_, row) => {
    const [left, right] = order.at(row);
    return { primal: step(left), adjoint: step(right) };
  });
}

/** The trace as a paper prints it, one line per step. */
export function tangentRowsOf(trace: ForwardTrace): readonly TangentRow[] {
  const sections = { input: 'inputs', statement: 'statements', output: 'outputs' } as const;
  return trace.steps.map((step) => ({ step, section: sections[step.kind] }));
}

function down({ program, stepCount }: ForwardTrace): RowOrder {
  const statements = program.inputs.length;
  const outputs = stepCount - program.outputs.length;
  return {
    count: stepCount,
    at: (row) => [row, row],
    of: (step) => step,
    ruled: (row) => row > 0 && (row === statements || row === outputs),
  };
}

function downAndUp({ program, plan, output, turn, stepCount }: ReverseTrace): RowOrder {
  const inputs = program.inputs.length;
  const { statements, stepOf } = stepOrderOf(program);
  // By step of the primal, the first of its rows: a statement takes one for each contribution it makes.
  const first = new Uint32Array(turn + 1);
  const made = new Uint32Array(statements.length);
  for (const statement of plan.statements) {
    const step = stepOf[statement];
    made[step] = made[step] + 1;
  }
  for (let step = 0; step < turn; step++) {
    first[step + 1] = first[step] + Math.max(1, made[step] ?? 1);
  }
  const chosen = output ? statements.length + program.outputs.indexOf(output) : -1;
  return {
    count: first[turn],
    at(row) {
      const step = lastUpTo(first, row);
      const below = row - first[step];
      const left = below === 0 ? step : -1;
      if (step < inputs) return [left, output ? stepCount - 1 - step : -1];
      if (step >= statements.length) return [left, step === chosen ? turn : -1];
      const [, to] = madeBy(plan, statements[step]);
      return [left, made[step] > 0 ? turn + to - below : -1];
    },
    of(step) {
      if (step < turn) return first[step];
      if (step === turn) return first[chosen];
      const contribution = step - turn - 1;
      const statement = plan.statements[contribution];
      if (statement === undefined) return first[stepCount - 1 - step];
      const [, to] = madeBy(plan, statement);
      return first[stepOf[statement]] + to - 1 - contribution;
    },
    ruled: () => false,
  };
}

/** The last place of an ascending list, its end left out, whose number is at most `bound`. */
function lastUpTo(list: Uint32Array, bound: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (list[middle] <= bound) low = middle;
    else high = middle;
  }
  return low;
}
