import { shown } from '../shown';

/** A piece of text inside a message: quoted, cut short, with nothing in it that is invisible or turns writing around. */
export function quoted(text: string, most = 24): string {
  return `„${shown(text, most)}“`;
}
