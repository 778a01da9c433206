import type { Instead, Word } from '../../words/en/expression';
import { SHAPE_WORD } from '../grammar';
import type { Mend } from '../read/mend';
import type { ParseError } from '../read/parse-error';
import { elementMends, formulaOf, writtenOutMends } from './formula-called';
import { isTextName, nearNames } from './functions';
import { instead } from './mend';
import { closing, comparedBefore, partsWithin } from './operand-text';
import { ABSENT, DERIVED, formOf, INTEGRATED, otherForms } from './other-forms';
import { refused } from './refused';
import { doubledMends } from './slips';
import type { Token } from './token';
import { shown } from './words-around';

/** Comparisons as they are written elsewhere. */
const OTHER_SIGNS: Readonly<Record<string, string>> = {
  '<>': '!=',
  '=<': '<=',
  '=>': '>=',
  '=:': '=',
};

/** The words of a text. */
export interface Tokens {
  readonly tokens: readonly Token[];
  /** The text as it was typed. */
  typed(from: number, to: number): string;
}

/** Where a value had to begin, something else does, or nothing. */
export function missingValue(
  read: Tokens,
  before: Token | undefined,
  token: Token,
  others: readonly Mend[] = [],
): ParseError {
  if (before?.text === '-' && token.text === '>' && before.to === token.from) {
    const range = { from: before.from, to: token.to };
    return refused(range, { kind: 'unknown character', character: '->' });
  }
  const arrow = before ? arrowFunction(read, before, token) : null;
  if (arrow) return arrow;
  const after = before && before.kind !== 'newline' ? wordOf(before) : null;
  const sign = OTHER_SIGNS[`${before?.text}${token.text}`];
  const mends =
    before && sign && before.to === token.from
      ? [instead({ from: before.from, to: token.to }, sign)]
      : [...others, ...doubledMends(read, before, token)];
  return refused(token, { kind: 'value missing', before: after, word: wordOf(token) }, mends);
}

/** x => x*x, a function of JavaScript; null where the sign between is no arrow of one. */
export function arrowFunction(read: Tokens, before: Token, token: Token): ParseError | null {
  const at = read.tokens.indexOf(before);
  const [name, begin] = [read.tokens[at - 1], read.tokens[at - 2]];
  const isArrow = before.text === '=' && token.text === '>' && before.to === token.from;
  const begins = begin === undefined || begin.kind === 'newline' || begin.text === '=';
  if (!isArrow || name?.kind !== 'name' || !begins) return null;
  const rest = read.typed(token.to, read.tokens.at(-1)?.to ?? token.to).trim();
  if (rest === '' || !rest.includes(name.text)) return null;
  const isNamed = begin?.text === '=';
  const written = isNamed ? `(${name.text}) = ` : '';
  const range = {
    from: isNamed ? (read.tokens[at - 3]?.to ?? name.from) : name.from,
    to: token.to,
  };
  const shownAs = isNamed ? `${read.tokens[at - 3]?.text}${written}${rest}` : rest;
  return refused({ from: before.from, to: token.to }, { kind: 'program', word: '=>' }, [
    instead(range, written, shown(shownAs)),
  ]);
}

/** A comparison of a comparison: between 0 and 1 is what 0 < x < 1 asks. */
export function chained(read: Tokens, token: Token, earlier: string): ParseError {
  const text = read.typed(0, read.tokens.at(-1)?.to ?? 0);
  const between = text.slice(comparedBefore(text, token.from), token.from).trim();
  const mends =
    between === '' || between.length > 24
      ? []
      : [
          instead(
            { from: token.from, to: token.from },
            `and ${between} `,
            `… and ${between} ${token.text} …`,
          ),
        ];
  return refused(token, { kind: 'comparison of a comparison', text: token.text, earlier }, mends);
}

/** A token without its place. */
export function wordOf({ kind, text }: Token): Word {
  return { kind, text };
}

/** What other libraries make arrays with, that are then filled. */
const FILLED: ReadonlySet<string> = new Set(
  'zeros ones full eye identity rand randn random arange linspace zeros_like ones_like'.split(' '),
);

