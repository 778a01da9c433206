import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/document';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { difference } from '../../../src/file/journal/difference';
import { entryTo } from '../../../src/file/journal/log';
import { labelOf, stepped, withEntry } from '../../../src/file/journal/log-reader';
import { justNow, type Placed, within } from '../../../src/file/journal/timeline';
import { FileError } from '../../../src/file/schema/file-error';

const documents = [0, 1, 2, 3, 4, 5].map((seed): Document => ({ ...EMPTY_DOCUMENT, seed }));
const to = (k: number) => documents[k] as Document;
/** The documents of some places, shown at one of them, counted from `first` where they are stored. */
const timeline = (places: readonly number[], at: number) => ({
  documents: places.map(to),
  labels: places.slice(1).map((k) => `to ${k}`),
  at,
});
const placed = (places: readonly number[], first: number, at = places.length - 1): Placed => ({
  timeline: timeline(places, at),
  first,
});
const step = (from: number, k: number) => ({
  label: `to ${k}`,
  delta: difference(to(from), to(k)),
});

describe('an entry of the log', () => {
  it('adds what was done since, and is none where only the place is another', () => {
    const stored = placed([0, 1], 10);
    expect(entryTo(stored, timeline([0, 1, 2, 3], 3))).toEqual({
      entry: { keep: 12, add: [step(1, 2), step(2, 3)] },
      placed: placed([0, 1, 2, 3], 10),
    });
    expect(entryTo(stored, timeline([0, 1], 0))).toEqual({
      entry: null,
      placed: placed([0, 1], 10, 0),
    });
  });

  it('takes back what another edit came in place of', () => {
    expect(entryTo(placed([0, 1, 2, 3], 0), timeline([0, 1, 5], 2))?.entry).toEqual({
      keep: 2,
      add: [step(1, 5)],
    });
    expect(entryTo(placed([0, 1, 2], 0), timeline([0, 1], 1))?.entry).toEqual({ keep: 2, add: [] });
  });

  it('goes by what both have, where one of them goes back further', () => {
    expect(entryTo(placed([0, 1, 2], 5), timeline([2, 3], 1))).toEqual({
      entry: { keep: 8, add: [step(2, 3)] },
      placed: placed([2, 3], 7),
    });
    expect(entryTo(placed([2, 3], 5), timeline([0, 1, 2, 3, 4], 4))).toEqual({
      entry: { keep: 7, add: [step(3, 4)] },
      placed: placed([2, 3, 4], 5),
    });
  });

  it('can’t be where nothing is in both, or where what is shown would be left out', () => {
    expect(entryTo(placed([0, 1], 0), timeline([2, 3], 1))).toBeNull();
    expect(entryTo(placed([2, 3], 0), timeline([0, 1, 2, 3], 1))).toBeNull();
    expect(entryTo(placed([2, 3], 0), timeline([0, 1, 2, 3], 2))?.placed).toEqual(
      placed([2, 3], 0, 0),
    );
  });

  it('is read as what it adds, after what it keeps', () => {
    const read = withEntry(placed([0, 1, 2], 10), { keep: 12, add: [step(1, 5)] });
    expect(read).toEqual(placed([0, 1, 5], 10));
  });

  it('has words of some length for each step, and none that are no words', () => {
    const words = (label: unknown) => labelOf({ label, delta: {} });
    expect(words('add a node')).toBe('add a node');
    expect(words('x'.repeat(201))).toBe('x'.repeat(200));
    expect([words(7), words(undefined), labelOf(null), labelOf(undefined)]).toEqual(
      Array(4).fill(''),
    );
    const read = withEntry(placed([0], 0), { keep: 1, add: [{ ...step(0, 1), label: 7 }] });
    expect(read.timeline.labels).toEqual(['']);
  });

  it.each([
    undefined,
    { keep: 1 },
    { keep: 1, add: {} },
    { keep: 1.5, add: [] },
    { keep: 'x', add: [] },
    { keep: 1, add: [null] },
    { keep: 1, add: ['x'] },
    { keep: 1, add: [undefined] },
  ])('that is %j is refused', (entry) => {
    expect(() => withEntry({ timeline: justNow(to(0)), first: 0 }, entry)).toThrow(
      expect.objectContaining({ problem: { kind: 'spoilt change' } }),
    );
  });

  it('may keep all there is, and no more', () => {
    const of = (keep: number) => () => withEntry(placed([0, 1], 3), { keep, add: [] });
    expect(of(4)()).toEqual(placed([0], 3));
    expect(of(5)()).toEqual(placed([0, 1], 3));
    expect(of(3)).toThrow(FileError);
    expect(of(6)).toThrow(FileError);
  });
});

describe('a step', () => {
  it.each([null, undefined, 7, 'x'])('that is %j is none', (data) => {
    expect(() => stepped(to(0), data)).toThrow(
      expect.objectContaining({ problem: { kind: 'spoilt change' } }),
    );
  });
});

it('of the places of a timeline the nearest is the one that there is', () => {
  const known = placed([0, 1, 2], 10);
  expect([9, 10, 11, 12, 13].map((place) => within(place, known))).toEqual([10, 10, 11, 12, 12]);
});
