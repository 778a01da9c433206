import type * as english from '../en/analysis';
import { quoted } from './quoted';

/** The same in German. */
export const analysisWords: typeof english.analysisWords = {
  'no number of compositions': ({ most }) =>
    `Ein Programm wird eine ganze Zahl von Malen verkettet, nicht ${most}-mal`,
  'no mode': ({ mode }) => `Der Modus ist „forward“ oder „reverse“, nicht ${quoted(mode)}`,
  'no number of processors': ({ processors }) =>
    `Die Zahl der Prozessoren muss ganz und mindestens 1 sein, nicht ${processors}`,
  'no cost': () => 'Ein Aufwand muss eine positive Zahl sein',
  'no scheme': ({ scheme }) =>
    `Das Verfahren ist „forward“ oder „central“, nicht ${quoted(scheme)}`,
  'no step': ({ h }) => `h muss eine Zahl ungleich 0 sein, nicht ${h}`,
  'no range of steps': ({ exponents, perDecade, most }) =>
    `Die Exponenten müssen fallen, je Dekade muss es mehr als 0 Schritte geben und insgesamt höchstens ${most}, nicht ${exponents.join(' bis ')} und ${perDecade}`,
  'no such element of the input': ({ element }) => `Die Eingabe hat kein Element ${element}`,
  'no such element of the output': ({ element }) => `Die Ausgabe hat kein Element ${element}`,
  'no number of waves': ({ every }) =>
    `Ein Abschnitt muss eine ganze Zahl von Wellen haben, mindestens 1, nicht ${every}`,
};
