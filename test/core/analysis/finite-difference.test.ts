import { describe, expect, it } from 'vitest';
import { differenceErrors, finiteDifference, ProgramBuilder } from '../../../src/core/index';
import { baydin, sineProduct } from '../transform/programs';

describe('a finite difference', () => {
  it('is one-sided or central', () => {
    const b = new ProgramBuilder();
    b.output('y', b.apply('square', [b.input('x')]));
    const square = b.build();
    expect(finiteDifference(square, { x: 3 }, { h: 0.5, scheme: 'forward' })).toBe(6.5);
    expect(finiteDifference(square, { x: 3 }, { h: 0.5 })).toBe(6);
  });

  it('is of any element of any output by any element of any input', () => {
    const b = new ProgramBuilder();
    const w = b.input('w', [2]);
    b.output('first', b.literal(0));
    b.output('squares', b.apply('square', [w]));
    const options = { output: 'squares', input: 'w', h: 0.25 };
    const at = { w: [1, 5] };
    const difference = (inputElement: number, outputElement: number) =>
      finiteDifference(b.build(), at, { ...options, inputElement, outputElement });
    expect(difference(1, 1)).toBe(10);
    expect(difference(1, 0)).toBe(0);
    expect(difference(0, 0)).toBe(2);
    expect(() => difference(2, 0)).toThrow(RangeError);
    expect(() => finiteDifference(b.build(), at, { h: 1, input: 'v' })).toThrow(/v/);
  });
});

describe('the errors of differences', () => {
  const { derivative, schemes } = differenceErrors(sineProduct(), {}, { input: 'x' });

  it('are against the derivative by AD', () => {
    expect(derivative).toBeCloseTo(0.7 * Math.cos(1.1 * 0.7) + Math.exp(1.1), 12);
  });

  it('run from h = 1 to h = 10⁻¹⁶', () => {
    const { errors } = schemes.forward;
    expect(errors[0]?.h).toBe(1);
    expect(errors.at(-1)?.h).toBeCloseTo(1e-16, 30);
    expect(errors).toHaveLength(33);
    expect(differenceErrors(baydin(), {}, { perDecade: 1 }).schemes.central.errors).toHaveLength(
      17,
    );
  });

  it('follow the truncation where h is large', () => {
    for (const scheme of [schemes.forward, schemes.central]) {
      const { error, truncation } = scheme.errors.find(({ h }) => h < 0.002) ?? {
        error: 0,
        truncation: 1,
      };
      expect(error / truncation).toBeCloseTo(1, 2);
    }
  });

  it('stay within some units of round-off where h is small', () => {
    for (const { errors } of [schemes.forward, schemes.central]) {
      for (const { h, error, roundOff } of errors.slice(22, -4)) {
        expect([h, error < 20 * roundOff]).toEqual([h, true]);
      }
    }
  });

  it('are least near where theory puts it, and less for central differences', () => {
    const { forward, central } = schemes;
    for (const { best, expectedBest } of [forward, central]) {
      const off = Math.log10((best?.h as number) / (expectedBest as number));
      expect(Math.abs(off)).toBeLessThan(1.6);
    }
    expect(central.best?.error).toBeLessThan(forward.best?.error as number);
    expect(forward.expectedBest).toBeLessThan(1e-7);
    expect(central.expectedBest).toBeGreaterThan(1e-6);
  });

  it('have no best h in theory without curvature', () => {
    const b = new ProgramBuilder();
    b.output('y', b.apply('negate', [b.input('x')]));
    const { schemes: straight } = differenceErrors(b.build(), { x: 1 });
    expect(straight.forward.expectedBest).toBeNull();
    expect(straight.central.expectedBest).toBeNull();
    expect(straight.forward.best?.error).toBe(0);
  });
});
