import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DatabaseError } from '../../../src/file/storage/database-error';
import { indexedDbStore } from '../../../src/file/storage/indexed-db';
import { fakeIndexedDb } from './fake-indexed-db';

beforeEach(() => vi.stubGlobal('IDBKeyRange', { bound: (from: string, to: string) => [from, to] }));
afterEach(() => vi.unstubAllGlobals());

function begin() {
  const fake = fakeIndexedDb();
  return { fake, store: indexedDbStore(() => fake.factory) };
}

describe('a store in IndexedDB', () => {
  it('gives back what was kept, and nothing of what was taken out', async () => {
    const { store } = begin();
    expect(await store.isEmpty()).toBe(true);
    expect(await store.set({ a: { of: [1] }, b: 2 })).toBe(true);
    expect(await store.get('a')).toEqual({ of: [1] });
    expect(await store.isEmpty()).toBe(false);
    expect(await store.set({ a: undefined, b: 3 })).toBe(true);
    expect(await store.get('a')).toBeUndefined();
    expect(await store.get('b')).toBe(3);
  });

  it('gives the values under a prefix in the order of their keys, as of one moment', async () => {
    const { store, fake } = begin();
    await store.set({ 'log 2': 'b', 'log 1': 'a', lo: 0, 'loh ': 0, 'log ': 'first' });
    const before = fake.transactions.length;
    expect(await store.entries('log ')).toEqual([
      ['log ', 'first'],
      ['log 1', 'a'],
      ['log 2', 'b'],
    ]);
    expect(fake.transactions.slice(before)).toEqual([{ mode: 'readonly', durability: undefined }]);
  });

  it('is one database, opened at the first use and once', async () => {
    const { store, fake } = begin();
    expect(fake.openings).toEqual([]);
    await store.set({ a: 1 });
    await store.get('a');
    expect(fake.openings).toMatchObject([{ name: 'wengert', version: 1 }]);
    expect([...fake.tables]).toEqual(['values']);
  });

  it('is that of the browser, if no other is named', async () => {
    const { factory } = begin().fake;
    vi.stubGlobal('indexedDB', factory);
    expect(await indexedDbStore().set({ a: 1 })).toBe(true);
  });

  it('writes so that it outlives a power cut', async () => {
    const { store, fake } = begin();
    await store.set({ a: 1 });
    expect(fake.transactions).toEqual([{ mode: 'readwrite', durability: 'strict' }]);
  });

  it.each<
    [
      string,
      (database: { onclose: (() => void) | null; onversionchange: (() => void) | null }) => void,
      number,
    ]
  >([
    ['the browser closed', ({ onclose }) => onclose?.(), 0],
    ['another page wants to change', ({ onversionchange }) => onversionchange?.(), 1],
  ])('is opened again where it is what %s', async (_, happens, closed) => {
    const { store, fake } = begin();
    await store.set({ a: 1 });
    const [opening] = fake.openings;
    if (opening) happens(opening.database);
    expect(fake.closed).toBe(closed);
    expect(await store.get('a')).toBe(1);
    expect(fake.openings).toHaveLength(2);
  });
});

describe('a write that depends on a key', () => {
  it('that is to be free takes it, or only asks for it', async () => {
    const { store, fake } = begin();
    expect(await store.set({ a: 1 }, { key: 'turn', take: false })).toBe(true);
    expect(fake.table.has('turn')).toBe(false);
    expect(await store.set({ a: 2 }, { key: 'turn', take: true })).toBe(true);
    expect(fake.table.get('turn')).toBe(1);
  });

  it.each([true, false])('that is taken writes nothing (take: %s)', async (take) => {
    const { store, fake } = begin();
    await store.set({ turn: 1, a: 1 });
    expect(await store.set({ a: 2, b: 2 }, { key: 'turn', take })).toBe(false);
    expect([...fake.table]).toEqual([
      ['turn', 1],
      ['a', 1],
    ]);
  });

  it('that is to be there asks nothing as long as the database is the one that was opened first', async () => {
    const { store, fake } = begin();
    await store.set({ a: 1 }, { key: 'next', take: false, own: 'gone' });
    expect(fake.table.get('a')).toBe(1);
  });

  it('that is to be there writes nothing where the database was opened again, and has it no more', async () => {
    const { store, fake } = begin();
    await store.set({ own: 1 });
    fake.openings[0]?.database.onclose?.();
    expect(await store.set({ a: 1 }, { key: 'next', take: false, own: 'own' })).toBe(true);
    expect(await store.set({ a: 2 }, { key: 'next', take: false })).toBe(true);
    fake.table.clear();
    expect(await store.set({ a: 3 }, { key: 'next', take: false, own: 'own' })).toBe(false);
    expect([...fake.table]).toEqual([]);
  });
});

describe('what IndexedDB refuses', () => {
  it('is thrown as it is, read or written', async () => {
    const { store, fake } = begin();
    const error = new DOMException('', 'UnknownError');
    fake.refusal = { reads: error };
    await expect(store.get('a')).rejects.toBe(error);
    await expect(store.entries('a')).rejects.toBe(error);
    fake.refusal = { writes: error };
    await expect(store.set({ a: 1 })).rejects.toBe(error);
    expect([...fake.table]).toEqual([]);
  });

  it('without a reason is a write that was undone', async () => {
    const { store, fake } = begin();
    fake.refusal = { writes: 'undone' };
    const refused = store.set({ a: 1 });
    await expect(refused).rejects.toThrow(DatabaseError);
    await expect(refused).rejects.toMatchObject({ problem: { kind: 'undone' } });
  });

  it('of one value leaves all values as they were', async () => {
    const { store, fake } = begin();
    await store.set({ a: 1 });
    await expect(store.set({ a: 2, b: () => {} })).rejects.toMatchObject({
      name: 'DataCloneError',
    });
    expect([...fake.table]).toEqual([['a', 1]]);
  });
});
