import type { PaperSize } from '../../figure/paper';

/** Where paper is cut as in the United States. */
const LETTER = new Set('US CA MX PH CL CO CR GT NI PA SV VE PR DO'.split(' '));

/** The paper of most printers where a language is spoken, by its tag: `en-US`. */
export function paperIn(language: string): PaperSize {
  try {
    return LETTER.has(new Intl.Locale(language).maximize().region ?? '') ? 'letter' : 'a4';
  } catch {
    // A browser may say of its language what no standard knows.
    return 'a4';
  }
}
