import type * as english from '../en/array';
import { crossed } from '../notation';
import { counted, wholeNumber } from './grammar';
import { quoted } from './quoted';

/** The same in German. */
export const arrayWords: typeof english.arrayWords = {
  'nothing to read': () => 'Hier gibt es nichts zu lesen: Zahlen eingeben',
  'nothing in array': () => 'Ein Feld braucht mindestens eine Zahl',
  'too many numbers': ({ most }) =>
    `Das sind mehr als ${wholeNumber(most)} Zahlen, und damit zu viele`,
  'too many axes': ({ most }) => `Höchstens ${most} Achsen sind möglich`,
  'several readings': ({ count }) =>
    `Das lässt sich auf ${count} Weisen lesen: Wählen, welche gemeint ist`,

  'number missing': ({ place }) => `${at(place)}Eine Zahl fehlt`,
  'not a number': ({ word, place }) => `${at(place)}${quoted(word, 20)} ist keine Zahl`,

  'number too large': ({ word }) =>
    `Die Zahl ${quoted(word, 20)} ist zu groß: Die größte ist etwa 1.8e308, und unendlich schreibt man inf`,

  'more after brackets': () => 'Nach der letzten schließenden Klammer steht noch etwas',
  'number missing before comma': () => 'Vor einem Komma fehlt eine Zahl',
  'closing bracket too many': () => 'Eine schließende Klammer ist zu viel',
  'outside of brackets': ({ word }) => `${quoted(word, 20)} steht außerhalb der Klammern`,
  'numbers left out': () =>
    'Wo „...“ steht, sind Zahlen ausgelassen; das ganze Feld ausgeben lassen',
  'bracket missing': () => 'Eine schließende Klammer fehlt',

  'unlike row': ({ isArray, ...row }) =>
    `${placed(row)} ist ${isArray ? 'ein Feld' : 'eine Zahl'}, Zeile 1 ist ${isArray ? 'eine Zahl' : 'ein Feld'}`,
  'uneven rows': ({ own, others, ...row }) =>
    `${placed(row)} hat ${long(own)}, Zeile 1 hat ${long(others)}`,
  'unlike slice': ({ path, slice, own, others }) =>
    `Schnitt ${[...path, slice].join(', ')} hat die Form ${crossed(own)}, Schnitt ${[...path, 1].join(', ')} hat ${crossed(others)}`,
  'unlike shape': ({ own, wanted }) =>
    `Das sind ${crossed(own)} Zahlen, wo ${crossed(wanted)} hingehören: ebenso viele eingeben oder eine für alle`,
  'block of more axes': () => 'Hierher gehören Zeilen und Spalten, nicht mehr Achsen',
  'block does not fit': ({ block, row, column }) =>
    `${crossed(block)} Zahlen passen nicht ab Zeile ${row}, Spalte ${column}; unter „Eintippen oder einfügen“ ergeben sie ein eigenes Feld`,
  'no shape': () => 'Eine Form besteht aus ganzen Zahlen ab 1, etwa 3×2',
};

/** The same in German. */
export const conventionWords: typeof english.conventionWords = {
  comma: {
    decimal: 'Kommas sind Dezimalzeichen: 1,5 ist 1.5',
    thousands: 'Kommas trennen Tausender: 1,234 ist 1234',
    separator: 'Kommas stehen zwischen Zahlen',
  },
  point: {
    decimal: 'Punkte sind Dezimalzeichen: 1.234 ist etwas mehr als 1',
    thousands: 'Punkte trennen Tausender: 1.234 ist 1234',
  },
  blank: {
    separator: 'Leerzeichen stehen zwischen Zahlen',
    thousands: 'Leerzeichen trennen Tausender: 1 234 ist 1234',
  },
  semicolon: {
    separator: 'Semikolons stehen zwischen Zahlen',
    row: 'Semikolons beenden Zeilen',
  },
  mark: { list: '1. und 2. zählen nur die Zeilen', number: '1. und 2. sind Zahlen' },
  parentheses: {
    minus: 'Klammern sind ein Minus, wie in der Buchhaltung',
    list: 'Klammern umschließen eine Liste',
  },
  line: {
    row: 'jede Zeile des Textes ist eine Zeile',
    'goes on': 'Zeilen gehen weiter, wie NumPy sie umbricht',
  },
};

/** The same in German. */
export const readingWords: typeof english.readingWords = {
  title: 'Welche Zahlen sind gemeint?',
  about:
    'Es gibt mehrere Weisen, sie zu lesen, und sie führen zu verschiedenen Zahlen. Die Wahl wird gemerkt.',
  asBefore: 'Gelesen wie früher gewählt',
  otherwise: 'Anders lesen',
  andMore: (count) => `und ${wholeNumber(count)} weitere`,
};

function at(place: readonly [row: number, column: number] | null): string {
  return place ? `Zeile ${place[0]}, Spalte ${place[1]}: ` : '';
}

function placed({ path, row }: { path: readonly number[]; row: number }): string {
  return `${path.length > 0 ? `Schnitt ${path.join(', ')}, ` : ''}Zeile ${row}`;
}

function long({ count, of }: { count: number; of: 'row' | 'number' }): string {
  return of === 'row' ? counted(count, 'Zeile', 'Zeilen') : counted(count, 'Zahl', 'Zahlen');
}
