import { describe, expect, it } from 'vitest';
import { finished } from '../../../src/core/finished';
import { readHand } from '../../../src/study/compare/hand';
import { judging, type Verdict } from '../../../src/study/compare/judge';
import { subject } from '../../state/compare/subjects';

/** The verdict on `formula` as the derivative of the first output by the first input. */
function verdict(text: string, values: Readonly<Record<string, number>>, formula: string): Verdict {
  const about = subject(text, values);
  const hand = readHand(formula, about.program);
  if (hand?.kind !== 'formula') throw new Error('not a formula');
  return finished(judging(about, hand.program));
}

describe('a right formula', () => {
  it.each([
    ['y = ln(x1) + x1*x2 - sin(x2)', { x1: 2, x2: 5 }, '1/x1 + x2'],
    ['y = sin(x)/(1 + x^2)', { x: 2 }, '(cos(x)*(1 + x^2) - 2*x*sin(x))/(1 + x^2)^2'],
    ['y = sigmoid(x)', { x: 1 }, 'exp(-x)/(1 + exp(-x))^2'],
    ['y = tanh(x)', { x: 0.3 }, '1 - tanh(x)^2'],
    ['y = (x - 1)^4', { x: 1.5 }, '4*x^3 - 12*x^2 + 12*x - 4'],
    ['y = sqrt(x)', { x: 4 }, '1/(2*sqrt(x))'],
    ['y = 3*z + x*0', { x: 1, z: 2 }, '0'],
    ['y = exp(x)', { x: 1 }, 'exp(x)'],
  ])('for %s agrees, however it is written', (text, values, formula) => {
    const { kind, ...rest } = verdict(text, values, formula);
    expect(kind).toBe('agrees');
    expect((rest as { points: number }).points).toBeGreaterThan(40);
  });

  it('is not said to agree here where AD has no finite number here', () => {
    expect(verdict('y = acos(x + 5)', { x: 1 }, '-1/sqrt(1 - (x + 5)^2)')).toMatchObject({
      kind: 'agrees',
      here: false,
    });
    expect(verdict('y = asin(x)', { x: 0.5 }, '1/sqrt(1 - x^2)')).toMatchObject({ here: true });
  });

  it('agrees at a kink but for the convention there', () => {
    const found = verdict('y = relu(x)', { x: 0 }, 'x >= 0');
    expect(found).toMatchObject({ kind: 'agrees', lone: { reach: 'here', ad: 0, hand: 1 } });
  });
});

describe('a wrong formula', () => {
  it('is refuted here where it is wrong here', () => {
    const found = verdict('y = x^3', { x: 2 }, '3*x');
    expect(found).toMatchObject({
      kind: 'differs',
      counterexample: { reach: 'here', ad: 12, hand: 6 },
    });
  });

  it('is refuted elsewhere where it happens to be right here, at numbers one can type', () => {
    const found = verdict('y = x^3', { x: 1 }, '3*x');
    if (found.kind !== 'differs') throw new Error(found.kind);
    const { counterexample } = found;
    expect(counterexample.reach).toBe('near');
    const x = counterexample.values.x as number;
    expect(x).toBe(Number(x.toFixed(2)));
    expect(counterexample.ad).toBeCloseTo(3 * x * x, 12);
    expect(counterexample.hand).toBeCloseTo(3 * x, 12);
  });

  it.each(['1/0', '-1/0', '0/0'])(
    'is refuted where it is %s and the derivative is finite',
    (formula) => {
      const found = verdict('y = 3*x', { x: 1 }, formula);
      expect(found).toMatchObject({
        kind: 'differs',
        counterexample: { reach: 'here', ad: 3 },
        mistake: null,
      });
    },
  );

  it('is refuted the same way every time', () => {
    const again = () => verdict('y = x^3', { x: 1 }, '3*x');
    expect(again()).toEqual(again());
  });

  it('is refuted where it has no value and the derivative has', () => {
    expect(verdict('y = x^2', { x: 3 }, '2*sqrt(x)*sqrt(x)')).toMatchObject({
      kind: 'differs',
      counterexample: { hand: Number.NaN },
    });
  });

  it('need not be far away', () => {
    expect(verdict('y = x^2', { x: 3 }, '2*x + x/10^5').kind).toBe('differs');
  });

  it.each([
    ['a lost sign', 'y = cos(x)', { x: 1 }, 'sin(x)', { kind: 'factor', factor: -1 }],
    ['a lost factor', 'y = x^2', { x: 3 }, 'x', { kind: 'factor', factor: 0.5 }],
    ['a constant too much', 'y = x^2 + 3*x', { x: 3 }, '2*x', { kind: 'amount', amount: -3 }],
    [
      'the other input',
      'y = x*exp(z)',
      { x: 3, z: 1 },
      'x*exp(z)',
      { kind: 'other input', name: 'z' },
    ],
    ['no simple slip', 'y = x^3', { x: 2 }, '3*x', null],
  ])('is told as %s', (_, text, values, formula, mistake) => {
    expect(verdict(text, values, formula)).toMatchObject({ kind: 'differs', mistake });
  });
});

describe('points that can be tried', () => {
  it('are only those where the function is finite', () => {
    const found = verdict('y = ln(x)', { x: -3 }, '1/x');
    if (found.kind !== 'agrees') throw new Error(found.kind);
    expect(found.points).toBeLessThan(150);
    expect(found.points).toBeGreaterThan(30);
  });

  it('may be none', () => {
    expect(verdict('y = sqrt(x - x - 1)', { x: 1 }, '0')).toEqual({ kind: 'nowhere' });
  });

  it('is one where the formula and the function depend on nothing', () => {
    expect(verdict('y = (7); z = x', { x: 1 }, '0')).toMatchObject({ kind: 'agrees', points: 1 });
  });
});
