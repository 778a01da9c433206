import { expect, it } from 'vitest';
import type { Underway } from '../../../src/state/work/underway-store';
import { underwayLines, underwayWords } from '../../../src/ui/shell/underway-lines';

const entry = (what: string, state: Underway['state'] = 'running'): Underway => ({
  id: what.length,
  what,
  state,
  share: null,
  message: null,
  cancel: () => {},
  resume: () => {},
});
const words = (entries: readonly Underway[]) => underwayLines(entries).map(underwayWords);

it('nothing under way takes no line', () => {
  expect(words([])).toEqual([]);
});

it('however much is under way, it takes two lines: what began first, and the rest', () => {
  const all = ['the trace', 'the ways', 'the quotients', 'the swell', 'the formula'];
  expect(words(all.map((what) => entry(what)))).toEqual([
    'Computing the trace…',
    'Computing the ways, the quotients and 2 more…',
  ]);
  expect(words([entry('the trace'), entry('the ways')])).toEqual([
    'Computing the trace…',
    'Computing the ways…',
  ]);
});

it('what was cancelled shares a line, what went wrong has its own', () => {
  expect(
    words([
      entry('the trace', 'cancelled'),
      entry('the formula', 'failed'),
      entry('the derivative', 'cancelled'),
      entry('the swell', 'failed'),
    ]),
  ).toEqual([
    'Cancelled: the trace and the derivative are not computed.',
    'Computing the formula went wrong.',
    'Computing the swell went wrong.',
  ]);
  expect(words([entry('the trace', 'cancelled')])).toEqual([
    'Cancelled: the trace is not computed.',
  ]);
  expect(words([entry('the ways', 'cancelled')])).toEqual([
    'Cancelled: the ways are not computed.',
  ]);
});
