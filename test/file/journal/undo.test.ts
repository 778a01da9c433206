import { describe, expect, it } from 'vitest';
import { finished } from '../../../src/core/finished';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import type { Timeline } from '../../../src/file/journal/timeline';
import { undoOf } from '../../../src/file/journal/undo';
import { aroundBase } from '../../../src/file/journal/undo-reader';
import { weightOf } from '../../../src/file/journal/weight';

/** Documents each of which has a source of so many characters of its own. */
function timelineOf(sizes: readonly number[], at: number): Timeline {
  const documents = sizes.map((size, k) => ({
    ...EMPTY_DOCUMENT,
    source: { language: 'python', text: `${k % 10}`.repeat(size) },
  }));
  return { documents, labels: sizes.slice(1).map((_, k) => `edit ${k}`), at };
}
const counted = (timeline: Timeline) => {
  const { past, future } = finished(undoOf(timeline));
  return [past.length, future.length];
};

describe('what is kept of undo and redo', () => {
  it('is a hundred steps each way', () => {
    const all = Array(250).fill(1);
    expect(counted(timelineOf(all, 120))).toEqual([100, 100]);
    expect(counted(timelineOf(all, 100))).toEqual([100, 100]);
    expect(counted(timelineOf(all, 99))).toEqual([99, 100]);
    expect(counted(timelineOf(all, 249))).toEqual([100, 0]);
    expect(counted(timelineOf(all, 148))).toEqual([100, 100]);
    expect(counted(timelineOf(all, 150))).toEqual([100, 99]);
  });

  it('is no more than two megabytes, the past before the future', () => {
    const large = Array(10).fill(400_000);
    expect(counted(timelineOf(large, 9))).toEqual([2, 0]);
    expect(counted(timelineOf(large, 0))).toEqual([0, 2]);
    expect(counted(timelineOf(large, 1))).toEqual([1, 1]);
    expect(counted(timelineOf(large, 5))).toEqual([2, 0]);
  });

  it('has the words of each step, whichever way it goes', () => {
    const { past, future } = finished(undoOf(timelineOf([1, 1, 1, 1, 1], 2)));
    expect(past.map(({ label }) => label)).toEqual(['edit 1', 'edit 0']);
    expect(future.map(({ label }) => label)).toEqual(['edit 2', 'edit 3']);
    const unsaid = { ...timelineOf([1, 1], 1), labels: [] };
    expect(finished(undoOf(unsaid)).past[0]?.label).toBe('');
  });

  it.each([null, undefined, 7, 'x', {}, [], { past: 7, future: [] }, { past: [], future: null }])(
    'that is %j leaves the document alone, and is not whole',
    (data) => {
      const { placed, whole } = finished(aroundBase(EMPTY_DOCUMENT, 3, data));
      expect(whole).toBe(false);
      expect(placed).toStrictEqual({
        timeline: { documents: [EMPTY_DOCUMENT], labels: [], at: 0 },
        first: 3,
      });
    },
  );
});

describe('about how many bytes a value takes', () => {
  it('is not gone on with where it is more than is asked about', () => {
    const large = Array(1000).fill('abc');
    expect(weightOf(large, 50)).toBe(8 + 4 * 14);
    expect(weightOf([large, large], 50)).toBe(8 + 8 + 4 * 14 - 14);
    expect(weightOf({ a: large, b: large }, 8 + 1 + 8 + 14_000)).toBeLessThan(14_100);
    expect(weightOf(large, 20_000)).toBe(8 + 14_000);
  });

  it.each<[unknown, number]>([
    [7, 8],
    [null, 8],
    [undefined, 8],
    [true, 8],
    ['', 8],
    ['abc', 14],
    [[], 8],
    [[1, 'a'], 8 + 8 + 10],
    [{}, 8],
    [{ ab: 1, c: 'd' }, 8 + 2 + 8 + 1 + 10],
    [[[1], { a: [2] }], 8 + 16 + 8 + 1 + 16],
  ])('of %j is %i', (value, bytes) => {
    expect(weightOf(value)).toBe(bytes);
  });
});
