import type { Mend } from '../read/mend';
import { instead } from './mend';
import { closing } from './operand-text';

const PART =
  /^(.+?)\s*(?:,\s*|\s)(?:(?:if|for|when|für|falls|wenn)\s+)?([^,]*?(?:<=|>=|<|>|≤|≥|=|≠)[^,]*)$/iu;
const ELSE = /^(.+?)\s*(?:,\s*|\s)(?:if\s+)?(?:otherwise|else|sonst|sinon)\.?$/iu;

/** A choice in a brace, { x², x > 0; 0, otherwise, that opens at a place; none where it is something else. */
export function casesMend(text: string, open: number): readonly Mend[] {
  const close = closing(text, open);
  const end = close < 0 ? text.length : close;
  const inner = text.slice(open + 1, end);
  const parts = partsOf(inner);
  const cases: (readonly [value: string, condition: string])[] = [];
  let rest: string | null = null;
  for (const part of parts) {
    const otherwise = ELSE.exec(part)?.[1];
    const found = otherwise === undefined ? PART.exec(part) : null;
    if (otherwise !== undefined) rest = otherwise;
    else if (found?.[1] && found[2]) cases.push([found[1].trim(), found[2].trim()]);
    else return [];
  }
  if (cases.length === 0 || cases.length + (rest === null ? 0 : 1) < 2) return [];
  // What holds last is what is left.
  const last = rest ?? cases.pop()?.[0] ?? '';
  const written = cases.reduceRight(
    (other, [value, condition]) => `where(${condition}, ${value}, ${other})`,
    last.trim(),
  );
  return [instead({ from: open, to: close < 0 ? end : close + 1 }, written)];
}

/** Cases stand on lines, between semicolons or, where each says so itself, between commas. */
function partsOf(inner: string): readonly string[] {
  const parts = inner
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [only] = parts;
  if (parts.length !== 1 || !only) return parts;
  const pairs = only.split(',').map((part) => part.trim());
  if (pairs.every((part) => PART.test(part) || ELSE.test(part))) return pairs;
  const joined = pairs.flatMap((part, k) =>
    k % 2 === 0 ? [[part, pairs[k + 1]].filter(Boolean).join(', ')] : [],
  );
  return joined;
}
