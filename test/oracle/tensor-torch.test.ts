/** Tensor primitives over random shapes: values, gradients and gradients of gradients are PyTorch's. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasTorch, oraclesRequired } from '../../scripts/oracle.mjs';
import {
  gradient,
  type NestedNumbers,
  type Program,
  ProgramBuilder,
  primitives,
  type Tensor,
  toTensor,
} from '../../src/core/index';
import { tensorPrimitiveNames } from '../../src/core/primitives/table';
import { shapeAt } from '../../src/core/program/program';
import { filled, fromTensor } from '../../src/core/tensor/tensor';
import { agrees, flat } from '../core/agreement';
import { byProgram, byReverse, outputsInOrder } from '../core/derivatives';
import { type Sample, sampleOf } from '../core/primitives/tensor-samples';
import { randomNumbers, seedOf } from '../core/random-numbers';
import { type Answer, askTorch, isSpelt } from './ask-torch';
import { tensorCases } from './tensor-cases';

const perPrimitive = 30;

/** Of random shapes; of those of its row where there is no telling what others fit. */
const random: readonly Sample[] = tensorPrimitiveNames.flatMap((name) => {
  const cases = tensorCases[name];
  const given = cases
    ? fc.sample(cases, { numRuns: perPrimitive, seed: seedOf(name) })
    : (primitives[name].sampleShapes ?? []);
  return given.map((shapes, k) => sampleOf(name, shapes, randomNumbers(seedOf(name) + k)));
});

/** Where a convention decides: ties, zero norms, zero factors, and numbers that overflow naive formulas. */
const edges: readonly Sample[] = (
  [
    ['max', [1, 3, 3, 2, 3], {}],
    [
      'min',
      [
        [1, 1],
        [2, 1],
      ],
      { axis: 1 },
    ],
    [
      'max',
      [
        [0, 0],
        [0, 0],
      ],
      { axis: [0, 1], keepdims: 1 },
    ],
    ['prod', [0, 2, 3], {}],
    ['prod', [0, 2, 0, 3], {}],
    [
      'prod',
      [
        [0, 0, 0],
        [1, 0, 2],
      ],
      { axis: 1 },
    ],
    ['softmax', [1000, 1001, -1000], {}],
    ['logSoftmax', [1000, 1001, -1000], {}],
    ['logsumexp', [1000, 1001, -1000], {}],
    ['softmax', [-Infinity, 0, 1], {}],
    ['logsumexp', [-Infinity, 0, 1], {}],
    ['norm', [0, 0], {}],
    ['std', [2, 2, 2], {}],
    ['cumprod', [2, 0, 3, 0, 5], {}],
    ['sort', [2, 1, 2, 1], {}],
    ['argmax', [1, 3, 3], {}],
    [
      'maxPool2d',
      [
        [
          [1, 3, 3, 0],
          [3, 1, 2, 2],
        ],
      ],
      {},
    ],
  ] as const
).map(([name, numbers, attributes]) => {
  const builder = new ProgramBuilder();
  const x = toTensor(numbers as NestedNumbers);
  builder.output('y', builder.apply(name, [builder.input('x1', x.shape, x)], attributes));
  const program = builder.build();
  const seed = filled(shapeAt(program, 1), 0.5);
  return { title: `${name} of ${JSON.stringify(numbers)}`, name, program, seed };
});

/** Those that only derivative rules use have no counterpart. */
const cases = [...random, ...edges].filter(
  ({ program }) => isSpelt(program) && shapeAt(program, outputOf(program)).every((n) => n > 0),
);

const names = [...new Set(cases.map(({ name }) => name))];

function outputOf(program: Program): number {
  return program.outputs[0]?.statement as number;
}

/** Σ of each first derivative, differentiated by each input. */
function secondDerivatives(program: Program, seed: Tensor): number[][] {
  return program.inputs.map(({ name, statement }) => {
    const first = gradient(program, { inputs: [name], seed });
    return [...byProgram(first, filled(shapeAt(program, statement), 1))];
  });
}

function expectNear(ours: readonly number[], theirs: readonly number[]): void {
  const largest = theirs.reduce(
    (most, x) => (Number.isFinite(x) ? Math.max(most, Math.abs(x)) : most),
    1,
  );
  expect(ours).toHaveLength(theirs.length);
  ours.forEach((x, k) => {
    const near = agrees(x, theirs[k] as number, { relative: 1e-10, absolute: 1e-11 * largest });
    if (!near) expect(ours).toEqual(theirs);
  });
}

describe.runIf(oraclesRequired || hasTorch())('PyTorch', () => {
  let answers: readonly Answer[] = [];
  beforeAll(() => {
    answers = askTorch(cases.map(({ program, seed }) => ({ program, seed: fromTensor(seed) })));
  }, 120_000);

  it.each(names)('has the same value, gradients and second derivatives of %s', (name) => {
    cases.forEach((sample, k) => {
      if (sample.name !== name) return;
      const { program, seed, title } = sample;
      const answer = answers[k] as Answer;
      try {
        expectNear(outputsInOrder(program), flat(answer.value));
        expectNear([...byReverse(program, seed)], answer.first.flatMap(flat));
        // There PyTorch's gradient is 0, as ours, but the gradient of that NaN.
        if (name === 'norm' && answer.value === 0) return;
        const second = secondDerivatives(program, seed);
        second.forEach((row, i) => {
          expectNear(row, (answer.second[i] as readonly NestedNumbers[]).flatMap(flat));
        });
      } catch (error) {
        throw new Error(title, { cause: error });
      }
    });
  });
});
