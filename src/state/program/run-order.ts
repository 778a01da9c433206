import { operandsAt } from '../../core/program/program';
import { targetOf } from '../../core/trace/reverse-plan';
import { stepOrderOf } from '../../core/trace/step-order';
import type { Trace } from '../../core/trace/trace';
import { BEFORE } from '../../study/dataflow/options';
import type { FiringOrder } from '../player/firing-order';
import { AFTER, orderBy } from '../player/order-by';
import { outputStep } from '../player/overlay';
import type { LastRun } from './program-store';

/**
 * The order in which a program took the steps of a trace: line by line as it ran, an input where it was first
 * read, and the sweep back from the last line to the first. A contribution that is added to another waits
 * for that.
 * @param nodeOf the node of each statement.
 */
export function runOrder(
  trace: Trace,
  nodeOf: ReadonlyMap<number, string>,
  { places }: LastRun,
): FiringOrder {
  const { program, stepCount } = trace;
  const { moments, count } = momentsOf(places);
  const at = new Float64Array(program.length).fill(BEFORE);
  for (const [statement, node] of nodeOf) at[statement] = moments.get(node) ?? BEFORE;
  const first = new Float64Array(program.length).fill(count);
  for (let statement = 0; statement < program.length; statement++) {
    for (const operand of operandsAt(program, statement)) {
      first[operand] = Math.min(first[operand] as number, at[statement] as number);
    }
  }
  for (const { statement } of program.inputs) at[statement] = first[statement] as number;

  const when = new Float64Array(stepCount).fill(BEFORE);
  if (stepCount === 0) return orderBy(trace, when, 'line');
  for (const [step, statement] of stepOrderOf(program).statements.entries()) {
    when[step] = at[statement] as number;
  }
  for (const output of program.outputs) {
    when[outputStep(trace, output)] = Math.max(0, at[output.statement] as number);
  }
  if (trace.mode === 'forward' || !trace.output) return orderBy(trace, when, 'line');

  const { plan, turn } = trace;
  when[turn] = count + 1;
  const arrived = new Float64Array(program.length).fill(BEFORE);
  for (const [made, statement] of plan.statements.entries()) {
    const target = targetOf(program, plan, made);
    const begins = 2 * count + 2 - (at[statement] as number);
    arrived[target] = Math.max(begins, arrived[target] as number);
    when[turn + 1 + made] = arrived[target] as number;
  }
  when.fill(AFTER, turn + 1 + plan.statements.length);
  return orderBy(trace, when, 'line');
}

/** The moment of each node: what one line makes in one go, in one call and turn, is of one moment. */
function momentsOf(places: LastRun['places']) {
  const moments = new Map<string, number>();
  let count = 0;
  let last: { readonly line: number; readonly scope: number } | null = null;
  for (const [node, place] of places) {
    if (last && (last.line !== place.line || last.scope !== place.scope)) count++;
    last = place;
    moments.set(node, count);
  }
  return { moments, count };
}
