import { type Schedule, type ScheduleOptions, schedule } from '../../core/index';
import type { Program } from '../../core/program/program';
import { inOneGo, task } from '../../work/task';
import { type CostModel, costsOf } from './costs';
import { criticalPath } from './critical-path';
import type { Phase } from './options';

/** A program that runs as a dataflow machine on so many processors. Tasks are numbered as in `schedule.dataflow`. */
export interface Machine {
  readonly schedule: Schedule;
  /** Per task, when all it waits for has fired. */
  readonly fireable: Float64Array;
  /** Per task, when it fires, until when, and on which processor. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly processor: Uint32Array;
  /** The tasks in order of start, then of processor. */
  readonly order: readonly number[];
  /** How many processors there are to show: those given, or as many as are of use. */
  readonly rows: number;
  /** The times at which something starts or ends, from 0 to the end. */
  readonly times: readonly number[];
  /** Tasks of the critical path, in order. */
  readonly path: readonly number[];
}

/** What a machine is made of. */
export interface MachineOptions {
  readonly phase: Phase;
  /** Infinity for as many as are of use. */
  readonly processors: number;
  readonly costs: CostModel;
}

/** What is run: a program, and the adjoints of an output, if there is one. A trace will do. */
export interface Runnable {
  readonly program: Program;
  readonly output: { readonly name: string } | null;
}

/** Runs a program, and the adjoints of the output that is differentiated. */
export function machineOf(runnable: Runnable, options: MachineOptions): Machine {
  const run = scheduleOf(runnable, options);
  const { tasks, waitsFor } = run.dataflow;
  const count = tasks.length;
  const taskOf = { primal: new Map<number, number>(), adjoint: new Map<number, number>() };
  tasks.forEach(({ statement, phase }, task) => {
    taskOf[phase].set(statement, task);
  });
  const start = new Float64Array(count);
  const end = new Float64Array(count);
  const processor = new Uint32Array(count);
  const order: number[] = [];
  const times = new Set([0]);
  let rows = Number.isFinite(options.processors) ? options.processors : 0;
  for (const entry of run.entries) {
    const task = taskOf[entry.phase].get(entry.statement) as number;
    order.push(task);
    start[task] = entry.start;
    end[task] = entry.end;
    processor[task] = entry.processor;
    rows = Math.max(rows, entry.processor + 1);
    times.add(entry.start).add(entry.end);
  }
  const fireable = Float64Array.from(waitsFor, (sources) =>
    sources.reduce((latest, source) => Math.max(latest, end[source] as number), 0),
  );
  const lasts = end.map((until, task) => until - (start[task] as number));
  return {
    schedule: run,
    fireable,
    start,
    end,
    processor,
    order,
    rows,
    times: [...times].sort((a, b) => a - b),
    path: criticalPath(run.dataflow, lasts),
  };
}

/** `machineOf` as a task. */
export const scheduling = task('machine', inOneGo(machineOf));

/** How a program is scheduled. */
export function scheduleOf(
  { program, output }: Runnable,
  { phase, processors, costs }: MachineOptions,
): Schedule {
  const options: ScheduleOptions = {
    primal: phase !== 'adjoint',
    adjoint: phase !== 'primal' && output !== null,
    cost: costsOf(program, output?.name ?? null, costs),
    ...(output ? { output: output.name } : {}),
  };
  // More than there are firings are of no use.
  const useful = Math.max(1, 2 * program.length);
  return schedule(program, Number.isFinite(processors) ? processors : useful, options);
}
