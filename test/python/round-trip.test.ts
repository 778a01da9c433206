/** A graph as a program of a framework, run here, comes back as a graph with the same gradients. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/core/graph/check';
import { evaluate, gradient, type Program } from '../../src/core/index';
import type { NestedNumbers } from '../../src/core/tensor/tensor';
import { gradientOutline } from '../../src/lang/emit/code/gradient-outline';
import { jaxProgram } from '../../src/lang/emit/code/languages/jax';
import { pytorchProgram } from '../../src/lang/emit/code/languages/pytorch';
import {
  tensorflow1Program,
  tensorflowProgram,
} from '../../src/lang/emit/code/languages/tensorflow';
import { type Outline, plainOutline } from '../../src/lang/emit/code/outline';
import { EmitError } from '../../src/lang/emit/emit-error';
import { graphOfRecording } from '../../src/python/recorded/recorded-graph';
import { agrees, flat } from '../core/agreement';
import { compatibleShapes, programOf, recipes } from '../core/random-programs';
import { python, ran } from './python';

const COUNT = Number(process.env.WENGERT_ROUND_TRIPS ?? 25);

/** What all stand-ins have; that for PyTorch has all primitives that people use. */
const common: ReadonlySet<string> = new Set(
  (
    'constant add subtract multiply divide negate square sqrt exp ln sin cos tan tanh sinh cosh sigmoid relu ' +
    'maximum minimum addN multiplyN'
  ).split(' '),
);

function programsOf(has: (primitive: string) => boolean): readonly Program[] {
  const drawn = (seed: number, steps: number) =>
    fc
      .sample(recipes({ inputs: 3, steps }), { numRuns: COUNT, seed })
      .map(({ inputs, steps: all }) => ({
        inputs,
        steps: all.filter(({ primitive }) => has(primitive)),
      }));
  return [
    ...drawn(5, 10).map((recipe) => programOf(recipe)),
    ...drawn(6, 8).map((recipe) => programOf(recipe, compatibleShapes)),
  ];
}

beforeAll(async () => {
  await python();
});

describe.each([
  ['PyTorch', pytorchProgram, (primitive: string) => primitive !== 'sumTo', 1e-9],
  ['JAX', jaxProgram, (primitive: string) => common.has(primitive), 1e-9],
  // Numbers of a program have 32 bits there before they are of 64.
  ['TensorFlow 2', tensorflowProgram, (primitive: string) => common.has(primitive), 1e-6],
  ['TensorFlow 1', tensorflow1Program, (primitive: string) => common.has(primitive), 1e-6],
] as const)('as a program for %s', (_, write, has, digits) => {
  it('random graphs come back with their gradients', async () => {
    const failed: string[] = [];
    let tried = 0;
    for (const program of programsOf(has)) {
      const text = written(write, program);
      if (text === null) continue;
      tried++;
      const { result, text: printed } = await ran(text);
      const again = result.recording && check(graphOfRecording(result.recording).graph).program;
      const fault = again
        ? differs(program, again, digits)
        : (printed.split('\n').at(-2) ?? 'nothing recorded');
      if (fault) failed.push(`${fault}\n${text}`);
    }
    expect(failed.slice(0, 3)).toEqual([]);
    expect(tried).toBeGreaterThan(COUNT);
  }, 300_000);
});

function written(write: (outline: Outline) => string, program: Program): string | null {
  const [output] = program.outputs;
  // A sum of one thing is that thing.
  const isTrivial = program.length - program.inputs.length - program.constants.size < 2;
  if (!output || isTrivial) return null;
  // Where nothing flows back there is nothing to differentiate, and no run to come back from.
  if (!gradientOutline(plainOutline(program)).flows.includes(true)) return null;
  try {
    return write(plainOutline(program));
  } catch (error) {
    if (error instanceof EmitError) return null;
    throw error;
  }
}

/** With an output that no input is called. */
function named(program: Program): Program {
  return { ...program, outputs: program.outputs.map((each) => ({ ...each, name: 'the output' })) };
}

function slopesOf(program: Program): Readonly<Record<string, unknown>> {
  const slopes = gradient(named(program), { seed: 1 });
  return evaluate(slopes);
}

/** Where two programs have other gradients; null where nowhere. */
function differs(program: Program, again: Program, digits: number): string | null {
  const [ours, theirs] = [slopesOf(program), slopesOf(again)];
  const back = again.inputs.map(({ name }) => name).filter((name) => name in ours);
  if (back.length === 0) return 'no input came back';
  for (const name of back) {
    const [a, b] = [ours[name], theirs[name]].map((each) => flat(each as number | NestedNumbers));
    const isSame =
      a?.length === b?.length &&
      a?.every((x, k) => agrees(x, b?.[k] as number, { relative: digits, absolute: digits }));
    if (!isSame) return `${name}: ${a} is ${b}`;
  }
  return null;
}
