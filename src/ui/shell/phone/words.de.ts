import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  about: (name) => `Über ${name}`,
  whatCanBeDone: 'Was sich tun lässt',
  close: 'Schließen',
  currentRow: 'Aktuelle Zeile',
  showItInTheTrace: 'In der Spur zeigen',
};
