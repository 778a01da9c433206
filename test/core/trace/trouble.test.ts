import { describe, expect, it } from 'vitest';
import type { ProgramBuilder } from '../../../src/core/program';
import { trace } from '../../../src/core/trace/trace';
import { trouble } from '../../../src/core/trace/trouble';
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
    ]);
  });

  it('does not blame a statement for an operand that was not finite already', () => {
    expect(messages({ x: Number.NaN }, (b, { x = 0 }) => b.apply('sin', [x]))).toEqual([]);
  });

  it('names an infinite derivative at a finite value', () => {
    expect(messages({ x: 0 }, (b, { x = 0 }) => b.apply('sqrt', [x]))).toContainEqual(
      expect.stringMatching(/^warning: The derivative of the .*root is ∞ here$/),
    );
  });

  it('says where a derivative is a convention', () => {
    expect(messages({ x: 0 }, (b, { x = 0 }) => b.apply('relu', [x]))).toEqual([
      expect.stringMatching(/^note: At this point/),
    ]);
    expect(messages({ x: 1 }, (b, { x = 0 }) => b.apply('relu', [x]))).toEqual([]);
  });

  it('says how to mend what it finds', () => {
    const built = program({ x: 0 }, (builder, { x = 0 }) =>
      builder.output('y', builder.apply('ln', [x])),
    );
    for (const { mend } of trouble(trace(built))) expect(mend).not.toBe('');
  });
});