/** A name before parentheses, or before a value, that means nothing in a text. */
export function unknownFunction(given: Token, text: string): ParseError {
  const token = given.library ? withLibrary(given, text) : given;
  const { text: name, to } = token;
  if (formulaOf(name, text)) return formulaCalled(token, text);
  const elements = elementMends(token, text);
  const derived = /^(\p{L}[\p{L}\p{N}_]*)′+$/u.exec(name)?.[1];
  if (derived) return ofDerivative(token, text, derived);
  const quotient = /d\p{L}?\s*\/\s*$/u.exec(text.slice(0, token.from));
  if (quotient && /^d\p{L}\d?$/u.test(name)) {
    return refused({ from: quotient.index, to }, { kind: 'derivative asked for' });
  }
  const isList = name === 'c' && partsOfCall(token, text).length > 1;
  const isMany =
    partsOfCall(token, text).length > 1 || /[;|]/.test(partsOfCall(token, text).join());
  const found: Instead = isList ? { by: 'list' } : insteadOf(name);
  // A factor stands before one value, and is of no library.
  const isFactor = !isMany && !token.library;
  const other: Instead = !isFactor && found.by === 'product' ? { by: 'nothing' } : found;
  const problem = { kind: 'unknown function', name, instead: other } as const;
  const product = instead({ from: to, to }, '*', `${name}*(…)`);
  switch (other.by) {
    case 'names like it':
      return refused(token, problem, [
        ...factorMends(token),
        ...other.names.map((near) => instead(token, near, `${near}(…)`)),
        ...(isMany ? [] : [product]),
      ]);
    case 'form':
      return refused(token, problem, formMends(token, text, other.form));
    case 'list':
      return refused(token, problem, listMends(token, text));
    case 'derivative':
      return refused(token, problem, withinMends(token, text));
    default: {
      const isValue = /^(?!:?$)/.test(partsOfCall(token, text)[0] ?? ' ');
      const products = isValue ? [...ofLetters(token), product] : [];
      return refused(token, problem, other.by === 'product' ? [...elements, ...products] : []);
    }
  }
}

/** rx(1 − x), two letters of which may be factors. */
function ofLetters(token: Token): readonly Mend[] {
  const [, a, b] = /^(\p{L})(\p{L})$/u.exec(token.text) ?? [];
  return a && b ? [instead(token, `${a}*${b}*`, `${a}*${b}*(…)`)] : [];
}

/** A name with the library before it, so that a mend takes the place of both. */
function withLibrary(token: Token, text: string): Token {
  const before = /(?:[\p{L}_][\p{L}\p{N}_]*\s*(?:\.|::)\s*)+$/u.exec(text.slice(0, token.from));
  return { ...token, from: before?.index ?? token.from };
}

/** xsin(x), a function with a factor before it. */
function factorMends(token: Token): readonly Mend[] {
  const [, factor, called = ''] = /^(\p{L}\d*|\d+)(\p{L}{2,}\d*)$/u.exec(token.text) ?? [];
  if (!isTextName(called) && called !== 'log') return [];
  return [instead(token, `${factor}*${called}`, `${factor}*${called}(…)`)];
}

/** A formula that is called as a function: f(x) = x²; f(2). */
export function formulaCalled(token: Token, text: string): ParseError {
  const problem = { kind: 'formula as function', name: token.text } as const;
  return refused(token, problem, writtenOutMends(token, text));
}

/** f′(x) asks for a derivative; where the text has f, that is what it is of. */
function ofDerivative({ from, to }: Token, text: string, name: string): ParseError {
  const end = closing(text, to) + 1;
  const isDefined = new RegExp(`(?:^|[;\\n])\\s*${name}\\s*\\([^()]*\\)\\s*:?=`, 'u').test(text);
  const range = { from, to: Math.max(to, end) };
  return refused(range, { kind: 'derivative asked for' }, isDefined ? [instead(range, name)] : []);
}

/** A logarithm to a base, which stands behind a comma. */
export function logarithmMends(token: Token, text: string): readonly Mend[] {
  const [first = '', second = ''] = partsOfCall(token, text);
  // Julia’s log(2, x) has the base first.
  const isJulia = /^[\d.]+$/.test(first) && !/^[\d.]+$/.test(second);
  return [
    ...(isJulia ? formMends(token, text, 'ln(y)/ln(x)') : []),
    ...formMends(token, text, 'ln(x)/ln(y)'),
  ];
}

/** root(x, 3) */
export function rootMends(token: Token, text: string): readonly Mend[] {
  return formMends(token, text, 'x^(1/y)');
}

