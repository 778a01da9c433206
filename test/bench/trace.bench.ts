import {
  kernelOf,
  type Program,
  stepsBetween,
  tangentTrace,
  trace,
  valueAndGradient,
} from '../../src/core/index';
import { stepOrderOf } from '../../src/core/trace/step-order';
import { irregular, programOf } from './engine/graphs';
import { medianOf, medianRatio, table, timed, timesInTurn } from './timing';

/** About so many statements, no stretch of which repeats. */
const STATEMENTS = 140_000;
const WINDOW = 200;
/** Milliseconds for which the contestants take turns. */
const BUDGET = 4000;

/**
 * A trace of a large irregular graph of scalars beside value and gradient of the same program on the
 * interpreter (`kernelOf`, and `valueAndGradient`, which passes values by name): when the program has
 * been run before, and when nothing is known of it; what it takes up, and how long a window of its
 * steps takes to be made.
 */
export function traceReport(): string {
  const program = programOf(irregular(Math.round((STATEMENTS - 192) / 1.375)));
  const kernel = kernelOf(program);
  const x = kernel.start();
  const times = timesInTurn(
    {
      trace: () => trace(program),
      tangents: () => tangentTrace(program),
      kernel: () => kernel.valueAndGradient(x),
      named: () => valueAndGradient(program),
      newTrace: () => trace(unknown(program)),
      newNamed: () => valueAndGradient(unknown(program)),
    },
    BUDGET,
  );
  const made = trace(program);
  // Of three goes the least: what else the machine does in between is no part of what a window costs.
  const windows = Array.from({ length: Math.floor(made.stepCount / WINDOW) }, (_, k) => {
    const go = () => timed(() => stepsBetween(made, k * WINDOW, (k + 1) * WINDOW));
    return Math.min(go(), go(), go());
  });
  const bytes = bytesOf([made.values, made.plan, made.flows, stepOrderOf(program)]);
  const row = [
    program.length.toLocaleString('en'),
    medianOf(times.trace).toFixed(1),
    medianRatio(times.trace, times.kernel).toFixed(1),
    medianRatio(times.trace, times.named).toFixed(1),
    medianRatio(times.newTrace, times.newNamed).toFixed(1),
    medianRatio(times.tangents, times.kernel).toFixed(1),
    (bytes / program.length).toFixed(0),
    medianOf(windows).toFixed(2),
    Math.max(...windows).toFixed(2),
  ];
  const headings = [
    'statements',
    'trace, ms',
    '÷ kernel',
    '÷ by name',
    'new: ÷ by name',
    'forward ÷ kernel',
    'bytes a statement',
    `${WINDOW} steps, ms`,
    'at most',
  ];
  return ['A trace beside value and gradient on the interpreter', table(headings, [row])].join(
    '\n',
  );
}

/** The same program, of which nothing has been worked out yet. */
function unknown(program: Program): Program {
  return { ...program, operands: program.operands.slice(), shapes: program.shapes.slice() };
}

/** Bytes of all typed arrays within some objects. */
function bytesOf(objects: readonly object[]): number {
  const arrays = objects.flatMap((object) =>
    ArrayBuffer.isView(object) ? [object] : Object.values(object).filter(ArrayBuffer.isView),
  );
  return [...new Set(arrays)].reduce((sum, { byteLength }) => sum + byteLength, 0);
}
