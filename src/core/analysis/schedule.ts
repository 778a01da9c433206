import type { Program } from '../program/program';
import { AnalysisError } from './analysis-error';
import { type Dataflow, type DataflowOptions, dataflow, type Task } from './dataflow';
import { ReadyQueue } from './ready-queue';

/** One firing on the timeline. Times are in units of cost, from 0. */
export interface ScheduleEntry extends Task {
  /** From 0. */
  readonly processor: number;
  readonly start: number;
  readonly end: number;
}

export interface Schedule {
  /** The firings and what each waits for. */
  readonly dataflow: Dataflow;
  readonly processors: number;
  /** In order of start, then of processor. */
  readonly entries: readonly ScheduleEntry[];
  /** When the last firing ends. */
  readonly length: number;
  /** Time of one processor, and of as many as there could be: the longest chain of firings that wait for each other. */
  readonly work: number;
  readonly span: number;
  /** work / length, */
  readonly speedUp: number;
  /** which no number of processors makes larger than this: work / span. */
  readonly greatestSpeedUp: number;
  /**
   * Every schedule takes at least max(work / p, span), and every greedy one at most
   * (work − span) / p + span (Brent 1974, Graham 1969).
   */
  readonly bounds: { readonly least: number; readonly most: number };
}

export interface ScheduleOptions extends DataflowOptions {
  /** How long a firing takes, more than 0; 1 for each when left out. */
  readonly cost?: (task: Task) => number;
}

/**
 * How a program would run on so many processors, greedily: whenever a processor is free and a node
 * is fireable, it fires; of several the one with the longest way to the end, and of those the first
 * in the program.
 * @throws RangeError for no processors or a cost that is not positive; NameError.
 */
export function schedule(
  program: Program,
  processors: number,
  options: ScheduleOptions = {},
): Schedule {
  if (!(Number.isInteger(processors) && processors >= 1)) {
    throw new AnalysisError({ kind: 'no number of processors', processors });
  }
  const flow = dataflow(program, options);
  const { tasks, waitsFor } = flow;
  const costs = Float64Array.from(tasks, (task) => options.cost?.(task) ?? 1);
  if (!costs.every((cost) => cost > 0 && cost < Infinity)) {
    throw new AnalysisError({ kind: 'no cost' });
  }
  const readers = readersOf(waitsFor);
  const rest = longestRest(readers, costs);
  // More processors than firings stay idle.
  const busy = Math.min(processors, tasks.length);
  const entries = fired(tasks, waitsFor, readers, costs, rest, busy);
  const work = costs.reduce((sum, cost) => sum + cost, 0);
  const span = rest.reduce((most, way) => Math.max(most, way), 0);
  const length = entries.reduce((most, { end }) => Math.max(most, end), 0);
  const ratio = (a: number, b: number) => (b === 0 ? 1 : a / b);
  return {
    dataflow: flow,
    processors,
    entries,
    length,
    work,
    span,
    speedUp: ratio(work, length),
    greatestSpeedUp: ratio(work, span),
    bounds: {
      least: Math.max(work / processors, span),
      most: (work - span) / processors + span,
    },
  };
}

function readersOf(waitsFor: readonly (readonly number[])[]): number[][] {
  const readers: number[][] = waitsFor.map(() => []);
  for (const [task, sources] of waitsFor.entries()) {
    for (const source of sources) readers[source]?.push(task);
  }
  return readers;
}

/** Per task, the cost of the longest chain that begins with it. */
function longestRest(readers: readonly (readonly number[])[], costs: Float64Array): Float64Array {
  const rest = new Float64Array(costs.length);
  for (let task = costs.length - 1; task >= 0; task--) {
    let longest = 0;
    for (const reader of readers[task] as readonly number[]) {
      longest = Math.max(longest, rest[reader]);
    }
    rest[task] = costs[task] + longest;
  }
  return rest;
}

function fired(
  tasks: readonly Task[],
  waitsFor: readonly (readonly number[])[],
  readers: readonly (readonly number[])[],
  costs: Float64Array,
  rest: Float64Array,
  processors: number,
): ScheduleEntry[] {
  const waiting = Uint32Array.from(waitsFor, (sources) => sources.length);
  const ready = new ReadyQueue(rest);
  for (const [task, count] of waiting.entries()) if (count === 0) ready.add(task);
  // The sooner a firing ends, the higher its rank.
  const endRank = new Float64Array(tasks.length);
  const firing = new ReadyQueue(endRank);
  const free = new ReadyQueue(new Uint8Array(processors));
  for (let processor = 0; processor < processors; processor++) free.add(processor);
  const on = new Uint32Array(tasks.length);
  const entries: ScheduleEntry[] = [];
  for (let now = 0; ; ) {
    while (ready.size > 0 && free.size > 0) {
      const task = ready.take() as number;
      const processor = free.take() as number;
      const end = now + costs[task];
      entries.push({ ...(tasks[task] as Task), processor, start: now, end });
      on[task] = processor;
      endRank[task] = -end;
      firing.add(task);
    }
    if (firing.first === undefined) return entries;
    now = -endRank[firing.first];
    while (firing.first !== undefined && -endRank[firing.first] === now) {
      const task = firing.take() as number;
      free.add(on[task]);
      for (const reader of readers[task] as readonly number[]) {
        waiting[reader] = waiting[reader] - 1;
        if (waiting[reader] === 0) ready.add(reader);
      }
    }
  }
}

export type NodeState = 'dormant' | 'fireable' | 'firing' | 'fired';

/** What a firing is doing at some time of a schedule. */
export interface TaskState extends Task {
  readonly state: NodeState;
}

/**
 * What every firing is doing at a time: dormant while something it waits for has not ended,
 * fireable while only a processor is lacking, firing from its start until its end.
 */
export function statesAt({ dataflow, entries }: Schedule, time: number): readonly TaskState[] {
  const { tasks, waitsFor } = dataflow;
  const key = ({ statement, phase }: Task) => (phase === 'primal' ? statement : -1 - statement);
  const entryOf = new Map(entries.map((entry) => [key(entry), entry]));
  const fired = tasks.map((task) => (entryOf.get(key(task))?.end ?? Infinity) <= time);
  return tasks.map(({ statement, phase }, k): TaskState => {
    if (fired[k]) return { statement, phase, state: 'fired' };
    const { start } = entryOf.get(key({ statement, phase })) as ScheduleEntry;
    if (start <= time) return { statement, phase, state: 'firing' };
    const ready = (waitsFor[k] as readonly number[]).every((source) => fired[source]);
    return { statement, phase, state: ready ? 'fireable' : 'dormant' };
  });
}
