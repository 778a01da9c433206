import { worded } from '../worded';
import { quoted } from './quoted';

/** What a button under a text says that changes the text. */
export const mendWords = worded('said/mend', {
  write: ({ text }: { text: string }) => `Write ${shortened(text)}`,
  keep: ({ name }: { name: string }) => `Keep ${quoted(name)} as one name`,
});

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
