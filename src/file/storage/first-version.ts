import { justNow } from '../journal/timeline';
import { FileError } from '../schema/file-error';
import { aboutOf } from './about';
import { headKey, unreadable } from './keys';
import type { Shelf } from './shelf';
import { attempt } from './storage-error';

/** What was saved last, or which tab saved it; what each tab saved stands under its name after a space. */
const WORK = 'work';
const TABS = 'tabs';
const UNREADABLE = 'unreadable';

/**
 * Takes over what was stored when each tab had one work and no more, as documents that go by the names of
 * these tabs. It is deleted when it is stored anew, or kept as unreadable.
 */
export async function takeOverFirst(shelf: Shelf): Promise<void> {
  const { store, world } = shelf;
  const found = await attempt(
    () => Promise.all([store.entries(WORK), store.get(TABS), store.get(UNREADABLE)]),
    'not given back',
  );
  const [works, tabs, spoilt] = found;
  const own = works.filter(([key]) => key === WORK || key.startsWith(`${WORK} `));
  if (own.length === 0 && tabs === undefined && spoilt === undefined) return;

  const last = own.find(([key]) => key === WORK)?.[1];
  const lastTab = tabOf(last);
  const older = own.filter(([key]) => key !== WORK && key !== `${WORK} ${lastTab}`);
  const newest = own.filter(([key]) => key === `${WORK} ${lastTab}`);
  // The newest at the end: documents are listed by when they were written.
  for (const [key, value] of [...older, ...newest]) {
    await takeOver(shelf, key, key.slice(WORK.length + 1), value);
  }
  if (last !== undefined && lastTab === null) await takeOver(shelf, WORK, world.freshId(), last);
  const copy = { at: world.now(), why: '', data: spoilt };
  await attempt(
    () =>
      store.set({
        ...(spoilt !== undefined && { [`${unreadable}${world.freshId()}`]: copy }),
        [UNREADABLE]: undefined,
        [TABS]: undefined,
        [WORK]: undefined,
      }),
    'not kept',
  );
}

function tabOf(last: unknown): string | null {
  const named = typeof last === 'object' && last !== null && 'tab' in last ? last.tab : null;
  return typeof named === 'string' ? named : null;
}

async function takeOver(shelf: Shelf, key: string, tab: string, data: unknown): Promise<void> {
  const { store, world } = shelf;
  const gone = { [key]: undefined };
  const taken = await attempt(() => store.get(headKey(tab)), 'not given back');
  const id = taken === undefined ? tab : world.freshId();
  const { readWork } = await import('../kinds/kinds');
  try {
    const { document, view } = readWork(data, 'saved work').content;
    const about = aboutOf(document, 'new', true);
    await shelf.begin(id).save({ timeline: justNow(document), view, about });
    await attempt(() => store.set(gone), 'not kept');
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const copy = { at: world.now(), why: error.message, data };
    await attempt(() => store.set({ ...gone, [`${unreadable}${id}`]: copy }), 'not kept');
  }
}
