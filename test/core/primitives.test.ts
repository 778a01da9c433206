/** Every row of the primitive table: its derivatives, its conventions and its edges. */
import { describe, expect, it } from 'vitest';
import { evaluate, gradient, type PrimitiveName, primitives } from '../../src/core/index';
import { agrees } from './agreement';
import {
  byDifferences,
  byForward,
  byProgram,
  byReverse,
  type Derivative,
  ones,
  outputsInOrder,
} from './derivatives';
import { arityOf, elementwise, intervalOf, samples, shapeless } from './elementwise';
import { applied, at, written } from './written';

const { NaN: nan, POSITIVE_INFINITY: inf } = Number;

function expectClose(actual: Derivative, expected: Derivative, tolerance: number, why: string) {
  const scale = Math.max(1, ...expected.map(Math.abs));
  const close = actual.every((x, i) =>
    agrees(x, expected[i] as number, { relative: tolerance, absolute: tolerance * scale }),
  );
  expect(close, `${why}: ${actual} is not ${expected}`).toBe(true);
  expect(actual).toHaveLength(expected.length);
}

describe.each(shapeless)('the primitive %s', (name) => {
  it('has the same first derivative by the forward sweep, the reverse sweep, its gradient program and finite differences', () => {
    for (const program of samples(name, 12)) {
      const seed = ones(program);
      const reversed = byReverse(program, seed);
      expectClose(byForward(program, seed), reversed, 1e-14, 'forward against reverse');
      expectClose(byProgram(program, seed), reversed, 1e-14, 'gradient program against reverse');
      expectClose(reversed, byDifferences(program, seed), 1e-9, 'reverse against differences');
    }
  });

  it('has the same second derivative by both sweeps over its gradient and by finite differences of it', () => {
    for (const program of samples(name, 4)) {
      const hessian = program.inputs.map((input) => {
        const first = gradient(program, { inputs: [input.name], seed: ones(program) });
        const seed = ones(first);
        const reversed = byReverse(first, seed);
        expectClose(byForward(first, seed), reversed, 1e-13, 'forward against reverse');
        expectClose(byProgram(first, seed), reversed, 1e-13, 'gradient program against reverse');
        expectClose(reversed, byDifferences(first, seed), 1e-8, 'reverse against differences');
        return reversed;
      });
      // One number per operand unless operands are tensors; then rows are sums and have no symmetry to show.
      if (hessian.some((row) => row.length !== hessian.length)) continue;
      const transposed = hessian.map((_, i) => hessian.map((row) => row[i] as number));
      expectClose(hessian.flat(), transposed.flat(), 1e-13, 'mixed partials in either order');
    }
  });

  it('is finite wherever its row says to sample it', () => {
    for (const program of samples(name, 12)) {
      expect(outputsInOrder(program).every(Number.isFinite)).toBe(true);
    }
  });
});

