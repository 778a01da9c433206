import type * as english from '../en/mend';
import { quoted } from './quoted';

/** The same in German. */
export const mendWords: typeof english.mendWords = {
  write: ({ text }) => `${shortened(text)} schreiben`,
  keep: ({ name }) => `${quoted(name)} als einen Namen behalten`,
};

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
