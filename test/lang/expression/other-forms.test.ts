import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/core/index';
import { callable } from '../../../src/lang/expression/functions';
import { otherForms } from '../../../src/lang/expression/other-forms';
import { parse } from '../../../src/lang/expression/parse';
import { ParseError } from '../../../src/lang/read/parse-error';

const logistic = (x: number) => 1 / (1 + Math.exp(-x));
/** Values at x = 0.3, y = 2 and t = 0.25. */
const meant: Readonly<Record<string, number>> = {
  cbrt: Math.cbrt(0.3),
  cot: 1 / Math.tan(0.3),
  csc: 1 / Math.sin(0.3),
  exp2: 2 ** 0.3,
  fmod: 0.3 % 2,
  hardtanh: 0.3,
  heaviside: 1,
  lerp: 0.3 + 0.25 * 1.7,
  logaddexp: Math.log(Math.exp(0.3) + Math.exp(2)),
  logsigmoid: Math.log(logistic(0.3)),
  mish: 0.3 * Math.tanh(Math.log1p(Math.exp(0.3))),
  relu6: 0.3,
  rsqrt: 1 / Math.sqrt(0.3),
  sec: 1 / Math.cos(0.3),
  softsign: 0.3 / 1.3,
  step: 1,
  trunc: 0,
};

describe('a function that is no primitive', () => {
  const known = Object.entries(meant).filter(([name]) => callable(name).length === 0);

  it.each(known)('%s is written with those that are', (name, value) => {
    const [written] = Object.values(
      evaluate(parse(otherForms[name] as string), { x: 0.3, y: 2, t: 0.25 }),
    );
    expect(written).toBeCloseTo(value, 4);
  });

  it.each(Object.entries(otherForms))('%s is refused with how it is written', (name, form) => {
    let hint = '';
    try {
      parse(`${name.toUpperCase()}(x)`);
    } catch (error) {
      if (error instanceof ParseError) hint = error.hint;
    }
    expect(hint).toBe(`It is no primitive: write ${form}.`);
  });

  it('has no name that a primitive has', () => {
    expect(Object.keys(otherForms).filter((name) => callable(name).length > 0)).toEqual([]);
  });
});
