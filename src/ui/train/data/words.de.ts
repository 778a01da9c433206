import { counted, listed } from '../../../words/de/grammar';
import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  data: 'Daten',
  nothingFlowsIn:
    'Keine Eingabe hat die Rolle Daten oder Ziel, also fließt keine Zeile hinein: Das Training macht die Ausgabe allein durch ihre Parameter klein, und eine Epoche ist ein Schritt. Geben Sie Eingaben diese Rollen unter Bauen, um aus Zeilen zu lernen.',
  taken: (rows, features) =>
    `${counted(rows, 'Zeile', 'Zeilen')} mit ${counted(features, 'Merkmal', 'Merkmalen')} wurden übernommen.`,
  named: 'Die erste Zeile benennt die Spalten.',
  unnamed:
    'Die erste Zeile ist eine Zeile wie die anderen, also heißen die Spalten nach ihrem Platz.',
  spread: (column, words) =>
    `Aus den Wörtern von ${column} wurde je eine Spalte aus 0 und 1: ${listed(words)}.`,
  classes: (names) => `Die letzte Spalte sagt, welche Klasse: ${listed(names)}.`,
  andMore: (count) => `${count} weitere`,
  leftOut: (rows) =>
    rows === 1
      ? 'Eine Zeile wurde ausgelassen, weil in ihr etwas fehlt.'
      : `${rows} Zeilen wurden ausgelassen, weil in ihnen etwas fehlt.`,
  filledIn: (cells) =>
    `${counted(cells, 'fehlende Zelle', 'fehlende Zellen')} von Merkmalen ${cells === 1 ? 'wurde' : 'wurden'} ergänzt, Zahlen durch das Mittel ihrer Spalte, Wörter durch das häufigste.`,
  missing: 'Zeilen, in denen ein Merkmal fehlt,',
  areLeftOut: 'auslassen',
  areFilledIn: 'ergänzen',
  undo: 'Rückgängig nimmt alles zurück.',
  normalised: 'Womit Merkmale skaliert wurden',
  feature: 'Merkmal',
  mean: 'Abgezogenes Mittel',
  deviation: 'Geteilt durch',
};
