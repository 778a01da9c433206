/** A text that can’t be read: what was expected and what was found, in words, with its place. */
export class ParseError extends Error {
  override readonly name = 'ParseError';
  constructor(
    message: string,
    /** First character it is about, from 0. */
    readonly from: number,
    /** Just after the last character it is about; equals `from` where something is missing. */
    readonly to: number,
    /** What to do about it; empty when the message says it all. */
    readonly hint = '',
  ) {
    super(message);
  }
}

/** A piece of text inside a message: quoted, cut short, with nothing invisible in it. */
export function quoted(text: string): string {
  const shown = [...text].slice(0, 24).map((c) => {
    const hidden = /[\p{C}\p{Z}\p{M}]/u.test(c) && c !== ' ';
    return hidden ? `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` : c;
  });
  return `“${shown.join('')}${[...text].length > 24 ? '…' : ''}”`;
}
