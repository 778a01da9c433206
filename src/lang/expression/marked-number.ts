import type { Mend } from '../read/mend';
import { instead } from './mend';

/** A number with marks between its digits, as it is written here in each way that it can be read. */
interface Form {
  readonly pattern: RegExp;
  read(text: string): readonly string[];
}

const without = (text: string, mark: RegExp) => text.replace(mark, '');

/** The longest first. */
const forms: readonly Form[] = [
  // 1,234,567.5 and 1,23,456.5
  {
    pattern: /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+|(?<=,\d+,\d+))(?![\d,.])/,
    read: (text) => [without(text, /,/g)],
  },
  // 1.234.567,5
  {
    pattern: /^\d{1,3}(?:\.\d{3})+(?:,\d+|(?<=\.\d+\.\d+))(?![\d,.])/,
    read: (text) => [without(text, /\./g).replace(',', '.')],
  },
  // 1 234,5 and 1'234.5
  {
    pattern: /^\d{1,3}(?:[ '’\u00a0\u202f]\d{3})+(?:[.,]\d+)?(?![\d,.])/,
    read: (text) => [without(text, /[ '’\u00a0\u202f]/g).replace(',', '.')],
  },
  {
    pattern: /^\d{1,3},\d{3}(?![\d,.])/,
    read: (text) => [text.replace(',', '.'), without(text, /,/)],
  },
  { pattern: /^\d+,\d+(?![\d,.])/, read: (text) => [text.replace(',', '.')] },
];

/** The mends of a number that begins at a place of a text and has marks; none where it has not. */
export function markedNumber(text: string, from: number): readonly Mend[] {
  const rest = text.slice(from);
  for (const { pattern, read } of forms) {
    const written = pattern.exec(rest)?.[0];
    if (written)
      return read(written).map((number) => instead({ from, to: from + written.length }, number));
  }
  return [];
}
