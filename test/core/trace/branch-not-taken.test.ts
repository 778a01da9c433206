import { describe, expect, it } from 'vitest';
import { tangentTrace, trace, trouble, valueAndGradient } from '../../../src/core/index';
import { parse } from '../../../src/lang/expression/parse';

const said = (text: string) =>
  trouble(trace(parse(text))).flatMap(({ message, mend, severity }) =>
    message.startsWith('AD gives') ? [`${severity}: ${message}. ${mend}`] : [],
  );

describe('a branch that is not taken and has no finite derivative', () => {
  it.each([
    ['x = -1', 'where(x > 0, sqrt(x), x)', '1', 'where(x > 0, sqrt(where(x > 0, x, 1)), x)'],
    [
      'x = -1',
      'where(x <= 0, x^2, 3*sqrt(x))',
      '−2',
      'where(x <= 0, x ^ 2, 3 * sqrt(where(x <= 0, 1, x)))',
    ],
    ['x = 2', 'where(x < 1, asin(x), x^2)', '4', 'where(x < 1, asin(where(x < 1, x, 0)), x ^ 2)'],
    ['x = 0', 'where(x == 0, 1, sin(x)/x)', '0', 'where(x == 0, 1, sin(x) / where(x == 0, 1, x))'],
    ['x = -3', 'where(x > 0, x^0.5, x)', '1', 'where(x > 0, where(x > 0, x, 1) ^ 0.5, x)'],
  ])('has its derivative said and a safe form given: %s; %s', (value, form, slope, safe) => {
    const [warning, ...others] = said(`${value}; y = ${form}`);
    expect(others).toEqual([]);
    expect(warning).toContain(
      `warning: AD gives NaN, yet the derivative by x is ${slope} here. In forward mode it gives ${slope}. The `,
    );
    expect(warning).toContain(`NaN on the way back. Write ${safe}.`);
    expect(said(`${value}; y = ${safe}`)).toEqual([]);
    const { gradient } = valueAndGradient(parse(`${value}; y = ${safe}`));
    expect(gradient.x).toBe(Number(slope.replace('−', '-')));
  });

  it('is found in one element of an array', () => {
    expect(said('x = [-1, 4]; y = sum(where(x > 0, sqrt(x), x))')).toEqual([
      expect.stringContaining('AD gives NaN, yet the derivative by x[0] is 1 here'),
    ]);
  });

  it('has a form with letters where the own one is long', () => {
    const [warning] = said('x = -1; b = 2; y = where(x*x*x + b*b*b*b > 100, sqrt(x*b), x)');
    expect(warning).toContain('Write where(c, f(where(c, x, 1)), …) for where(c, f(x), …).');
  });

  it('is not what hides a derivative in forward mode', () => {
    const found = trouble(tangentTrace(parse('x = -1; y = where(x > 0, sqrt(x), x)')));
    expect(found.filter(({ message }) => message.includes('AD gives'))).toEqual([]);
  });
});

it('a factor that is infinite hides a derivative without any branch', () => {
  expect(said('x = -800; y = 1/(1 + exp(-x))')).toEqual([
    'warning: AD gives NaN, yet the derivative by x is 0 here. A factor on the way is NaN or infinite.',
  ]);
});

it('where the output is not finite there is no derivative to speak of', () => {
  expect(said('x = -1; y = sqrt(x)')).toEqual([]);
  expect(said('x = 1; y = where(x > 0, sqrt(-x), x)')).toEqual([]);
});
