import type * as english from '../en/dialect';
import { quoted } from './quoted';

/** The same in German. */
export const dialectWords: typeof english.dialectWords = {
  'unknown command': ({ text }) => ({
    message: `${quoted(text)} ist hier nicht bekannt`,
    mend: 'Die Formel mit den Funktionen der Palette schreiben.',
  }),
  'doubled backslash': () => ({
    message: 'Die Backslashs sind hier verdoppelt, wie im Text eines Programms',
    mend: 'Jeden nur einmal schreiben.',
  }),
  'dialect unclosed': ({ expected }) => ({
    message: `Erwartet wird ${quoted(expected)}`,
    mend: 'Jede Klammer braucht die, die sie schließt.',
  }),
  'dialect nested too deep': ({ most }) => ({
    message: `Hier ist der Text mehr als ${most} Ebenen tief geschachtelt`,
    mend: 'Inneren Teilen einen Namen geben und sie vorher schreiben.',
  }),
  'dialect value missing': () => ({
    message: 'Erwartet wird ein Wert',
    mend: 'Ein Wert ist eine Zahl, ein Name, eine Funktion oder etwas in Klammern.',
  }),
  'derivative written': () => ({
    message: 'Dies ist eine Ableitung',
    mend: 'Die Funktion selbst eingeben: Ihre Ableitungen werden hier berechnet.',
  }),
  'integral written': () => ({
    message: 'Dies ist ein Integral',
    mend: 'Die Funktion selbst eingeben: Integrale werden hier nicht berechnet.',
  }),
  'factorial written': () => ({
    message: 'Eine Fakultät gibt es hier nicht',
    mend: 'Die Zahl schreiben, die sie ergibt: 3! ist 6.',
  }),
  'smallest written': () => ({
    message: 'Hier ist gefragt, wo eine Funktion am kleinsten oder größten ist',
    mend: 'Die Funktion selbst eingeben: Diese Stelle wird hier nicht gesucht.',
  }),
  'value at a place': () => ({
    message: 'So erhält eine Formel ihre Werte nicht',
    mend: 'Werte werden in eigenen Anweisungen gegeben: x = 2; y = 3.',
  }),
  'starred name': () => ({
    message: 'Ein Stern gehört hier nicht zu einem Namen',
    mend: 'Ihn tiefgestellt schreiben, x_{star}.',
  }),
  'degrees written': () => ({
    message: 'Winkel sind hier im Bogenmaß',
    mend: 'Schreiben: 30\\pi/180.',
  }),
  'percentage written': () => ({
    message: 'Prozente schreibt man hier als Zahlen',
    mend: 'Schreiben: 0.05 statt 5 %.',
  }),
  'condition behind': () => ({
    message: 'Dies sagt, wo die Formel gilt, und gehört nicht zu ihr',
    mend: 'Nur die Formel schreiben, oder mit \\begin{cases} nach einer Bedingung wählen.',
  }),
  'equation between': () => ({
    message: 'Ein Wert ist hier auf zwei Weisen angegeben',
    mend: 'Eine davon schreiben.',
  }),
  'over an index': () => ({
    message: 'Summen und Produkte über einen Index werden hier nicht gelesen',
    mend: 'Die Glieder einzeln schreiben, oder \\sum(x) eines Feldes x.',
  }),
  'dialect of two readings': () => ({
    message: 'Das lässt sich auf zwei Weisen lesen',
    mend: 'Klammern sagen, welche gemeint ist.',
  }),
};
