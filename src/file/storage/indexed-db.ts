import { DatabaseError } from './database-error';
import type { Entry, Free, KeyValueStore } from './key-value-store';

const DATABASE = 'wengert';
const TABLE = 'values';

/**
 * A store in IndexedDB, which survives a crash of the browser where localStorage does not. Opened at
 * the first use, and again after a failure.
 * @param factory what opens databases; asked for late, because reading it may itself be refused.
 */
export function indexedDbStore(
  factory: () => IDBFactory | undefined = () => globalThis.indexedDB,
): KeyValueStore {
  let opened: Promise<IDBDatabase> | null = null;
  /** How many times it was opened: what was emptied is closed before. */
  let times = 0;
  const database = () => {
    if (!opened) {
      times++;
      opened = open(factory, () => {
        opened = null;
      });
    }
    return opened;
  };
  const reading = async () => (await database()).transaction(TABLE, 'readonly').objectStore(TABLE);
  return {
    async get(key) {
      return settled((await reading()).get(key));
    },
    async isEmpty() {
      return (await settled((await reading()).count())) === 0;
    },
    async entries(prefix, atATime = Number.POSITIVE_INFINITY) {
      const table = await reading();
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      // Of one transaction, so all are of the same moment.
      const keys = (await settled(table.getAllKeys(range))).map(String);
      const values: unknown[] = [];
      while (values.length < keys.length) {
        const last = Math.min(values.length + atATime, keys.length) - 1;
        const some = IDBKeyRange.bound(keys[values.length], keys[last]);
        values.push(...(await settled(table.getAll(some))));
      }
      return keys.map((key, k): Entry => [key, values[k]]);
    },
    async set(values, only) {
      const transaction = (await database()).transaction(TABLE, 'readwrite', {
        durability: 'strict',
      });
      return written(transaction, values, only, times === 1);
    },
  };
}

function written(
  transaction: IDBTransaction,
  values: Readonly<Record<string, unknown>>,
  only: Free | undefined,
  isSame: boolean,
): Promise<boolean> {
  const table = transaction.objectStore(TABLE);
  return new Promise((resolve, reject) => {
    const failed = () => {
      if (transaction.error?.name === 'ConstraintError') resolve(false);
      else reject(transaction.error ?? new DatabaseError({ kind: 'undone' }));
    };
    transaction.oncomplete = () => resolve(true);
    transaction.onabort = failed;
    const write = () => {
      try {
        // Under a key that is taken it fails, and all of the rest with it.
        if (only) table.add(1, only.key);
        if (only && !only.take) table.delete(only.key);
        for (const [key, value] of Object.entries(values)) {
          if (value === undefined) table.delete(key);
          else table.put(value, key);
        }
        // Left to itself it would wait for the page, which may be on its way out.
        transaction.commit();
      } catch (error) {
        reject(error);
        transaction.abort();
      }
    };
    // As long as it was not opened again nothing can be gone of it, and nothing is asked in between.
    if (isSame || only?.own === undefined) return write();
    const own = table.getKey(only.own);
    own.onsuccess = () => {
      if (own.result !== undefined) return write();
      resolve(false);
      transaction.abort();
    };
  });
}

/** @param forget called when the database is of no use any more. */
function open(factory: () => IDBFactory | undefined, forget: () => void): Promise<IDBDatabase> {
  return new Promise<IDBDatabase>((resolve, reject) => {
    const request = factory()?.open(DATABASE, 1);
    if (!request) throw new DatabaseError({ kind: 'none' });
    request.onupgradeneeded = () => {
      request.result.createObjectStore(TABLE);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new DatabaseError({ kind: 'open elsewhere' }));
    request.onsuccess = () => {
      const database = request.result;
      database.onclose = forget;
      database.onversionchange = () => {
        database.close();
        forget();
      };
      resolve(database);
    };
  }).catch((error) => {
    forget();
    throw error;
  });
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
