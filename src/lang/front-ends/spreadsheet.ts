import { instead } from '../expression/mend';
import type { FrontEnd } from '../read/front-end';
import { ParseError } from '../read/parse-error';
import { Depth } from './depth';
import { countOf, isComputed, reduced, spread } from './spreadsheet-arrays';
import { formOfCall } from './spreadsheet-forms';
import { roundingOf } from './spreadsheet-rounding';
import { type Piece, readTranslated, refusedThere } from './translation';
import { wording } from './words';

/** Functions by their names in spreadsheets of several languages, and how they are called here. */
const FUNCTIONS: ReadonlyMap<string, string> = new Map(
  (
    'SIN sin SEN sin COS cos TAN tan ASIN asin ACOS acos ATAN atan SINH sinh COSH cosh TANH tanh EXP exp LN ln ' +
    'LOG10 log10 SQRT sqrt WURZEL sqrt RACINE sqrt RAIZ sqrt ABS abs SIGN sign VORZEICHEN sign MAX max MIN min ' +
    'EXPM1 expm1 LOG2 log2 ASINH asinh ACOSH acosh ATANH atanh ARCSIN asin ARCCOS acos ARCTAN atan ARCSINH asinh ARCCOSH acosh ' +
    'ARCTANH atanh MOD mod REST mod RESIDUO mod INT floor GANZZAHL floor ENT floor ENTERO floor SIGNE sign SIGNO sign ' +
    'ERF erf GAUSSFEHLER erf FEHLERF erf SIGMOID sigmoid ' +
    'POWER power POTENZ power PUISSANCE power POTENCIA power SUM sum SUMME sum SOMME sum SUMA sum IF where ' +
    'WENN where SI where PRODUCT prod PRODUKT prod'
  )
    .match(/\S+ \S+/g)
    ?.map((pair) => pair.split(' ') as [string, string]),
);
/** Functions of the numbers of a list. */
const LISTS: ReadonlyMap<string, { readonly before: string; readonly after: string }> = new Map(
  [
    ['AVERAGE MITTELWERT MOYENNE PROMEDIO', 'mean(', ')'],
    ['SUMSQ QUADRATESUMME SOMME.CARRES', 'sum(', '^2)'],
    ['STDEV STDEV.S STABW STABW.S ECARTYPE ECARTYPE.STANDARD DESVEST', 'std(', ')'],
    ['STDEVP STDEV.P STABWN STABW.N ECARTYPEP', 'std(', ', correction=0)'],
    ['VAR VAR.S VARIANZ', 'var(', ')'],
    ['VARP VAR.P VARIANZEN', 'var(', ', correction=0)'],
  ].flatMap(([names = '', before = '', after = '']) =>
    names.split(' ').map((name) => [name, { before, after }] as const),
  ),
);
const LOGIC: ReadonlyMap<string, string> = new Map([
  ['AND', ' and '],
  ['UND', ' and '],
  ['ET', ' and '],
  ['Y', ' and '],
  ['OR', ' or '],
  ['ODER', ' or '],
  ['OU', ' or '],
  ['O', ' or '],
]);
const WORD =
  /\s+|\[@\[?[^[\]]+\]?\]|(?:'[^']+'|[\p{L}\d_.]+)!|\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}\$?\d+(?![\w(])|[\p{L}_][\p{L}\d_.]*|(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:[eE][+-]?\d+)?|\d+|<>|<=|>=|[^\s]/uy;
