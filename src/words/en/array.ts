import { crossed, type Extents } from '../notation';
import { type ProblemOf, said } from '../problem';
import { worded } from '../worded';
import { counted, wholeNumber } from './grammar';
import { quoted } from './quoted';

/** Row and column of a table of numbers, from 1; null where there is but one line. */
type TablePlace = readonly [row: number, column: number] | null;

/** How many rows or numbers something has. */
interface Length {
  readonly count: number;
  readonly of: 'row' | 'number';
}

interface Row {
  /** The slices it is in, from 1. */
  readonly path: readonly number[];
  readonly row: number;
}

/** Text that is no array of numbers, or no shape. */
export const arrayWords = worded('said/array', {
  'nothing to read': () => 'There is nothing to read: type some numbers',
  'nothing in array': () => 'An array needs at least one number',
  'too many numbers': ({ most }: { most: number }) =>
    `These are more than ${wholeNumber(most)} numbers, which is too many`,
  'too many axes': ({ most }: { most: number }) => `At most ${most} axes, please`,
  'several readings': ({ count }: { count: number }) =>
    `This can be read in ${count} ways: say which is meant`,

  'number missing': ({ place }: { place: TablePlace }) => `${at(place)}a number is missing`,
  'not a number': ({ word, place }: { word: string; place: TablePlace }) =>
    `${at(place)}${quoted(word, 20)} is not a number`,

  'number too large': ({ word }: { word: string }) =>
    `The number ${quoted(word, 20)} is too large: the largest is about 1.8e308, and infinity is written inf`,

  'more after brackets': () => 'There is more after the last closing bracket',
  'number missing before comma': () => 'A number is missing before a comma',
  'closing bracket too many': () => 'There is a closing bracket too many',
  'outside of brackets': ({ word }: { word: string }) =>
    `${quoted(word, 20)} stands outside of the brackets`,
  'numbers left out': () => 'Numbers are left out where “...” stands; print the whole array',
  'bracket missing': () => 'A closing bracket is missing',

  'unlike row': ({ isArray, ...row }: Row & { isArray: boolean }) =>
    `${placed(row)} is ${isArray ? 'an array' : 'a number'}, row 1 is ${isArray ? 'a number' : 'an array'}`,
  'uneven rows': ({ own, others, ...row }: Row & { own: Length; others: Length }) =>
    `${placed(row)} has ${long(own)}, row 1 has ${long(others)}`,
  'unlike slice': ({
    path,
    slice,
    own,
    others,
  }: {
    path: readonly number[];
    slice: number;
    own: Extents;
    others: Extents;
  }) =>
    `slice ${[...path, slice].join(', ')} has shape ${crossed(own)}, slice ${[...path, 1].join(', ')} has ${crossed(others)}`,
  'unlike shape': ({ own, wanted }: { own: Extents; wanted: Extents }) =>
    `These are ${crossed(own)} numbers, where ${crossed(wanted)} belong: type as many, or one for all`,
  'block of more axes': () => 'Rows and columns belong here, not more axes',
  'block does not fit': ({ block, row, column }: { block: Extents; row: number; column: number }) =>
    `${crossed(block)} numbers do not fit from row ${row}, column ${column} on; under “Type or paste” they make an array of their own`,
  'no shape': () => 'A shape is whole numbers of 1 or more, such as 3×2',
});

export type ArrayProblem = ProblemOf<typeof arrayWords>;

export function arrayMessage(problem: ArrayProblem): string {
  return said(arrayWords, problem).message;
}

/** How signs are read, each in a few words for a button. */
export const conventionWords = worded('said/convention', {
  comma: {
    decimal: 'commas are decimal: 1,5 is 1.5',
    thousands: 'commas group thousands: 1,234 is 1234',
    separator: 'commas are between numbers',
  },
  point: {
    decimal: 'points are decimal: 1.234 is a little over 1',
    thousands: 'points group thousands: 1.234 is 1234',
  },
  blank: {
    separator: 'blanks are between numbers',
    thousands: 'blanks group thousands: 1 234 is 1234',
  },
  semicolon: { separator: 'semicolons are between numbers', row: 'semicolons end rows' },
  mark: { list: '1. and 2. only count the lines', number: '1. and 2. are numbers' },
  parentheses: {
    minus: 'parentheses are a minus, as in bookkeeping',
    list: 'parentheses are around a list',
  },
  line: { row: 'each line is a row', 'goes on': 'lines go on, as NumPy breaks them' },
});

/** What is asked of numbers that can be read in several ways, and said of them afterwards. */
export const readingWords = worded('said/reading', {
  title: 'Which numbers are meant?',
  about: 'Several ways to read them come to different numbers. What you choose is remembered.',
  asBefore: 'Read as you chose before',
  otherwise: 'Read otherwise',
  andMore: (count: number) => `and ${wholeNumber(count)} more`,
});

function at(place: TablePlace): string {
  return place ? `row ${place[0]}, column ${place[1]}: ` : '';
}

function placed({ path, row }: Row): string {
  return `${path.length > 0 ? `slice ${path.join(', ')}, ` : ''}row ${row}`;
}

function long({ count, of }: Length): string {
  return counted(count, of);
}