describe('where there is no derivative, the convention is PyTorch’s', () => {
  it.each<[string, PrimitiveName, number[], number, number[]]>([
    ['relu is flat at 0', 'relu', [0], 0, [0]],
    ['|x| is flat at 0', 'abs', [0], 0, [0]],
    ['sign is flat at 0', 'sign', [0], 0, [0]],
    ['a tie of min is shared', 'minimum', [2, 2], 2, [0.5, 0.5]],
    ['a tie of max is shared', 'maximum', [-3, -3], -3, [0.5, 0.5]],
    ['a tie of 0 and −0 is shared', 'maximum', [0, -0], 0, [0.5, 0.5]],
    ['a tie of infinities is shared', 'minimum', [inf, inf], inf, [0.5, 0.5]],
    ['clamp at its lower bound follows x', 'clamp', [-1, -1, 1], -1, [1, 0, 0]],
    ['clamp at its upper bound follows x', 'clamp', [1, -1, 1], 1, [1, 0, 0]],
    ['clamp between equal bounds follows x', 'clamp', [1, 1, 1], 1, [1, 0, 0]],
    ['clamp with bounds crossed is hi', 'clamp', [0, 1, -1], -1, [0, 0, 1]],
    ['x^p at (0, 0) has partials 0 and 0', 'power', [0, 0], 1, [0, 0]],
    ['x^p at (0, 2) has partials 0 and 0', 'power', [0, 2], 0, [0, 0]],
    ['x^0 does not depend on x', 'power', [inf, 0], 1, [0, inf]],
    ['√x has an infinite slope at 0', 'sqrt', [0], 0, [inf]],
    ['asin has an infinite slope at 1', 'asin', [1], Math.PI / 2, [inf]],
    ['acos has an infinite slope at −1', 'acos', [-1], Math.PI, [-inf]],
    ['ln at 0 is −∞ with slope ∞', 'ln', [0], -inf, [inf]],
    ['ln at −1 is NaN with slope −1', 'ln', [-1], nan, [-1]],
    ['√ at −1 is NaN with slope NaN', 'sqrt', [-1], nan, [nan]],
    ['atan2 at (0, 0) has no slope', 'atan2', [0, 0], 0, [nan, nan]],
    ['division by 0 is infinite', 'divide', [1, 0], inf, [inf, -inf]],
    ['0 / 0 is NaN', 'divide', [0, 0], nan, [inf, nan]],
    ['comparisons are flat where they jump', 'less', [1, 1], 0, [0, 0]],
  ])('%s', (_, name, x, value, partials) => {
    const found = at(name, x);
    expect(found.value).toEqual(value);
    expect(found.partials.map((p) => (p === 0 ? 0 : p))).toEqual(partials);
  });

  it('leaky relu at 0 has its slope for negative numbers', () => {
    expect(at('leakyRelu', [0], { slope: 0.2 }).partials).toEqual([0.2]);
    expect(at('leakyRelu', [0], { slope: 0.01 }).partials).toEqual([0.01]);
  });

  it('the derivative of relu(x) − relu(−x) at 0 comes out as 0, which is not that of x', () => {
    const program = written({ x: 0 }, (o, x) =>
      o.sub(o.apply('relu', [x]), o.apply('relu', [o.neg(x)])),
    );
    expect(evaluate(gradient(program))).toEqual({ x: 0 });
  });

  it('a kink is announced exactly at the kink', () => {
    const kinks: [PrimitiveName, number[], number[]][] = [
      ['abs', [0], [1e-9]],
      ['sign', [0], [-1e-9]],
      ['relu', [0], [1e-9]],
      ['leakyRelu', [0], [-1e-9]],
      ['minimum', [2, 2], [2, 2.1]],
      ['maximum', [2, 2], [2, 2.1]],
      ['clamp', [-1, -1, 1], [0, -1, 1]],
      ['clamp', [1, -1, 1], [3, -1, 1]],
      ['less', [1, 1], [1, 2]],
      ['power', [0, 0.5], [1, 0.5]],
      ['power', [0, 0], [0, 2]],
      ['sqrt', [0], [1]],
      ['asin', [-1], [0]],
      ['acos', [1], [0]],
    ];
    for (const [name, kink, elsewhere] of kinks) {
      expect(primitives[name].kink?.(...kink), `${name} at ${kink}`).toEqual(expect.any(String));
      expect(primitives[name].kink?.(...elsewhere), `${name} at ${elsewhere}`).toBeNull();
    }
  });
});

