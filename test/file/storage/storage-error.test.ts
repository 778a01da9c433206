import { describe, expect, it } from 'vitest';
import { justNow } from '../../../src/file/journal/timeline';
import { aboutOf } from '../../../src/file/storage/about';
import { DatabaseError } from '../../../src/file/storage/database-error';
import { takeOverFirst } from '../../../src/file/storage/first-version';
import { Shelf } from '../../../src/file/storage/shelf';
import { attempt, StorageError } from '../../../src/file/storage/storage-error';
import { rawText, readAgain } from '../../../src/file/storage/unreadable';
import {
  deleteVersion,
  keepVersion,
  readVersion,
  versionsOf,
} from '../../../src/file/storage/versions';
import { toData, world } from '../graphs';
import { paper, snapshotOf } from '../snapshots';
import { faultyStore } from './faults';

const snapshot = snapshotOf(paper);

describe('what the browser refuses', () => {
  it.each([
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'forbidden'],
    ['NotAllowedError', 'forbidden'],
    ['InvalidStateError', 'closed'],
    ['AbortError', 'undone'],
    ['VersionError', 'newer'],
    ['UnknownError', 'spoilt'],
    ['DataCloneError', 'unknown'],
    ['toString', 'unknown'],
  ])('by a %s is told to be %s', async (name, kind) => {
    const error = new DOMException('words of the browser’s own', name);
    const told = attempt(() => Promise.reject(error), 'not kept');
    await expect(told).rejects.toMatchObject({
      name: 'StorageError',
      problem: { kind: 'not kept', cause: { kind } },
      cause: error,
    });
  });

  it('is told as it is where it has been told already, or where it is no error at all', async () => {
    const gone = new StorageError({ kind: 'gone' });
    await expect(attempt(() => Promise.reject(gone), 'not kept')).rejects.toBe(gone);
    const silent = new DatabaseError({ kind: 'silent' });
    expect(silent.name).toBe('DatabaseError');
    for (const [error, kind] of [
      [silent, 'silent'],
      [null, 'unknown'],
      [{ name: 'QuotaExceededError' }, 'unknown'],
    ] as const) {
      await expect(attempt(() => Promise.reject(error), 'not given back')).rejects.toMatchObject({
        problem: { kind: 'not given back', cause: { kind } },
      });
    }
  });

  it('is nothing where all is well', async () => {
    expect(await attempt(async () => 7, 'not kept')).toBe(7);
  });
});

/** A shelf with a graph `a`, a version of it, a copy that can't be read, and works of the first version. */
async function filled() {
  const store = faultyStore([
    ['work', { tab: 'one' }],
    ['work one', toData(snapshot)],
    ['unreadable x', { at: 1, why: 'why', data: toData(snapshot) }],
  ]);
  const shelf = new Shelf(store, world());
  const { document, view } = snapshot;
  const about = aboutOf(document, 'new', true);
  await shelf.begin('a').save({ timeline: justNow(document), view, about });
  const { key } = await keepVersion(shelf, 'a', 'first', snapshot);
  return { store, shelf, version: key };
}

describe('of what is done on the shelf it is told whether something was not kept or not given back', () => {
  type Filled = Awaited<ReturnType<typeof filled>>;
  const acts: readonly [string, (on: Filled) => Promise<unknown>, 'reads' | 'writes' | 'both'][] = [
    ['to list', ({ shelf }) => shelf.list(), 'reads'],
    ['to open', ({ shelf }) => shelf.open('a'), 'reads'],
    ['to rename', ({ shelf }) => shelf.rename('a', 'other'), 'both'],
    ['to duplicate', ({ shelf }) => shelf.duplicate('a'), 'both'],
    ['to delete', ({ shelf }) => shelf.remove('a'), 'both'],
    ['to restore', ({ shelf }) => shelf.restore('a'), 'both'],
    ['to delete for good', ({ shelf }) => shelf.destroy('a'), 'both'],
    ['to sweep', ({ shelf }) => shelf.sweep(new Set()), 'reads'],
    ['to keep a version', ({ shelf }) => keepVersion(shelf, 'a', 'x', snapshot), 'writes'],
    ['to list versions', ({ shelf }) => versionsOf(shelf, 'a'), 'reads'],
    ['to read a version', ({ shelf, version }) => readVersion(shelf, version), 'reads'],
    ['to delete a version', ({ shelf, version }) => deleteVersion(shelf, version), 'writes'],
    ['to see what can’t be read', ({ shelf }) => rawText(shelf, 'unreadable x'), 'reads'],
    ['to try it again', ({ shelf }) => readAgain(shelf, 'unreadable x'), 'both'],
    ['to take over what the first version kept', ({ shelf }) => takeOverFirst(shelf), 'both'],
  ];
  const refused = acts.flatMap(([what, act, of]) =>
    (['reads', 'writes'] as const).flatMap((each) =>
      of === 'both' || of === each ? [[what, each, act] as const] : [],
    ),
  );

  it.each(refused)('%s, where %s are refused', async (_, of, act) => {
    const on = await filled();
    on.store.refusal = { of, error: new DOMException('', 'SecurityError') };
    await expect(act(on)).rejects.toMatchObject({
      problem: {
        kind: of === 'reads' ? 'not given back' : 'not kept',
        cause: { kind: 'forbidden' },
      },
    });
  });

  it.each<[string, (on: Filled) => Promise<unknown>]>([
    ['a graph', ({ shelf }) => shelf.open('gone')],
    ['a graph to delete', ({ shelf }) => shelf.remove('gone')],
    ['a version', ({ shelf }) => readVersion(shelf, 'graph a version 9 x')],
    ['a copy that can’t be read', ({ shelf }) => readAgain(shelf, 'unreadable gone')],
  ])('%s that is not there any more is said to be gone', async (_, act) => {
    await expect(act(await filled())).rejects.toMatchObject({ problem: { kind: 'gone' } });
  });
});
