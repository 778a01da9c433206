import { DatabaseError } from '../../file/storage/database-error';
import type { KeyValueStore } from '../../file/storage/key-value-store';
import type { Locks } from '../../file/storage/locks';
import type { Clock } from '../clock';
import { afterLooks } from './patience';

/** How many looks storage has to answer, and locks, without which one can go on. */
const STORE_ANSWERS = 100;
const LOCKS_ANSWER = 10;

/** A store that refuses what it has no answer to for long. */
export function answeringStore(store: KeyValueStore, clock: Clock): KeyValueStore {
  const silent = () => Promise.reject(new DatabaseError({ kind: 'silent' }));
  const timed = <T>(asked: Promise<T>) => within(asked, STORE_ANSWERS, silent, clock);
  return {
    get: (key) => timed(store.get(key)),
    isEmpty: () => timed(store.isEmpty()),
    entries: (prefix, atATime) => timed(store.entries(prefix, atATime)),
    set: (values, only) => timed(store.set(values, only)),
  };
}

/** Locks that let a page go on where they don't answer: it writes over nothing that it has not read. */
export function answeringLocks(locks: Locks, clock: Clock): Locks {
  return {
    take: (id, lost, steal) =>
      within(locks.take(id, lost, steal), LOCKS_ANSWER, async () => true, clock),
    release: (id) => locks.release(id),
    taken: () => within(locks.taken(), LOCKS_ANSWER, async () => new Set<string>(), clock),
  };
}

/** What a promise comes to, or what there is instead when it takes too long. */
function within<T>(
  asked: Promise<T>,
  looks: number,
  otherwise: () => Promise<T>,
  clock: Clock,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const callOff = afterLooks(looks, () => resolve(otherwise()), clock);
    asked.then(resolve, reject).finally(callOff);
  });
}
