import { kernelOf } from '../../core/compile/kernel';
import { type Output, type Program, shapeAt } from '../../core/program/program';
import { filled } from '../../core/tensor/tensor';
import { task } from '../../work/task';
import { adjointProgramOf } from './adjoint-program';
import { runOverloaded } from './overloaded';
import { currentThread, type Thread } from './thread';

/** Milliseconds that have gone by after so many runs. */
export interface Race {
  readonly runs: number;
  readonly overloading: number;
  /** With building. */
  readonly transformation: number;
}

export interface RaceResult {
  /** Milliseconds of building and optimising the adjoint program, once. */
  readonly build: number;
  /** The number of runs, as measured, from which source transformation is ahead; null when it never was. */
  readonly ahead: number | null;
  readonly thread: Thread;
}

/** Points of the curve. */
const SAMPLES = 40;
/** Milliseconds between two looks at the clock, about: stretches end between them. */
const SLICE = 3;

/**
 * Runs the same graph both ways with inputs that vary, in turns, and tells the time that each has
 * taken. Yields about forty times, and null in between where runs are long.
 * @param now milliseconds from any start; those of the platform when left out.
 */
export const raceOf = task(
  'race',
  function* (
    program: Program,
    output: Output,
    runs: number,
    now: () => number = () => performance.now(),
  ): Generator<Race | null, RaceResult, undefined> {
    const seed = filled(shapeAt(program, output.statement), 1);
    const start = kernelOf(program, { output: output.name, seed }).start();
    const x = start.slice();
    // Machines are slow at what they do for the first time; neither way is to pay for that.
    for (let k = 0; k < 3; k++) runOverloaded(program, output, x);
    kernelOf(adjointProgramOf(program, output).program, { seed: seedOf(program) }).value(x);
    yield null;

    const began = now();
    const adjoint = adjointProgramOf(program, output).program;
    const kernel = kernelOf(adjoint, { seed: seedOf(program) });
    const build = now() - began;
    yield { runs: 0, overloading: 0, transformation: build };

    let [overloading, transformation, ahead] = [0, build, null as number | null];
    let slice = 1;
    for (let done = 0, sample = 1; done < runs; ) {
      const target = Math.round((sample * runs) / SAMPLES);
      const count = Math.max(1, Math.min(slice, target - done));
      const first = now();
      for (let k = 0; k < count; k++) {
        vary(x, start, done + k);
        runOverloaded(program, output, x);
      }
      const second = now();
      for (let k = 0; k < count; k++) {
        vary(x, start, done + k);
        kernel.value(x);
      }
      overloading += second - first;
      transformation += now() - second;
      done += count;
      if (second - first < SLICE) slice *= 2;
      else if (slice > 1) slice /= 2;
      if (ahead === null && transformation < overloading) ahead = done;
      if (done >= target) {
        yield { runs: done, overloading, transformation };
        while (Math.round((sample * runs) / SAMPLES) <= done) sample++;
      } else yield null;
    }
    return { build, ahead, thread: currentThread() };
  },
);

/** The first output of the adjoint program is the derivative by the first input. */
function seedOf(program: Program) {
  const [first] = program.inputs;
  return filled(first ? shapeAt(program, first.statement) : [], 1);
}

/** Each run is at another point, the same ones in both ways. */
function vary(x: Float64Array, start: Float64Array, run: number): void {
  const factor = 1 + (run % 100) * 1e-4;
  for (let k = 0; k < x.length; k++) x[k] = (start[k] as number) * factor;
}
