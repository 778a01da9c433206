import type { Mend } from '../read/mend';
import type { ParseError } from '../read/parse-error';
import { angledMend, calledMend, listMend } from './bracketed';
import { calculus } from './calculus';
import { casesMend } from './cases';
import { markedNumber } from './marked-number';
import { instead } from './mend';
import { closing, productBefore, sumBefore, valueAfter } from './operand-text';
import { recordAt } from './record';
import { refused } from './refused';
import type { Source } from './source';

/** The refusal of a character that has no meaning, with what its author may have meant by it. */
export function unknownCharacter(source: Source, at: number): ParseError {
  const degrees = /^°\s?[CFK](?![\p{L}\d])/u.exec(source.seen.slice(at))?.[0];
  const character = degrees ?? String.fromCodePoint(source.seen.codePointAt(at) ?? 0);
  const place = source.typedRange(at, at + character.length);
  const program = programWord(source.seen, at);
  if (program) {
    const word = source.typedRange(program.from, program.from + program.word.length);
    return refused(word, { kind: 'program', word: program.word });
  }
  const record = character === '{' ? recordAt(source.seen, at) : null;
  if (record) return refused(place, { kind: 'record of values' }, moved(source, record.mends));
  const cases = character === '{' ? moved(source, casesMend(source.seen, at)) : [];
  if (cases.length > 0) return refused(place, { kind: 'cases in a brace' }, cases);
  const asked = calculus(source, at, character);
  if (asked) return asked;
  return refused(place, { kind: 'unknown character', character }, mendsOf(source, at, character));
}

/** Characters that are written otherwise, whatever stands beside them. */
const OTHERWISE: Readonly<Record<string, string>> = {
  '∞': 'inf',
  '}': ')',
  '≈': '=',
  '↑': '^',
  '¬': 'not ',
  '⊙': '*',
  '€': '',
  '£': '',
};

function mendsOf(source: Source, at: number, character: string): readonly Mend[] {
  const place = source.typedRange(at, at + character.length);
  const { seen } = source;
  const order = /^[₁₂∞]$/.test(character) ? ofOrder(source, at, character) : [];
  if (order.length > 0) return order;
  const other = OTHERWISE[character];
  if (other !== undefined && other !== '') return [instead(place, other, other.trim())];
  if (other === '') return [without(source, at)];
  switch (character) {
    case '{':
      return ofBrace(source, at);
    case '⟨':
    case '〈':
      return moved(source, angledMend(seen, at));
    case '!':
      return ofNegation(source, at);
    case '$':
      return [without(source, at)];
    case "'":
    case '′':
      return moved(source, markedBefore(seen, at));
    case '&':
    case '∧':
      return [
        instead(source.typedRange(at, seen[at + 1] === '&' ? at + 2 : at + 1), ' and ', 'and'),
      ];
    case '∨':
      return [instead(place, ' or ', 'or')];
    case '~':
      return seen[at + 1] === '=' ? [instead(source.typedRange(at, at + 2), '!=')] : [];
    case '%':
      return ofPercent(source, at);
    case '\\':
      return joined(source, at, at + 1, (a, b) => `solve(${a}, ${b})`);
    case '∛':
      return ofRoot(source, at, (x) => `sign(${x})*abs(${x})^(1/3)`);
    case '∜':
      return ofRoot(source, at, (x) => `(${x})^(1/4)`);
    case '°':
      return ofDegrees(source, at);
    default:
      return [];
  }
}

/** The same text but for a character that says nothing here: $5. */
function without(source: Source, at: number): Mend {
  const rest = (source.seen.slice(0, at) + source.seen.slice(at + 1)).trim();
  return instead(source.typedRange(at, at + 1), '', rest);
}

/** Mends of what is seen, in the text as it was typed. */
function moved(source: Source, mends: readonly Mend[]): readonly Mend[] {
  return mends.map((mend) => ({ ...mend, ...source.typedRange(mend.from, mend.to) }));
}

