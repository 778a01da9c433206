import { describe, expect, it } from 'vitest';
import { type Program, trace, trouble } from '../../../src/core/index';
import { written } from '../written';

const found = (program: Program) =>
  trouble(trace(program)).map(({ severity, message, mend }) => `${severity}: ${message}. ${mend}`);

describe('a kink is announced', () => {
  it('at a jump of sign, through which nothing flows', () => {
    expect(found(written({ x: 0 }, (o, x) => o.sign(x)))).toContainEqual(
      expect.stringMatching('^note: At this point sign jumps at 0'),
    );
  });

  it('at a tie of the comparison that a choice hangs on', () => {
    const choice = (x: number) =>
      written({ x }, (o, v) => o.where(o.gt(v, o.literal(0)), v, o.neg(v)));
    expect(found(choice(0))).toContainEqual(expect.stringMatching('^note: At this point > jumps'));
    expect(found(choice(1))).toEqual([]);
  });

  it('at the 0 of a condition that is no comparison', () => {
    const choice = (x: number) => written({ x }, (o, v) => o.where(v, o.literal(1), o.literal(2)));
    expect(found(choice(0))).toContainEqual(
      expect.stringMatching('^note: At this point the choice jumps where its condition is 0'),
    );
    expect(found(choice(1))).toEqual([]);
  });

  it('where atan2 goes from π to −π', () => {
    const angle = (y: number) => written({ y, x: -1 }, (o, v, w) => o.apply('atan2', [v, w]));
    expect(found(angle(0))).toContainEqual(
      expect.stringMatching('^note: At this point atan2 jumps'),
    );
    expect(found(angle(0.5))).toEqual([]);
  });

  it('with what each convention takes, by the numbers of the rules, that in force first', () => {
    const clamp = written({ x: 0, lo: 0 }, (o, x, lo) => o.apply('clamp', [x, lo, o.literal(1)]));
    expect(found(clamp)).toContainEqual(
      expect.stringMatching(
        /: PyTorch’s convention takes it as 1 for x and 0 for lo. JAX’s would take it as ½ for each/,
      ),
    );
    expect(found({ ...clamp, convention: 'jax' })).toContainEqual(
      expect.stringMatching(
        /: JAX’s convention takes it as ½ for each operand. PyTorch’s would take it as 1 for x and/,
      ),
    );
  });

  it('not where the output does not depend on it, nor among constants', () => {
    const beside = written({ x: 0 }, (o, x) => {
      o.apply('relu', [x]);
      return o.apply('add', [x, o.apply('relu', [o.literal(0)])]);
    });
    expect(found(beside)).toEqual([]);
  });
});

describe('an infinity from finite operands is told for what it is', () => {
  it('a pole by the domain', () => {
    expect(found(written({ x: 1, z: 0 }, (o, x, z) => o.div(x, z)))[0]).toMatch(
      'The division is ∞ at 1, 0. It is defined for a divisor other than 0.',
    );
  });

  it('an overflow by the largest number', () => {
    expect(found(written({ x: 1e300, z: 1e-300 }, (o, x, z) => o.div(x, z)))[0]).toMatch(
      'The division is ∞ at 1e+300, 1e−300. The result is too large for a float64.',
    );
    expect(found(written({ x: 10, p: 400 }, (o, x, p) => o.pow(x, p)))[0]).toMatch(
      'The result is too large for a float64.',
    );
  });
});
