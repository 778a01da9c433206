import type { Snapshot } from './document';
import { FileError } from './file-error';
import { indexedDbStore } from './indexed-db';
import type { KeyValueStore } from './key-value-store';
import { readSnapshot, toData } from './schema';

/** The browser does not keep, or not give back, what is stored. The message is one sentence. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

/** The work in progress of one visitor. Several tabs share it; the one that writes last wins. */
export interface WorkStore {
  /**
   * What was saved last, or null.
   * @throws FileError when it can't be read (a copy is kept under `unreadable`); StorageError when the
   * browser refuses.
   */
  load(): Promise<Snapshot | null>;
  /**
   * Saves the whole snapshot. Writes never overlap: while one is under way only the newest snapshot
   * waits. Fulfilled when this snapshot, or a newer one, is stored.
   * @throws StorageError
   */
  save(snapshot: Snapshot): Promise<void>;
}

const WORK = 'work';
const UNREADABLE = 'unreadable';

export function workStore(store: KeyValueStore): WorkStore {
  let writing: Promise<void> | null = null;
  let waiting: { snapshot: Snapshot; written: Promise<void> } | null = null;

  const write = (snapshot: Snapshot): Promise<void> => {
    const done = attempt(() => store.set(WORK, toData(snapshot)), 'keep your work');
    const over = () => {
      if (writing === done) writing = null;
    };
    writing = done;
    done.then(over, over);
    return done;
  };

  return {
    async load() {
      const data = await attempt(() => store.get(WORK), 'give back your work');
      if (data === undefined || data === null) return null;
      try {
        return readSnapshot(data, 'saved work');
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        // It is about to be overwritten; whoever mends the fault may still get it back.
        await store.set(UNREADABLE, data).catch(() => {});
        throw error;
      }
    },
    save(snapshot) {
      if (waiting) {
        waiting.snapshot = snapshot;
        return waiting.written;
      }
      if (!writing) return write(snapshot);
      const next = () => {
        const newest = waiting?.snapshot ?? snapshot;
        waiting = null;
        return write(newest);
      };
      // A failed write says nothing of the next one.
      waiting = { snapshot, written: writing.then(next, next) };
      return waiting.written;
    },
  };
}

async function attempt<T>(act: () => Promise<T>, what: string): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new StorageError(`The browser did not ${what}: ${cause.replace(/\.$/, '')}.`, {
      cause: error,
    });
  }
}

const here = workStore(indexedDbStore());

/** The work in progress in this browser, or null. @throws FileError, StorageError */
export function loadWork(): Promise<Snapshot | null> {
  return here.load();
}

/** Saves the work in progress in this browser. @throws StorageError */
export function saveWork(snapshot: Snapshot): Promise<void> {
  return here.save(snapshot);
}
