import type * as english from '../en/document';
import { crossed } from '../notation';
import { wholeNumber } from './grammar';
import { quoted } from './quoted';
import { shapeMessage } from './shape';

/** The same in German. */
export const outputWords: typeof english.outputWords = {
  'no output': () => ({
    message: 'Es gibt keine vollständige Ausgabe, die sich ableiten ließe',
    mend: 'Eine Ausgabe hinzufügen und einen vollständigen Wert mit ihr verbinden.',
  }),
};

/** The same in German. */
export const differentiationWords: typeof english.differentiationWords = {
  'cannot be written': ({ problem, place }) => ({
    message: `Das adjungierte Programm lässt sich nicht schreiben: ${shapeMessage(problem, place)}`,
    mend: 'Kleinere Felder verwenden.',
  }),
  'too many nodes': ({ count, most }) => ({
    message: `Das adjungierte Programm hätte ${count} Knoten, und ein Graph fasst ${most}`,
    mend: 'Erst vereinfachen, oder einen kleineren Graphen ableiten.',
  }),
  ...outputWords,
  'no input': () => ({
    message: 'Es gibt keine Eingabe, nach der sich ableiten ließe',
    mend: 'Eine Konstante durch eine Eingabe ersetzen.',
  }),
  'name of several outputs': ({ name }) => ({
    message: `Mehrere Ausgaben heißen ${name}`,
    mend: 'Alle bis auf eine umbenennen.',
  }),
  'no single number': ({ name, shape }) => ({
    message: `Die Ausgabe ${name} hat die Form ${crossed(shape)}, und nur eine Zahl hat einen Gradienten`,
    mend: 'Neben „Ableiten“ wählen, als welche Zahl sie genommen wird: ein Element, ihre Summe oder ihr Produkt mit einem Vektor.',
  }),
};

/** The same in German. */
export const excessWords: typeof english.excessWords = {
  nodes: ({ count, most }) => ({
    message: `Der Graph hätte ${wholeNumber(count)} Knoten, und ein Graph fasst ${wholeNumber(most)}.`,
    mend: 'Erst einige entfernen.',
  }),
  folds: ({ count, most }) => ({
    message: `Der Graph hätte ${wholeNumber(count)} Blöcke, und ein Graph fasst ${wholeNumber(most)}.`,
    mend: 'Erst einige auflösen.',
  }),
  operands: ({ count, most }) => ({
    message: `Ein Knoten hätte ${wholeNumber(count)} Operanden, und er fasst ${wholeNumber(most)}.`,
    mend: 'Mehrere Knoten daraus machen.',
  }),
  axes: ({ count, most }) => ({
    message: `Ein Feld hätte ${count} Achsen, und ein Knoten fasst höchstens ${most}.`,
    mend: 'Achsen mit nur einer Zahl weglassen.',
  }),
  numbers: ({ count, most }) => ({
    message: `Die Felder dieses Dokuments hätten ${wholeNumber(count)} Zahlen, und ein Dokument fasst ${wholeNumber(most)}.`,
    mend: 'Kleinere Felder verwenden.',
  }),
  entries: ({ count, most }) => ({
    message: `Eine Einstellung wäre eine Liste von ${wholeNumber(count)} Zahlen, und sie fasst ${wholeNumber(most)}.`,
    mend: 'Eine kürzere Liste schreiben.',
  }),
  differentiations: ({ most }) => ({
    message: `Dies wurde ${wholeNumber(most)}-mal abgeleitet; öfter hält ein Dokument es nicht fest.`,
    mend: 'Zum primalen Programm zurückgehen.',
  }),
  order: ({ most }) => ({
    message: `Ein Knoten gehörte zu einer Ableitung von mehr als ${wholeNumber(most)}. Ordnung; höhere hält ein Dokument nicht fest.`,
    mend: 'Zum primalen Programm zurückgehen.',
  }),
  name: ({ count, most }) => ({
    message: `Ein Name hätte ${wholeNumber(count)} Zeichen, und er fasst ${most}.`,
    mend: 'Dem Knoten erst einen kürzeren Namen geben.',
  }),
  notes: ({ count, most }) => ({
    message: `Das Dokument hätte ${wholeNumber(count)} Notizen, und es fasst ${wholeNumber(most)}.`,
    mend: 'Erst einige entfernen.',
  }),
  pages: ({ most }) => ({
    message: `Eine Lektion fasst ${most} Seiten.`,
    mend: 'Eine weitere Lektion beginnen.',
  }),
  prose: ({ most }) => ({
    message: `Eine Seite fasst ${wholeNumber(most)} Zeichen.`,
    mend: 'Zwei Seiten daraus machen.',
  }),
  arrows: ({ count, most }) => ({
    message: `Eine Notiz zeigte auf ${wholeNumber(count)} Knoten, und eine fasst ${wholeNumber(most)}.`,
    mend: 'Für diese eine weitere Notiz schreiben.',
  }),
  source: ({ count, most }) => ({
    message: `Der Text hat ${wholeNumber(count)} Zeichen, und ein Dokument fasst ${wholeNumber(most)}.`,
    mend: 'Etwas herausnehmen.',
  }),
  files: ({ count, most }) => ({
    message: `Neben dem Programm gäbe es ${wholeNumber(count)} Dateien, und ein Dokument fasst ${wholeNumber(most)}.`,
    mend: 'Erst einige entfernen, oder sie zusammenfügen.',
  }),
  beside: ({ count, most }) => ({
    message: `Die Dateien neben dem Programm hätten ${wholeNumber(count)} Zeichen, und ein Dokument fasst ${wholeNumber(most)}.`,
    mend: 'Einen Teil der Daten nehmen: Die ersten Zeilen reichen, um zu sehen, was geschieht.',
  }),
};

/** The same in German. */
export const namingWords: typeof english.namingWords = {
  'no name': ({ text }) => ({
    message: text === '' ? 'Ein leerer Name ist keiner' : `${quoted(text)} ist kein Name`,
    mend: 'Höchstens 64 Buchstaben, Ziffern und _ verwenden, mit einem Buchstaben beginnend, etwa x_1 oder theta.',
  }),
  'name of another': ({ name }) => ({
    message: `${name} heißt bereits ein anderer Knoten`,
    mend: 'Einen anderen Namen wählen.',
  }),
};
