import { isFramed } from '../../file/storage/framed';
import { loadWork, saveWork } from '../../file/storage/storage';
import { isWork } from '../session/snapshot';
import { useDocument } from '../stores/document-store';
import { useSession } from '../stores/session-store';
import { autosave } from './autosave';
import { currentFragment, openFragment } from './links';
import { startWork } from './start';

/** The address that reproduces what is seen now. */
export async function linkToNow(): Promise<string> {
  const fragment = await currentFragment();
  const { origin, pathname, search } = window.location;
  return `${origin === 'null' ? 'file://' : origin}${pathname}${search}#${fragment}`;
}

/**
 * Starts with the visitor's own work, or with an example when there is none; a link in the address is
 * then opened over it, so that undo leads back. Whatever can't be read is told, not lost. In a frame of another
 * page there is no work of the visitor's.
 */
export async function startSession(): Promise<void> {
  await startWork(async () => (isFramed() ? null : ((await loadWork())?.content ?? null)));
  await openAddress();
}

/** Opens the link in the address, if there is one. One that can't be read stays there to be mended. */
async function openAddress(): Promise<void> {
  const { hash, href } = window.location;
  // A mail program may have encoded the hash, which makes it part of the path.
  const encoded = hash === '' ? href.search(/%23/i) : -1;
  await openFragment(encoded < 0 ? hash.slice(1) : href.slice(encoded));
}

function forgetAddress(): void {
  if (window.location.hash === '') return;
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, '', `${pathname}${search}`);
}

/**
 * Keeps the work: saves it shortly after each change and when the page is left, and opens a link that
 * is put into the address. A frame saves nothing. Returns what stops that.
 */
export function keepSession(): () => void {
  const saving = autosave(async (content) => {
    if (!isFramed()) await saveWork({ kind: 'graph', content });
  });
  const stopForgetting = useDocument.subscribe((state, before) => {
    if (state.document !== before.document && isWork(useSession.getState())) forgetAddress();
  });
  const whenHidden = () => {
    if (document.visibilityState === 'hidden') saving.flush();
  };
  const whenAddressed = () => void openAddress();
  window.addEventListener('hashchange', whenAddressed);
  window.addEventListener('pagehide', saving.flush);
  document.addEventListener('visibilitychange', whenHidden);
  return () => {
    saving.stop();
    stopForgetting();
    window.removeEventListener('hashchange', whenAddressed);
    window.removeEventListener('pagehide', saving.flush);
    document.removeEventListener('visibilitychange', whenHidden);
  };
}
