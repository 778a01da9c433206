import { describe, expect, it } from 'vitest';
import { primitives, tensorPrimitiveNames } from '../../../src/core/primitives/table';
import { parse } from '../../../src/lang/expression/parse';
import { derivativeWords } from '../../../src/lang/sentence/derivative-words';
import { everyTensorPrimitive } from '../every-primitive';

const words = (text: string, position: number) => {
  const program = parse(text);
  return derivativeWords(program, program.outputs[0]?.statement ?? 0, position);
};

describe('A derivative in words', () => {
  it.each([
    [
      'X = input(2, 3); X @ [1, 2, 3]',
      0,
      'From v₁, the matrix product, to v₀, its a: The adjoint of the left matrix is the adjoint of the product times the right matrix transposed; that of the right matrix is the left one transposed times the adjoint of the product.',
    ],
    [
      'X = input(2, 3); sum(X)',
      0,
      'From v₁, the sum over axes, to v₀: Every element gets the adjoint of the sum it went into.',
    ],
    ['X = input(2, 3); X[i]', 1, 'Indices only say where, so nothing flows back to them.'],
    [
      'X = input(2, 3); X + b',
      1,
      'The number was used for every element along the axes it lacks in [2, 3]: its adjoint is the sum over these axes of the adjoint times the partial derivative.',
    ],
    [
      'broadcast_to(x, shape=[2, 3])',
      0,
      'From v₁, the broadcast to a shape, to v₀: The adjoint is summed over the axes along which the operand was repeated.',
    ],
    ['X = input(2, 3); X + b', 0, null],
    ['x*z', 0, null],
    ['x', 0, null],
  ])('%s, operand %i', (text, position, expected) => {
    expect(words(text, position)).toBe(expected);
  });

  it('is there for every primitive of arrays and every operand', () => {
    for (const [, { program }] of everyTensorPrimitive()) {
      const { statement } = program.outputs[0] as (typeof program.outputs)[number];
      program.inputs.forEach((_, position) => {
        expect(derivativeWords(program, statement, position)).toMatch(/^[^\\{}]+\.$/);
      });
    }
    for (const name of tensorPrimitiveNames) expect(primitives[name]).toHaveProperty('words');
  });
});
