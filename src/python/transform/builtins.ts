import { transformedTexts } from '../../words/en/transform';
import type { Arguments, Reading } from './arguments';
import { binary, truth } from './arithmetic';
import type { Recorder } from './recorder';
import { refused } from './refused';
import { flagOf, itemsOf, kindInWords, NONE, numberOf, type Value } from './value';

/** Longer ranges are refused rather than gone through. */
const LONGEST = 20_000;

type Builtin = (given: Arguments, recorder: Recorder, reading: Reading) => Value;

/** A whole number that is known. @throws ParseError for any other. */
export function wholeOf(value: Value | undefined, given: Arguments): number {
  if (value?.kind === 'unknown') throw value.why;
  if (value?.kind === 'flag') return value.value ? 1 : 0;
  if (value?.kind === 'number' && Number.isInteger(value.value)) return value.value;
  if (value?.kind === 'traced') {
    throw refused(given.place, {
      kind: 'decided by a value',
      what: transformedTexts.distance(given.called),
    });
  }
  throw refused(given.place, {
    kind: 'no constant',
    what: transformedTexts.numberIn(given.called),
  });
}

function first(given: Arguments): Value {
  const [value] = given.positional;
  if (value?.kind === 'unknown') throw value.why;
  if (value) return value;
  throw refused(given.place, { kind: 'missing argument', name: given.called, parameter: 'x' });
}

/** Values one by one: of one list, or as they are given. */
function several(given: Arguments, reading: Reading): readonly Value[] {
  const [only] = given.positional;
  return only && given.positional.length === 1
    ? reading.itemsOf(only, given.place)
    : given.positional;
}

/** The least or greatest of several, by a primitive of two where one of them is computed. */
const extreme =
  (primitive: 'minimum' | 'maximum', better: (a: number, b: number) => boolean): Builtin =>
  (given, recorder, reading) => {
    const [start, ...others] = several(given, reading);
    if (!start) throw refused(given.place, { kind: 'no such item' });
    return others.reduce((best, next) => {
      if (best.kind === 'number' && next.kind === 'number') {
        return better(next.value, best.value) ? next : best;
      }
      return recorder.apply(primitive, [best, next], given.place);
    }, start);
  };

const range: Builtin = (given) => {
  const numbers = given.positional.map((value) => wholeOf(value, given));
  const [from, to, step] =
    numbers.length > 1
      ? [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 1]
      : [0, numbers[0] ?? 0, 1];
  const count = step === 0 ? 0 : Math.max(0, Math.ceil((to - from) / step));
  if (count > LONGEST) throw refused(given.place, { kind: 'too many steps', most: LONGEST });
  return itemsOf(Array.from({ length: count }, (_, k) => numberOf(from + k * step, true)));
};

const listing =
  (list: boolean): Builtin =>
  (given, _, reading) =>
    itemsOf(given.positional[0] ? [...reading.itemsOf(first(given), given.place)] : [], list);

const toWhole =
  (round: (x: number) => number): Builtin =>
  (given) => {
    const value = first(given);
    if (value.kind === 'number') return numberOf(round(value.value), true);
    throw refused(given.place, { kind: 'no constant', what: transformedTexts.given(given.called) });
  };

/** Half to even, as Python rounds. */
function rounded(x: number): number {
  const near = Math.round(x);
  return Math.abs(x % 1) === 0.5 && near % 2 !== 0 ? near - 1 : near;
}

const roundedNumber = toWhole(rounded);

/** Functions that Python has without an import. */
export const builtins: Readonly<Record<string, Builtin>> = {
  range,
  list: listing(true),
  tuple: listing(false),
  reversed: (given, _, reading) =>
    itemsOf([...reading.itemsOf(first(given), given.place)].reverse(), true),
  enumerate: (given, _, reading) => {
    const from = given.positional[1] ?? given.keywords.get('start');
    const start = from ? wholeOf(from, given) : 0;
    const items = reading.itemsOf(first(given), given.place);
    return itemsOf(items.map((item, k) => itemsOf([numberOf(start + k, true), item])));
  },
  zip: (given, _, reading) => {
    const lists = given.positional.map((value) => reading.itemsOf(value, given.place));
    const length = lists.length === 0 ? 0 : Math.min(...lists.map((list) => list.length));
    return itemsOf(
      Array.from({ length }, (_, k) => itemsOf(lists.map((list) => list[k] as Value))),
    );
  },
  map: (given, _, reading) => {
    const [called, ...lists] = given.positional;
    if (!called)
      throw refused(given.place, { kind: 'missing argument', name: 'map', parameter: 'f' });
    const all = lists.map((value) => reading.itemsOf(value, given.place));
    const length = all.length === 0 ? 0 : Math.min(...all.map((list) => list.length));
    return itemsOf(
      Array.from({ length }, (_, k) =>
        reading.call(called, {
          ...given,
          positional: all.map((list) => list[k] as Value),
          keywords: new Map(),
        }),
      ),
    );
  },
  len: (given, recorder) => {
    const value = first(given);
    if (value.kind === 'items') return numberOf(value.items.length, true);
    const shape =
      value.kind === 'traced'
        ? recorder.builder.shapeOf(value.statement)
        : value.kind === 'array'
          ? value.tensor.shape
          : [];
    if (shape[0] !== undefined) return numberOf(shape[0], true);
    throw refused(given.place, { kind: 'no items', what: kindInWords(value) });
  },
  sum: (given, recorder, reading) => {
    const start = given.positional[1] ?? given.keywords.get('start') ?? numberOf(0, true);
    return reading.itemsOf(first(given), given.place).reduce(
      // 0 + x is x: the sum of two values is one addition.
      (sum, next) =>
        sum.kind === 'number' && sum.value === 0 && next.kind !== 'items'
          ? next
          : binary(recorder, '+', sum, next, given.place),
      start,
    );
  },
  abs: (given, recorder) => {
    const value = first(given);
    if (value.kind === 'number') return numberOf(Math.abs(value.value), value.whole);
    return recorder.apply('abs', [value], given.place);
  },
  min: extreme('minimum', (a, b) => a < b),
  max: extreme('maximum', (a, b) => a > b),
  pow: (given, recorder) => {
    const [base, exponent] = given.positional;
    if (base && exponent) return binary(recorder, '**', base, exponent, given.place);
    throw refused(given.place, { kind: 'missing argument', name: 'pow', parameter: 'exp' });
  },
  float: (given) => {
    const value = first(given);
    if (value.kind === 'number') return numberOf(value.value, false);
    if (value.kind === 'text' && /^[+-]?(?:inf|nan)$/i.test(value.value)) {
      const size = /nan/i.test(value.value) ? Number.NaN : Number.POSITIVE_INFINITY;
      return numberOf(value.value.startsWith('-') ? -size : size, false);
    }
    return value;
  },
  int: toWhole(Math.trunc),
  round: (given, recorder, reading) =>
    first(given).kind === 'traced' && given.positional.length === 1
      ? recorder.apply('round', [first(given)], given.place)
      : roundedNumber(given, recorder, reading),
  bool: (given) => flagOf(truth(first(given), given.place)),
  // What is printed is no part of what is computed.
  print: () => NONE,
};
