import { DatabaseError } from '../../file/storage/database-error';
import { isEmbedAsked, isFramed } from '../../file/storage/framed';
import { browserClock } from '../clock';
import { afterLooks } from '../keep/patience';
import { browserStore, tabMemory } from '../keep/place';
import { latePart } from '../loading/late-part';
import { editsMade } from '../loading/unmade';
import { isTouched, isWork } from '../session/snapshot';
import { recall } from '../stores/browser-memory';
import { useDocument } from '../stores/document-store';
import { complain } from '../stores/notices';
import { useSession } from '../stores/session-store';
import { useView } from '../stores/view-store';
import { greet, isFirstVisit } from './first-visit';
import { currentFragment, expectLink, openFragment } from './links';
import { type Start, startFrom, startWork, tellUnread } from './start';
import { wording } from './words';

/** How many looks the page takes before it starts without storage: a second and a half on a quiet machine. */
const PATIENCE = 30;

// A first visit has nothing to read, and so no need of what reads; what saves comes after the paint.
const keeping = latePart(() => import('../keep/going-on'), wording.whatKeepsYourWork);

/** The address that reproduces what is seen now. */
export async function linkToNow(): Promise<string> {
  await editsMade();
  const fragment = await currentFragment();
  return `${linkBefore(useView.getState().address)}#${fragment}`;
}

/** What of a link is before its hash: the address that is set, else that of this page. */
export function linkBefore(address: string): string {
  if (address !== '') return address;
  const { origin, pathname, search } = window.location;
  // What is chosen of a frame is not the link's.
  const asked = isEmbedAsked() ? '' : search;
  return `${origin === 'null' ? 'file://' : origin}${pathname}${asked}`;
}

/**
 * Starts with the visitor's own work, or with an example when there is none, from its first step for
 * somebody who is here for the first time; a link in the address is
 * then opened over it, so that undo leads back. Whatever can't be read is told, not lost.
 */
export async function startSession(): Promise<void> {
  expectLink(fragmentHere());
  const reading = isFramed() ? Promise.resolve(null) : twice(readWork);
  const anew = await startWork(() => orLate(reading), tryAgain);
  if (anew && fragmentHere() === '' && isFirstVisit()) greet();
  started = useSession.getState();
  await openAddress();
}

/** The session as it was started with, before anything was done in it. */
let started = useSession.getState();

async function readWork(): Promise<Start | null> {
  const known = tabMemory.get() ?? recall('kept');
  if (known === null && (await isNothingKept())) return null;
  return (await keeping()).readHere();
}

/** A browser that refuses storage has nothing to read; that nothing is kept is told when there is something. */
async function isNothingKept(): Promise<boolean> {
  try {
    return await browserStore.isEmpty();
  } catch (error) {
    const forbidden = error instanceof Error && error.name === 'SecurityError';
    if (forbidden || (error instanceof DatabaseError && error.problem.kind === 'none')) return true;
    throw error;
  }
}

/** What reads is asked once more where it fails. */
async function twice<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch {
    return read();
  }
}

/** What is read, or nothing if that takes too long; it is shown when it comes, or offered. */
function orLate(reading: Promise<Start | null>): Promise<Start | null> {
  return new Promise((resolve, reject) => {
    const goOn = () => {
      resolve(null);
      void keeping().then(({ tellSilence }) => tellSilence());
      reading.then(comeLate, (error) => tellUnread(error, tryAgain));
    };
    const callOff = afterLooks(PATIENCE, goOn, browserClock);
    reading.then(resolve, reject).finally(callOff);
  });
}

async function comeLate(work: Start | null): Promise<void> {
  const { tellLate } = await keeping();
  const session = useSession.getState();
  const untouched = !isTouched(session) && session.history.sheet === started.history.sheet;
  if (work && untouched) {
    await startFrom(work);
    tellLate(null);
  } else tellLate(work && (() => void startFrom(work)));
}

function tryAgain(): void {
  readWork().then(
    (work) => (work ? comeLate(work) : undefined),
    (error) => tellUnread(error, tryAgain),
  );
}

/** Opens the link in the address, if there is one. One that can't be read stays there to be mended. */
async function openAddress(): Promise<void> {
  await openFragment(fragmentHere());
}

function fragmentHere(): string {
  const { hash, href } = window.location;
  // A mail program may have encoded the hash, which makes it part of the path.
  const encoded = hash === '' ? href.search(/%23/i) : -1;
  return encoded < 0 ? hash.slice(1) : href.slice(encoded);
}

function forgetAddress(): void {
  if (window.location.hash === '') return;
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, '', `${pathname}${search}`);
}

/**
 * Keeps the work: saves it after each change and when the page is left, and opens a link that is put into
 * the address. Returns what stops that.
 */
export function keepSession(): () => void {
  let saving: { flush(): void; stop(): void } | null = null;
  let stopped = false;
  twice(keeping).then(
    ({ keepHere }) => {
      if (!stopped) saving = keepHere(started);
    },
    (error) => complain(wording.yourWorkCantBeSaved, wording.whatSavesItCouldNot(String(error))),
  );
  const stopForgetting = useDocument.subscribe((state, before) => {
    if (state.document !== before.document && isWork(useSession.getState())) forgetAddress();
  });
  const flush = () => saving?.flush();
  const whenHidden = () => {
    if (document.visibilityState === 'hidden') flush();
  };
  const whenAddressed = () => void openAddress();
  window.addEventListener('hashchange', whenAddressed);
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', whenHidden);
  return () => {
    stopped = true;
    saving?.flush();
    saving?.stop();
    stopForgetting();
    window.removeEventListener('hashchange', whenAddressed);
    window.removeEventListener('pagehide', flush);
    document.removeEventListener('visibilitychange', whenHidden);
  };
}
