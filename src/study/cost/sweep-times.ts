import { kernelOf } from '../../core/compile/kernel';
import { type Output, type Program, shapeAt } from '../../core/program/program';
import { filled } from '../../core/tensor/tensor';
import { forwardDerivative } from '../../core/transform/forward-derivative';
import { task } from '../../work/task';
import { median } from './median';
import { currentThread, type Thread } from './thread';
import { timed } from './timed';

/** Milliseconds of one run, the median of `samples`, each of which is many runs. */
export interface SweepTimes {
  readonly value: number;
  /** Values and tangents along one direction. */
  readonly forward: number;
  /** Values and adjoints. */
  readonly reverse: number;
  readonly samples: number;
  readonly thread: Thread;
}

const SAMPLES = 21;

/**
 * Times the sweeps on this machine, in turns, so that none has the machine to itself. Yields the
 * share that is done.
 * @param now milliseconds from any start; those of the platform when left out.
 */
export const sweepTimes = task(
  'sweep times',
  function* (
    program: Program,
    output: Output,
    now: () => number = () => performance.now(),
  ): Generator<number, SweepTimes, undefined> {
    const seed = filled(shapeAt(program, output.statement), 1);
    const kernel = kernelOf(program, { output: output.name, seed });
    const direction = Object.fromEntries(
      program.inputs.map(({ name, statement }) => [name, filled(shapeAt(program, statement), 1)]),
    );
    const along = kernelOf(forwardDerivative(program, { seed: direction }), {
      output: output.name,
      seed,
    });
    const x = kernel.start();
    const runs = [() => kernel.value(x), () => along.value(x), () => kernel.valueAndGradient(x)];
    // The first round only warms up: machines are slow at what they do for the first time.
    for (const run of runs) timed(run, now);
    yield 0;
    const times: number[][] = runs.map(() => []);
    for (let sample = 0; sample < SAMPLES; sample++) {
      for (const [k, run] of runs.entries()) {
        times[k]?.push(timed(run, now));
        yield (sample + (k + 1) / runs.length) / SAMPLES;
      }
    }
    const [value, forward, reverse] = times.map(median) as [number, number, number];
    return { value, forward, reverse, samples: SAMPLES, thread: currentThread() };
  },
);
