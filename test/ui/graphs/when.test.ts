import { describe, expect, it } from 'vitest';
import { whenOf } from '../../../src/ui/graphs/when';

const now = Date.UTC(2026, 5, 15, 12);
const seconds = 1000;
const minutes = 60 * seconds;
const hours = 60 * minutes;
const days = 24 * hours;

describe('when something was', () => {
  it.each([
    [0, 'just now'],
    [44 * seconds, 'just now'],
    [45 * seconds, '1 minute ago'],
    [119 * seconds, '1 minute ago'],
    [59 * minutes, '59 minutes ago'],
    [hours, '1 hour ago'],
    [23 * hours, '23 hours ago'],
    [days, '1 day ago'],
    [6.9 * days, '6 days ago'],
    [30 * days, '16 May 2026'],
  ])('says of %d ms before now: %s', (before, words) => {
    expect(whenOf(now - before, now)).toBe(words);
  });

  it('takes what a clock that was set back has not reached for now', () => {
    expect(whenOf(now + days, now)).toBe('just now');
  });
});
