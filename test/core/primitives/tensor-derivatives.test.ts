/** Every tensor primitive in both modes, to third order, on the shapes that its row names. */
import { describe, expect, it } from 'vitest';
import { gradient, type Program, type Tensor } from '../../../src/core/index';
import { shapeAt } from '../../../src/core/program/program';
import { agrees } from '../agreement';
import { byDifferences, byForward, byProgram, byReverse, type Derivative } from '../derivatives';
import { randomNumbers } from '../random-numbers';
import { randomTensor, samples } from './tensor-samples';

function expectAgreement(actual: Derivative, expected: Derivative, relative: number): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((number, k) => {
    const same = agrees(number, expected[k] as number, { relative, absolute: relative });
    if (!same) expect(number).toBe(expected[k]);
  });
}

function expectOneDerivative(program: Program, seed: Tensor): void {
  const reverse = byReverse(program, seed);
  expectAgreement(byForward(program, seed), reverse, 1e-10);
  expectAgreement(byProgram(program, seed), reverse, 1e-10);
  expectAgreement(byDifferences(program, seed), reverse, 1e-6);
}

/** The gradient by one input, as a program of its own whose output can be differentiated again. */
function gradientBy(program: Program, input: string, seed: Tensor): Program {
  return gradient(program, { inputs: [input], seed });
}

describe.each(samples.filter(({ program }) => program.inputs.length > 0))('$title', (sample) => {
  const { program, seed } = sample;
  const random = randomNumbers(7);
  const outputSeed = (of: Program) =>
    randomTensor(shapeAt(of, of.outputs[0]?.statement as number), random);

  it('has one derivative, however it is got', () => {
    expectOneDerivative(program, seed);
  });

  it.each(program.inputs.map(({ name }) => name))('has one second derivative by %s', (name) => {
    const first = gradientBy(program, name, seed);
    expectOneDerivative(first, outputSeed(first));
  });

  it('has one third derivative', () => {
    const name = program.inputs[0]?.name as string;
    const first = gradientBy(program, name, seed);
    const second = gradientBy(first, name, outputSeed(first));
    expectOneDerivative(second, outputSeed(second));
  });
});