/** {1, 2} is a list, max{1, 2} a call; elsewhere braces are round parentheses. */
function ofBrace(source: Source, at: number): readonly Mend[] {
  const comma = /^\{,\}/.exec(source.seen.slice(at))?.[0];
  if (comma) {
    const place = source.typedRange(at, at + comma.length);
    const isThousand = /^\d{3}(?!\d)/.test(source.seen.slice(at + 3));
    return [instead(place, '.'), ...(isThousand ? [instead(place, '', 'it without a mark')] : [])];
  }
  const special = [...calledMend(source.seen, at), ...listMend(source.seen, at)];
  const isSet = /^\{[^{}]*\|/.test(source.seen.slice(at));
  if (special.length > 0 || isSet) return moved(source, special.slice(0, 1));
  const close = closing(source.seen, at);
  if (close < 0) return [instead(source.typedRange(at, at + 1), '(')];
  const inner = source.seen.slice(at + 1, close);
  return [instead(source.typedRange(at, close + 1), `(${inner})`, '(')];
}

/** The number before the mark of thousands that stands here. */
function markedBefore(seen: string, at: number): readonly Mend[] {
  const digits = /\d+$/.exec(seen.slice(0, at))?.[0] ?? '';
  return digits === '' ? [] : markedNumber(seen, at - digits.length);
}

/** !x asks whether x is 0. */
function ofNegation(source: Source, at: number): readonly Mend[] {
  const { seen } = source;
  const end = valueAfter(seen, at + 1);
  if (end === at + 1) return [];
  return [instead(source.typedRange(at, end), `(${seen.slice(at + 1, end).trim()} == 0)`)];
}

/** The order behind the bars of a norm: ‖x‖₁ is a sum of magnitudes. */
function ofOrder(source: Source, at: number, order: string): readonly Mend[] {
  const bars = /(?:‖([^‖]+)‖|\|\|([^|]+)\|\|)\s*_?$/.exec(source.seen.slice(0, at));
  const x = (bars?.[1] ?? bars?.[2] ?? '').trim();
  if (!bars || x === '') return [];
  const range = source.typedRange(bars.index, at + 1);
  const form = { '₁': `sum(abs(${x}))`, '₂': `norm(${x})`, '∞': `max(abs(${x}))` }[order];
  return form ? [instead(range, form)] : [];
}

/** The word with which the line before a character begins, where it is of a program. */
function programWord(seen: string, at: number): { word: string; from: number } | null {
  const from = seen.slice(0, at).search(/[^\n;]*$/);
  const found =
    /^(\s*)(import|from|class|def|return|for|while|with|print|function|const|let|var)[\s(]/.exec(
      seen.slice(from, at),
    );
  return found ? { word: found[2] ?? '', from: from + (found[1] ?? '').length } : null;
}

/** 5% is a number; x % 2 is what remains, as x %% 2 is in R; behind the end of a statement it begins a note. */
function ofPercent(source: Source, at: number): readonly Mend[] {
  const { seen } = source;
  const place = source.typedRange(at, at + 1);
  const ofR = /^%(?:%|\*%|\/%|[a-z]+%)/.exec(seen.slice(at))?.[0];
  if (ofR === '%%') return remainders(source, at, at + 2);
  if (ofR === '%*%') return [instead(source.typedRange(at, at + 3), '@')];
  if (ofR && ofR !== '%/%') return [];
  if (ofR) return quotients(source, at, at + 3);
  if (/(?:^|[;\n])\s*$/.test(seen.slice(0, at))) return [instead(place, '#')];
  const number = /(?<![\p{L}\p{N}_.])[\d.]+\s*$/u.exec(seen.slice(0, at))?.[0];
  // In 100% - x the percentage ends, in 100 % -x it does not.
  const isPercentage =
    number !== undefined && /\d$/.test(number) && /^%\s+[-+*/^]\s/.test(seen.slice(at));
  const of = /^%\s+(?:of|von|de|di|van)\s+(?=\S)/.exec(seen.slice(at))?.[0];
  if (of && number !== undefined) {
    const share = source.typedRange(at - number.length, at + of.length);
    const factor = String(Number(number) / 100);
    return [instead(share, `${factor}*`, `${factor}*…`)];
  }
  if (!isPercentage && valueAfter(seen, at + 1) > at + 1) {
    const isProse = /^\s+\p{L}{2,}/u.test(seen.slice(at + 1));
    const isSentence = /^\s+\p{L}{2,}\s+\p{L}/u.test(seen.slice(at + 1));
    return [
      ...(isSentence ? [] : remainders(source, at, at + 1)),
      ...(isProse ? [instead(place, '#')] : []),
    ];
  }
  if (number === undefined || !Number.isFinite(Number(number))) return [];
  const percentage = source.typedRange(at - number.length, at + 1);
  return [instead(percentage, String(Number(number) / 100))];
}

/** How often one goes into the other, as a whole number. */
export function quotients(source: Source, from: number, to: number): readonly Mend[] {
  return joined(source, from, to, (a, b) => `floor_divide(${a}, ${b})`);
}

/** What remains of a product. */
function remainders(source: Source, from: number, to: number): readonly Mend[] {
  return joined(source, from, to, (a, b) => `mod(${a}, ${b})`);
}

/** The same of mathematics, where a + b mod n may be of the whole sum. */
export function remaindersOfSums(source: Source, from: number, to: number): readonly Mend[] {
  const isSum = sumBefore(source.seen, from) < productBefore(source.seen, from);
  const ofSum = isSum ? joined(source, from, to, (a, b) => `mod(${a}, ${b})`, sumBefore) : [];
  return [...remainders(source, from, to), ...ofSum];
}

/** What stands on both sides of a sign in a function of both; nothing where a side is missing. */
function joined(
  source: Source,
  from: number,
  to: number,
  written: (a: string, b: string) => string,
  begin = productBefore,
): readonly Mend[] {
  const { seen } = source;
  const [start, end] = [begin(seen, from), valueAfter(seen, to)];
  const [a, b] = [seen.slice(start, from).trim(), seen.slice(to, end).trim()];
  return a && b ? [instead(source.typedRange(start, end), written(a, b))] : [];
}

function ofRoot(source: Source, at: number, written: (x: string) => string): readonly Mend[] {
  const end = valueAfter(source.seen, at + 1);
  if (end === at + 1) return [];
  const x = source.seen
    .slice(at + 1, end)
    .trim()
    .replace(/^\((.*)\)$/s, '$1');
  return [instead(source.typedRange(at, end), written(x).replace(/^\((\w+)\)/, '$1'))];
}

function ofDegrees(source: Source, at: number): readonly Mend[] {
  const number = /[\p{L}\p{N}_.]+\s*$/u.exec(source.seen.slice(0, at))?.[0];
  if (number === undefined) return [];
  const range = source.typedRange(at - number.length, at + 1);
  return [instead(range, `(${number.trim()}*pi/180)`)];
}
