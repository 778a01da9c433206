/**
 * Tensors and whole programs in float32: values, and derivatives in reverse and in forward mode, are
 * PyTorch’s. Sums have another order there, so what is compared lies within a stated number of units of the
 * last place of the largest number beside it, unless ours is the closer one to float64.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasTorch, oraclesRequired } from '../../scripts/oracle.mjs';
import { gradient, type Program, primitives, type Tensor } from '../../src/core/index';
import { tensorPrimitiveNames } from '../../src/core/primitives/table';
import { shapeAt } from '../../src/core/program/program';
import { filled, fromTensor } from '../../src/core/tensor/tensor';
import { flat } from '../core/agreement';
import { byForward, byProgram, outputsInOrder } from '../core/derivatives';
import { tensorProgramOf } from '../core/primitives/random-tensor-programs';
import { sampleOf } from '../core/primitives/tensor-samples';
import { randomNumbers, seedOf } from '../core/random-numbers';
import { type Answer, askTorch, isSpelt } from './ask-torch';
import { tensorCases } from './tensor-cases';

const PER_PRIMITIVE = 12;
const PROGRAMS = 60;
/** Units of the last place of the largest number in sight: of a value, of a slope, of either in a whole program. */
const ROOM = { value: 4, slope: 16, program: 64 } as const;

/** A number as it is in float32. */
function narrowed({ shape, data }: Tensor): Tensor {
  return { shape, data: data.map(Math.fround), dtype: 'float32' };
}

/** A program with all that it computes rounded to float32, from numbers that are float32. */
function narrow(program: Program): Program {
  const inputs = program.inputs.map((input) => ({
    ...input,
    ...(input.value && { value: narrowed(input.value) }),
  }));
  const constants = new Map(
    [...program.constants].map(([statement, value]) => [statement, narrowed(value)]),
  );
  return { ...program, inputs, constants, dtypes: new Uint8Array(program.length).fill(2) };
}

function undressed({ shape, data }: Tensor): Tensor {
  return { shape, data };
}

/** The same program, computed in float64 at the same numbers. */
function wide(program: Program): Program {
  const inputs = program.inputs.map((input) => ({
    ...input,
    ...(input.value && { value: undressed(input.value) }),
  }));
  const constants = new Map([...program.constants].map(([at, value]) => [at, undressed(value)]));
  return { ...program, inputs, constants, dtypes: new Uint8Array(program.length).fill(1) };
}

interface Case {
  readonly what: string;
  readonly program: Program;
  readonly seed: Tensor;
}

const outputOf = (program: Program) => program.outputs[0]?.statement as number;

function isAskable({ program }: Case): boolean {
  return isSpelt(program) && shapeAt(program, outputOf(program)).every((extent) => extent > 0);
}

const alone: readonly Case[] = tensorPrimitiveNames
  .flatMap((name) => {
    const cases = tensorCases[name];
    const given = cases
      ? fc.sample(cases, { numRuns: PER_PRIMITIVE, seed: seedOf(name) })
      : (primitives[name].sampleShapes ?? []);
    return given.map((shapes, k): Case => {
      const { program, seed } = sampleOf(name, shapes, randomNumbers(seedOf(name) + k));
      return { what: name, program: narrow(program), seed: narrowed(seed) };
    });
  })
  .filter(isAskable);

/** Of 5 to 30 statements, on which every value has an influence. */
const programs: readonly Case[] = fc
  .sample(
    fc.record({
      shape: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
      steps: fc.array(fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999)), {
        minLength: 2,
        maxLength: 6,
        size: 'max',
      }),
      seed: fc.nat(1_000_000),
    }),
    { numRuns: 4 * PROGRAMS, seed: 32 },
  )
  .map(tensorProgramOf)
  .filter(({ length }) => length >= 5 && length <= 30)
  .map((program): Case => ({ what: 'a program', program: narrow(program), seed: filled([], 1) }))
  .filter(isAskable)
  .slice(0, PROGRAMS);

const cases = [...alone, ...programs];
const names = [...new Set(alone.map(({ what }) => what))];

describe.skipIf(!hasTorch() && !oraclesRequired)('in float32 PyTorch agrees', () => {
  let answers: readonly Answer[] = [];
  beforeAll(() => {
    answers = askTorch(
      cases.map(({ program, seed }) => ({ program, seed: fromTensor(seed), dtype: 'float32' })),
    );
  }, 180_000);

  it('asks about programs of 5 to 30 statements', () => {
    expect(programs).toHaveLength(PROGRAMS);
  });

  it.each([...names, 'a program'])('on %s', (name) => {
    cases.forEach((one, k) => {
      if (one.what === name) expectAgreement(one, answers[k] as Answer);
    });
  });
});

function expectAgreement({ what, program, seed }: Case, { value, first }: Answer): void {
  const exact = wide(program);
  const [valueRoom, slopeRoom] =
    what === 'a program' ? [ROOM.program, ROOM.program] : [ROOM.value, ROOM.slope];
  expectClose(outputsInOrder(program), flat(value), outputsInOrder(exact), valueRoom);
  const slopes = [...byProgram(program, seed)];
  const theirs = first.flatMap(flat);
  const exactly = [...byProgram(exact, seed)];
  expectClose(slopes, theirs, exactly, slopeRoom);
  expectClose([...byForward(program, seed)], theirs, exactly, slopeRoom);
}

function expectClose(
  ours: readonly number[],
  theirs: readonly number[],
  exact: readonly number[],
  room: number,
): void {
  expect(ours).toHaveLength(theirs.length);
  const largest = [...theirs, ...exact].reduce(
    (most, x) => (Number.isFinite(x) ? Math.max(most, Math.abs(x)) : most),
    2 ** -100,
  );
  const unit = 2 ** (Math.floor(Math.log2(largest)) - 23);
  ours.forEach((x, k) => {
    const [y, z] = [theirs[k] as number, exact[k] as number];
    const isSame = Object.is(x, y) || x === y || (Number.isNaN(x) && Number.isNaN(y));
    const isClose = Math.abs(x - y) <= room * unit || Math.abs(x - z) <= Math.abs(y - z);
    expect(isSame || isClose, `${x} at ${k}, where PyTorch says ${y}, float64 ${z}`).toBe(true);
  });
}

it('rounds each step to float32', () => {
  const [one] = programs as readonly [Case];
  const computed = [...outputsInOrder(one.program), ...byProgram(one.program, one.seed)];
  expect(computed.map(Math.fround)).toEqual(computed);
  expect(gradient(one.program).dtypes?.every((code) => code !== 1)).toBe(true);
});
