import type { Snapshot } from '../../document/document';
import { titleOf, withTitle } from '../../document/title';
import { shownIn } from '../../file/journal/timeline';
import type { Head } from '../../file/storage/head';
import type { Listing, Shelf } from '../../file/storage/shelf';
import { StorageError } from '../../file/storage/storage-error';
import { show, theKeeper } from '../keep/going-on';
import { useShelf } from '../keep/shelf-store';
import { editsMade } from '../loading/unmade';
import { edited } from '../session/history';
import { snapshotOf, viewedAs } from '../session/snapshot';
import { currentDocument, edit, openEmpty, useDocument } from '../stores/document-store';
import { change, useSession } from '../stores/session-store';
import { currentViewport } from '../stores/viewport';
import { tellChange } from './changes';
import { wording } from './words';

/** The shelf of this page. */
export const theShelf = (): Shelf => theKeeper().keeping.shelf;

/** All graphs that are kept, the newest first. @throws StorageError */
export async function listGraphs(): Promise<Listing> {
  await theKeeper().saved();
  const listing = await theShelf().list();
  useShelf.setState({ unreadable: listing.unreadable.length });
  return listing;
}

/** The ids of the graphs that other tabs edit. */
export async function openElsewhere(): Promise<ReadonlySet<string>> {
  const keeper = theKeeper();
  const taken = await keeper.keeping.locks.taken();
  const isOwn = (id: string) => id === keeper.id && useShelf.getState().standing !== 'viewed';
  return new Set([...taken].filter((id) => !isOwn(id)));
}

/** The graphs whose title or formula has every word of a text. */
export function searchGraphs(heads: readonly Head[], text: string): readonly Head[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return heads.filter(({ title, formula }) => {
    const said = `${title} ${formula}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
}

/** A graph as it is, to be drawn small. @throws FileError, StorageError */
export async function pictureOf(id: string): Promise<Snapshot> {
  const { timeline, view } = await theShelf().open(id);
  return { document: shownIn(timeline), view };
}

/**
 * Shows a graph in this tab, with its own undo; what was here stays on the shelf. One that another tab
 * edits is shown as a view.
 * @throws FileError, StorageError
 */
export async function openGraph(id: string): Promise<void> {
  const keeper = theKeeper();
  if (useDocument.getState().sheet.id === id) return;
  await editsMade();
  await keeper.saved();
  await show(await keeper.open(id), keeper);
  currentViewport()?.fit();
}

/** Goes back to the own work that an example, a link or a file was opened over. */
export async function backToWork(): Promise<void> {
  const { back } = useShelf.getState();
  if (back) await openGraph(back.id);
}

/** Gives a graph another title: of the one that is shown, as an edit. */
export async function renameGraph(id: string, title: string): Promise<void> {
  if (useDocument.getState().sheet.id === id) {
    edit(wording.renameTheGraph, (document) => withTitle(document, title));
    await theKeeper().saved();
  } else await whileFree(id, () => theShelf().rename(id, title));
  tellChange();
}

/** Makes a copy of a graph. */
export async function duplicateGraph(id: string): Promise<Head> {
  await editsMade();
  await theKeeper().saved();
  const copy = await theShelf().duplicate(id);
  tellChange();
  return copy;
}

/**
 * Deletes a graph, which `restoreGraph` takes back; in place of the one that is shown an empty one is.
 * @throws StorageError where another tab has it open.
 */
export async function deleteGraph(id: string): Promise<void> {
  const keeper = theKeeper();
  if (useDocument.getState().sheet.id === id) {
    await editsMade();
    await keeper.saved();
    openEmpty(wording.deleteTheGraph);
    await keeper.saved();
  }
  await whileFree(id, () => theShelf().remove(id));
  keeper.forget(id);
  tellChange();
}

export async function restoreGraph(id: string): Promise<void> {
  await theShelf().restore(id);
  tellChange();
}

/** Deletes a graph for good. */
export async function deleteForGood(id: string): Promise<void> {
  await whileFree(id, () => theShelf().destroy(id));
  theKeeper().forget(id);
  tellChange();
}

/** Goes on with a copy of the graph that is shown. */
export async function fork(): Promise<void> {
  await editsMade();
  theKeeper().fork();
  await theKeeper().saved();
  tellChange();
}

/** Edits the graph that is shown here, which another tab edits; that one views it from then on. */
export async function takeOver(): Promise<void> {
  await theKeeper().takeOver();
}

/** Does something with a graph that no tab edits. */
async function whileFree<T>(id: string, act: () => Promise<T>): Promise<T> {
  const { locks } = theKeeper().keeping;
  const free = await locks.take(id, () => {});
  if (!free) throw new StorageError({ kind: 'held' });
  try {
    return await act();
  } finally {
    if (theKeeper().id !== id) locks.release(id);
  }
}

/** The title by which a graph is told of. */
export function titleOfHead({ title, formula }: Head): string {
  return title || formula || titleOf(wording.untitled);
}

/** Shows an older state of the graph that is shown, as an edit. */
export async function goBackTo(label: string, { document, view }: Snapshot): Promise<void> {
  const { title } = currentDocument();
  const titled = withTitle(document, title ?? '');
  change((session) => edited(session, label, () => titled), ...viewedAs(view));
  currentViewport()?.fit();
}

/** What is shown now. */
export function shownNow(): Snapshot {
  return snapshotOf(useSession.getState());
}
