import type { KeyValueStore } from '../../../src/file/storage/key-value-store';
import type { Locks } from '../../../src/file/storage/locks';
import { memoryStore } from '../../../src/file/storage/memory-store';

/** A store in memory in which things can go wrong. */
export interface FaultyStore extends KeyValueStore {
  readonly values: Map<string, unknown>;
  /** How many writes came about. */
  readonly writes: number;
  /** How many keys the last of them put. */
  readonly puts: readonly string[];
  /** What refuses the next calls of a kind, as long as it is there. */
  refusal: { readonly of: 'reads' | 'writes' | 'all'; readonly error: unknown } | null;
  /** Whether calls wait until `release`. */
  held: boolean;
  release(): void;
}

export function faultyStore(values: Iterable<readonly [string, unknown]> = []): FaultyStore {
  const memory = memoryStore(values);
  let waiting: (() => void)[] = [];
  let writes = 0;
  let puts: readonly string[] = [];
  const turn = async (of: 'reads' | 'writes') => {
    if (store.held) await new Promise<void>((resolve) => waiting.push(resolve));
    if (store.refusal && [of, 'all'].includes(store.refusal.of)) throw store.refusal.error;
  };
  const store: FaultyStore = {
    values: memory.values,
    get writes() {
      return writes;
    },
    get puts() {
      return puts;
    },
    refusal: null,
    held: false,
    release() {
      store.held = false;
      for (const go of waiting.splice(0)) go();
      waiting = [];
    },
    get: (key) => turn('reads').then(() => memory.get(key)),
    isEmpty: () => turn('reads').then(() => memory.isEmpty()),
    entries: (prefix) => turn('reads').then(() => memory.entries(prefix)),
    async set(changes, only) {
      await turn('writes');
      const done = await memory.set(changes, only);
      if (done) {
        writes++;
        puts = Object.keys(changes).filter((key) => changes[key] !== undefined);
      }
      return done;
    },
  };
  return store;
}

/** Locks of one browser: each page has its own `Locks` of it. */
export function lockTable(): { page(): Locks & { close(): void } } {
  const held = new Map<string, { readonly page: object; readonly lost: () => void }>();
  return {
    page() {
      const page = {};
      return {
        async take(id, lost, steal = false) {
          const owner = held.get(id);
          if (owner && owner.page !== page) {
            if (!steal) return false;
            owner.lost();
          }
          held.set(id, { page, lost });
          return true;
        },
        release(id) {
          if (held.get(id)?.page === page) held.delete(id);
        },
        async taken() {
          return new Set(held.keys());
        },
        close() {
          for (const [id, owner] of held) if (owner.page === page) held.delete(id);
        },
      };
    },
  };
}
