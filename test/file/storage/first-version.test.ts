import { describe, expect, it } from 'vitest';
import { shownIn } from '../../../src/file/journal/timeline';
import { takeOverFirst } from '../../../src/file/storage/first-version';
import { Shelf } from '../../../src/file/storage/shelf';
import { rawText } from '../../../src/file/storage/unreadable';
import { toData, world } from '../graphs';
import { paper, snapshotOf } from '../snapshots';
import { faultyStore } from './faults';

const work = (seed: number) => toData(snapshotOf(paper, { seed }));

async function takenOver(stored: readonly (readonly [string, unknown])[]) {
  const store = faultyStore(stored);
  const shelf = new Shelf(store, world());
  await takeOverFirst(shelf);
  const { graphs, unreadable } = await shelf.list();
  const seeds = await Promise.all(
    graphs.map(async ({ id }) => shownIn((await shelf.open(id)).timeline).seed),
  );
  return { store, shelf, graphs, seeds, unreadable };
}

describe('what was stored when each tab had one work', () => {
  it('is nothing where there is nothing of it, and then nothing is written', async () => {
    const { store } = await takenOver([
      ['workshop', 7],
      ['head a', 7],
    ]);
    expect(store.writes).toBe(0);
    expect([...store.values.keys()]).toEqual(['workshop', 'head a']);
  });

  it('is the work itself where no tab is named, under an id of its own', async () => {
    const { store, graphs, seeds } = await takenOver([
      ['work', work(3)],
      ['work one', work(1)],
      ['workshop', 7],
    ]);
    expect(seeds).toEqual([3, 1]);
    expect(graphs.map(({ id }) => id)).toEqual([expect.stringMatching(/^id\d+$/), 'one']);
    expect(graphs[0]).toMatchObject({ from: 'new', touched: true });
    expect([...store.values.keys()].filter((key) => /^(work|tabs)/.test(key))).toEqual([
      'workshop',
    ]);
  });

  it('has the work of the tab that saved last at the top of the list, wherever it stood', async () => {
    const { seeds } = await takenOver([
      ['work', { tab: 'a' }],
      ['work a', work(1)],
      ['work b', work(2)],
      ['work c', work(3)],
    ]);
    expect(seeds).toEqual([1, 3, 2]);
  });

  it('may name a tab whose work is there no more', async () => {
    const { store, seeds, unreadable } = await takenOver([
      ['work', { tab: 'gone' }],
      ['work b', work(2)],
      ['tabs', ['gone', 'b']],
    ]);
    expect([seeds, unreadable]).toEqual([[2], []]);
    expect([...store.values.keys()].filter((key) => /^(work|tabs)/.test(key))).toEqual([]);
  });

  it('may be no more than the names of tabs, which go', async () => {
    const { store, graphs } = await takenOver([['tabs', ['one']]]);
    expect([graphs, store.values.size]).toEqual([[], 0]);
  });

  it.each([{ tab: 7 }, { of: 'one' }, null, 7, 'text'])(
    'is kept as what can’t be read, with why, where it is %j',
    async (last) => {
      const { shelf, graphs, unreadable } = await takenOver([['work', last]]);
      expect(graphs).toEqual([]);
      expect(unreadable).toEqual([
        {
          key: expect.stringMatching(/^unreadable id\d+$/),
          at: expect.any(Number),
          why: expect.stringMatching(/./),
        },
      ]);
      expect(unreadable[0]?.at).toBeGreaterThan(1_000_000);
      const { copy } = JSON.parse(await rawText(shelf, unreadable[0]?.key ?? ''));
      expect(copy.data).toEqual(last);
    },
  );

  it('and could not be read then either is kept, of which no reason is known', async () => {
    const { store, unreadable } = await takenOver([['unreadable', { version: 9 }]]);
    expect(unreadable).toEqual([
      { key: expect.stringMatching(/^unreadable id\d+$/), at: expect.any(Number), why: '' },
    ]);
    expect(store.values.has('unreadable')).toBe(false);
  });

  it('stays where it is when the browser refuses to take a part of it', async () => {
    const store = faultyStore([['work', work(1)]]);
    const shelf = new Shelf(store, world());
    store.refusal = { of: 'reads', error: new DOMException('', 'SecurityError') };
    await expect(takeOverFirst(shelf)).rejects.toThrow(/it is not allowed to/);
    store.refusal = { of: 'writes', error: new DOMException('', 'QuotaExceededError') };
    await expect(takeOverFirst(shelf)).rejects.toThrow(/there is no room left/);
    expect([...store.values.keys()]).toEqual(['work']);
  });
});
