import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  title: 'Das Beispiel des Artikels',
  teaches:
    'Ein Vorwärts- und ein Rückwärtsdurchgang ergeben den Wert und beide partiellen Ableitungen.',
};
