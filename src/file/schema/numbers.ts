import { limits } from '../../core/limits';
import type { NestedNumbers } from '../../core/tensor/tensor';

/** Numbers that JSON can't write, by the text that stands for them. */
const SPECIAL: ReadonlyMap<unknown, number> = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['-0', -0],
]);

/** For `JSON.stringify`: numbers that JSON would change become text that `readNumber` reads. */
export function writeSpecial(_key: string, value: unknown): unknown {
  if (typeof value !== 'number') return value;
  return Number.isFinite(value) && !Object.is(value, -0) ? value : writtenNumber(value);
}

/** The shortest text that `readNumber` reads as exactly this number. */
export function writtenNumber(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** Numerals that JSON reads as the numbers it has none for. */
const NUMERALS: Readonly<Record<string, string>> = {
  Infinity: '1e999',
  '-Infinity': '-1e999',
  '-0': '-0',
};

/** JSON by which numbers are read as they were by whoever reads numbers alone; NaN is a text in it. */
export function exactJson(value: unknown): string {
  const plain = JSON.stringify(value);
  // No text has so many in a row.
  let mark = '#';
  while (plain.includes(mark)) mark += '#';
  const marked = JSON.stringify(value, (key, part) => {
    const written = writeSpecial(key, part);
    return written !== part && Object.hasOwn(NUMERALS, String(written)) ? mark + written : written;
  });
  return marked === plain
    ? plain
    : marked.replace(
        new RegExp(`"${mark}(-0|-?Infinity)"`, 'g'),
        (_, written: string) => NUMERALS[written] as string,
      );
}

/** A number, or the text of one that JSON can't write; undefined for anything else. */
export function readNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : SPECIAL.get(value);
}

/** A number or nested arrays of numbers; undefined for anything else and for too many or too deep. */
export function readNumbers(value: unknown): number | NestedNumbers | undefined {
  let numbers = limits.numbers;
  // Arrays of one number each are as many as these, on every level.
  let arrays = limits.axes * limits.numbers;
  const read = (part: unknown, depth: number): number | NestedNumbers | undefined => {
    if (!Array.isArray(part)) return --numbers < 0 ? undefined : readNumber(part);
    if (--arrays < 0 || depth === limits.axes) return undefined;
    const result: (number | NestedNumbers)[] = [];
    for (const entry of part) {
      const number = read(entry, depth + 1);
      if (number === undefined) return undefined;
      result.push(number);
    }
    return result;
  };
  return read(value, 0);
}
