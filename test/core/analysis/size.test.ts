import { describe, expect, it } from 'vitest';
import {
  compose,
  countOf,
  evaluate,
  expressionSize,
  expressionSwell,
  operationCounts,
  ProgramBuilder,
  symbolicDerivative,
} from '../../../src/core/index';
import { baydin, logisticMap, sines } from '../transform/programs';

describe('the size of an expression', () => {
  it('counts every use of an intermediate again when it is written out', () => {
    const b = new ProgramBuilder();
    let x = b.input('x');
    for (let k = 0; k < 10; k++) x = b.apply('multiply', [x, x]);
    b.output('y', x);
    const program = b.build();
    expect(expressionSize(program, x)).toEqual({ shared: 10, expanded: 2 ** 11 - 1 });
  });

  it('does not overflow the stack on a deep expression, and gives up at infinity', () => {
    const b = new ProgramBuilder();
    let x = b.input('x');
    for (let k = 0; k < 20_000; k++) x = b.apply('add', [x, x]);
    expect(expressionSize(b.build(), x).expanded).toBe(Infinity);
  });
});

describe('a symbolic derivative', () => {
  it('is that of the logistic map: 4(1 − x) − 4x', () => {
    const { program, value, derivative } = symbolicDerivative(logisticMap());
    expect(evaluate(program, { x: 0.3 }).y).toBeCloseTo(4 - 8 * 0.3, 12);
    expect(value).toEqual({ shared: 3, expanded: 7 });
    expect(derivative).toEqual({ shared: 4, expanded: 9 });
  });

  it('swells as the map is composed with itself, where the shared program grows evenly', () => {
    const swell = expressionSwell(logisticMap(), 6);
    expect(swell.map(({ times }) => times)).toEqual([1, 2, 3, 4, 5, 6]);
    const growth = swell
      .slice(1)
      .map(({ derivative }, k) => derivative.expanded / (swell[k]?.derivative.expanded as number));
    for (const factor of growth) expect(factor).toBeGreaterThan(2);
    const shared = swell.map(({ derivative }) => derivative.shared);
    for (const [k, count] of shared.slice(1).entries()) {
      expect(count - (shared[k] as number)).toBeLessThanOrEqual(8);
    }
  });

  it('has the value of the derivative of the composed program', () => {
    const { program } = symbolicDerivative(compose(logisticMap(), 3));
    const l = (x: number) => 4 * x * (1 - x);
    const d = (x: number) => 4 - 8 * x;
    expect(evaluate(program, { x: 0.3 }).y).toBeCloseTo(d(l(l(0.3))) * d(l(0.3)) * d(0.3), 9);
  });
});

describe('operation counts', () => {
  it('are of value, forward and reverse sweep', () => {
    // Forward: 1/x and ×; ×, × and +; cos and ×; +; −1 × and +. Reverse has two sums less and two more.
    const { value, forward, reverse, ratios } = operationCounts(baydin());
    expect({ value, forward, reverse }).toEqual({ value: 5, forward: 10, reverse: 9 });
    expect(ratios).toEqual({ forward: 3, reverse: 2.8 });
  });

  it('stay within a small multiple however long the program', () => {
    expect(operationCounts(sines(1000)).ratios).toEqual({ forward: 3, reverse: 3 });
  });

  it('count elements, and products in a product of matrices', () => {
    const b = new ProgramBuilder();
    const a = b.input('a', [2, 3]);
    const c = b.input('c', [3, 4]);
    b.output('y', b.apply('exp', [b.apply('matmul', [a, c])]));
    expect(countOf(b.build())).toBe(24 + 8);
  });

  it('do not count what constants alone decide', () => {
    const b = new ProgramBuilder();
    b.output('y', b.apply('multiply', [b.input('x'), b.apply('ln', [b.literal(2)])]));
    expect(countOf(b.build())).toBe(1);
  });
});
