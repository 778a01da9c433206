import { refused } from './refused';
import type { Syntax } from './syntax';
import { numberOf, type Value } from './value';

/** A number as Python writes it: 2_000, 0x1f, 1e-3. @throws ParseError for a complex one. */
export function numberIn(syntax: Syntax): Value {
  const text = syntax.text.replaceAll('_', '');
  const value = Number(text);
  if (Number.isNaN(value)) {
    throw refused(syntax, { kind: 'no number', what: 'a complex number' });
  }
  return numberOf(value, /^(?:\d+|0[xob][\da-f]+)$/i.test(text));
}

/** A text without its quotation marks. */
export function textIn({ text, parts }: Syntax): string {
  if (parts.length > 0) return parts.map(textIn).join('');
  return text.replace(/^[rbuRBU]*(?:"""|'''|"|')/, '').replace(/(?:"""|'''|"|')$/, '');
}
