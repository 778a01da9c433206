import { counted, listed } from '../../words/de/grammar';
import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  build: (title) => `${title} bauen`,
  pressTrainAndWatchIt: (title) => `${title}: „Trainieren“ drücken und beim Lernen zusehen.`,
  aNetworkFor: (set) => `Ein Netz für ${set ?? 'eigene Zeilen'}`,
  isTooLargeToLearn: (shown) => `${shown} ist zu groß, um hier daraus zu lernen.`,
  takeAPartOfIts: 'Einen Teil der Zeilen nehmen.',
  takeRowsOfYourOwn: 'eigene Zeilen nehmen',
  drawARow: 'eine Zeile zeichnen',
  beginToDrawRows: 'Zeilen zu zeichnen beginnen',
  rowsOfFeatures: (count, count2, header) =>
    `${counted(count, 'Zeile', 'Zeilen')} mit ${counted(count2, 'Merkmal', 'Merkmalen')}, ${header ? 'benannt durch die erste Zeile' : 'ohne Namen'}`,
  theLastColumnSaysWhich: (count) => `die letzte Spalte sagt, welche von ${count} Klassen`,
  theLastColumnIsA: 'die letzte Spalte ist eine vorherzusagende Zahl',
  wordsOfBecameColumnsOf: (spread) =>
    `aus Wörtern von ${listed(spread)} wurden Spalten aus 0 und 1`,
  rowsLeftOutForMissing: (incomplete) =>
    `${counted(incomplete, 'Zeile, in der etwas fehlt, wurde', 'Zeilen, in denen etwas fehlt, wurden')} ausgelassen`,
  featuresAreNormalisedWhichCan: (told) =>
    `${told}. Merkmale sind normalisiert, was sich unter „Daten“ ändern lässt. Rückgängig nimmt es zurück.`,
  thereIsNoCompleteRow: 'Es enthält keine vollständige Zeile.',
  giveALineForEach:
    'Eine Textzeile je Datenzeile angeben, die Zellen durch Kommas getrennt, das Ziel zuletzt.',
  aRowHasOneNumber: 'Eine Zeile hat nur eine Zahl.',
  giveFeaturesAndLastThe: 'Merkmale und zuletzt das Ziel angeben, durch Kommas getrennt.',
  lineHasTheFirst: (line, cells, expected) =>
    `Zeile ${line} hat ${counted(cells, 'Zelle', 'Zellen')}, die erste ${expected}.`,
  giveAllLinesTheSame: 'Allen Zeilen gleich viele Zellen geben.',
  theColumnHasDifferentWords: (column, words) =>
    `Die Spalte ${column} hat ${words} verschiedene Wörter.`,
  leaveOutColumnsSuchAs: 'Spalten wie Namen weglassen oder Zahlen angeben.',
  itHasTooManyRows: 'Es hat zu viele Zeilen oder Spalten.',
  takeAPartOfIt: 'Einen Teil davon nehmen.',
  thisIsNoArrayOf: 'Das ist kein Feld aus Zeilen, das NumPy gespeichert hat.',
  saveATwoDimensionalArray:
    'Ein zweidimensionales Feld aus Zahlen speichern: np.save("rows.npy", np.column_stack([X, y])).',
  theHandwrittenDigits: 'Die handgeschriebenen Ziffern',
  startOver: 'neu beginnen',
  beginAsARunDid: 'beginnen wie ein früherer Lauf',
  train: 'trainieren',
};
