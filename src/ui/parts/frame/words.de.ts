import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  dismiss: 'Schließen',
  messages: 'Meldungen',
  tryAgain: 'Noch einmal versuchen',
  reload: 'Neu laden',
  hidden: 'ausgeblendet',
  ofTheWindow: (share) => `${share} % des Fensters`,
  more: (label) => `${label}, mehr`,
};
