import { useDialog } from '../stores/dialog-store';
import { runCommand } from './commands';

/**
 * Shows the page that is made for printers to whoever had the browser print what is on the screen, as its own menu
 * does: what makes the page is loaded only then.
 */
export function offerPage(): void {
  window.addEventListener('afterprint', () => {
    if (!useDialog.getState().dialog) runCommand('print');
  });
}
