import { operandsAt, type Program, primitiveAt } from '../program/program';
import { dependsOnInput } from '../program/reach';
import { outputNamed } from '../transform/gradient';
import { Pullbacks } from '../transform/pullback';

export type DataflowPhase = 'primal' | 'adjoint';

/** One firing of a node: its value is computed, or its adjoint is passed on to its operands. */
export interface Task {
  readonly statement: number;
  readonly phase: DataflowPhase;
}

export interface DataflowOptions {
  /** Name of the output whose adjoints flow; the first when left out. */
  readonly output?: string;
  /** Whether values are still to be computed; true when left out. Otherwise they are there from the start. */
  readonly primal?: boolean;
  /** Whether adjoints flow at all; true when left out. A program without outputs has none. */
  readonly adjoint?: boolean;
}

/**
 * A program as a machine that fires when it can. The value of a primitive waits for those of its
 * operands. Its adjoint waits until all contributions to it are in, that is, for the adjoints of all
 * statements that pass one on to it, and the output's for the output's value. Inputs and constants
 * are there from the start and take no work.
 */
export interface Dataflow {
  /** Values in program order, then adjoints from the last statement to the first: each waits only for earlier ones. */
  readonly tasks: readonly Task[];
  /** Per task, the tasks it waits for. */
  readonly waitsFor: readonly (readonly number[])[];
}

export function dataflow(program: Program, options: DataflowOptions = {}): Dataflow {
  const tasks: Task[] = [];
  const waitsFor: number[][] = [];
  const primal = new Int32Array(program.length).fill(-1);
  for (let i = 0; options.primal !== false && i < program.length; i++) {
    if (!primitiveAt(program, i)) continue;
    primal[i] = tasks.push({ statement: i, phase: 'primal' }) - 1;
    waitsFor.push(distinct(operandsAt(program, i).map((x) => primal[x])));
  }
  if (options.adjoint === false || program.outputs.length === 0) return { tasks, waitsFor };

  const active = dependsOnInput(program);
  const pullbacks = new Pullbacks(program);
  const from = outputNamed(program, options.output).statement;
  // Per statement, the tasks that contribute to its adjoint; null where no adjoint arrives.
  const contributors = new Array<number[] | null>(program.length).fill(null);
  if (active[from]) contributors[from] = [];
  for (let i = from; i >= 0; i--) {
    const waits = contributors[i];
    if (!waits || !primitiveAt(program, i)) continue;
    const task = tasks.push({ statement: i, phase: 'adjoint' }) - 1;
    waitsFor.push(distinct(waits.length > 0 ? waits : [primal[i]]));
    const operands = operandsAt(program, i);
    for (const position of pullbacks.at(i).positions) {
      const target = operands[position];
      if (!active[target]) continue;
      const list = contributors[target];
      if (list) list.push(task);
      else contributors[target] = [task];
    }
  }
  return { tasks, waitsFor };
}

function distinct(tasks: readonly number[]): number[] {
  return [...new Set(tasks)].filter((task) => task >= 0);
}
