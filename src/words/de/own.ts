import type * as english from '../en/own';
import { listed, wholeNumber } from './grammar';

/** The same in German. */
export const ownWords: typeof english.ownWords = {
  unfinished: ({ name }) => ({
    message: `${name} ist nicht fertig: Ein Anschluss darin ist leer`,
    mend: 'Jeden Anschluss darin verbinden, dann behalten.',
  }),
  'several results': ({ name, results }) => ({
    message: `${name} hat ${results.length} Ergebnisse: ${listed(results)}`,
    mend: 'Eine eigene Operation hat eines: zusammenklappen, was zu einem davon führt.',
  }),
  torn: ({ name }) => ({
    message: `Was aus ${name} herauskommt, führt dorthin zurück`,
    mend: 'Erst aufnehmen, was auf dem Weg liegt.',
  }),
  'no own name': ({ name }) => ({
    message: `${name} heißt bereits eine Funktion`,
    mend: 'Dem Block erst einen anderen Namen geben.',
  }),
  'name of a value': ({ name }) => ({
    message: `Ein Wert dieses Graphen heißt ${name}`,
    mend: 'Dem Block erst einen anderen Namen geben.',
  }),
  'name of another own primitive': ({ name }) => ({
    message: `Es gibt bereits eine andere eigene Operation ${name}`,
    mend: 'Dem Block erst einen anderen Namen geben.',
  }),
  'no parameter': ({ name }) => ({
    message: `In ${name} führt nichts hinein`,
    mend: 'Eine eigene Operation hat einen Parameter: die Eingabe, von der sie abhängt, draußen lassen.',
  }),
  'applies itself': ({ name }) => ({
    message: `${name} würde sich selbst anwenden`,
    mend: 'In einem Graphen gibt es keine Rekursion: erst die andere Verwendung davon herausnehmen.',
  }),
  'too many': ({ most }) => ({
    message: `Ein Dokument hat höchstens ${wholeNumber(most)} eigene Operationen`,
    mend: 'Eine löschen, die nicht mehr gebraucht wird.',
  }),
  'too many parameters': ({ name, most }) => ({
    message: `In ${name} führen mehr als ${wholeNumber(most)} Werte hinein`,
    mend: 'Etwas Kleineres behalten.',
  }),
};
