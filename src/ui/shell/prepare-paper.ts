import { useEffect } from 'react';
import { isFramed } from '../../file/storage/framed';
import { runCommand } from '../../state/command/commands';
import { idle } from '../../state/loading/idle';
import { latePart } from '../../state/loading/late-part';
import { useDialog } from '../../state/stores/dialog-store';
import { wording } from './early-words';

/** Whether the page is prepared already: what draws the dialogs may come anew. */
let isLookedAfter = false;

const printing = latePart(() => import('./print-now'), wording.whatExportsFigures);

/** In milliseconds. */
const AT_THE_LATEST = 5000;

/**
 * Has the browser print the page that is made for printers, however it is asked to. What makes it comes when
 * somebody is about to leave this page, as for the browser's menu, or once the site is kept for offline, so that it
 * takes nothing of the network. Where that was too late, the page is shown after what was on the screen was printed.
 */
export function usePreparedPaper(): void {
  useEffect(() => {
    if (isLookedAfter || isFramed()) return;
    isLookedAfter = true;
    let state: 'to come' | 'coming' | 'there' = 'to come';
    const prepare = async () => {
      if (state !== 'to come') return;
      state = 'coming';
      try {
        (await printing()).keepPrinting();
        state = 'there';
      } catch {
        state = 'to come';
      }
    };
    const offer = () => {
      if (state !== 'there' && !useDialog.getState().dialog) runCommand('print');
    };
    document.documentElement.addEventListener('mouseleave', prepare);
    window.addEventListener('blur', prepare);
    window.addEventListener('afterprint', offer);
    whenKept(prepare);
  }, []);
}

function whenKept(then: () => void): void {
  try {
    // There is none on pages that are not secure, and some are refused when they ask.
    navigator.serviceWorker?.ready.then(() => idle(AT_THE_LATEST)).then(then, () => {});
  } catch {}
}
