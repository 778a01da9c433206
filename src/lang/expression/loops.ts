import type { Mend } from '../read/mend';
import { instead } from './mend';
import { closing } from './operand-text';
import { termsAt, termsOf } from './sums-and-limits';

const LOOP =
  /^\s*for\s+(\p{L}[\p{L}\p{N}_]*)\s+in\s+(?:range\(\s*(?:(-?\d+)\s*,\s*)?(-?\d+)\s*\)|([\p{L}_][\p{L}\p{N}_]*))\s*$/u;

/** [x² for x in xs] and sum(i² for i in range(3)) without the loop, the for of which stands at a place. */
export function loopMends(text: string, at: number): readonly Mend[] {
  const open = openBefore(text, at);
  const close = open < 0 ? -1 : closing(text, open);
  const found = LOOP.exec(text.slice(at, Math.max(at, close)));
  if (!found) return [];
  const [, name = '', first = '0', end, list] = found;
  const body = text.slice(open + 1, at).trim();
  const called = /([\p{L}_][\p{L}\p{N}_.]*)\s*$/u.exec(text.slice(0, open));
  const isList = text[open] === '[';
  const [from, to] = [isList ? open : (called?.index ?? open), close + 1];
  const over = (written: string) => [
    instead({ from, to }, written, written.replace(/^\((.*)\)$/, '$1')),
  ];
  if (list) {
    // What is of every number of an array is of the array.
    const of = body.replace(
      new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, 'gu'),
      list,
    );
    if (isList) return over(/^[\p{L}\p{N}_.]+$/u.test(of) ? of : `(${of})`);
    return called ? over(`${called[1]}(${of})`) : [];
  }
  const range = { index: name, first: Number(first), last: Number(end) - 1 };
  const sign = called?.[1] ?? '';
  if (!isList && /(?:^|\.)(?:sum|prod)$/.test(sign)) {
    const written = termsOf(body, { sign, ...range });
    return written === null ? [] : over(`(${written})`);
  }
  const terms = termsAt(body, range);
  if (terms === null) return [];
  const written = `[${terms.join(', ')}]`;
  return over(isList || !called ? written : `${sign}(${written})`);
}

/** Where the bracket opens that a place stands in; −1 where it is in none. */
function openBefore(text: string, at: number): number {
  let depth = 0;
  for (let k = at - 1; k >= 0; k--) {
    if (/[)\]]/.test(text.charAt(k))) depth++;
    else if (/[([]/.test(text.charAt(k)) && depth-- === 0) return k;
  }
  return -1;
}
