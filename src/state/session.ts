import { type Document, EMPTY_DOCUMENT, type Snapshot } from '../document/document';
import { setConvention, setValue } from '../document/edits';
import { withExpression } from '../document/expression';
import { linkKeys, pick, settings, shownKeys } from '../document/settings';
import type { Example } from '../file/examples/example';
import { paper } from '../file/examples/paper';
import { FileError } from '../file/schema/file-error';
import { loadWork, saveWork } from '../file/storage/storage';
import { withoutAutomaticPlaces, withPlaces } from '../layout/automatic';
import { goTo, goToOpening, pause } from './player/playback';
import { currentDocument, edit, startWith, undo, useDocument } from './stores/document-store';
import { complain, inform } from './stores/notices';
import { usePlayer } from './stores/player-store';
import { select, useView } from './stores/view-store';
import { currentViewport } from './stores/viewport';

/** The document as a link brought it: until it is changed, the address tells of it and the work is another. */
let opened: Document | null = null;

// Links are no part of the first load.
const links = () => import('../file/link/link');
const placing = async () => ({
  ...(await import('../document/arranging')),
  ...(await import('../work/plan')),
});

/** How long after the last change the work is saved, in milliseconds. */
const SAVE_DELAY = 250;

/** All that a link or the saved work holds, as it is now. */
export function currentSnapshot(): Snapshot {
  const { step } = usePlayer.getState();
  return { document: currentDocument(), view: pick({ ...useView.getState(), step }, linkKeys) };
}

/** The address that reproduces what is seen now. */
export async function linkToNow(): Promise<string> {
  const snapshot = currentSnapshot();
  const { primal } = snapshot.document;
  const document = {
    ...withoutAutomaticPlaces(snapshot.document),
    primal: primal && withoutAutomaticPlaces(primal),
  };
  const fragment = await (await links()).encodeLink({ ...snapshot, document });
  const { origin, pathname, search } = window.location;
  return `${origin === 'null' ? 'file://' : origin}${pathname}${search}#${fragment}`;
}

/** Shows a snapshot in place of the document, as a change that can be undone. */
export function openSnapshot(snapshot: Snapshot, label: string): void {
  edit(label, () => withPlaces(snapshot.document));
  showView(snapshot);
}

/** Shows an example in place of the document, by its convention, as a change that can be undone. */
export function openExample(example: Example): void {
  edit(`open ${example.title}`, ({ convention }) =>
    setConvention(documentOfExample(example), convention),
  );
  pause();
  select([]);
  goToOpening();
  currentViewport()?.fit();
}

export function documentOfExample({ text, inputs }: Example): Document {
  const document = withExpression(EMPTY_DOCUMENT, text);
  return document.graph.nodes.reduce((filled, node) => {
    const value =
      node.kind === 'input' && Object.hasOwn(inputs, node.name) ? inputs[node.name] : undefined;
    return value === undefined ? filled : setValue(filled, node.id, value);
  }, document);
}

/**
 * Starts with the visitor's own work, or with the paper's example when there is none; a link in the
 * address is then opened over it, so that undo leads back. Whatever can't be read is told, not lost.
 */
export async function startSession(): Promise<void> {
  const work = await savedWork();
  if (work) {
    startWith(withPlaces(work.document));
    showView(work);
  } else {
    startWith(documentOfExample(paper));
    goToOpening();
  }
  await openAddress();
}

/** Opens the link in the address, if there is one. */
async function openAddress(): Promise<void> {
  const fragment = window.location.hash.slice(1);
  if (fragment === '') {
    // Going back in the browser from a link that nothing was done with goes back to what was there.
    if (opened !== null && currentDocument() === opened) undo();
    return;
  }
  try {
    const snapshot = await (await links()).decodeLink(fragment);
    const { placed, promised } = await placing();
    opened = await promised(placed(snapshot.document));
    openSnapshot({ ...snapshot, document: opened }, 'open the link');
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    complain(error.message, 'What you had is still here.');
    forgetAddress();
  }
}

/**
 * Keeps the work: saves it shortly after each change and when the page is left, and opens a link that
 * is put into the address. Returns what stops that.
 */
export function keepSession(): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let told = false;
  const save = async () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (currentDocument() === opened) return;
    try {
      await saveWork(currentSnapshot());
    } catch (error) {
      if (!told)
        complain(
          'Your work can’t be saved in this browser.',
          `Share it as a link to keep it. (${String(error)})`,
        );
      told = true;
    }
  };
  const later = () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(save, SAVE_DELAY);
  };
  const flush = () => {
    if (timer !== null) void save();
  };
  const whenHidden = () => {
    if (document.visibilityState === 'hidden') flush();
  };
  const stops = [
    useDocument.subscribe((state, before) => {
      if (state.document === before.document) return;
      if (state.document !== opened) forgetAddress();
      later();
    }),
    usePlayer.subscribe((state, before) => {
      if (state.step !== before.step) later();
    }),
    useView.subscribe((state, before) => {
      const kept = shownKeys.filter((key) => settings[key].home === 'link');
      if (kept.some((key) => state[key] !== before[key])) later();
    }),
  ];
  const whenAddressed = () => void openAddress();
  window.addEventListener('hashchange', whenAddressed);
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', whenHidden);
  return () => {
    flush();
    for (const stop of stops) stop();
    window.removeEventListener('hashchange', whenAddressed);
    window.removeEventListener('pagehide', flush);
    document.removeEventListener('visibilitychange', whenHidden);
  };
}

async function savedWork(): Promise<Snapshot | null> {
  try {
    return await loadWork();
  } catch (error) {
    complain('The work you left here can’t be read.', `Wengert starts anew. (${String(error)})`);
    return null;
  }
}

function showView({ view }: Snapshot): void {
  pause();
  select([]);
  const { step, ...shown } = view;
  useView.setState(shown);
  goTo(step);
  currentViewport()?.fit();
}

function forgetAddress(): void {
  if (window.location.hash === '') return;
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, '', `${pathname}${search}`);
}

/** Says that a link was copied, and when it is too long for some messengers. */
export function tellCopied(link: string): void {
  inform(
    link.length > 2000
      ? `Link copied. At ${link.length} characters, some messengers will cut it.`
      : 'Link copied.',
  );
}
