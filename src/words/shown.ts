/** A piece of text inside a message: cut short, with nothing in it that is invisible or turns writing around. */
export function shown(text: string, most: number): string {
  // Not all of a long text is looked at, which may be megabytes; a character is two at most.
  const characters = [...text.slice(0, 2 * most + 2)];
  const plain = characters.slice(0, most).map((c) => {
    const hidden = /[\p{C}\p{Z}\p{M}]/u.test(c) && c !== ' ';
    return hidden ? `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` : c;
  });
  return `${plain.join('')}${characters.length > most ? '…' : ''}`;
}
