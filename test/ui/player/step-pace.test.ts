import { describe, expect, it } from 'vitest';
import { BETWEEN, dueAt, type Pace, STILL } from '../../../src/ui/player/step-pace';

/** What is said as a player goes through moments of `[milliseconds, steps taken, whether it plays]`. */
function said(moments: readonly (readonly [number, number, boolean])[]): unknown[] {
  let pace: Pace = STILL;
  return moments.map(([now, step, playing]) => {
    const next = dueAt(pace, now, { step, playing });
    pace = next.pace;
    return next.due;
  });
}

describe('what is said of steps', () => {
  it('is each of a person’s own', () => {
    expect(
      said([
        [0, 1, false],
        [10, 2, false],
        [20, 3, false],
      ]),
    ).toEqual(['step', 'step', 'step']);
  });

  it('is one in two seconds while playing, however fast', () => {
    const fast = Array.from({ length: 80 }, (_, k) => [100 * k, k, true] as const);
    const told = said(fast);
    expect(told.filter((due) => due === 'step')).toHaveLength(4);
    const at = told.flatMap((due, k) => (due === 'step' ? [100 * k] : []));
    expect(at.slice(1).every((now, k) => now - (at[k] as number) >= BETWEEN)).toBe(true);
  });

  it('is each while playing slowly', () => {
    const slow = Array.from({ length: 5 }, (_, k) => [2500 * k, k, true] as const);
    expect(said(slow)).toEqual(['nothing', 'step', 'step', 'step', 'step']);
  });

  it('ends with how far it came', () => {
    const told = said([
      [0, 4, true],
      [100, 5, true],
      [200, 9, true],
      [300, 9, false],
      [400, 10, false],
    ]);
    expect(told).toEqual(['nothing', 'step', 'nothing', { from: 5, to: 9 }, 'step']);
  });

  it('has no summary of a single step', () => {
    const told = said([
      [0, 4, true],
      [100, 5, true],
      [200, 5, false],
    ]);
    expect(told.at(-1)).toBe('step');
  });
});
