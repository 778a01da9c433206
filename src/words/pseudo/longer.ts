import { alteredBy } from './altered';

/** English, two fifths longer: what has room for it has room for most languages. */
export const longer = alteredBy((text) => {
  const more = Math.ceil(0.4 * text.length);
  // In words, so that it breaks into lines as languages do.
  return `${text} ${'öhöhöhöh '.repeat(more).slice(0, more).trimEnd()}`;
});
