import type { Mend } from '../read/mend';
import type { ParseError } from '../read/parse-error';
import { callable } from './functions';
import { instead } from './mend';
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

function mendsOf(source: Source, at: number, character: string): readonly Mend[] {
  const place = source.typedRange(at, at + 1);
  const { seen } = source;
  switch (character) {
    case '∞':
      return [instead(place, 'inf')];
    case '&':
      return [
        instead(source.typedRange(at, seen[at + 1] === '&' ? at + 2 : at + 1), ' and ', 'and'),
      ];
    case '{':
      return [instead(place, '(')];
    case '}':
      return [instead(place, ')')];
    case '%':
      return ofPercent(source, at);
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

/** 5% is a number; x % 2 is what remains. */
function ofPercent(source: Source, at: number): readonly Mend[] {
  const before = /[\w.]+\s*$/.exec(source.seen.slice(0, at))?.[0];
  const after = /^\s*[\w.]+/.exec(source.seen.slice(at + 1))?.[0];
  if (before === undefined) return [];
  if (after === undefined) {
    const number = Number(before);
    const place = source.typedRange(at - before.length, at + 1);
    return Number.isFinite(number) ? [instead(place, String(number / 100))] : [];
  }
  if (callable('mod').length === 0) return [];
  const place = source.typedRange(at - before.length, at + 1 + after.length);
  return [instead(place, `mod(${before.trim()}, ${after.trim()})`)];
}