/** Python’s round(x, 2), which is to two decimals. */
export function decimalsMends(token: Token, text: string): readonly Mend[] {
  const [, decimals = ''] = partsOfCall(token, text);
  if (!/^-?\d{1,2}$/.test(decimals)) return [];
  const scale = 10 ** Math.abs(Number(decimals));
  const [times, over] = decimals.startsWith('-') ? ['/', '*'] : ['*', '/'];
  const [operand = ''] = partsOfCall(token, text);
  const isOne = /^[\p{L}\p{N}_.]+$/u.test(operand);
  const inner = `${isOne ? operand : `(${operand})`}${times}${scale}`;
  const range = { from: token.from, to: closing(text, token.to) + 1 };
  return [instead(range, `round(${inner})${over}${scale}`)];
}

function formMends({ from, to }: Token, text: string, form: string): readonly Mend[] {
  const open = /^\s*\(/.exec(text.slice(to));
  const alone = /^\s+([\p{L}\p{N}_.]+)\s*(?=$|[-+;,)\n])/u.exec(text.slice(to));
  const end = open ? closing(text, to + open[0].length - 1) + 1 : to + (alone?.[0].length ?? 0);
  const operands = open
    ? partsWithin(text, to + open[0].length - 1)
    : alone
      ? [alone[1] as string]
      : null;
  const written = operands && formOf(form, operands);
  if (!written || end <= to) return [];
  const isLoose =
    /(?:^|[=,(;\n])\s*$/.test(text.slice(0, from)) && /^\s*(?:$|[,);\n])/.test(text.slice(end));
  return [instead({ from, to: end }, isLoose ? written : `(${written})`, written)];
}

/** R’s c(1, 2, 3) is a list. */
function listMends({ from, to }: Token, text: string): readonly Mend[] {
  const list = partsOfCall({ to }, text).join(', ');
  return [instead({ from, to: closing(text, to) + 1 }, `[${list}]`)];
}

function partsOfCall({ to }: Pick<Token, 'to'>, text: string): readonly string[] {
  return (text[to] === '(' && partsWithin(text, to)) || [];
}

/** What a derivative was asked of. */
function withinMends({ from, to }: Token, text: string): readonly Mend[] {
  const [first, second] = partsOfCall({ to }, text);
  const end = closing(text, to) + 1;
  const receiver = /(?:(?<=^|[^\p{L}\p{N}_])[\p{L}_][\p{L}\p{N}_]*|\))\s*\.\s*$/u.exec(
    text.slice(0, from),
  );
  if (receiver && end > 0) {
    const isTape = /^tape\b/i.test(receiver[0]);
    // In f.diff(x) what is differentiated stands before the point, on a tape it is given first.
    if (isTape && first && second) return [instead({ from: receiver.index, to: end }, first)];
    const dot = from - (/\.\s*$/.exec(receiver[0])?.[0].length ?? 0);
    return [instead({ from: dot, to: end }, '', shown(text.slice(0, dot).trim()))];
  }
  return first ? [instead({ from, to: closing(text, to) + 1 }, first)] : [];
}

/** A number or a value before parentheses, which is no function. */
export function noFunction(
  token: Token,
  kind: 'number as function' | 'value as function',
  text = '',
) {
  const { text: name, to } = token;
  const product = instead({ from: to, to }, '*', `${name}*(…)`);
  // A(:) is all of A in MATLAB.
  const isAll = /^\(\s*:?\s*\)/.test(text.slice(to));
  return refused(token, { kind, name }, isAll ? [] : [product]);
}

function insteadOf(name: string): Instead {
  const base = /^log_?(\d+|e)$/.exec(name)?.[1];
  if (base) return { by: 'form', form: base === 'e' ? 'ln(x)' : `ln(x)/ln(${base})` };
  if (name === SHAPE_WORD) return { by: 'declaration' };
  if (FILLED.has(name.toLowerCase())) return { by: 'array of ones' };
  const form = new Map(Object.entries(otherForms)).get(name.toLowerCase());
  const lower = name.toLowerCase();
  if (DERIVED.has(lower) && lower.length > 1) return { by: 'derivative' };
  if (INTEGRATED.has(lower) && form === undefined) return { by: 'integral' };
  if (form !== undefined) return { by: 'form', form };
  if (ABSENT.has(lower) || name === 'Γ') return { by: 'nothing' };
  const names = nearNames(name);
  return names.length > 0 ? { by: 'names like it', names } : { by: 'product' };
}
