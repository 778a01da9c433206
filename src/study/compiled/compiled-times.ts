import { interpreted } from '../../core/compile/interpreted';
import { kernelOf } from '../../core/compile/kernel';
import { requestOf } from '../../core/compile/request';
import { codeOf, machineOf } from '../../core/compile/wasm/compiled';
import type { Output, Program } from '../../core/program/program';
import { simplify } from '../../core/simplify/simplify';
import { task } from '../../work/task';
import { median } from '../cost/median';
import { currentThread, type Thread } from '../cost/thread';
import { timed } from '../cost/timed';
import { askedFor } from './compiled-graph';

/** Milliseconds of value and gradient, the medians of samples, each of which is many runs. */
export interface CompiledTimes {
  readonly interpreted: number;
  readonly compiled: number;
  /** The largest difference between a derivative of the two, relative to the larger of it and 1. */
  readonly apart: number;
  readonly samples: number;
  readonly thread: Thread;
}

const SAMPLES = 21;

/**
 * Times the compiled graph against the interpreter on this machine, in turns, so that neither has the
 * machine to itself. Yields the share that is done. Null where the graph is not compiled.
 */
export const compiledTimes = task(
  'compiled times',
  function* (
    program: Program,
    output: Output,
    now: () => number = () => performance.now(),
  ): Generator<number, CompiledTimes | null, undefined> {
    const interpreter = interpreted(requestOf(program, askedFor(output)));
    const optimised = requestOf(simplify(program), askedFor(output));
    const compiled = machineOf(optimised, codeOf(optimised));
    if (!compiled) return null;
    const x = kernelOf(program, askedFor(output)).start();
    const runs = [() => interpreter.valueAndGradient(x), () => compiled.valueAndGradient(x)];
    for (const run of runs) timed(run, now);
    yield 0;
    const times: number[][] = runs.map(() => []);
    for (let sample = 0; sample < SAMPLES; sample++) {
      for (const [k, run] of runs.entries()) times[k]?.push(timed(run, now));
      yield (sample + 1) / SAMPLES;
    }
    const [before, after] = times.map(median) as [number, number];
    const apart = farApart(
      interpreter.valueAndGradient(x).gradient,
      compiled.valueAndGradient(x).gradient,
    );
    return {
      interpreted: before,
      compiled: after,
      apart,
      samples: SAMPLES,
      thread: currentThread(),
    };
  },
);

function farApart(a: Float64Array, b: Float64Array): number {
  let most = 0;
  a.forEach((x, k) => {
    const y = b[k] as number;
    if (Object.is(x, y) || x === y) return;
    most = Math.max(most, Math.abs(x - y) / Math.max(1, Math.abs(x)));
  });
  return most;
}
