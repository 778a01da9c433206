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

/** Graphs of each framework, so that there are a thousand of all. */
const COUNT = Number(process.env.WENGERT_ROUND_TRIPS ?? 250);

/** How many are run as one program, one after the other. */
const AT_ONCE = 25;

interface Case {
  readonly program: Program;
  readonly text: string;
}

/** Graphs whose names are their own, half of numbers and half of arrays, as programs. */
function casesOf(write: (outline: Outline) => string): readonly Case[] {
  const cases: Case[] = [];
  const drawn = (seed: number, steps: number) =>
    fc.sample(recipes({ inputs: 3, steps }), { numRuns: COUNT, seed });
  const ofNumbers = drawn(5, 10).map((recipe) => [recipe, undefined] as const);
  const ofArrays = drawn(6, 8).map((recipe) => [recipe, compatibleShapes] as const);
  for (const half of [ofNumbers, ofArrays]) {
    const most = cases.length + COUNT / 2;
    for (const [{ inputs, steps }, shapes] of half) {
      if (cases.length >= most) break;
      const kept = { inputs, steps: steps.filter(({ primitive }) => primitive !== 'sumTo') };
      const program = numbered(programOf(kept, shapes), cases.length);
      const text = written(write, program);
      if (text !== null) cases.push({ program, text });
    }
  }
  return cases;
}

/** With names that no other graph has. */
function numbered(program: Program, k: number): Program {
  const own = <T extends { readonly name: string }>(each: T) => ({
    ...each,
    name: `${each.name}_${k}`,
  });
  return { ...program, inputs: program.inputs.map(own), outputs: program.outputs.map(own) };
}

beforeAll(async () => {
  await python();
});

describe.each([
  ['PyTorch', pytorchProgram],
  ['JAX', jaxProgram],
  ['TensorFlow 2', tensorflowProgram],
  ['TensorFlow 1', tensorflow1Program],
] as const)('as a program for %s', (_, write) => {
  it('random graphs come back with their gradients', async () => {
    const cases = casesOf(write);
    const failed: string[] = [];
    for (let k = 0; k < cases.length; k += AT_ONCE) {
      failed.push(...(await faults(cases.slice(k, k + AT_ONCE))));
    }
    expect(failed.slice(0, 3)).toEqual([]);
    expect(cases.length).toBe(COUNT);
  }, 300_000);
});

/** Runs graphs as one program, and tells of each that does not come back. */
async function faults(cases: readonly Case[]): Promise<readonly string[]> {
  const { result, text } = await ran(cases.map((each) => each.text).join('\n\n'));
  if (result.error !== null) return [text];
  // The graph that was swept back from last stands first.
  const interpreter = await python();
  return cases.flatMap(({ program, text: source }, k) => {
    const recording = interpreter.recording(result, cases.length - 1 - k);
    const again = recording && check(graphOfRecording(recording).graph).program;
    const fault = again ? differs(program, again) : 'nothing recorded';
    return fault === null ? [] : [`${fault}\n${source}`];
  });
}

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
function differs(program: Program, again: Program): string | null {
  const [ours, theirs] = [slopesOf(program), slopesOf(again)];
  const back = again.inputs.map(({ name }) => name).filter((name) => name in ours);
  if (back.length === 0) return 'no input came back';
  for (const name of back) {
    const [a, b] = [ours[name], theirs[name]].map((each) => flat(each as number | NestedNumbers));
    const isSame =
      a?.length === b?.length &&
      a?.every((x, k) => agrees(x, b?.[k] as number, { relative: 1e-9, absolute: 1e-9 }));
    if (!isSame) return `${name}: ${a} is ${b}`;
  }
  return null;
}
