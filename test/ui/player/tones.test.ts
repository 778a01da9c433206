import { describe, expect, it } from 'vitest';
import { type ReverseTrace, stepAt } from '../../../src/core/trace/trace';
import { derivedOf } from '../../../src/document/derived';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { withExpression } from '../../../src/document/expression';
import { pitchOf, tonesOf } from '../../../src/ui/player/sound/tones';

const traceOf = (text: string): ReverseTrace =>
  derivedOf(withExpression(EMPTY_DOCUMENT, text)).trace;

describe('the pitch of a number', () => {
  it('is higher for larger numbers, and below that of zero for negative ones', () => {
    const pitches = [-1e9, -3, -0.1, 0, 0.1, 3, 1e9].map(pitchOf);
    expect(pitches).toEqual([...pitches].sort((a, b) => a - b));
    expect(new Set(pitches).size).toBe(pitches.length);
  });

  it('can be heard whatever the number is', () => {
    for (const value of [Number.MAX_VALUE, -Number.MAX_VALUE, Infinity, -Infinity, NaN]) {
      expect(pitchOf(value)).toBeGreaterThan(30);
      expect(pitchOf(value)).toBeLessThan(4000);
    }
  });
});

describe('the tones of a step', () => {
  it('come from the left for values and from the right for adjoints', () => {
    const trace = traceOf('ln(x1) + x1*x2 - sin(x2)');
    const sides = Array.from({ length: trace.stepCount }, (_, k) =>
      Math.sign(tonesOf(stepAt(trace, k))[0]?.pan ?? 0),
    );
    expect(sides).toEqual([
      ...Array(trace.turn).fill(-1),
      ...Array(trace.stepCount - trace.turn).fill(1),
    ]);
  });

  it('are what was there and the sum where an adjoint is accumulated', () => {
    const trace = traceOf('x * x');
    const steps = Array.from({ length: trace.stepCount }, (_, k) => stepAt(trace, k));
    const accumulated = steps.filter((step) => step.kind === 'contribution' && step.before);
    expect(accumulated.map((step) => tonesOf(step).map(({ frequency }) => frequency))).toEqual([
      [pitchOf(1), pitchOf(2)],
    ]);
    expect(tonesOf(steps[0] as (typeof steps)[number])).toHaveLength(1);
  });

  it('are rough where a number is none', () => {
    const trace = traceOf('ln(0 - x)');
    const step = stepAt(trace, trace.turn - 1);
    expect(tonesOf(step)[0]?.rough).toBe(true);
  });
});
