import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  theNumbersAreStillBeing:
    'Die Zahlen werden noch berechnet. Kopieren lässt sich die Spur, sobald sie da sind.',
  copyTheTrace: 'Spur kopieren',
  trace: 'Spur',
  reverseFrom: 'Rückwärts von',
  chooseTheOutput: 'die Ausgabe wählen',
  seed: 'Startwert',
  setTheSeed: 'den Startwert setzen',
  thePassesOfForwardMode: 'Die Durchläufe des Vorwärtsmodus',
  notComputedYet: 'Noch nicht berechnet',
  runningThisGraphTakesMore:
    'Diesen Graphen auszuführen dauert länger als einen Augenblick. Jede Anweisung erhält ihre Zeile, sobald ihre Zahlen da sind.',
  noGraphYet: 'Noch kein Graph',
  nothingToEvaluateYet: 'Noch nichts auszuwerten',
  typeAnExpressionAboveOr:
    'Oben einen Ausdruck eingeben oder der Zeichenfläche eine Eingabe und eine Operation hinzufügen. Jede Anweisung erhält dann hier ihre Zeile.',
  addAnInputWhateverCan:
    'Eine Eingabe hinzufügen: Was sich aus ihr berechnen lässt, erhält hier eine Zeile.',
  thereIsNoAdjointTrace: (given) =>
    `Es gibt keine adjungierte Spur: ${given ? 'Keine Ausgabe ist vollständig. Was noch fehlt, steht auf der Zeichenfläche.' : 'Der Graph hat keine Ausgabe, bei der sie beginnen könnte. Eine Ausgabe hinzufügen und einen Wert mit ihr verbinden.'}`,
  whatSaysHowTheTrace: 'Die Auswahl der Schreibweise der Spur',
  howTheTraceIsWritten: 'Schreibweise der Spur',
  whatWritesTables: 'Das Schreiben von Tabellen',
  forBooktabs: 'für booktabs',
  withFormulasBetweenDollarSigns: 'mit Formeln zwischen Dollarzeichen',
  forSpreadsheetsValuesInFull: 'für Tabellenkalkulationen, Werte mit allen Stellen',
  laTeX: 'LaTeX',
  markdown: 'Markdown',
  csv: 'CSV',
};
