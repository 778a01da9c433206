/** Primitives in float32: values and gradients are PyTorch’s, to two units of the last place. */
import { beforeAll, describe, expect, it } from 'vitest';
import { hasTorch, oraclesRequired } from '../../scripts/oracle.mjs';
import {
  evaluate,
  gradient,
  type NestedNumbers,
  type PrimitiveName,
  type Program,
  primitives,
} from '../../src/core/index';
import { flat } from '../core/agreement';
import { arityOf, elementwise, intervalOf } from '../core/elementwise';
import { between, randomNumbers, seedOf } from '../core/random-numbers';
import { applied } from '../core/written';
import { type Answer, askTorch, isSpelt } from './ask-torch';

const POINTS = 40;
/** Slopes that are a sum of two which nearly cancel, each rounded on its own. */
const CANCELLING: readonly PrimitiveName[] = ['silu'];

/** A program with all that it computes rounded to float32, from inputs that are float32 numbers. */
function narrow(program: Program): Program {
  const inputs = program.inputs.map((input) => ({
    ...input,
    ...(input.value && {
      value: { ...input.value, data: input.value.data.map(Math.fround), dtype: 'float32' as const },
    }),
  }));
  return { ...program, inputs, dtypes: new Uint8Array(program.length).fill(2) };
}

/** How many float32 numbers lie between two, of the size that the largest one has. */
function ulps(a: number, b: number): number {
  if (Object.is(a, b) || a === b || (Number.isNaN(a) && Number.isNaN(b))) return 0;
  const size = Math.max(Math.abs(a), Math.abs(b), 2 ** -126);
  return Math.abs(a - b) / 2 ** (Math.floor(Math.log2(size)) - 23);
}

const names = elementwise.filter((name) => primitives[name].group !== null);

const alone = names.flatMap((name) => {
  const random = randomNumbers(seedOf(name));
  const columns = Array.from({ length: arityOf(name) }, (_, k) =>
    Array.from({ length: POINTS }, () => between(random, intervalOf(name, k))),
  );
  const program = narrow(applied(name, columns));
  return isSpelt(program) ? [{ name, program, seed: new Array(POINTS).fill(1) }] : [];
});

describe.skipIf(!hasTorch() && !oraclesRequired)('in float32 PyTorch agrees', () => {
  const answers = new Map<PrimitiveName, Answer>();
  beforeAll(() => {
    const given = askTorch(alone.map((one) => ({ ...one, dtype: 'float32' as const })));
    alone.forEach(({ name }, k) => {
      answers.set(name, given[k] as Answer);
    });
  });

  it.each(alone)('on $name', ({ name, program }) => {
    const { value, first } = answers.get(name) as Answer;
    expectClose(valuesOf(program), flat(value), valuesOf(wide(program)));
    const [ours, exact] = [slopesOf(program), slopesOf(wide(program))];
    program.inputs.forEach((_, k) => {
      const room = CANCELLING.includes(name) ? 8 : 2;
      expectClose(ours[k] as number[], flat(first[k] ?? []), exact[k] as number[], room);
    });
  });
});

/** The same program, computed in float64 at the same numbers. */
function wide(program: Program): Program {
  return { ...program, dtypes: new Uint8Array(program.length).fill(1) };
}

function valuesOf(program: Program): number[] {
  return flat(evaluate(program).y as NestedNumbers);
}

function slopesOf(program: Program): number[][] {
  const seed = { shape: [POINTS], data: new Float64Array(POINTS).fill(1) };
  const slopes = evaluate(gradient(program, { seed }));
  return program.inputs.map(({ name }) => flat(slopes[name] as NestedNumbers));
}

/** Two units of the last place apart at most, except where PyTorch is farther from what float64 gives. */
function expectClose(
  ours: readonly number[],
  theirs: readonly number[],
  exact: readonly number[],
  room = 2,
): void {
  expect(ours).toHaveLength(theirs.length);
  ours.forEach((x, k) => {
    const [y, z] = [theirs[k] as number, exact[k] as number];
    const isCloser = Math.abs(x - z) <= Math.abs(y - z);
    expect(ulps(x, y) <= room || isCloser, `${x} at ${k}, where PyTorch says ${y}`).toBe(true);
  });
}
