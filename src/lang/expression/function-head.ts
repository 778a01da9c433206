import type { ParseError } from '../read/parse-error';
import { choiceHead } from './choice-head';
import { instead } from './mend';
import { refused } from './refused';
import type { Source } from './source';
import { limit, sumOverIndex } from './sums-and-limits';

const NAMES = '[\\p{L}_][\\p{L}\\p{N}_, ]*';
/** `f = lambda x:`, `f = @(x)`, `f <- function(x)`, `f: x ↦`, `x -> `, `const f = (x) =>`. */
const FUNCTION = new RegExp(
  `(?<=(?:^|[;\\n])\\s*)(?:(?:const|let|var|val)\\s+)?(?:([\\p{L}_][\\p{L}\\p{N}_]*)\\s*(?::=|=|:|<-|←)\\s*)?(?:` +
    `(lambda)\\s+(${NAMES}):|(@|function\\s*)\\((${NAMES})\\)(?=\\s*[^=\\s])|` +
    `\\(?(${NAMES})\\)?\\s*(->|↦|→)|\\((${NAMES})\\)\\s*(=>))\\s*`,
  'u',
);
/** Words before a formula that ask for what is here anyway, or introduce it. */
const ASKED =
  /^\s*(?:please\s+)?(?:(?:find|compute|calculate|evaluate|what\s+is|what['’′]s|determine)\s+)?(?:the\s+)?(?:partial\s+|first\s+|second\s+)?((?:derivative|gradient|slope)s?\s*(?::\s*|\s(?:of\s+|(?=[\p{L}\d(])))|d(?:\^?\d|[²³])\/d\p{L}(?:\^?\d|[²³])\s*(?=[\p{L}\d([|√])|differentiate\s+|d\/d\p{L}(?![\p{L}\p{N}_])\s*(?=[\p{L}\d([|√])|∂\p{L}*\/∂\p{L}\p{N}*\s*)(?=\S)/iu;
const INTEGRATED = /^\s*(?:integrate|(?:find\s+)?(?:the\s+)?integral\s+of)\s+(?=[\p{L}\d(])/iu;
const INTRODUCED =
  /^\s*(?:let|given|consider|suppose|define|set)\s+(?=\p{L}[\p{L}\p{N}_]*\s*(?:\([^()]*\))?\s*(?::=|=))/iu;

/** Refuses what is a function of a program, or a formula with a question around it. @throws ParseError */
export function refuseHead(source: Source): void {
  const error =
    limit(source) ??
    sumOverIndex(source) ??
    choiceHead(source) ??
    ofFunction(source) ??
    ofQuestion(source);
  if (error) throw error;
}

function ofFunction(source: Source): ParseError | null {
  if (!/->|↦|→|=>|lambda|@|function/.test(source.seen)) return null;
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
  const shown = `${head}${rest.length > 24 ? '…' : rest}`;
  return refused(source.typedRange(at, at + word.length), { kind: 'program', word }, [
    instead(range, head, shown),
  ]);
}

function ofQuestion(source: Source): ParseError | null {
  const asked = ASKED.exec(source.seen);
  const integrated = INTEGRATED.exec(source.seen);
  const found = asked ?? integrated ?? INTRODUCED.exec(source.seen);
  if (!found) return null;
  const rest = source.seen.slice(found[0].length).replace(/[?\s]+$/, '');
  const range = source.typedRange(0, found[0].length);
  const mends = [instead(range, '', rest.length > 24 ? `${rest.slice(0, 23)}…` : rest)];
  const word = found[0].trim();
  if (word === 'let') return refused(range, { kind: 'program', word }, mends);
  const kind = integrated ? 'integral asked for' : 'words before a formula';
  return refused(range, { kind: asked ? 'derivative asked for' : kind }, mends);
}
