import { isIdentifier } from '../../core/graph/graph';
import { limits } from '../../core/limits';
import type { ParseError } from '../read/parse-error';
import { refuseHead } from './function-head';
import { callable } from './functions';
import { instead } from './mend';
import { MODULE } from './module';
import { refused } from './refused';
import { type Source, sourceOf } from './source';
import { quotients, unknownCharacter } from './unknown-character';
import { NAME } from './written-name';

/** A word of the text. `newline` stands for `;` as well: both end a statement. */
export interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'newline' | 'end';
  /** Normalised: signs in ASCII, names composed and with ordinary digits. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Of a number. */
  readonly value?: number;
  /** Of a name whose end is seen even without a space, as in x₁x₂. */
  readonly closed?: true;
  /** Of a name behind the library it is of, as the np of np.std. */
  readonly library?: string;
}

const BLANK =
  /(?:[ \t\f\v\u00a0\u2000-\u200a\u202f\u205f\u3000]|\\[ \t]*(?:\r\n|[\n\r]))+|#[^\n\r\u2028\u2029]*|\/\*[\s\S]*?\*\//y;
/** What SymPy is told of names. */
const SYMBOLS =
  /(?<=(?:^|[;\n])[ \t]*)[\p{L}_][\p{L}\p{N}_, ]*=\s*(?:sp\.|sympy\.)?[sS]ymbols?\([^()\n]*\)/uy;
/** What says in MATLAB and Julia that a sign is taken element by element, as it is here; a point at the end of a sentence. */
const POINT =
  /(?<=[\p{XID_Continue}′'\])\s])\.(?=[-+*/^×÷]|[<>=]=?|\()|(?<=[\p{XID_Continue}′'\])])\.(?=\s*$)|@\.(?=\s)/uy;
// A note to some, division rounded down to others.
const DOUBLE_SLASH = /\/\//y;
const NUMBER =
  /(?:(?:\d+(?:_\d{3})+|\d+(?:_\d{2})+_\d{3}|\d+)(?:\.(?:\d+(?:_\d+)*)?)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+)?[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒]?|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒]/y;
