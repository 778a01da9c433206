import type * as english from '../en/writing';
import { wholeNumber } from './grammar';

/** The same in German. */
export const writingWords: typeof english.writingWords = {
  'too much for a link': ({ length, most }) =>
    `Dieser Graph ist zu groß für einen Link: Er hätte ${wholeNumber(length)} Zeichen, und ein Link fasst ${wholeNumber(most)}; in eine Datei speichern.`,
  'too much for a file': ({ length, most }) =>
    `Dieser Graph ist zu groß für eine Datei: Sie hätte ${wholeNumber(length)} Zeichen, und eine Datei fasst ${wholeNumber(most)}; seine Felder verkleinern.`,
};
