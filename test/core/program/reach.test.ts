import { describe, expect, it } from 'vitest';
import { ProgramBuilder } from '../../../src/core/index';
import { dependsOnInput, downstream, upstream } from '../../../src/core/program/reach';

/** x₁, x₂, 2, x₁ · 2, x₁ · x₂, sin of the former: the last two are on different ways. */
function forked() {
  const builder = new ProgramBuilder();
  const a = builder.input('a');
  const b = builder.input('b');
  const two = builder.literal(2);
  const doubled = builder.apply('multiply', [a, two]);
  const product = builder.apply('multiply', [a, b]);
  const sine = builder.apply('sin', [doubled]);
  return { program: builder.build(), a, b, two, doubled, product, sine };
}

const marked = (mask: Uint8Array) => [...mask.keys()].filter((k) => mask[k] === 1);

describe('what a statement depends on', () => {
  it('is itself and all that is read on the way to it', () => {
    const { program, a, two, doubled, sine } = forked();
    expect(marked(upstream(program, [sine]))).toEqual([a, two, doubled, sine]);
  });

  it('is nothing beyond a statement that is not gone through', () => {
    const { program, doubled, sine } = forked();
    const through = new Uint8Array(program.length).fill(1);
    through[doubled] = 0;
    expect(marked(upstream(program, [sine], through))).toEqual([doubled, sine]);
  });
});

describe('what depends on a statement', () => {
  it('is itself and all that reads it, directly or not', () => {
    const { program, a, b, doubled, product, sine } = forked();
    expect(marked(downstream(program, [a]))).toEqual([a, doubled, product, sine]);
    expect(marked(downstream(program, [b]))).toEqual([b, product]);
  });

  it('is only what is reached through operands that pass it on', () => {
    const { program, a, b, product } = forked();
    const second = (_statement: number, position: number) => position === 1;
    expect(marked(downstream(program, [a, b], second))).toEqual([a, b, product]);
  });

  it('is, of all inputs, everything but what follows from constants', () => {
    const { program, two } = forked();
    expect(marked(dependsOnInput(program).map((depends) => 1 - depends))).toEqual([two]);
  });
});