const TRANSPOSED = /ᵀ|⊤|\.m?T(?![\p{XID_Continue}′'])|(?<=[\p{XID_Continue}\])])\.['′]/uy;
const SUPERSCRIPT = /(?:[⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹ⁿⁱˣʸᵏᵗᵃᵇᵐᵖ]|(?<=[⁰¹²³⁴-⁹])[·˙](?=[⁰¹²³⁴-⁹]))+/y;
const NEWLINE = /\r\n|[;\n\r\u2028\u2029]/y;
/** Of a function that stands behind its first operand, as Python writes it. */
const METHOD = /(?<=[\p{XID_Continue}′'\])]\s*)\.(?=[A-Za-z_]\w*[ \t]*\()/uy;
/** What Python gives to a setting such as name="x". */
const QUOTED = /(?<==[ \t]*|\beinsum\([ \t]*)(?:"[^"\n]*"|'[^'\n]*')/y;
const SIGN = /\*\*|:=|[←≔≜≝≡]|==|<=|>=|!=|[-+*/^<>=()[\]|,?:@×·⋅∙÷≤≥≠√‖⌊⌋⌈⌉]/y;

const ASCII: Readonly<Record<string, string>> = {
  '**': '^',
  '×': '*',
  '·': '*',
  '⋅': '*',
  '∙': '*',
  '÷': '/',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  ':=': '=',
  '←': '=',
  '≔': '=',
  '≜': '=',
  '≝': '=',
  '≡': '=',
};
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱˣʸᵏᵗᵃᵇᵐᵖ';
const LOWERED = '0123456789+-nixyktabmp';
const FRACTIONS: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅐': 1 / 7,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
  '⅑': 1 / 9,
  '⅒': 1 / 10,
};

/** Cuts a text into words. @throws ParseError for a character that has no meaning. */
export function tokenize(text: string): readonly Token[] {
  if (typeof text !== 'string') throw refused({ from: 0, to: 0 }, { kind: 'no text' });
  if (text.length > limits.text) {
    const { length } = text;
    const excess = { from: limits.text, to: length };
    throw refused(excess, { kind: 'text too long', length, most: limits.text });
  }
  const source = sourceOf(text);
  const { seen } = source;
  refuseHead(source);
  const tokens: Token[] = [];
  let at = 0;
  let library: string | undefined;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(seen);
  };
  while (at < seen.length) {
    const module = match(MODULE);
    const blank = module ?? match(BLANK) ?? match(SYMBOLS) ?? match(POINT);
    if (blank) {
      if (module) library = module[0].slice(0, -1);
      at += blank[0].length;
      continue;
    }
    if (match(DOUBLE_SLASH)) throw doubleSlash(source, at);
    const from = at;
    const found =
      match(NEWLINE) ??
      match(NUMBER) ??
      match(TRANSPOSED) ??
      match(NAME) ??
      match(SUPERSCRIPT) ??
      match(METHOD) ??
      match(QUOTED) ??
      match(SIGN);
    if (!found) throw unknownCharacter(source, at);
    const word = found[0];
    at += word.length;
    const place = source.typedRange(from, at);
    if (/^[;\n\r\u2028\u2029]/.test(word)) tokens.push({ kind: 'newline', text: word, ...place });
    else if (/^(?:[ᵀ⊤]|\.m?T|\.['′])/.test(word))
      tokens.push({ kind: 'sign', text: '.T', ...place });
    else if (/^(?:[\d½⅓⅔¼¾⅕-⅞⅐-⅒]|\.\d)/.test(word))
      tokens.push(numberToken(seen, at, word, place));
    else if (RAISED.includes(word.charAt(0))) tokens.push(...superscriptTokens(word, place));
    else if (/^[\p{XID_Start}_∂]/u.test(word))
      tokens.push({ ...nameToken(word, place), ...(library && { library }) });
    else tokens.push({ kind: 'sign', text: ASCII[word] ?? word, ...place });
    library = undefined;
  }
  tokens.push({ kind: 'end', text: '', from: text.length, to: text.length });
  return tokens;
}

function doubleSlash(source: Source, at: number): ParseError {
  const place = source.typedRange(at, at + 2);
  // An address is no formula.
  if (source.seen[at - 1] === ':') throw refused(place, { kind: 'double slash' });
  const mends = [
    ...postfix(source, at),
    ...(source.seen.slice(0, at).trim() === '' ? [] : [instead(place, '/')]),
    instead(place, '#'),
    ...quotients(source, at, at + 2),
  ];
  return refused(place, { kind: 'double slash' }, mends);
}

/** Mathematica’s x // Sin. */
function postfix(source: Source, at: number) {
  const [written = '', name = ''] =
    /^\/\/\s*(\p{Lu}\p{L}+)[ \t]*(?=$|[;\n])/u.exec(source.seen.slice(at)) ?? [];
  const from = source.seen.slice(0, at).search(/[^\s=;\n][^=;\n]*$/);
  if (name === '' || callable(name).length === 0 || from < 0) return [];
  const range = source.typedRange(from, at + written.length);
  return [instead(range, `${name.toLowerCase()}(${source.seen.slice(from, at).trim()})`)];
}

interface Place {
  readonly from: number;
  readonly to: number;
}

function numberToken(seen: string, end: number, word: string, { from, to }: Place): Token {
  if (word === '0' && /[xXbBoO]/.test(seen[end] ?? '') && /[\da-fA-F]/.test(seen[end + 1] ?? '')) {
    const written = /^[xXbBoO][\da-fA-F]+/.exec(seen.slice(end))?.[0] ?? '';
    const range = { from, to: to + written.length };
    const number = Number(word + written.toLowerCase());
    const mends = Number.isFinite(number) ? [instead(range, String(number))] : [];
    throw refused(range, { kind: 'not decimal' }, mends);
  }
  // The 2_1 of x^2_1, which is a power of x_1.
  if (seen[end] === '_') {
    throw refused(
      { from, to: to + 1 },
      { kind: 'unknown character', character: '_' },
      indexed(seen, end),
    );
  }
  const fraction = FRACTIONS[word.slice(-1)];
  const decimal = word.replaceAll('_', '').slice(0, fraction === undefined ? undefined : -1);
  const value = Number(decimal) + (fraction ?? 0);
  if (!Number.isFinite(value)) {
    throw refused({ from, to }, { kind: 'number too large', text: word });
  }
  return { kind: 'number', text: word, value, from, to };
}

/** The power of a name with an index, of which the index stands last: x^2_1. Its places are those of plain text. */
function indexed(seen: string, end: number) {
  const raised = /([\p{L}]\w*)\s*\^\s*(\d+)$/u.exec(seen.slice(0, end));
  const below = /^_\w+/.exec(seen.slice(end))?.[0];
  if (!raised || !below) return [];
  const range = { from: raised.index, to: end + below.length };
  return [instead(range, `${raised[1]}${below}^${raised[2]}`)];
}

function nameToken(word: string, { from, to }: Place): Token {
  const text = word
    .normalize('NFC')
    .replaceAll("'", '′')
    .replace(/[₀-₉]/g, (digit) => String(digit.charCodeAt(0) - 0x2080));
  if (!isIdentifier(text)) {
    throw refused({ from, to }, { kind: 'name too long', text });
  }
  const token = { kind: 'name', text, from, to } as const;
  return /[₀-₉′']$/.test(word) ? { ...token, closed: true } : token;
}

/** x⁻² reads like x^-2, and xⁿ⁺¹ like x^(n+1). */
function superscriptTokens(word: string, place: Place): readonly Token[] {
  const text = [...word].map((c) => LOWERED[RAISED.indexOf(c)] ?? '.').join('');
  const power = /^([a-z])(\d+)$/.exec(text);
  if (power) {
    throw refused(place, { kind: 'two readings' }, [
      instead(place, `^(${power[1]}^${power[2]})`),
      instead(place, `^(${power[1]}*${power[2]})`),
    ]);
  }
  const parts = text.match(/\d+(?:\.\d+)?|./g) ?? [];
  const tokens = parts.map((part): Token => {
    if (/\d/.test(part)) return { kind: 'number', text: part, value: Number(part), ...place };
    return { kind: /[a-z]/.test(part) ? 'name' : 'sign', text: part, ...place };
  });
  const inner = /^\+?-?[\d.]+$/.test(text) && tokens[0]?.text === '+' ? tokens.slice(1) : tokens;
  const sign = (sign: string): Token => ({ kind: 'sign', text: sign, ...place });
  const single = inner.length === 1 || (inner.length === 2 && inner[0]?.text === '-');
  return single ? [sign('^'), ...inner] : [sign('^'), sign('('), ...inner, sign(')')];
}
