import { describe, expect, it } from 'vitest';
import { FileError } from '../../../src/file/schema/file-error';
import { indexedDbStore } from '../../../src/file/storage/indexed-db';
import type { KeyValueStore } from '../../../src/file/storage/key-value-store';
import { StorageError } from '../../../src/file/storage/storage';
import { workStore } from '../graphs';
import { paper, snapshotOf } from '../snapshots';

/** A store in memory whose writes end only when told to. */
class SlowStore implements KeyValueStore {
  readonly values = new Map<string, unknown>();
  readonly pending: { end(error?: Error): void }[] = [];

  async get(key: string) {
    return this.values.get(key);
  }

  set(values: Readonly<Record<string, unknown>>) {
    return new Promise<void>((resolve, reject) => {
      const end = (error?: Error) => {
        if (error) return reject(error);
        for (const [key, value] of Object.entries(values))
          this.values.set(key, structuredClone(value));
        resolve();
      };
      this.pending.push({ end });
    });
  }
}

function memory(
  values: Record<string, unknown> = {},
): KeyValueStore & { values: Map<string, unknown> } {
  const map = new Map(Object.entries(values));
  return {
    values: map,
    get: async (key) => map.get(key),
    set: async (changes) => {
      for (const [key, value] of Object.entries(changes)) {
        if (value === undefined) map.delete(key);
        else map.set(key, structuredClone(value));
      }
    },
  };
}

const work = (seed: number) => snapshotOf(paper, { seed });

describe('saved work', () => {
  it('is null when there is none', async () => {
    expect(await workStore(memory()).load()).toBeNull();
  });

  it('is stored once, by the tab that saved it', async () => {
    const store = memory();
    const tab = workStore(store, async () => ({ id: 'one', from: 'one' }));
    await tab.load();
    await tab.save(work(1));
    const whole = [...store.values].filter(([, value]) => JSON.stringify(value).includes('nodes'));
    expect(whole.map(([key]) => key)).toEqual(['work one']);
    const other = workStore(store, async () => ({ id: 'two', from: 'two' }));
    expect(await other.load()).toEqual(work(1));
  });

  it('is read where it was stored without saying which tab saved it', async () => {
    const store = memory();
    await workStore(store).save(work(1));
    expect(await workStore(store, async () => ({ id: 'a', from: 'a' })).load()).toEqual(work(1));
  });

  it('comes back as it was saved, with ids, numbers and places', async () => {
    const store = memory();
    const nodes = [{ kind: 'constant' as const, id: 'mine', value: Number.NaN }];
    const snapshot = snapshotOf({ nodes }, { positions: { mine: { x: 0.25, y: -0 } }, seed: -0 });
    await workStore(store).save(snapshot);
    expect(await workStore(store).load()).toEqual(snapshot);
  });

  it('is refused when it is spoilt, and a copy is kept', async () => {
    const spoilt = {
      version: 1,
      document: { graph: { nodes: [{ kind: 'what' }] }, positions: {} },
    };
    const store = memory({ work: spoilt });
    await expect(workStore(store).load()).rejects.toThrow(FileError);
    expect(store.values.get('unreadable')).toEqual(spoilt);
  });

  it('of a newer version is refused and kept as well', async () => {
    const store = memory({ work: { version: 9 } });
    await expect(workStore(store).load()).rejects.toThrow(/newer Wengert/);
    expect(store.values.get('unreadable')).toEqual({ version: 9 });
  });

  it('is that of the tab, and in a new tab that of the tab that wrote last', async () => {
    const store = memory();
    const open = (id: string, from = id) => workStore(store, async () => ({ id, from }));
    const [one, other] = [open('one'), open('other')];
    await Promise.all([one.load(), other.load()]);
    await one.save(work(1));
    await other.save(work(2));
    await one.save(work(3));
    await other.save(work(4));
    expect(await open('one').load()).toEqual(work(3));
    expect(await open('other').load()).toEqual(work(4));
    expect(await open('new').load()).toEqual(work(4));
    expect(await open('duplicate', 'one').load()).toEqual(work(3));
  });

  it('of the tabs that began to save longest ago is dropped beyond eight', async () => {
    const store = memory();
    for (let k = 1; k <= 10; k++) {
      const tab = workStore(store, async () => ({ id: `${k}`, from: `${k}` }));
      await tab.load();
      await tab.save(work(k));
      await expect.poll(() => store.values.get('tabs')).toContain(`${k}`);
    }
    const kept = [...store.values.keys()].filter((key) => key.startsWith('work '));
    expect(kept).toEqual([3, 4, 5, 6, 7, 8, 9, 10].map((k) => `work ${k}`));
  });

  it('shared by tabs that can’t be told apart is that of the one that wrote last, whole', async () => {
    const store = memory();
    const [one, other] = [workStore(store), workStore(store)];
    await Promise.all([one.save(work(1)), other.save(work(2)), one.save(work(3))]);
    await other.save(work(4));
    expect(await one.load()).toEqual(work(4));
  });
});

