import { describe, expect, it } from 'vitest';
import { currentSteps, nextStop, previousStop } from '../../../src/state/player/stops';
import { currentTrace, stage } from './stage';

stage();
const trace = currentTrace();
const end = trace.steps.length;

/** Where repeated steps forward stop. */
function forward(granularity: 'statement' | 'wave'): number[] {
  const stops = [0];
  while ((stops.at(-1) as number) < end) {
    stops.push(nextStop(trace, { step: stops.at(-1) as number, granularity }));
  }
  return stops;
}

function back(granularity: 'statement' | 'wave'): number[] {
  const stops = [end];
  while ((stops.at(-1) as number) > 0) {
    stops.push(previousStop(trace, { step: stops.at(-1) as number, granularity }));
  }
  return stops;
}

describe('stops', () => {
  it('are after every step, one statement at a time', () => {
    expect(forward('statement')).toEqual(Array.from({ length: end + 1 }, (_, k) => k));
  });

  it('are between waves, one wave at a time', () => {
    // Inputs; ln, product and sine; the sum; the difference; the output; the seed; then back by waves; gradients.
    expect(forward('wave')).toEqual([0, 2, 5, 6, 7, 8, 9, 11, 13, 17, 19]);
  });

  it('of a cursor of a longer trace are those of its end', () => {
    for (const granularity of ['wave', 'statement'] as const) {
      const beyond = previousStop(trace, { step: end + 40, granularity });
      expect(beyond).toBe(previousStop(trace, { step: end, granularity }));
      expect(nextStop(trace, { step: end + 40, granularity })).toBe(end);
    }
  });

  it('are the same going back', () => {
    expect(back('wave')).toEqual(forward('wave').reverse());
    expect(back('statement')).toEqual(forward('statement').reverse());
  });

  it('include the turn', () => {
    expect(forward('wave')).toContain(trace.turn);
  });

  it('end at both ends', () => {
    expect(nextStop(trace, { step: end, granularity: 'wave' })).toBe(end);
    expect(previousStop(trace, { step: 0, granularity: 'wave' })).toBe(0);
  });
});

describe('the current steps', () => {
  it('are none before the first', () => {
    expect(currentSteps(trace, { step: 0, granularity: 'wave' })).toEqual({ from: 0, to: 0 });
  });

  it('are the one just taken, or all of its wave that have been', () => {
    expect(currentSteps(trace, { step: 5, granularity: 'statement' })).toEqual({ from: 4, to: 5 });
    expect(currentSteps(trace, { step: 5, granularity: 'wave' })).toEqual({ from: 2, to: 5 });
    expect(currentSteps(trace, { step: 4, granularity: 'wave' })).toEqual({ from: 2, to: 4 });
  });

  it('stay within a trace that has become shorter', () => {
    expect(currentSteps(trace, { step: 99, granularity: 'statement' })).toEqual({
      from: end - 1,
      to: end,
    });
  });
});
