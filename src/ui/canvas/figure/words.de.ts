import { counted } from '../../../words/de/grammar';
import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  result: (count) => counted(count, 'Ergebnis', 'Ergebnisse'),
};
