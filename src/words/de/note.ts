import type * as english from '../en/note';
import { quoted } from './quoted';

/** The same in German. */
export const noteWords: typeof english.noteWords = {
  'decimal point': ({ number }) => `${quoted(number)} wird mit Dezimalpunkt gelesen.`,
  'decimal comma': ({ number, read }) =>
    `${quoted(number)} wird als ${read} gelesen, mit Dezimalkomma.`,
  'in radians': ({ angle }) => `${angle} wird als Winkel im Bogenmaß gelesen.`,
  'read as a product': ({ name, product }) => `${quoted(name)} wird als ${product} gelesen.`,
  'element by element': ({ form }) => `${quoted(form)} wird elementweise gelesen.`,
  'read as a power': ({ form }) => `${quoted(form)} wird als Potenz gelesen.`,
  'read as a quotient': ({ form }) =>
    `${quoted(form)} wird als Quotient gelesen, nicht als Ableitung.`,
  'read as a factor': ({ name }) => `${quoted(name)} wird als Faktor gelesen.`,
  'read as a sum': ({ form, sum }) => `${quoted(form)} wird als ${sum} gelesen.`,
  'of all numbers': ({ form }) => `${quoted(form)} wird über alle Zahlen der Matrix genommen.`,
  'from left to right': ({ form }) => `${quoted(form)} wird von links nach rechts gelesen.`,
  'no unit': ({ unit }) => `${quoted(unit)} wird als Eingabe gelesen, nicht als Einheit.`,
  'not imaginary': ({ name }) =>
    `${quoted(name)} wird als Eingabe gelesen: Komplexe Zahlen gibt es hier nicht.`,
  'two names': ({ name, other }) =>
    `${quoted(name)} und ${quoted(other)} werden als zwei Namen gelesen.`,
  'one function': ({ name, called }) => `${quoted(name)} wird als Funktion ${called} gelesen.`,
  'two minus signs': () => '„--“ wird als zwei Minuszeichen gelesen.',
  'natural logarithm': () => '„log“ wird als ln gelesen, der natürliche Logarithmus.',
  'list of one': () => 'Diese Klammern werden als Liste mit einer Zahl gelesen.',
  'one name': ({ name }) => `${quoted(name)} wird als ein Name gelesen.`,
};
