import type { ParseError } from '../read/parse-error';
import { instead } from './mend';
import { refused } from './refused';
import type { Source } from './source';

const HEAD =
  /^(\s*(?:[\p{L}_][\p{L}\p{N}_]*\s*(?::=|=|<-)\s*)?)(if)\b(?!\s*\([^()]*,)(?:\s+(?=[\p{L}\d(|√])|(?=\())/iu;
/** What may part the condition of a choice from what is chosen, by which it is told. */
const PARTS = [
  /^(.+?)\s*\bthen\b\s*(.+?)\s*[,;]?\s*\belse\b\s*(.+?)(?:\s*\bend\b)?\s*;?\s*$/isu,
  /^(.+?)\s*:\s*(.+?)\s*[,;]?\s*\belse\b\s*:?\s*(.+)$/isu,
  /^(\(.+?\))\s*\{?\s*(.+?)\s*\}?\s*[,;]?\s*\belse\b\s*\{?\s*(.+?)\s*\}?\s*$/isu,
];

/** The refusal of a choice that begins with its condition, `if c then a else b`; null where there is none. */
export function choiceHead(source: Source): ParseError | null {
  const { seen } = source;
  const head = HEAD.exec(seen);
  if (!head) return null;
  const [whole, before = '', word = ''] = head;
  const rest = seen.slice(whole.length);
  if (!/\belse\b|\bthen\b|:/i.test(rest)) return null;
  const parts = PARTS.map((pattern) => pattern.exec(rest)).find((found) => found);
  const range = source.typedRange(before.length, before.length + word.length);
  const [condition, a, b] = (parts ?? []).slice(1).map((part) => bare(part ?? ''));
  const choice = `where(${condition}, ${a}, ${b})`;
  const whereIs = source.typedRange(before.length, seen.length);
  return refused(range, { kind: 'program', word }, parts ? [instead(whereIs, choice)] : []);
}

/** A part without parentheses around all of it, and without the name it is assigned to. */
function bare(part: string): string {
  const [, inner = part] = /^\(([^()]*(?:\([^()]*\)[^()]*)*)\)$/.exec(part.trim()) ?? [];
  return inner.replace(/^\s*[\p{L}_][\p{L}\p{N}_]*\s*=\s*(?!=)/u, '').trim();
}
