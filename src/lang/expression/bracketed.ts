import type { Mend } from '../read/mend';
import { callable } from './functions';
import { instead } from './mend';
import { closing, partsWithin } from './operand-text';

const CLOSES: Readonly<Record<string, string>> = { '<': '>', '⟨': '⟩', '〈': '〉', '{': '}' };

/** The mend that makes a list of (1, 2) or {1, 2}, which opens at a place; none where it is no list. */
export function listMend(text: string, open: number): readonly Mend[] {
  const end = closing(text, open);
  const parts = partsWithin(text, open);
  if (
    end < 0 ||
    !parts ||
    parts.length < 2 ||
    parts.some((part) => part === '' || /[;<>=|]/.test(part))
  )
    return [];
  const list = `[${parts.join(', ')}]`;
  return [instead({ from: open, to: end + 1 }, list)];
}

/** The same of ⟨1, 2⟩ and <1, 2>. */
export function angledMend(text: string, open: number): readonly Mend[] {
  const close = CLOSES[text.charAt(open)];
  const end = close ? text.indexOf(close, open) : -1;
  const parts = text
    .slice(open + 1, end)
    .split(',')
    .map((part) => part.trim());
  if (end < 0 || parts.length < 2 || parts.some((part) => !/^[-+*/\p{L}\p{N}_. ]+$/u.test(part)))
    return [];
  return [instead({ from: open, to: end + 1 }, `[${parts.join(', ')}]`)];
}

/** max{a, b} is a call. */
export function calledMend(text: string, open: number): readonly Mend[] {
  const end = closing(text, open);
  const name = /[A-Za-z]+\d*\s*$/.exec(text.slice(0, open))?.[0];
  if (!name || end < 0 || callable(name.trim()).length === 0) return [];
  const inner = text.slice(open + 1, end).trim();
  const range = { from: open - name.length, to: end + 1 };
  return [instead(range, `${name.trim()}(${inner})`)];
}
