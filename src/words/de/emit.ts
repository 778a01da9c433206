import type * as english from '../en/emit';
import { quoted } from './quoted';

/** The same in German. */
export const emitWords: typeof english.emitWords = {
  'not in Python': ({ operation, library }) => ({
    message: `${quoted(operation, 48)} ist keine Funktion von ${library === 'math' ? 'reinem Python' : 'NumPy'}`,
    mend: '',
  }),
  'not in language': ({ operation }) => ({
    message: `${quoted(operation, 48)} gibt es in dieser Sprache nicht`,
    mend: '',
  }),
  'derivative by hand': () => ({
    message:
      'Eine Ableitung von Hand wird in einer Sprache, die selbst ableitet, nicht geschrieben',
    mend: 'Python, JavaScript oder C++ wählen, wo die Adjungierte ausgeschrieben wird',
  }),
  'fixed rows': () => ({
    message: 'Der Graph ist für eine andere Zahl von Zeilen ein anderer',
    mend: 'seine Formen aus den Daten folgen lassen, mit -1 in reshape',
  }),
  'drawn anew': () => ({
    message:
      'Dropout wird für jeden Schritt neu ausgelost, und Programme für anderswo lassen nichts ausfallen',
    mend: 'Dropout aus dem Graphen nehmen oder hier weitertrainieren',
  }),
  'nothing to differentiate': () => 'Es gibt keine Ausgabe, die sich ableiten ließe',
};
