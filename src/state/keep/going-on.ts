import type { Snapshot } from '../../document/document';
import { justNow } from '../../file/journal/timeline';
import { workOf } from '../../file/kinds/work';
import { FileError } from '../../file/schema/file-error';
import { aboutOf } from '../../file/storage/about';
import { takeOverFirst } from '../../file/storage/first-version';
import { isFramed } from '../../file/storage/framed';
import { webLocks } from '../../file/storage/locks';
import { memoryStore } from '../../file/storage/memory-store';
import { type Listing, Shelf, type ShelfWorld } from '../../file/storage/shelf';
import { StorageError } from '../../file/storage/storage-error';
import { browserClock, type Clock } from '../clock';
import { latePart } from '../loading/late-part';
import { startedWith } from '../session/history';
import type { Session } from '../session/session';
import { freshId } from '../session/sheet';
import { viewedAs } from '../session/snapshot';
import { change } from '../stores/session-store';
import { answeringLocks, answeringStore } from './answering';
import { type GoneOn, Keeper, type Keeping } from './keeper';
import { wording } from './late-words';
import { atWork } from './patience';
import { browserStore, type TabMemory, tabMemory } from './place';
import { placed } from './placing';
import { useShelf } from './shelf-store';
import { type Copy, spareIn } from './spare';
import { tellGone, tellLost } from './telling';
import { historyOf } from './timeline';

// Links are no part of what keeps documents, but for the one copy beside.
const links = latePart(() => import('../../file/link/link'), wording.whatReadsAndWritesLinks);

const linkTo = async (content: Snapshot) => (await links()).encodeLink(workOf(content));

/** What reads what was kept: a first visit has no need of it. */
const reader = latePart(
  () => import('../../file/storage/stored-document'),
  wording.whatReadsYourWork,
);

const browserWorld: ShelfWorld = {
  now: () => Date.now(),
  freshId,
  breathe: () => new Promise((resolve) => setTimeout(resolve)),
  atWork,
  reader,
};

/** What keeps documents in this browser, or in a frame for as long as it is there. */
export function browserKeeping(clock: Clock = browserClock): Keeping {
  const framed = isFramed();
  const store = framed ? memoryStore() : answeringStore(browserStore, clock);
  return {
    shelf: new Shelf(store, browserWorld),
    locks: answeringLocks(webLocks(framed ? () => undefined : undefined), clock),
    memory: framed ? forgetful : tabMemory,
    spare: spareIn(linkTo, clock),
    clock,
    lasting: !framed,
  };
}

const forgetful: TabMemory = { get: () => null, set: () => {} };

let keeper: Keeper | null = null;

/** What keeps the documents of this page. */
export function theKeeper(): Keeper {
  keeper ??= keeperWith(browserKeeping());
  return keeper;
}

/** What keeps documents with other means, with all that it is asked for. */
export function keeperWith(keeping: Keeping): Keeper {
  const made = new Keeper(keeping);
  made.takeOver = async () => {
    if (made.id !== null) await show(await made.open(made.id, true), made);
  };
  return made;
}

/**
 * What this tab goes on with: the document it edited before it was reloaded, else what was written last;
 * null where there is nothing.
 * @throws FileError where it can't be read; StorageError where the browser refuses.
 */
export async function goOn(
  of: Keeper,
  { memory }: Pick<Keeping, 'memory'>,
): Promise<GoneOn | null> {
  const { shelf } = of.keeping;
  await takeOverFirst(shelf);
  const { graphs, unreadable } = await whatIsThere(of);
  useShelf.setState({ unreadable: unreadable.length });
  const own = memory.get();
  try {
    if (own !== null) return await of.open(own);
  } catch (error) {
    if (!(error instanceof StorageError) || error.problem?.kind !== 'gone') throw error;
  }
  const [newest] = graphs;
  return newest ? of.open(newest.id) : null;
}

/**
 * All that is on the shelf. Where what was written last is not there, the database was spoilt or emptied:
 * that is told, and the copy beside it is put back.
 */
async function whatIsThere({ keeping: { shelf, spare } }: Keeper): Promise<Listing> {
  const listing = await shelf.list();
  const { graphs, deleted, unreadable } = listing;
  const isThere = ({ id }: { readonly id: string }) =>
    [...graphs, ...deleted].some((head) => head.id === id) ||
    unreadable.some(({ key }) => key.endsWith(id));
  const written = spare.written();
  if (!written || isThere(written)) return listing;
  const copy = spare.copy();
  const isBack = copy !== null && !isThere(copy) && (await isPutBack(shelf, copy));
  if (copy?.id !== written.id) spare.forget(written.id);
  const others = graphs.length > 0;
  tellGone(isBack ? (others ? 'one and others' : 'one') : others ? 'others' : 'none');
  return isBack ? shelf.list() : listing;
}

/** Puts a copy on the shelf. @returns whether it can be read. */
async function isPutBack(shelf: Shelf, { id, title, link }: Copy): Promise<boolean> {
  try {
    const { document, view } = (await (await links()).decodeLink(link)).content;
    const about = aboutOf(document, 'new', true, title);
    await shelf.begin(id).save({ timeline: justNow(document), view, about });
    return true;
  } catch (error) {
    if (error instanceof FileError) return false;
    throw error;
  }
}

/** The same in this browser, as the session begins with it; what of it is lost is told. */
export async function readHere() {
  // It is asked for while the list of what there is is read; if it can't be had, that is told there.
  void reader().catch(() => {});
  const gone = await goOn(theKeeper(), { memory: tabMemory });
  if (!gone) return null;
  tellLost(gone.lost);
  const { document, view, ...kept } = await startOf(gone);
  return { document, view, kept };
}

/** Saves from now on what is another than what the session was started with. Returns what ends that. */
export function keepHere(started: Session) {
  const kept = theKeeper().keep(started);
  void sweep(theKeeper().keeping);
  return kept;
}

/** Shows a document that was read as the starting point, with what there is to undo. */
export async function show(gone: GoneOn, of: Keeper): Promise<void> {
  const { document, view, sheet, past, future } = await startOf(gone);
  change((session) => startedWith(session, document, sheet, { past, future }), ...viewedAs(view));
  of.settle();
  tellLost(gone.lost);
}

/** A document that was read as the session begins with it. */
export async function startOf({ timeline, view, sheet }: GoneOn) {
  const shown = timeline.documents[timeline.at] as Snapshot['document'];
  const document = await placed(shown);
  const own = sheet.opened === shown ? { ...sheet, opened: document } : sheet;
  return { document, view, sheet: own, ...historyOf(timeline, own) };
}

/** Forgets for good what was deleted long ago. What goes wrong with that is tried again another time. */
export async function sweep({ shelf, locks }: Keeping): Promise<void> {
  await shelf.sweep(await locks.taken()).catch(() => {});
}

export { tellLate, tellSilence } from './telling';
