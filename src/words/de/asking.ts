import type * as english from '../en/asking';
import { quoted } from './quoted';

/** The same in German. */
export const askingWords: typeof english.askingWords = {
  'derivative asked for': () => ({
    message: 'Hier ist nach einer Ableitung gefragt',
    mend: 'Die Funktion selbst eingeben: Ihre Ableitungen werden hier berechnet.',
  }),
  'integral asked for': () => ({
    message: 'Hier ist nach einem Integral gefragt',
    mend: 'Die Funktion selbst eingeben: Integrale werden hier nicht berechnet.',
  }),
  'record of values': () => ({
    message: 'Das sind Werte mit ihren Namen, wie Programme sie halten',
    mend: 'Sie als Anweisungen schreiben: x = 1; y = 2.',
  }),
  'sum over an index': () => ({
    message: 'Summen und Produkte über einen Index werden hier nicht gelesen',
    mend: 'Die Glieder einzeln schreiben, oder sum(x) und prod(x) eines Feldes x.',
  }),
  'factorial asked for': () => ({
    message: 'Eine Fakultät gibt es hier nicht',
    mend: 'Die Zahl schreiben, die sie ergibt: 3! ist 6.',
  }),
  'smallest asked for': () => ({
    message: 'Hier ist gefragt, wo eine Funktion am kleinsten oder größten ist',
    mend: 'Die Funktion selbst eingeben: Diese Stelle wird hier nicht gesucht.',
  }),
  'terms left out': () => ({
    message: 'Hier sind Glieder ausgelassen',
    mend: 'Alle schreiben, oder sum(x) eines Feldes x.',
  }),
  markup: () => ({
    message: 'Dies ist in HTML geschrieben',
    mend: 'Nur die Formel schreiben: x^2, x_1.',
  }),
  'formula as function': ({ name }) => ({
    message: `${name} ist hier eine Formel und wird nicht aufgerufen`,
    mend: 'Sie ausschreiben, mit dem Gewünschten an der Stelle ihrer Variablen.',
  }),
  'value in a head': () => ({
    message: 'So erhält eine Formel ihre Werte nicht',
    mend: 'Werte werden in eigenen Anweisungen gegeben: x = 2; y = 3.',
  }),
  'head written otherwise': ({ name }) => ({
    message: `So schreibt man die Formel für ${name} nicht`,
    mend: `Schreiben: ${name}(x) = x^2, die Eingaben durch Kommas getrennt.`,
  }),
  'cases in a brace': () => ({
    message: 'Eine Fallunterscheidung wird hier nicht mit einer geschweiften Klammer geschrieben',
    mend: 'Schreiben: where(x > 0, a, b).',
  }),
  'two names for one value': () => ({
    message: 'Ein Wert hat hier einen Namen',
    mend: 'Schreiben: y = x^2 oder f(x) = x^2.',
  }),
  'two points in a number': ({ text }) => ({
    message: `${quoted(text)} ist keine Zahl`,
    mend: 'Eine Zahl hat einen Dezimalpunkt.',
  }),
  'limit asked for': () => ({
    message: 'Hier ist nach einem Grenzwert gefragt',
    mend: 'Die Funktion selbst eingeben: Grenzwerte werden hier nicht berechnet.',
  }),
  'words before a formula': () => ({
    message: 'Diese Wörter gehören nicht zur Formel',
    mend: 'Nur die Formel schreiben.',
  }),
  'condition behind a formula': () => ({
    message: 'Dies sagt, wo die Formel gilt, und gehört nicht zu ihr',
    mend: 'Nur die Formel schreiben, oder where(x > 0, …, …), um nach einer Bedingung zu wählen.',
  }),
};
