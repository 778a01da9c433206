import { describe, expect, it } from 'vitest';
import type { ProgramBuilder } from '../../../src/core/program/builder';
import type { InputValues } from '../../../src/core/sweep/evaluate';

import { tangentTrace, trace } from '../../../src/core/trace/trace';
import { trouble } from '../../../src/core/trace/trouble';
import { parse } from '../../../src/lang/expression/parse';
import { paperProgram, program } from './programs';

/** The messages about y = f(x) at a point. */
function messages(
  inputs: Readonly<Record<string, number>>,
  build: (builder: ProgramBuilder, inputs: Readonly<Record<string, number>>) => number,
): string[] {
  const built = program(inputs, (builder, statements) =>
    builder.output('y', build(builder, statements)),
  );
  return trouble(trace(built)).map(({ severity, message }) => `${severity}: ${message}`);
}

describe('trouble', () => {
  it("finds none in the paper's example", () => {
    expect(trouble(trace(paperProgram()))).toEqual([]);
  });

  it('names the statement where a value first stops being finite, and no later one', () => {
    expect(
      messages({ x: 0 }, (b, { x = 0 }) => b.apply('exp', [b.apply('ln', [x])])),
    ).toContainEqual(expect.stringMatching(/^warning: The natural logarithm is −∞ at 0$/));
    expect(messages({ x: -1 }, (b, { x = 0 }) => b.apply('sin', [b.apply('ln', [x])]))).toEqual([
      expect.stringMatching(/is NaN at −1$/),
      'warning: The reverse sweep is first not finite at the sine: it passes on NaN',
    ]);
  });

  it('does not blame a statement for an operand that was not finite already', () => {
    expect(messages({ x: Number.NaN }, (b, { x = 0 }) => b.apply('sin', [x]))).toEqual([
      'warning: The input x is NaN',
      'warning: The reverse sweep is first not finite at the sine: it passes on NaN',
    ]);
  });

  it('names inputs and constants that are not finite', () => {
    const plusInfinity = (b: ProgramBuilder, { x = 0 }: Readonly<Record<string, number>>) =>
      b.apply('add', [x, b.literal(Number.POSITIVE_INFINITY)]);
    expect(messages({ x: 1 }, plusInfinity)).toEqual(['note: The constant is ∞']);
    expect(
      messages({ x: Number.NEGATIVE_INFINITY }, (b, { x = 0 }) => b.apply('negate', [x])),
    ).toEqual(['warning: The input x is −∞']);
  });

  it('names the element of a tensor, with its operands where it is made element by element', () => {
    const messagesOf = (text: string, inputs?: InputValues) =>
      trouble(trace(parse(text), inputs)).map(({ message }) => message);
    expect(messagesOf('x = [1, -2, -3]; y = sum(ln(x))')).toContain(
      'The natural logarithm is NaN at −2 in element [1]',
    );
    expect(messagesOf('x = [[0, 0], [1, 0]]; y = sum(1/norm(x, axis=1))')).toContain(
      'The division is ∞ at 1, 0 in element [0]',
    );
    expect(messagesOf('x = [0, 4]; y = sum(sqrt(x))')).toContain(
      'The derivative of the square root is ∞ in element [0] here',
    );
    expect(messagesOf('x = [1, 2]; y = sum(x)', { x: [1, Number.POSITIVE_INFINITY] })).toContain(
      'The input x is ∞ in element [1]',
    );
  });

  it('says which of several places was the first', () => {
    const built = program({ x: 0 }, (builder, { x = 0 }) => {
      const ln = builder.apply('ln', [x]);
      builder.output('y', builder.apply('add', [ln, builder.apply('reciprocal', [x])]));
    });
    expect(trouble(trace(built)).map(({ message, mend }) => `${message}. ${mend}`)).toEqual([
      expect.stringMatching(/^The natural logarithm is −∞ at 0\..* The first of 2 places/),
      expect.stringMatching(/^The reciprocal is ∞ at 0\..* Number 2 of 2 places/),
      expect.stringMatching(/^The reverse sweep is first not finite at the reciprocal/),
    ]);
  });

  it('names a seed that is not finite', () => {
    const built = program({ x: 1 }, (b, { x = 0 }) => b.output('y', b.apply('sin', [x])));
    expect(trouble(trace(built, {}, { seed: Number.NaN })).map(({ message }) => message)).toEqual([
      'The adjoint that the reverse sweep starts with is NaN',
    ]);
  });

  it('names an infinite derivative at a finite value', () => {
    expect(messages({ x: 0 }, (b, { x = 0 }) => b.apply('sqrt', [x]))).toContainEqual(
      expect.stringMatching(/^warning: The derivative of the .*root is ∞ here$/),
    );
  });

  it('says where a derivative is a convention', () => {
    expect(messages({ x: 0 }, (b, { x = 0 }) => b.apply('relu', [x]))).toContainEqual(
      expect.stringMatching(/^note: At this point/),
    );
    expect(messages({ x: 1 }, (b, { x = 0 }) => b.apply('relu', [x]))).toEqual([]);
  });

  it('says how to mend what it finds', () => {
    const built = program({ x: 0 }, (builder, { x = 0 }) =>
      builder.output('y', builder.apply('ln', [x])),
    );
    for (const { mend } of trouble(trace(built))) expect(mend).not.toBe('');
  });
});

describe('trouble in forward mode', () => {
  const messagesOf = (
    inputs: Readonly<Record<string, number>>,
    seed: Readonly<Record<string, number>>,
    build: (builder: ProgramBuilder, inputs: Readonly<Record<string, number>>) => number,
  ) => {
    const built = program(inputs, (builder, statements) =>
      builder.output('y', build(builder, statements)),
    );
    return trouble(tangentTrace(built, {}, { seed })).map(({ message }) => message);
  };

  it('names the statement whose tangent first stops being finite', () => {
    expect(
      messagesOf({ x: 0 }, { x: 1 }, (b, { x = 0 }) => b.apply('sin', [b.apply('sqrt', [x])])),
    ).toContain('The derivative of the square root is ∞ here');
  });

  it('follows the seed: what does not move is at no kink and passes nothing on', () => {
    const sum = (b: ProgramBuilder, { x = 0, z = 0 }: Readonly<Record<string, number>>) =>
      b.apply('add', [b.apply('relu', [x]), b.apply('square', [z])]);
    const point = { x: 0, z: 1 };
    expect(messagesOf(point, { x: 0, z: 1 }, sum)).toEqual([]);
    expect(messagesOf(point, { x: 1, z: 0 }, sum)).toContainEqual(
      expect.stringMatching(/^At this point relu/),
    );
  });

  it('names a tangent to start with that is not finite', () => {
    expect(messagesOf({ x: 1 }, { x: Number.NaN }, (b, { x = 0 }) => b.apply('sin', [x]))).toEqual([
      'The tangent that the forward sweep starts with is NaN',
    ]);
  });
});