describe('IEEE 754 results are shown, not hidden', () => {
  it.each<[number, number, number]>([
    [1, nan, 1],
    [nan, 0, 1],
    [nan, 1, nan],
    [-1, inf, 1],
    [-1, -inf, 1],
    [0, -1, inf],
    [-0, -1, -inf],
    [-0, -2, inf],
    [-8, 1 / 3, nan],
    [-2, 3, -8],
    [2, inf, inf],
    [0.5, inf, 0],
    [0.5, -inf, inf],
    [inf, -1, 0],
    [0, 0, 1],
  ])('%d to the power %d is %d', (x, p, expected) => {
    expect(at('power', [x, p]).value).toEqual(expected);
  });

  it('an integer power of a negative number has a slope', () => {
    expect(at('power', [-2, 3]).partials).toEqual([12, nan]);
  });

  it('sigmoid neither overflows nor loses digits', () => {
    expect(at('sigmoid', [1000])).toEqual({ value: 1, partials: [0] });
    expect(at('sigmoid', [-1000])).toEqual({ value: 0, partials: [0] });
    expect(at('sigmoid', [-720]).value).toBe(Math.exp(-720));
    expect(at('sigmoid', [-720]).partials).toEqual([Math.exp(-720)]);
    expect(at('sigmoid', [inf])).toEqual({ value: 1, partials: [0] });
    expect(at('sigmoid', [-inf])).toEqual({ value: 0, partials: [0] });
  });

  it('softplus neither overflows nor loses digits', () => {
    expect(at('softplus', [1000])).toEqual({ value: 1000, partials: [1] });
    expect(at('softplus', [-1000])).toEqual({ value: 0, partials: [0] });
    expect(at('softplus', [-50]).value).toBe(Math.exp(-50));
    expect(at('softplus', [inf])).toEqual({ value: inf, partials: [1] });
  });

  it('a NaN operand makes the value NaN, but for what does not look at it', () => {
    const blind: Partial<Record<PrimitiveName, readonly number[]>> = { where: [0], power: [] };
    for (const name of elementwise) {
      if (primitives[name].group === 'Comparison') continue;
      const arity = arityOf(name);
      for (let k = 0; k < arity; k++) {
        if (blind[name]?.includes(k)) continue;
        const x = Array.from({ length: arity }, (_, i) => {
          const [low, high] = intervalOf(name, i);
          return i === k ? nan : (low + 2 * high) / 3;
        });
        // The condition must be 0 for the last operand to be chosen.
        if (name === 'where' && k === 2) x[0] = 0;
        expect(at(name, x).value, `${name}(${x})`).toBeNaN();
      }
    }
  });

  it('a comparison with NaN does not hold, but for ≠', () => {
    for (const name of ['less', 'lessEqual', 'greater', 'greaterEqual', 'equal'] as const) {
      expect(at(name, [nan, nan]).value, name).toBe(0);
    }
    expect(at('notEqual', [nan, nan]).value).toBe(1);
  });

  it('infinities go through arithmetic as they should', () => {
    expect(at('add', [inf, -inf]).value).toBeNaN();
    expect(at('multiply', [inf, 0])).toEqual({ value: nan, partials: [0, inf] });
    expect(at('divide', [1, inf]).value).toBe(0);
    expect(at('reciprocal', [-0]).value).toBe(-inf);
    expect(at('exp', [-inf])).toEqual({ value: 0, partials: [0] });
    expect(at('atan', [inf])).toEqual({ value: Math.PI / 2, partials: [0] });
    expect(at('tanh', [-inf])).toEqual({ value: -1, partials: [0] });
    expect(at('sin', [inf]).value).toBeNaN();
    expect(at('minimum', [-inf, 5])).toEqual({ value: -inf, partials: [1, 0] });
  });
});

describe('what is not taken does not touch the result', () => {
  it('ln(relu(x)) at −1 is −∞ with gradient 0, not 0 · ∞', () => {
    const program = written({ x: -1 }, (o, x) => o.ln(o.apply('relu', [x])));
    expect(evaluate(program)).toEqual({ y: -inf });
    expect(evaluate(gradient(program))).toEqual({ x: 0 });
  });

  it('an infinite adjoint stops at the operand that min does not choose', () => {
    const program = written({ a: 0, b: 1 }, (o, a, b) => o.ln(o.apply('minimum', [a, b])));
    expect(evaluate(gradient(program))).toEqual({ a: inf, b: 0 });
  });

  it('NaN in the branch not taken by where stays there', () => {
    const program = written({ x: -1 }, (o, x) =>
      o.where(o.gt(x, o.literal(0)), o.sqrt(x), o.square(x)),
    );
    expect(evaluate(program)).toEqual({ y: 1 });
    expect(at('where', [0, nan, 5])).toEqual({ value: 5, partials: [0, 0, 1] });
  });

  it('but a function whose own slope is NaN spreads it through a zero, as in PyTorch', () => {
    const program = written({ x: -1 }, (o, x) =>
      o.where(o.gt(x, o.literal(0)), o.sqrt(x), o.square(x)),
    );
    expect(evaluate(gradient(program))).toEqual({ x: nan });
  });

  it('a product with a factor 0 has the product of the others as its derivative', () => {
    expect(at('multiplyN', [0, 3, 5])).toEqual({ value: 0, partials: [15, 0, 0] });
    expect(at('multiplyN', [0, 0, 5]).partials).toEqual([0, 0, 0]);
  });

  it('the choice inside the slope of x^p does not spoil its second derivatives', () => {
    const byP = (x: number, p: number) =>
      evaluate(gradient(gradient(applied('power', [x, p]), { inputs: ['x2'] })));
    expect(byP(0, 2).x2).toBe(0);
    expect(byP(2, 2000)).toEqual({ x1: inf, x2: inf });
    expect(byP(0, -1)).toEqual({ x1: inf, x2: inf });
  });
});
