import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type Document } from '../../../src/document/document';
import { justNow, type Timeline } from '../../../src/file/journal/timeline';
import { FileError } from '../../../src/file/schema/file-error';
import { aboutOf } from '../../../src/file/storage/about';
import { Shelf } from '../../../src/file/storage/shelf';
import { world } from '../graphs';
import { paper, snapshotOf } from '../snapshots';
import { faultyStore } from './faults';

const { document } = snapshotOf(paper);
const documents = Array.from({ length: 11 }, (_, seed): Document => ({ ...document, seed }));
const timelineOf = (count: number): Timeline => ({
  documents: documents.slice(0, count),
  labels: documents.slice(1, count).map((_, k) => `edit ${k}`),
  at: count - 1,
});

/** A graph `a` with ten entries in its log, in a world whose clock goes on by so much whenever it is asked. */
async function stored(ticks = 0) {
  const store = faultyStore();
  let [now, breaths] = [0, 0];
  const of = { ...world(), breathe: async () => void breaths++ };
  const writer = new Shelf(store, of).begin('a');
  for (let count = 1; count <= 11; count++) {
    const about = aboutOf(document, 'new', true);
    await writer.save({ timeline: timelineOf(count), view: DEFAULT_VIEW, about });
  }
  breaths = 0;
  const shelf = new Shelf(store, {
    ...of,
    now: () => {
      now += ticks;
      return now;
    },
  });
  return { store, shelf, breaths: () => breaths };
}

describe('a stored document', () => {
  it('is read with room for others every eight milliseconds', async () => {
    for (const [ticks, most] of [
      [0, 0],
      [4, 5],
      [8, 10],
      [7, 5],
    ] as const) {
      const { shelf, breaths } = await stored(ticks);
      expect((await shelf.open('a')).timeline).toStrictEqual(timelineOf(11));
      expect([ticks, breaths()]).toEqual([ticks, most]);
    }
  });

  it('whose base does not say where it stood stands where its head says', async () => {
    const { store, shelf } = await stored();
    const base = store.values.get('graph a base 1') as Readonly<Record<string, unknown>>;
    store.values.set('graph a base 1', { ...base, place: 'x' });
    store.values.set('head a', { ...(store.values.get('head a') as object), place: 0, start: 10 });
    expect((await shelf.open('a')).timeline).toStrictEqual(justNow(documents[0] as Document));
  });

  it.each<[string, (values: Map<string, unknown>) => void]>([
    ['no base', (values) => values.delete('graph a base 1')],
    ['a base that is nothing', (values) => values.set('graph a base 1', null)],
    ['a base that says nothing', (values) => values.set('graph a base 1', {})],
  ])('of %s is refused', async (_, spoil) => {
    const { store, shelf } = await stored();
    spoil(store.values);
    await expect(shelf.open('a')).rejects.toThrow(FileError);
  });

  it.each([7, null, { digits: 'x' }, { step: -1 }, undefined])(
    'is not refused for how it was looked at, such as %j',
    async (view) => {
      const { store, shelf } = await stored();
      store.values.set('head a', { ...(store.values.get('head a') as object), view });
      const read = await shelf.open('a');
      expect(read.view).toEqual(DEFAULT_VIEW);
      expect(read.timeline).toStrictEqual(timelineOf(11));
    },
  );

  it('that is written between two looks at it is read, and is not told to be unreadable', async () => {
    const { store, shelf } = await stored();
    const { entries } = store;
    let looks = 0;
    store.entries = async (prefix, atATime) => {
      const found = await entries(prefix, atATime);
      return prefix === 'graph a ' && looks++ === 0 ? [] : found;
    };
    expect((await shelf.open('a')).timeline).toStrictEqual(timelineOf(11));
    expect((await shelf.list()).unreadable).toEqual([]);
  });
});
