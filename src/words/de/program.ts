import type * as english from '../en/program';
import { wholeNumber } from './grammar';
import { quoted } from './quoted';

/** The same in German. */
export const inputWords: typeof english.inputWords = {
  'values without names': ({ given }) =>
    `Werte von Eingaben werden mit Namen übergeben, wie in { x: 2 }, nicht als ${given}`,
  'no such input': ({ name, missing }) =>
    `Eine Eingabe ${name} gibt es nicht, und ${missing} erhält keinen Wert: einen unter diesem Namen übergeben`,
  'no value': ({ name }) =>
    `Die Eingabe ${name} hat keinen Wert: einen unter diesem Namen übergeben`,
  'no value in the list': ({ name }) => `Die Eingabe ${name} hat keinen Wert: einen übergeben`,
};

/** The same in German. */
export const nameWords: typeof english.nameWords = {
  'no output': () => 'Das Programm hat keine Ausgabe',
  'no input': () => 'Das Programm hat keine Eingabe',
  'no such output': ({ name, known }) =>
    `Das Programm hat keine Ausgabe ${name}: ${thereAre(known)}`,
  'no such input': ({ name, known }) =>
    `Das Programm hat keine Eingabe ${name}: ${thereAre(known)}`,
  'no output of that number': ({ number, count }) =>
    `Das Programm hat keine Ausgabe Nummer ${number}: Es hat ${count}`,
  'output of another program': ({ name, count }) =>
    `Das Programm hat keine Ausgabe ${name}: Es hat ${count}`,
  'no list of names': ({ given }) => `Eingaben müssen eine Liste von Namen sein, nicht ${given}`,
  'stranger in the derivative': ({ name }) =>
    `Die Ableitung verwendet ${name}, und das ist keine Eingabe des Programms`,
};

/** The same in German. */
export const argumentWords: typeof english.argumentWords = {
  'no such statement': ({ index, length }) => `Anweisung ${index} eines Programms von ${length}`,
  'no such step': ({ index, count }) => `Schritt ${index} einer Spur von ${count}`,
  'no such primitive': ({ name }) => `Keine Operation heißt ${quoted(name)}`,
  'no list of operands': ({ primitive }) => `${primitive} nimmt eine Liste von Operanden`,
  'wrong number of operands': ({ primitive, least, most, given }) => {
    const range =
      most === least
        ? least
        : Number.isFinite(most)
          ? `${least} bis ${most}`
          : `mindestens ${least}`;
    const noun = 'Operanden';
    return `${primitive} nimmt ${range} ${noun}, nicht ${given}`;
  },
  'no number of compositions': ({ times }) =>
    `Ein Programm wird eine ganze Zahl von Malen verkettet, mindestens einmal, nicht ${times}-mal`,
  'too many statements': ({ times, most }) =>
    `${times}-mal verkettet hätte das Programm mehr als ${wholeNumber(most)} Anweisungen`,
};

/** More names are not told. */
const MOST_NAMES = 8;

function thereAre(known: readonly string[]): string {
  if (known.length === 1) return `Es gibt nur ${known[0]}`;
  const more = known.length > MOST_NAMES ? ['…'] : [];
  return `Es gibt ${[...known.slice(0, MOST_NAMES), ...more].join(', ')}`;
}
