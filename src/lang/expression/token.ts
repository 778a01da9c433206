import { isIdentifier } from '../../core/graph/graph';
import type { ParseError } from '../read/parse-error';
import { refused } from './refused';
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
}

/** Longer texts are refused. */
const MAX_LENGTH = 20_000;

const BLANK = /[ \t\f\v\u00a0\u2000-\u200a\u202f\u205f\u3000\ufeff]+|#[^\n\r\u2028\u2029]*/y;
// Where a function comes from in Python says nothing that its name does not.
const MODULE = /(?:np|numpy|jnp|math|torch)\.(?=[a-z_][a-z_\d]*\s*\()/iy;
// A note to some, division rounded down to others.
const DOUBLE_SLASH = /\/\//y;
const NUMBER = /(?:\d+(?:_\d+)*(?:\.(?:\d+(?:_\d+)*)?)?|\.\d+(?:_\d+)*)(?:[eE][+\-−]?\d+)?/y;
const TRANSPOSED = /ᵀ|⊤|\.T(?![\p{XID_Continue}′'])/uy;
const SUPERSCRIPT = /([⁺⁻]?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/y;
const NEWLINE = /\r\n|[;\n\r\u2028\u2029]/y;
const SIGN = /\*\*|==|<=|>=|!=|[-+*/^<>=()[\]|,?:@−–×·⋅∙÷≤≥≠]/y;

const ASCII: Readonly<Record<string, string>> = {
  '**': '^',
  '−': '-',
  '–': '-',
  '×': '*',
  '·': '*',
  '⋅': '*',
  '∙': '*',
  '÷': '/',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
};
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Cuts a text into words. @throws ParseError for a character that has no meaning. */
export function tokenize(text: string): readonly Token[] {
  if (typeof text !== 'string') throw refused({ from: 0, to: 0 }, { kind: 'no text' });
  if (text.length > MAX_LENGTH) {
    const { length } = text;
    const excess = { from: MAX_LENGTH, to: length };
    throw refused(excess, { kind: 'text too long', length, most: MAX_LENGTH });
  }
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  while (at < text.length) {
    const blank = match(BLANK) ?? match(MODULE);
    if (blank) {
      at += blank[0].length;
      continue;
    }
    if (match(DOUBLE_SLASH)) {
      throw refused({ from: at, to: at + 2 }, { kind: 'double slash' });
    }
    const from = at;
    const found =
      match(NEWLINE) ??
      match(NUMBER) ??
      match(TRANSPOSED) ??
      match(NAME) ??
      match(SUPERSCRIPT) ??
      match(SIGN);
    if (!found) throw unknownCharacter(text, at);
    const word = found[0];
    at += word.length;
    const place = { from, to: at };
    if (/^[;\n\r\u2028\u2029]/.test(word)) tokens.push({ kind: 'newline', text: word, ...place });
    else if (/^(?:[ᵀ⊤]|\.T)/.test(word)) tokens.push({ kind: 'sign', text: '.T', ...place });
    else if (/^[\d.]/.test(word)) tokens.push(numberToken(text, word, place));
    else if (/^[\p{XID_Start}_]/u.test(word)) tokens.push(nameToken(word, place));
    else if (/^[⁺⁻⁰¹²³⁴-⁹]/.test(word)) tokens.push(...superscriptTokens(found, place));
    else tokens.push({ kind: 'sign', text: ASCII[word] ?? word, ...place });
  }
  tokens.push({ kind: 'end', text: '', from: text.length, to: text.length });
  return tokens;
}

interface Place {
  readonly from: number;
  readonly to: number;
}

function numberToken(text: string, word: string, { from, to }: Place): Token {
  if (word === '0' && /[xXbBoO]/.test(text[to] ?? '') && /[\da-fA-F]/.test(text[to + 1] ?? '')) {
    throw refused({ from, to: to + 2 }, { kind: 'not decimal' });
  }
  const value = Number(word.replaceAll('_', '').replace('−', '-'));
  if (!Number.isFinite(value)) {
    throw refused({ from, to }, { kind: 'number too large', text: word });
  }
  return { kind: 'number', text: word, value, from, to };
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

/** x⁻² reads like x^-2. */
function superscriptTokens([, sign, digits]: RegExpExecArray, place: Place): readonly Token[] {
  const text = [...(digits as string)].map((c) => SUPERSCRIPTS.indexOf(c)).join('');
  const tokens: Token[] = [{ kind: 'sign', text: '^', ...place }];
  if (sign === '⁻') tokens.push({ kind: 'sign', text: '-', ...place });
  tokens.push({ kind: 'number', text, value: Number(text), ...place });
  return tokens;
}

function unknownCharacter(text: string, at: number): ParseError {
  const character = String.fromCodePoint(text.codePointAt(at) as number);
  return refused({ from: at, to: at + character.length }, { kind: 'unknown character', character });
}