describe('saving', () => {
  it('never has two writes under way, and skips all but the newest that wait', async () => {
    const slow = new SlowStore();
    const store = workStore(slow);
    const saves = [1, 2, 3, 4].map((seed) => store.save(work(seed)));
    expect(slow.pending).toHaveLength(1);
    slow.pending[0]?.end();
    await saves[0];
    await expect.poll(() => slow.pending.length).toBe(2);
    slow.pending[1]?.end();
    await Promise.all(saves);
    expect(slow.pending).toHaveLength(2);
    expect(await store.load()).toEqual(work(4));
  });

  it('started the moment a write ends still waits for the one that was waiting', async () => {
    const slow = new SlowStore();
    const store = workStore(slow);
    const again = store.save(work(1)).then(() => store.save(work(3)));
    const second = store.save(work(2));
    slow.pending[0]?.end();
    await expect.poll(() => slow.pending.length).toBe(2);
    slow.pending[1]?.end();
    await Promise.all([second, again]);
    expect(slow.pending).toHaveLength(2);
    expect(await store.load()).toEqual(work(3));
  });

  it('tells of a failure and works again afterwards', async () => {
    const slow = new SlowStore();
    const store = workStore(slow);
    const first = store.save(work(1));
    const second = store.save(work(2));
    slow.pending[0]?.end(new Error('the disk is full.'));
    await expect(first).rejects.toThrow(
      new StorageError('The browser did not keep your work: the disk is full.'),
    );
    await expect.poll(() => slow.pending.length).toBe(2);
    slow.pending[1]?.end();
    await second;
    expect(await store.load()).toEqual(work(2));
  });

  it('tells of a store that refuses to read', async () => {
    const store = workStore({ ...memory(), get: () => Promise.reject(new Error('not here')) });
    await expect(store.load()).rejects.toThrow(StorageError);
  });
});

describe('IndexedDB', () => {
  it('that is missing or forbidden is told of as a failure', async () => {
    const missing = workStore(indexedDbStore(() => undefined as unknown as IDBFactory));
    await expect(missing.load()).rejects.toThrow(StorageError);
    const forbidden = workStore(
      indexedDbStore(() => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      }),
    );
    await expect(forbidden.save(work(1))).rejects.toThrow(
      'The browser did not keep your work: The operation is insecure.',
    );
  });

  it('that is blocked or fails to open is asked again the next time', async () => {
    const requests: Partial<IDBOpenDBRequest>[] = [];
    const factory = { open: () => requests[requests.push({}) - 1] } as unknown as IDBFactory;
    const store = workStore(indexedDbStore(() => factory));
    const first = store.load();
    await expect.poll(() => requests.length).toBe(1);
    requests[0]?.onblocked?.call(requests[0] as IDBOpenDBRequest, {} as IDBVersionChangeEvent);
    await expect(first).rejects.toThrow(/another tab/);
    const second = store.load();
    await expect.poll(() => requests.length).toBe(2);
    Object.assign(requests[1] as object, { error: new Error('quota') });
    requests[1]?.onerror?.call(requests[1] as IDBOpenDBRequest, {} as Event);
    await expect(second).rejects.toThrow(/quota/);
  });
});
