import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  copiedAs: (name, label) => `${name} als ${label} kopiert.`,
  allowItInTheSettings:
    'In den Einstellungen dieser Seite lässt es sich erlauben; oder die Tabelle markieren und kopieren.',
  copyAs: (label) => `Als ${label} kopieren`,
};
