import { counted, plural } from '../../words/de/grammar';
import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  savedAs: (graphs, name) => `${counted(graphs, 'Graph', 'Graphen')} gespeichert als ${name}`,
  cantBeReadAndWas: (left) =>
    `${counted(left, 'Graph lässt sich nicht lesen und wurde', 'Graphen lassen sich nicht lesen und wurden')} ausgelassen.`,
  tookIn: (graphs) => `${counted(graphs, 'Graph', 'Graphen')} aufgenommen`,
  graphsOfTheFileUnread: (count, message) =>
    `${counted(count, 'Graph', 'Graphen')} der Datei ${plural(count, 'lässt', 'lassen')} sich nicht lesen. ${message}`,
  renameTheGraph: 'den Graphen umbenennen',
  deleteTheGraph: 'den Graphen löschen',
  untitled: 'Ohne Titel',
  savedOneAs: (name) => `Gespeichert als ${name}`,
  openWhatWasRecovered: 'das Wiederhergestellte öffnen',
  goBackTo: (name) => `zurück zu „${name}“ gehen`,
};
