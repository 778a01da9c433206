import { limits } from '../../core/limits';
import type { NestedNumbers } from '../../core/tensor/tensor';
import { type Marks, numberOf } from './number-cell';
import { ReadTensorError } from './read-tensor-error';

/** How lines of numbers are read: what stands between numbers, and which sign is the decimal mark. */
export interface RowFormat extends Marks {
  readonly between: 'tab' | ';' | ',' | ', ' | 'blank';
  /** Whether `;` ends a row, as in MATLAB. */
  readonly endsRow?: true;
}

const SEPARATORS = { tab: /\t/, ';': /;/, ',': /,/, ', ': /,\s+/, blank: /\s+/ } as const;

/** A field in quotes, as RFC 4180 has it, in which no sign separates. */
const QUOTED = /(^|[\t;,]) *"((?:[^"]|"")*)" *(?=$|[\t;,])/gm;
const OPEN = '\ue000';
const held = ['\t', ';', ',', '\n', ' '];

/** Quoted fields without their quotes, what separates inside of them put away. */
function withoutQuotes(text: string): string {
  return text.replace(QUOTED, (_, before: string, field: string) => {
    const kept = [...field.replaceAll('""', '"').trim()].map((c) => {
      const at = held.indexOf(c);
      return at < 0 ? c : String.fromCharCode(OPEN.charCodeAt(0) + at);
    });
    return before + kept.join('');
  });
}

function unheld(cell: string): string {
  return cell.replace(/[\ue000-\ue004]/g, (c) => held[c.charCodeAt(0) - OPEN.charCodeAt(0)] ?? '');
}

/**
 * The formats a text of lines may be in, the likeliest first.
 * @param decimalComma whether a comma between digits can be nothing but a decimal mark.
 */
export function rowFormats(text: string, decimalComma: boolean): readonly RowFormat[] {
  const bare = withoutQuotes(text).trim();
  const isQuoted = bare !== text.trim();
  const lines = bare.split(/[\r\n]+/);
  if (bare.includes('\t')) return bothMarks('tab');
  if (bare.includes(';')) {
    // On several lines the lines are the rows.
    return lines.length > 1 || isQuoted ? bothMarks(';') : [...bothMarks(';'), ...ENDING_ROWS];
  }
  if (isQuoted) return /[\ue000-\ue004]/.test(bare) ? bothMarks(',') : [COMMAS];
  if (bare.includes(',') && decimalComma) return bothMarks('blank');
  // In 0,1, 0,2 the commas that no blank follows are decimal ones.
  const isSpaced = /\d, +[-+\d]/.test(bare) && /\d,\d/.test(bare);
  if (bare.includes(','))
    return [
      ...(isSpaced ? bothMarks(', ') : []),
      ...(lines.every((line) => SHARE.test(line)) ? bothMarks('blank') : []),
      COMMAS,
      ...bothMarks('blank'),
    ];
  // 1.234 is a thousand and some in few texts, of which a column from a spreadsheet is one.
  const isColumn = lines.length > 1 && !lines.some((line) => /\S\s+\S/.test(line.trim()));
  const isThousand = /(?<![\d.])\d{1,3}(?:\.\d{3}){2,}(?![\d.])/.test(bare);
  return isColumn || isThousand ? bothMarks('blank') : [{ between: 'blank', decimal: '.' }];
}

/** A line that is one percentage with a fraction. */
const SHARE = /^\s*[-+]?\d+,\d+%\s*$/;
const COMMAS: RowFormat = { between: ',', decimal: '.' };
const ENDING_ROWS: readonly RowFormat[] = [
  { between: ',', decimal: '.', endsRow: true },
  { between: 'blank', decimal: '.', endsRow: true },
];

function bothMarks(between: RowFormat['between']): readonly RowFormat[] {
  return [
    { between, decimal: '.' },
    { between, decimal: ',' },
  ];
}

/**
 * Reads lines of numbers. A single line is a vector, a single number a scalar.
 * @param strict whether numbers such as `05` are refused.
 * @throws ReadTensorError for what is no number in this format.
 */
export function readRows(text: string, format: RowFormat, strict: boolean): number | NestedNumbers {
  const bare = withoutQuotes(format.endsRow ? text.replaceAll(';', '\n') : text);
  const all = bare.split(/\r\n|\r|\n/);
  const isBlank = (line: string) => line.trim() === '';
  const from = all.findIndex((line) => !isBlank(line));
  const whole = all.slice(from, all.findLastIndex((line) => !isBlank(line)) + 1);
  const separator = SEPARATORS[format.between];
  // In a spreadsheet a line without numbers is a row of empty cells.
  const isSheet = format.between === 'tab' || !whole.some((line) => separator.test(line.trim()));
  const lines = isSheet ? whole : whole.filter((line) => !isBlank(line));
  let count = 0;
  let width = 0;
  const rows = lines.map((line, at) => {
    const cells = cellsOf(line, format.between, width);
    width = width || cells.length;
    return cells.map((cell, column) => {
      if (++count > limits.typed)
        throw new ReadTensorError({ kind: 'too many numbers', most: limits.typed });
      return cellNumber(
        unheld(cell),
        format,
        strict,
        lines.length > 1 ? [at + 1, column + 1] : null,
      );
    });
  });
  const [first = []] = rows;
  // A semicolon after every number does not end a row; it separates.
  if (format.endsRow && first.length < 2) throw new ReadTensorError({ kind: 'nothing in array' });
  if (rows.length > 1) return rows;
  return first.length === 1 && !separator.test(lines[0]?.trim() ?? '')
    ? (first[0] as number)
    : first;
}

/**
 * Of a line of numbers, each as text. A comma or a semicolon at the end, as lines of code have it, is
 * followed by nothing, unless a number is missing there.
 * @param width how many numbers the lines before have, or 0.
 */
function cellsOf(line: string, between: RowFormat['between'], width: number): readonly string[] {
  const cells = (between === 'tab' ? line : line.trim()).split(SEPARATORS[between]);
  const ends = between !== 'tab' && cells.at(-1)?.trim() === '' && cells.length > 1;
  return ends && cells.length !== width ? cells.slice(0, -1) : cells;
}

function cellNumber(
  cell: string,
  format: RowFormat,
  strict: boolean,
  place: readonly [row: number, column: number] | null,
): number {
  // Between blanks a space can't be part of a number; in a cell of its own it groups digits.
  const text =
    format.between === 'blank' ? cell.trim() : cell.trim().replace(/(?<=\d) (?=\d{3}(?!\d))/g, '');
  // Where commas separate, one that is left is in quotes, and may be a mark; elsewhere it is one.
  const number = numberOf(text, format, strict);
  if (number !== null) return number;
  throw new ReadTensorError(
    text === ''
      ? { kind: 'number missing', place }
      : { kind: 'not a number', word: text.replace(/^["']|["']$/g, ''), place },
  );
}
