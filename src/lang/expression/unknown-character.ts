import type { Mend } from '../read/mend';
import type { ParseError } from '../read/parse-error';
import { instead } from './mend';
import { productBefore, sumBefore, valueAfter } from './operand-text';
import { refused } from './refused';
import type { Source } from './source';

/** The refusal of a character that has no meaning, with what its author may have meant by it. */
export function unknownCharacter(source: Source, at: number): ParseError {
  const character = String.fromCodePoint(source.seen.codePointAt(at) ?? 0);
  const place = source.typedRange(at, at + character.length);
  const program = programWord(source.seen, at);
  if (program) {
    const word = source.typedRange(program.from, program.from + program.word.length);
    return refused(word, { kind: 'program', word: program.word });
  }
  return refused(place, { kind: 'unknown character', character }, mendsOf(source, at, character));
}

/** Characters that are written otherwise, whatever stands beside them. */
const OTHERWISE: Readonly<Record<string, string>> = {
  '∞': 'inf',
  '{': '(',
  '}': ')',
  '≈': '=',
  '¬': 'not ',
};

function mendsOf(source: Source, at: number, character: string): readonly Mend[] {
  const place = source.typedRange(at, at + character.length);
  const { seen } = source;
  const other = OTHERWISE[character];
  if (other !== undefined) return [instead(place, other, other.trim())];
  switch (character) {
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
      return ofRoot(source, at);
    case '°':
      return ofDegrees(source, at);
    default:
      return [];
  }
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
  const ofR = /^%(?:%|\*%|\/%)/.exec(seen.slice(at))?.[0];
  if (ofR === '%%') return remainders(source, at, at + 2);
  if (ofR === '%*%') return [instead(source.typedRange(at, at + 3), '@')];
  if (ofR) return quotients(source, at, at + 3);
  if (/(?:^|[;\n])\s*$/.test(seen.slice(0, at))) return [instead(place, '#')];
  const number = /(?<![\p{L}\p{N}_.])[\d.]+\s*$/u.exec(seen.slice(0, at))?.[0];
  if (valueAfter(seen, at + 1) > at + 1) {
    const isProse = /^\s+\p{L}{2,}/u.test(seen.slice(at + 1));
    return [...remainders(source, at, at + 1), ...(isProse ? [instead(place, '#')] : [])];
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

function ofRoot(source: Source, at: number): readonly Mend[] {
  const end = valueAfter(source.seen, at + 1);
  if (end === at + 1) return [];
  const x = source.seen.slice(at + 1, end).replace(/^\((.*)\)$/s, '$1');
  return [instead(source.typedRange(at, end), `sign(${x})*abs(${x})^(1/3)`)];
}

function ofDegrees(source: Source, at: number): readonly Mend[] {
  const number = /[\p{L}\p{N}_.]+\s*$/u.exec(source.seen.slice(0, at))?.[0];
  if (number === undefined) return [];
  const range = source.typedRange(at - number.length, at + 1);
  return [instead(range, `(${number.trim()}*pi/180)`)];
}
