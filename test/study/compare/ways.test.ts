import { describe, expect, it } from 'vitest';
import { finished } from '../../../src/core/finished';
import { isHeld } from '../../../src/study/compare/depends';
import { referenceOf } from '../../../src/study/compare/derivative';
import { errorCurves } from '../../../src/study/compare/error-curve';
import { readHand } from '../../../src/study/compare/hand';
import { judging } from '../../../src/study/compare/judge';
import { errorOf, findWays, waysFor } from '../../../src/study/compare/ways';
import { subject } from '../../state/compare/subjects';

describe('the ways to ∂y/∂x₁ of the paper’s example', () => {
  const about = subject('y = ln(x1) + x1*x2 - sin(x2)', { x1: 2, x2: 5 });
  const hand = readHand('1/x1 + x2', about.program);
  if (hand?.kind !== 'formula') throw new Error('not read');
  const ways = [...findWays(about, 1e-3, 2, hand.program)];

  it('are six, and the exact ones say 5.5', () => {
    const exact = ways.filter(({ id }) => id !== 'difference' && id !== 'central');
    expect(exact.map(({ id, value }) => [id, value])).toEqual([
      ['reverse', 5.5],
      ['forward', 5.5],
      ['symbolic', 5.5],
      ['hand', 5.5],
    ]);
  });

  it('are off where they are numeric, central differences less', () => {
    const error = (id: string) => ways.find((way) => way.id === id)?.error?.absolute ?? Number.NaN;
    expect(error('difference')).toBeCloseTo(1.25e-4, 6);
    expect(error('central')).toBeCloseTo(4.2e-8, 9);
  });

  it('take this many runs of f, for one input and for all', () => {
    expect(ways.map(({ id, runs, runsForAll }) => [id, runs, runsForAll])).toEqual([
      ['reverse', 1, 1],
      ['forward', 1, 2],
      ['difference', 2, 3],
      ['central', 2, 4],
      ['symbolic', 0, 0],
      ['hand', 0, 0],
    ]);
  });
});

it('is without a row by hand until a formula is typed', () => {
  expect(waysFor(null)).not.toContain('hand');
});

it('calls it no error when both are the same, infinite or not a number', () => {
  for (const same of [2, Number.POSITIVE_INFINITY, Number.NaN]) {
    expect(errorOf(same, same)).toEqual({ absolute: 0, relative: 0 });
  }
  expect(errorOf(3, 2)).toEqual({ absolute: 1, relative: 0.5 });
});

describe('where the reverse sweep gets NaN from a branch that is not taken', () => {
  const about = subject('y = where(x > 0, sqrt(x), x)', { x: -1 });
  const ways = [...findWays(about, 1e-3, 1, null)];
  const error = (id: string) => ways.find((way) => way.id === id)?.error;

  it('ways are held against forward mode', () => {
    expect(referenceOf(about)).toEqual({ mode: 'forward', value: 1 });
    expect(error('forward')).toBeNull();
    expect(error('reverse')?.absolute).toBeNaN();
    expect(error('difference')?.absolute).toBeCloseTo(0, 10);
    expect(error('central')?.absolute).toBeCloseTo(0, 10);
  });

  it('errors of differences are measured, and a formula is tried there', () => {
    const { forward } = finished(errorCurves(about));
    expect(forward.errors.every(Number.isFinite)).toBe(true);
    const hand = readHand('where(x > 0, 0.5/sqrt(x), 1)', about.program);
    if (hand?.kind !== 'formula') throw new Error('not read');
    expect(finished(judging(about, hand.program))).toMatchObject({ kind: 'agrees', here: true });
  });
});

describe('where a gradient is stopped on purpose', () => {
  it.each([
    ['y = detach(x)*x', 3],
    ['y = x^2 + detach(sin(x))', 6],
    ['a = detach(2*x); y = a*a*x', 36],
  ])(
    '%s has what AD gives for its derivative, and differences are of another function',
    (text, ad) => {
      const about = subject(text, { x: 3 });
      const ways = [...findWays(about, 1e-3, 1, null)];
      expect(isHeld(about)).toBe(true);
      expect(
        ways.map(({ id, value, isOther }) => [id, isOther ? 'another' : Number(value.toFixed(9))]),
      ).toEqual([
        ['reverse', ad],
        ['forward', ad],
        ['difference', 'another'],
        ['central', 'another'],
        ['symbolic', ad],
      ]);
    },
  );

  it('what does not go through it is held against differences', () => {
    const about = subject('y = detach(z)*x; a = detach(x)', { x: 3, z: 2 });
    expect(isHeld(about)).toBe(false);
    const ways = [...findWays(about, 1e-3, 1, null)];
    expect(ways.every(({ isOther }) => !isOther)).toBe(true);
  });

  it('a formula is right where it agrees with AD', () => {
    const about = subject('y = detach(x)*x', { x: 3 });
    const verdict = (text: string) => {
      const hand = readHand(text, about.program);
      if (hand?.kind !== 'formula') throw new Error('not read');
      return finished(judging(about, hand.program)).kind;
    };
    expect(verdict('x')).toBe('agrees');
    expect(verdict('2x')).toBe('differs');
  });
});

it('holds nothing against NaN where both modes have it', () => {
  const about = subject('y = sqrt(x)', { x: -1 });
  expect(referenceOf(about)).toEqual({ mode: null, value: Number.NaN });
  expect([...findWays(about, 1e-3, 1, null)].some(({ error }) => error === null)).toBe(false);
});
