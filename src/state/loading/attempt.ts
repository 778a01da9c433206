import { quoted } from '../../words/en/quoted';
import { complain } from '../stores/notices';
import { PartError } from './late-part';
import { wording } from './words';

/**
 * Does what a person asked for. If a part of the app that it needs can't be had, that is told, with a way
 * to try again; so is whatever else goes wrong.
 */
export function attempt(act: () => Promise<unknown>): void {
  act().catch((error: unknown) => {
    console.error(error);
    tellFault(error, () => attempt(act));
  });
}

/** Tells of a part that could not be had, or of what nobody expected. @param again tries it again. */
export function tellFault(error: unknown, again?: () => void): void {
  if (error instanceof PartError) {
    const action = error.isOutdated
      ? { label: wording.reload, run: () => window.location.reload() }
      : again && { label: wording.tryAgain, run: again };
    complain(error.message, error.mend, action);
    return;
  }
  const cause = String(error);
  if (told.has(cause)) return;
  told.add(cause);
  complain(wording.somethingWentWrongInWengert(quoted(cause, 200)), wording.yourWorkIsStillHere);
}

/** Each fault is told once. */
const told = new Set<string>();

/** From now on faults that nothing else answers for are told. */
export function tellFaults(): void {
  window.addEventListener('unhandledrejection', ({ reason }) => tellFault(reason));
  window.addEventListener('error', ({ error }) => {
    // What carries no error is not of this page's own making, or a mere warning of the browser.
    if (error) tellFault(error);
  });
}
