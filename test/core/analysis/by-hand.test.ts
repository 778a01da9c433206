import { describe, expect, it } from 'vitest';
import { compareByHand, gradient, type Program, ProgramBuilder } from '../../../src/core/index';
import { scalar } from '../../../src/core/tensor/tensor';
import { baydin } from '../transform/programs';

/** ∂y/∂x₂ of the paper's example, as somebody might write it. */
function written(last: 'sin' | 'cos'): Program {
  const b = new ProgramBuilder();
  const x1 = b.input('x1');
  const x2 = b.input('x2');
  b.output('d', b.apply('subtract', [x1, b.apply(last, [x2])]));
  return b.build();
}

describe('a derivative by hand', () => {
  it('agrees where it is right', () => {
    expect(compareByHand(baydin(), written('cos'), {}, { input: 'x2' })).toMatchObject({
      counterexample: null,
    });
    const [own] = [gradient(baydin(), { inputs: ['x1'] })];
    expect(compareByHand(baydin(), own).counterexample).toBeNull();
  });

  it('is refuted by a point where it is wrong', () => {
    const { counterexample, compared } = compareByHand(
      baydin(),
      written('sin'),
      {},
      { input: 'x2' },
    );
    expect(compared).toBe(1);
    expect(counterexample?.at).toEqual({ x1: 2, x2: 5 });
    expect(counterexample?.byHand).toBeCloseTo(2 - Math.sin(5), 12);
    expect(counterexample?.byAD).toBeCloseTo(2 - Math.cos(5), 12);
  });

  it('is refuted elsewhere when it is right here by chance', () => {
    const b = new ProgramBuilder();
    b.output('y', b.apply('square', [b.input('x', [], scalar(1))]));
    const two = new ProgramBuilder();
    two.output('d', two.literal(2));
    const { counterexample, compared } = compareByHand(b.build(), two.build());
    expect(compared).toBe(2);
    expect(counterexample?.at.x).not.toBe(1);
  });

  it('does not count points outside the domain', () => {
    const b = new ProgramBuilder();
    const x = b.input('x', [], scalar(0.5));
    b.output('y', b.apply('sqrt', [x]));
    const { compared, counterexample } = compareByHand(b.build(), gradient(b.build()));
    expect(counterexample).toBeNull();
    expect(compared).toBeGreaterThan(20);
    expect(compared).toBeLessThan(100);
  });

  it('may use no name that the program does not know, and numbers only', () => {
    const b = new ProgramBuilder();
    b.output('d', b.input('z'));
    expect(() => compareByHand(baydin(), b.build())).toThrow(/z/);
    const t = new ProgramBuilder();
    t.output('y', t.apply('square', [t.input('w', [2])]));
    expect(() => compareByHand(t.build(), t.build(), { w: [1, 2] })).toThrow(/scalar/);
  });
});
