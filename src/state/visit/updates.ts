import { browserClock } from '../clock';
import { isOutdated } from '../loading/outdated';
import { offer } from '../stores/notices';
import { useSession } from '../stores/session-store';
import { wording } from './words';

/** Milliseconds between two questions whether there is a new version. */
const PERIOD = 3_600_000;

/**
 * From now on a new version of the app is offered, once: when a person comes back to the page after a while,
 * and is not amid an edit. The page is never reloaded unasked.
 * @param ask whether there is one.
 * @returns what ends that.
 */
export function offerUpdates(ask = isOutdated, now = browserClock.now): () => void {
  let asked = now();
  const back = async () => {
    if (document.visibilityState === 'hidden' || now() - asked < PERIOD) return;
    asked = now();
    if (!(await ask())) return;
    end();
    betweenEdits(() =>
      offer(wording.aNewVersionOfWengert, {
        label: wording.reload,
        run: () => window.location.reload(),
      }),
    );
  };
  const end = () => {
    window.removeEventListener('focus', back);
    document.removeEventListener('visibilitychange', back);
  };
  window.addEventListener('focus', back);
  document.addEventListener('visibilitychange', back);
  return end;
}

/** Does something as soon as no edit is under way. */
function betweenEdits(act: () => void): void {
  const isEditing = () => useSession.getState().history.open !== null;
  if (!isEditing()) {
    act();
    return;
  }
  const stop = useSession.subscribe(() => {
    if (isEditing()) return;
    stop();
    act();
  });
}
