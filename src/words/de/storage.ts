import type * as english from '../en/storage';
import { said } from '../problem';

/** The same in German. */
export const databaseWords: typeof english.databaseWords = {
  full: () => 'es ist kein Platz mehr',
  forbidden: () => 'es ist ihm nicht erlaubt',
  none: () => 'er hat keinen Speicher für Seiten',
  closed: () => 'sein Speicher wurde geschlossen',
  undone: () => 'das Schreiben wurde rückgängig gemacht',
  'open elsewhere': () => 'ein anderer Tab hält eine ältere Datenbank offen',
  newer: () => 'ein neueres Wengert war hier; die Seite neu laden, um das neueste zu erhalten',
  spoilt: () => 'sein Speicher ist beschädigt',
  silent: () => 'sein Speicher antwortet nicht',
  unknown: () => 'darin ging etwas schief',
};

/** The same in German. */
export const storageWords: typeof english.storageWords = {
  'not kept': ({ cause }) => `Der Browser hat die Arbeit nicht gespeichert: ${causeOf(cause)}.`,
  'not given back': ({ cause }) =>
    `Der Browser hat die Arbeit nicht zurückgegeben: ${causeOf(cause)}.`,
  overtaken: () => 'Ein anderer Tab hat diesen Graphen geändert.',
  gone: () => 'Diesen Graphen gibt es hier nicht mehr.',
  held: () => 'Dieser Graph ist in einem anderen Tab geöffnet; ihn dort erst schließen.',
};

const causeOf = (cause: english.DatabaseProblem) => said(databaseWords, cause).message;
