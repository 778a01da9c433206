import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/lang/expression/parse';
import { lookAt, secantsAt } from '../../../src/study/curve/look';
import type { Part } from '../../../src/study/curve/subject';

function look(text: string, at: readonly number[], h: number | null = null, part: Part = 0) {
  const program = parse(text);
  return lookAt(program, 'y', part, Float64Array.from(at), 0, h);
}

describe('what is seen at a point', () => {
  it("is the paper's value and gradient", () => {
    const { value, gradient, sides } = look('y = ln(x1) + x1*x2 - sin(x2)', [2, 5]);
    expect(value).toBeCloseTo(11.652, 3);
    expect(gradient[0]).toBeCloseTo(5.5);
    expect(gradient[1]).toBeCloseTo(2 - Math.cos(5));
    expect(sides).toBeNull();
  });

  it.each<[string, number, (x: number) => number]>([
    ['y = x^3', 1.3, (x) => 3 * x * x],
    ['y = exp(-x^2)', 0.7, (x) => -2 * x * Math.exp(-x * x)],
    ['y = sin(x)/x', 2, (x) => Math.cos(x) / x - Math.sin(x) / (x * x)],
    ['y = tanh(30*x)', 0.01, (x) => 30 / Math.cosh(30 * x) ** 2],
  ])('of %s at %d has the slope of analysis, and nothing odd', (text, x, slope) => {
    const { gradient, sides } = look(text, [x]);
    expect(gradient[0]).toBeCloseTo(slope(x), 9);
    expect(sides).toBeNull();
  });

  it('has two slopes at a corner', () => {
    const { gradient, sides } = look('y = abs(x) + x/2', [0]);
    expect(gradient[0]).toBe(0.5);
    expect(sides?.left).toMatchObject({ kind: 'slope', slope: -0.5 });
    expect(sides?.right).toMatchObject({ kind: 'slope', slope: 1.5 });
  });

  it('jumps, and begins', () => {
    expect(look('y = floor(x)', [2]).sides?.left.kind).toBe('jump');
    expect(look('y = x^1.5', [0]).sides?.left.kind).toBe('outside');
  });

  it('is not finite where the value is not', () => {
    expect(look('y = ln(x)', [-1]).value).toBeNaN();
    expect(look('y = ln(x)', [-1]).sides).toBeNull();
  });

  it('is an element of an array, or the sum of all', () => {
    const text = 'x = [1, 2, 3]; y = x^2';
    expect(look(text, [1, 2, 3], null, 1)).toMatchObject({ value: 4 });
    expect([...look(text, [1, 2, 3], null, 1).gradient]).toEqual([0, 4, 0]);
    expect(look(text, [1, 2, 3], null, 'sum')).toMatchObject({ value: 14 });
    expect([...look(text, [1, 2, 3], null, 'sum').gradient]).toEqual([2, 4, 6]);
  });
});

describe('secants', () => {
  it('have the slopes of difference quotients', () => {
    const found = secantsAt(2, 0.5, look('y = x^2', [2], 0.5));
    expect(found?.forward).toMatchObject({ from: [2, 4], to: [2.5, 6.25], slope: 4.5 });
    expect(found?.central).toMatchObject({ from: [1.5, 2.25], to: [2.5, 6.25], slope: 4 });
  });

  it('come near the tangent as their ends do', () => {
    const off = (h: number) => {
      const seen = look('y = exp(x)', [1], h);
      return Math.abs((secantsAt(1, h, seen)?.forward.slope ?? Number.NaN) - Math.E);
    };
    expect(off(0.1)).toBeLessThan(off(1));
    expect(off(0.001)).toBeLessThan(0.002);
  });

  it('have no slope where there is no value', () => {
    expect(secantsAt(1, 2, look('y = ln(x)', [1], 2))?.central.slope).toBeNaN();
  });
});
