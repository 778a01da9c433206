import { otherForms } from '../expression/other-forms';
import type { LatexToken } from './latex-tokens';
import { SIGNS } from './latex-vocabulary';

/** What stands before and behind the operand of a function that is short for another: \cot x is 1/tan(x). */
export function reciprocalOf(name: string): readonly string[] {
  const form = /^(1\/\w+\()x(\))$/.exec(otherForms[name] ?? '');
  return form ? [`(${form[1]}`, `)${form[2]}`] : [];
}

/** What a token is as a sign of ours; nothing for one that only aligns, null for what begins a value. */
export function signOf({ text, kind }: LatexToken): string | null {
  if (kind === 'sign' && /^[-+*/<>]$/.test(text)) return text === '-' ? '-' : ` ${text} `;
  if (text === '−') return '-';
  if (text === '=') return ' = ';
  if (text === ',') return ', ';
  if (text === ':') return ':';
  if (text === '\\\\' || text === '\\qquad' || text === ';') return '; ';
  if (/^(?:&|\\\[|\\\]|\\\(|\\\)|\.)$/.test(text)) return '';
  const sign = SIGNS.get(text);
  return sign === undefined ? null : ` ${sign} `;
}
