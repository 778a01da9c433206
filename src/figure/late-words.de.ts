import { counted } from '../words/de/grammar';
import type { wording as english } from './late-words';

/** The same in German. */
export const wording: typeof english = {
  andMore: (count) => `… und ${counted(count, 'weitere Zeile', 'weitere Zeilen')}.`,
  answers: 'Lösungen',
  name: 'Name',
  date: 'Datum',
};
