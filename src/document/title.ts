import { limits } from '../core/limits';
import type { Document } from './document';

/** What is not seen, and turns what is; joiners make other letters of some. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cf}\p{Cs}\p{Co}]/gu;

/** The document under a title; without one where the title says nothing. */
export function withTitle(document: Document, title: string): Document {
  const said = titleOf(title);
  if (said === (document.title ?? '')) return document;
  const { title: _before, ...rest } = document;
  return said === '' ? rest : { ...rest, title: said };
}

/** A text as a title: one line of what can be seen, not too long. */
export function titleOf(text: string): string {
  const seen = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').replace(UNSEEN, '');
  const line = [...seen.replace(/\s+/g, ' ').trim()];
  let length = 0;
  const fits = line.filter((c) => {
    length += c.length;
    return length <= limits.title;
  });
  return fits.join('').trim();
}