const MOST_CELLS = 100;
/** What only spreadsheets have: operands after semicolons, ranges, calls of nothing. */
const OF_SHEETS =
  /;|(?<![A-Za-z])[A-Z]{2,}[A-Z.\d]*\([^²³√π]*$|\d:\$?[A-Za-z]|[A-Za-z]\(\s*\)|!\$?[A-Z]/;
/** A name in small letters that is no function, or a sign of mathematics: what a formula is copied with that stood behind a name. */
const OURS = /(?<![\p{L}_.$!:@["])(?!e[-+]?\d)\p{Ll}[\p{L}\d_]*(?![\p{L}\d_.\]]|\s*[(!])|[²³√π]/u;
const SIGNS: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '×': '*',
  '·': '*',
  '÷': '/',
};

/** A formula of a spreadsheet: `=SIN(A1)+B2^2`, `=SUM(A1:A3)*1,5`. */
export const spreadsheet = {
  id: 'spreadsheet',
  label: wording.spreadsheet,
  recognises: (text) => /^\s*=\s*[^=\s]/.test(text) && (OF_SHEETS.test(text) || !OURS.test(text)),
  read: (text: string, known?: ReadonlySet<string>) => readAs(text, commaOf(text), known),
} satisfies FrontEnd;

/** What a comma between digits is within parentheses: it parts operands, or is of a decimal. */
type Comma = 'parts' | 'decimal';

/** Functions that only those have in whose sheets decimals have a comma. */
const OF_DECIMAL_COMMAS =
  /(?<![\p{L}.])(?:SUMME|WURZEL|MITTELWERT|WENN|POTENZ|REST|GANZZAHL|VORZEICHEN|PRODUKT|RUNDEN|AUFRUNDEN|ABRUNDEN|ANZAHL|SOMME|RACINE|MOYENNE|PUISSANCE|ARRONDI|SIGNE)\s*\(/iu;

const DECIMAL = /(?<![\p{L}\p{N}$_.,])\d+,\d+(?![\p{L}\p{N}_.,(:])/gu;

/** What commas between digits are in a formula. @throws ParseError where they may be both */
function commaOf(text: string): Comma {
  if (text.includes(';')) return 'decimal';
  const within = withinOf(text);
  const isInside = ({ index }: RegExpExecArray) => within[index] === 1;
  const decimals = [...text.matchAll(DECIMAL)].filter(isInside);
  const commas = [...text.matchAll(/,/g)].filter(isInside);
  const [first] = decimals;
  if (!first || commas.length > decimals.length || /\d\.\d|\{/.test(text)) return 'parts';
  if (OF_DECIMAL_COMMAS.test(text)) return 'decimal';
  const canPart = isRead(text, 'parts');
  if (!canPart || !isRead(text, 'decimal')) return canPart ? 'parts' : 'decimal';
  const place = { from: first.index, to: first.index + first[0].length };
  const written = (comma: string) =>
    instead(
      { from: 0, to: text.length },
      text.replace(DECIMAL, (n) => n.replace(',', comma)),
    );
  throw refusedThere(place, { kind: 'dialect of two readings' }, [written(';'), written('.')]);
}

/** Whether each character of a text is within parentheses. */
function withinOf(text: string): Uint8Array {
  const within = new Uint8Array(text.length);
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    if (depth > 0) within[at] = 1;
  }
  return within;
}

function readAs(text: string, comma: Comma, known?: ReadonlySet<string>) {
  const pieces = new Formula(text, comma).translated();
  return readTranslated(pieces, text.length, { known, wordsAreNames: true });
}

function isRead(text: string, comma: Comma): boolean {
  try {
    readAs(text, comma);
    return true;
  } catch (error) {
    if (error instanceof ParseError) return false;
    throw error;
  }
}

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

class Formula {
  private readonly words: readonly Word[];
  private at = 0;
  private readonly depth = new Depth();

  constructor(text: string, comma: Comma) {
    this.words = wordsOf(text, comma);
  }

  translated(): readonly Piece[] {
    const pieces = this.comparison();
    const word = this.peek();
    if (word.text !== '') throw refusedThere(word, { kind: 'unknown command', text: word.text });
    return pieces;
  }

  private peek(): Word {
    return this.words[this.at] as Word;
  }

  private next(): Word {
    const word = this.peek();
    if (word.text !== '') this.at++;
    return word;
  }

  private comparison(): Piece[] {
    return this.joined(/^(?:=|<>|<|>|<=|>=)$/, () => this.sum(), { '=': '==', '<>': '!=' });
  }

  private sum(): Piece[] {
    return this.joined(/^[+-]$/, () => this.product());
  }

  private product(): Piece[] {
    return this.joined(/^[*/]$/, () => this.power());
  }

  private joined(
    signs: RegExp,
    part: () => Piece[],
    written: Readonly<Record<string, string>> = {},
  ): Piece[] {
    const pieces = part();
    while (signs.test(this.peek().text)) {
      const sign = this.next();
      pieces.push({ ...sign, text: ` ${written[sign.text] ?? sign.text} ` }, ...part());
    }
    return pieces;
  }

  /** A minus binds tighter than a power, and powers go from left to right: -2^2 is 4 there. */
  private power(): Piece[] {
    let pieces = this.signed();
    while (this.peek().text === '^') {
      const sign = this.next();
      const exponent = this.signed();
      const wrap = (inner: Piece[]) => [{ ...sign, text: '(' }, ...inner, { ...sign, text: ')' }];
      pieces = wrap([...wrap(pieces), { ...sign, text: '^' }, ...wrap(exponent)]);
    }
    return pieces;
  }

  private signed(): Piece[] {
    return this.depth.deeper(this.peek(), () => this.signedHere());
  }

  private signedHere(): Piece[] {
    const sign = this.peek();
    if (sign.text === '+') {
      this.at++;
      return this.signed();
    }
    if (sign.text !== '-') return this.percent();
    this.at++;
    return [{ ...sign, text: '(-' }, ...this.signed(), { ...sign, text: ')' }];
  }

  private percent(): Piece[] {
    const pieces = this.value();
    while (this.peek().text === '%') {
      const sign = this.next();
      pieces.unshift({ ...sign, text: '(' });
      pieces.push({ ...sign, text: '/100)' });
    }
    return pieces;
  }

  private value(): Piece[] {
    const word = this.next();
    const { text } = word;
    if (text === '(') {
      const inner = this.comparison();
      const end = this.close();
      return [{ ...word, text: '(' }, ...inner, { ...end, text: ')' }];
    }
    if (/^\d|^\.\d/.test(text)) return [{ ...word }];
    const range = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(text.replaceAll('$', ''));
    if (range) return [{ ...word, text: `[${cellsOf(word, range).join(', ')}]` }];
    if (text === '{') return this.list(word);
    // A column of a table, in the row of the formula.
    const column = /^\[@\[?([^[\]]+)\]?\]$/.exec(text)?.[1];
    if (column) return [{ ...word, text: column.trim().replace(/[^\p{L}\p{N}_]+/gu, '_') }];
    if (text === '@') return this.value();
    const isCalled = this.peek().text === '(';
    if (!isCalled && /^\$?[A-Z]{1,3}\$?\d+$/.test(text))
      return [{ ...word, text: text.replaceAll('$', '') }];
    if (/^[\p{L}_]/u.test(text)) return isCalled ? this.call(word) : [{ ...word }];
    throw refusedThere(word, { kind: 'dialect value missing' });
  }

  private close(): Word {
    const word = this.next();
    if (word.text !== ')') throw refusedThere(word, { kind: 'dialect unclosed', expected: ')' });
    return word;
  }

  /** {1, 2; 3, 4}, whose numbers are one list. */
  private list(open: Word): Piece[] {
    const entries: Piece[] = [];
    while (this.peek().text !== '}' && this.peek().text !== '') {
      entries.push(...this.comparison());
      if (!/^[,;\\]$/.test(this.peek().text)) break;
      entries.push({ ...this.next(), text: ', ' });
    }
    const end = this.next();
    if (end.text !== '}') throw refusedThere(end, { kind: 'dialect unclosed', expected: '}' });
    return [{ ...open, text: '[' }, ...entries, { ...end, text: ']' }];
  }

  private call(name: Word): Piece[] {
    this.at++;
    const operands: Piece[][] = [];
    while (this.peek().text !== ')' && this.peek().text !== '') {
      operands.push(this.comparison());
      if (this.peek().text !== ';' && this.peek().text !== ',') break;
      this.at++;
    }
    const end = this.close();
    const sign = (text: string, at = name) => ({ ...at, text });
    const upper = name.text.toUpperCase();
    const [first = [], second] = operands;
    const list = spread(operands, sign(', '));
    if (upper === 'PI') return [sign('pi')];
    if (upper === 'LOG' && operands.length === 1) return [sign('log10('), ...first, sign(')', end)];
    if (upper === 'LOG' && second) {
      return [sign('(ln('), ...first, sign(')/ln('), ...second, sign('))', end)];
    }
    if (/^(?:ATAN2|ARCTAN2)$/.test(upper) && second) {
      return [sign('atan2('), ...second, sign(', '), ...first, sign(')', end)];
    }
    const form = formOfCall(upper, operands);
    if (form) {
      return form.flatMap((part) =>
        typeof part === 'number' ? (operands[part] ?? []) : [sign(part, end)],
      );
    }
    const inLists = LISTS.get(upper);
    if (inLists !== undefined) {
      const [before, after] = isComputed(first) ? ['', ''] : ['[', ']'];
      return [sign(inLists.before + before), ...list, sign(after + inLists.after, end)];
    }
    const joined = LOGIC.get(upper);
    if (joined !== undefined && second) {
      const parts = operands.flatMap((part, k) => [...(k > 0 ? [sign(joined)] : []), ...part]);
      return [sign('('), ...parts, sign(')', end)];
    }
    const written = second
      ?.map(({ text }) => text)
      .join('')
      .replace(/^\(-(\d+)\)$/, '-$1');
    const [opens, ...others] = roundingOf(upper, written ?? null) ?? [];
    if (opens !== undefined && operands.length < 3) {
      return [sign(opens), ...others.flatMap((text) => [...first, sign(text, end)])];
    }
    const called = FUNCTIONS.get(upper);
    if (called === undefined)
      throw refusedThere(name, { kind: 'unknown command', text: name.text });
    // A sum of one thing is that thing.
    if (called === 'sum' && operands.length === 1 && countOf(operands) === 1 && !isComputed(first))
      return [sign('('), ...first, sign(')', end)];
    const isReduced = /^(?:sum|prod|max|min)$/.test(called);
    const parts = isReduced ? spread(reduced(called, operands, sign('')), sign(', ')) : list;
    return [sign(`${called}(`), ...parts, sign(')', end)];
  }
}

/** Cuts a formula; where no parenthesis is open, a comma is of a decimal. */
function wordsOf(text: string, comma: Comma): readonly Word[] {
  const words: Word[] = [];
  let depth = 0;
  let at = text.indexOf('=') + 1;
  while (at < text.length) {
    WORD.lastIndex = at;
    let word = WORD.exec(text)?.[0] ?? (text[at] as string);
    const isDecimal = /^[\d,]*,\d/.test(word);
    if (isDecimal && comma === 'parts' && depth > 0) word = /^\d+/.exec(word)?.[0] ?? ',';
    const place = { from: at, to: at + word.length };
    at += word.length;
    if (/^[({]$/.test(word)) depth++;
    if (/^[)}]$/.test(word)) depth--;
    if (!/^\s|!$/.test(word))
      words.push({
        text: /^\d+,/.test(word) ? word.replace(',', '.') : (SIGNS[word] ?? word),
        ...place,
      });
  }
  words.push({ text: '', from: text.length, to: text.length });
  return words;
}

function cellsOf(word: Word, [, left = '', top = '', right = '', bottom = '']: RegExpExecArray) {
  const [first, last] = [columnNumber(left), columnNumber(right)];
  const rows = Number(bottom) - Number(top) + 1;
  const columns = last - first + 1;
  if (rows < 1 || columns < 1 || rows * columns > MOST_CELLS) {
    throw refusedThere(word, { kind: 'unknown command', text: word.text });
  }
  return Array.from(
    { length: rows * columns },
    (_, k) => columnName(first + (k % columns)) + (Number(top) + Math.floor(k / columns)),
  );
}

function columnNumber(name: string): number {
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function columnName(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
