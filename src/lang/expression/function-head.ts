import type { ParseError } from '../read/parse-error';
import { choiceHead } from './choice-head';
import { manyHeads } from './heads-elsewhere';
import { instead } from './mend';
import { refused } from './refused';
import type { Source } from './source';
import { limit, sumOverIndex } from './sums-and-limits';
import { wordsAround } from './words-around';

const NAMES = '[\\p{L}_][\\p{L}\\d₀-₉_, ]*';
/** `f = lambda x:`, `f = @(x)`, `f <- function(x)`, `f: x ↦`, `x -> `, `const f = (x) =>`. */
const FUNCTION = new RegExp(
  `(?<=(?:^|[;\\n])\\s*)(?:(?:const|let|var|val)\\s+)?(?:([\\p{L}_][\\p{L}\\p{N}_]*)\\s*(?::=|=|:|<-|←)\\s*)?(?:` +
    `(lambda)\\s+(${NAMES}):|(@|function\\s*|\\\\)\\((${NAMES})\\)(?=\\s*[^=\\s])|` +
    `\\(?(${NAMES})\\)?\\s*(->|↦|→)|\\((${NAMES})\\)\\s*(=>))\\s*`,
  'u',
);
/** Refuses what is a function of a program, or a formula with a question around it. @throws ParseError */
export function refuseHead(source: Source): void {
  const error =
    limit(source) ??
    sumOverIndex(source) ??
    choiceHead(source) ??
    wordsAround(source) ??
    ofFunction(source) ??
    manyHeads(source);
  if (error) throw error;
}

function ofFunction(source: Source): ParseError | null {
  if (!/->|↦|→|=>|lambda|@|function|\\\(/.test(source.seen)) return null;
  const found = FUNCTION.exec(source.seen);
  if (!found) return null;
  const [whole, name, lambda, first, called, second, third, arrow, fourth, fat] = found;
  const names = first ?? second ?? third ?? fourth;
  const word = lambda ?? called?.trim() ?? arrow ?? fat ?? '';
  const head = name ? `${name}(${names?.trim()}) = ` : '';
  const range = source.typedRange(found.index, found.index + whole.length);
  const at = found.index + whole.lastIndexOf(word);
  const rest = source.seen.slice(found.index + whole.length).trim();
  if (rest === '') return null;
  const body = /^\{\s*(?:return\b\s*)?([^{}]*?)\s*;?\s*\}$/.exec(rest)?.[1];
  const end = body === undefined ? range.to : source.typed.length;
  const label = `${head}${(body ?? rest).length > 24 ? '…' : (body ?? rest)}`;
  return refused(source.typedRange(at, at + word.length), { kind: 'program', word }, [
    instead({ from: range.from, to: end }, head + (body ?? ''), label),
  ]);
}
