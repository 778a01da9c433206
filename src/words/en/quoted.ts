/** A piece of text inside a message: quoted, cut short, with nothing invisible in it. */
export function quoted(text: string, most = 24): string {
  const shown = [...text].slice(0, most).map((c) => {
    const hidden = /[\p{C}\p{Z}\p{M}]/u.test(c) && c !== ' ';
    return hidden ? `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` : c;
  });
  return `“${shown.join('')}${[...text].length > most ? '…' : ''}”`;
}
