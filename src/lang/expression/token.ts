import { isIdentifier } from '../../core/graph/graph';
import { ParseError, quoted } from '../read/parse-error';

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
// The middle dot and the raised T, which identifiers may hold in Unicode, are signs here.
const NAME = /(?!ᵀ)[\p{XID_Start}_](?:(?![·\u0387ᵀ])[\p{XID_Continue}′'])*[₀-₉]*[′']*/uy;
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

/** Whether a name can be written in a text just as it is. */
export function isWritable(name: string): boolean {
  NAME.lastIndex = 0;
  return (
    isIdentifier(name) &&
    name === name.normalize('NFC') &&
    NAME.exec(name)?.[0].length === name.length
  );
}

/** Cuts a text into words. @throws ParseError for a character that has no meaning. */
export function tokenize(text: string): readonly Token[] {
  if (typeof text !== 'string') throw new ParseError('An expression is a text', 0, 0);
  if (text.length > MAX_LENGTH) {
    throw new ParseError(
      `The text has ${text.length} characters, more than ${MAX_LENGTH}`,
      MAX_LENGTH,
      text.length,
      'Take something out of it, or build it on the canvas.',
    );
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
      throw new ParseError(
        '“//” has no meaning here',
        at,
        at + 2,
        'A note begins with #; division is written x/2.',
      );
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
    throw new ParseError('Numbers are decimal here', from, to + 2, 'Write 16 rather than 0x10.');
  }
  const value = Number(word.replaceAll('_', '').replace('−', '-'));
  if (!Number.isFinite(value)) {
    throw new ParseError(
      `The number ${quoted(word)} is too large`,
      from,
      to,
      'The largest number is about 1.8e308; infinity is written inf.',
    );
  }
  return { kind: 'number', text: word, value, from, to };
}

function nameToken(word: string, { from, to }: Place): Token {
  const text = word
    .normalize('NFC')
    .replaceAll("'", '′')
    .replace(/[₀-₉]/g, (digit) => String(digit.charCodeAt(0) - 0x2080));
  if (!isIdentifier(text)) {
    throw new ParseError(
      `The name ${quoted(text)} is too long`,
      from,
      to,
      'A name has at most 64 characters.',
    );
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
  const hint = HINTS[character] ?? '';
  return new ParseError(
    `${quoted(character)} has no meaning here`,
    at,
    at + character.length,
    hint,
  );
}

const HINTS: Readonly<Record<string, string>> = {
  '√': 'Write sqrt(x).',
  '∞': 'Write inf.',
  '%': 'There is no remainder; a percentage is written 0.05.',
  '!': '“Not equal” is written !=.',
  '&': 'Multiply conditions to ask for both.',
  '{': 'Use round parentheses.',
  '}': 'Use round parentheses.',
  '.': 'A function stands before what it takes: sum(X). A transposed matrix is written X.T, decimals 0.5.',
  '\\': 'This is no LaTeX: write ln(x), x^2, 1/x.',
  $: 'This is no LaTeX: write ln(x), x^2, 1/x.',
};
