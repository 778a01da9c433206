import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { operandsAt, operationAt, type Program } from '../../../src/core/program/program';

/** Contestants that run in a process of their own, and time themselves there. */

const sources = join('test', 'bench', 'goals');
const folder = join('.cache', 'bench');

/** Debian's own Python: another one earlier on the path would not see Debian's torch. */
const python = '/usr/bin/python3';

/** A contestant that is given milliseconds to run, and tells the median of milliseconds a run. */
export type Elsewhere = (budget: number) => number;

/** A function by hand in C, and the gradient that it left. */
interface InC {
  readonly run: Elsewhere;
  gradient(): Float64Array;
}

/** The functions by hand in C, compiled by the compiler at hand as well as it can; null where there is none. */
export function byHandInC():
  | ((work: string, sizes: readonly number[], numbers: Float64Array) => InC)
  | null {
  mkdirSync(folder, { recursive: true });
  const program = join(folder, 'by-hand');
  const flags = ['-O3', '-march=native', join(sources, 'by-hand.c'), '-o', program, '-lm'];
  const isThere = ['cc', 'gcc', 'clang'].some((name) => spawnSync(name, flags).status === 0);
  if (!isThere) return null;
  return (work, [first = 0, second = 0], numbers) => {
    const [given, left] = [join(folder, `${work}.in`), join(folder, `${work}.out`)];
    writeFileSync(given, bytesOf(numbers));
    const run = (budget: number) =>
      told(program, [work, `${first}`, `${second}`, given, left, `${budget}`]);
    return {
      run,
      gradient: () => {
        run(0);
        return new Float64Array(Uint8Array.from(readFileSync(left)).buffer);
      },
    };
  };
}

/** The network in PyTorch; null where there is none. */
export function networkInTorch(
  width: number,
  layers: number,
  weights: Float64Array,
): Elsewhere | null {
  if (spawnSync(python, ['-c', 'import torch']).status !== 0) return null;
  const given = join(folder, 'torch.in');
  writeFileSync(given, bytesOf(weights));
  const script = join(sources, 'by-torch.py');
  return (budget) => told(python, [script, `${width}`, `${layers}`, given, `${budget}`]);
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function told(command: string, given: readonly string[]): number {
  const { status, stdout, stderr } = spawnSync(command, given, { encoding: 'utf8' });
  const median = Number(stdout);
  if (status === 0 && median > 0) return median;
  throw new Error(`${command} ${given[0]} ended with ${status}: ${stderr || stdout}`);
}

const codes = ['input', 'add', 'subtract', 'multiply', 'sin', 'tanh'];

/** A program of scalars for the tape in C: its inputs' count, then per statement what it does. */
export function tapeOf(program: Program): Float64Array {
  const tape = new Float64Array(1 + 4 * program.length);
  tape[0] = program.inputs.length;
  const values = new Map(program.inputs.map(({ statement, value }) => [statement, value]));
  for (let i = 0; i < program.length; i++) {
    const code = codes.indexOf(operationAt(program, i));
    if (code < 0) throw new Error(`The tape in C has no ${operationAt(program, i)}.`);
    const [a = 0, b = 0] = operandsAt(program, i);
    tape.set([code, a, b, values.get(i)?.data[0] ?? 0], 1 + 4 * i);
  }
  return tape;
}
