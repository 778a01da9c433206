import { counted } from '../../../words/de/grammar';
import type { wording as english } from './late-words';

/** The same in German. */
export const wording: typeof english = {
  fold: 'Block',
  name: 'Name',
  result: (count) => counted(count, 'Ergebnis', 'Ergebnisse'),
};
