import { type DatabaseProblem, databaseWords } from '../../words/en/storage';
import { said } from '../../words/problem';
import { ProblemError } from '../../words/problem-error';
import type { KeyValueStore } from './key-value-store';

/** A database that is not opened or written, for a reason that the browser has no error for. */
export class DatabaseError extends ProblemError<DatabaseProblem> {
  override readonly name = 'DatabaseError';

  constructor(problem: DatabaseProblem) {
    super(problem, said(databaseWords, problem).message);
  }
}

const DATABASE = 'wengert';
const TABLE = 'values';

/**
 * A store in IndexedDB, which survives a crash of the browser where localStorage does not. Opened at
 * the first use, and again after a failure.
 * @param factory what opens databases; asked for late, because reading it may itself be refused.
 */
export function indexedDbStore(
  factory: () => IDBFactory = () => globalThis.indexedDB,
): KeyValueStore {
  let opened: Promise<IDBDatabase> | null = null;
  const database = () => {
    opened ??= open(factory, () => {
      opened = null;
    });
    return opened;
  };
  return {
    async get(key) {
      const table = (await database()).transaction(TABLE, 'readonly').objectStore(TABLE);
      return settled(table.get(key));
    },
    async set(values) {
      const transaction = (await database()).transaction(TABLE, 'readwrite', {
        durability: 'strict',
      });
      const written = completed(transaction);
      const table = transaction.objectStore(TABLE);
      for (const [key, value] of Object.entries(values)) {
        if (value === undefined) table.delete(key);
        else table.put(value, key);
      }
      // Left to itself it would wait for the page, which may be on its way out.
      transaction.commit();
      return written;
    },
  };
}

/** @param forget called when the database is of no use any more. */
function open(factory: () => IDBFactory, forget: () => void): Promise<IDBDatabase> {
  return new Promise<IDBDatabase>((resolve, reject) => {
    const request = factory().open(DATABASE, 1);
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

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error ?? new DatabaseError({ kind: 'undone' }));
  });
}
