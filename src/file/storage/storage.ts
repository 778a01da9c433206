import { type DatabaseProblem, type StorageProblem, storageWords } from '../../words/en/storage';
import { said } from '../../words/problem';
import { ProblemError } from '../../words/problem-error';
import { toData, type Work } from '../kinds/work';
import { FileError } from '../schema/file-error';
import { DatabaseError, indexedDbStore } from './indexed-db';
import type { KeyValueStore } from './key-value-store';
import { type Tab, thisTab } from './tab';

/** The browser does not keep, or not give back, what is stored. The message is one sentence. */
export class StorageError extends ProblemError<StorageProblem> {
  override readonly name = 'StorageError';

  constructor(problem: StorageProblem | string, options?: ErrorOptions) {
    const message = typeof problem === 'string' ? problem : said(storageWords, problem).message;
    super(problem, message, options);
  }
}

/** The work in progress of one visitor: each tab has its own, and a new one goes on with the last. */
export interface WorkStore {
  /**
   * What this tab saved last, else what any tab did, or null.
   * @throws FileError when it can't be read (a copy is kept under `unreadable`); StorageError when the
   * browser refuses.
   */
  load(): Promise<Work | null>;
  /**
   * Saves the whole work. Writes never overlap: while one is under way only the newest work waits.
   * Fulfilled when this work, or a newer one, is stored.
   * @throws StorageError
   */
  save(work: Work): Promise<void>;
}

/** What was saved last, or where tabs can be told apart, which of them saved it: it is copied but once. */
const WORK = 'work';
const UNREADABLE = 'unreadable';
/** The tabs that have saved something, oldest first. */
const TABS = 'tabs';
const MOST_TABS = 8;
const keyOf = (tab: string) => `${WORK} ${tab}`;

/** @param findTab which tab this is, asked for by `load`; null where tabs can't be told apart. */
export function workStore(
  store: KeyValueStore,
  findTab: () => Promise<Tab | null> = async () => null,
): WorkStore {
  let tab: Tab | null = null;
  let listed = false;
  let writing: Promise<void> | null = null;
  let waiting: { work: Work; written: Promise<void> } | null = null;

  const list = async () => {
    if (!tab || listed) return;
    listed = true;
    const { id } = tab;
    try {
      const known = await store.get(TABS);
      const others = (Array.isArray(known) ? known : []).filter((other) => other !== id);
      const tabs = [...others, id];
      const dropped = tabs.splice(0, Math.max(0, tabs.length - MOST_TABS));
      const gone = dropped.map((old) => [keyOf(String(old)), undefined]);
      await store.set({ [TABS]: tabs, ...Object.fromEntries(gone) });
    } catch {
      // The work is kept; only old work stays a while longer.
      listed = false;
    }
  };

  const write = (work: Work): Promise<void> => {
    const data = toData(work);
    // At once, and all in one: the page may be on its way out.
    const values = tab ? { [WORK]: { tab: tab.id }, [keyOf(tab.id)]: data } : { [WORK]: data };
    const done = attempt(() => store.set(values), 'not kept');
    const over = () => {
      if (writing === done) writing = null;
    };
    writing = done;
    done.then(over, over);
    done.then(list, () => {});
    return done;
  };

  return {
    async load() {
      tab = await findTab();
      const data = await attempt(
        async () => (tab && (await store.get(keyOf(tab.from)))) ?? (await newest(store)),
        'not given back',
      );
      if (data === undefined || data === null) return null;
      // A first visit has nothing to read, and so no need of what reads.
      const { readWork } = await import('../kinds/kinds');
      try {
        return readWork(data, 'saved work');
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        // It is about to be overwritten; whoever mends the fault may still get it back.
        await store.set({ [UNREADABLE]: data }).catch(() => {});
        throw error;
      }
    },
    save(work) {
      if (waiting) {
        waiting.work = work;
        return waiting.written;
      }
      if (!writing) return write(work);
      const next = () => {
        const newest = waiting?.work ?? work;
        waiting = null;
        return write(newest);
      };
      // A failed write says nothing of the next one.
      waiting = { work, written: writing.then(next, next) };
      return waiting.written;
    },
  };
}

async function newest(store: KeyValueStore): Promise<unknown> {
  const last = await store.get(WORK);
  return isTab(last) ? store.get(keyOf(last.tab)) : last;
}

function isTab(last: unknown): last is { readonly tab: string } {
  return typeof last === 'object' && last !== null && 'tab' in last;
}

async function attempt<T>(act: () => Promise<T>, kind: StorageProblem['kind']): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw new StorageError({ kind, cause: causeOf(error) }, { cause: error });
  }
}

function causeOf(error: unknown): DatabaseProblem | string {
  if (error instanceof DatabaseError && error.problem) return error.problem;
  return error instanceof Error ? error.message : String(error);
}

const here = workStore(indexedDbStore(), thisTab);

/** The work in progress in this browser, or null. @throws FileError, StorageError */
export function loadWork(): Promise<Work | null> {
  return here.load();
}

/** Saves the work in progress in this browser. @throws StorageError */
export function saveWork(work: Work): Promise<void> {
  return here.save(work);
}
