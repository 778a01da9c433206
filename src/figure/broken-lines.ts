import type { Typesetter } from './typeset';
import { latexOfWords } from './words';

/** Pieces of LaTeX in lines that have room; a piece that has none is a line of its own. */
export function brokenLines(
  pieces: readonly string[],
  room: number,
  size: number,
  typeset: Typesetter,
): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const piece of pieces) {
    const longer = current + piece;
    if (current !== '' && typeset(longer).width * size > room) {
      lines.push(current);
      current = piece;
    } else current = longer;
  }
  return current === '' ? lines : [...lines, current];
}

/** Words, each a piece with the space behind it. */
export function wordPieces(text: string): readonly string[] {
  return text.split(/(?<=\s)/).map(latexOfWords);
}

/** A text without spaces, such as an address, in typewriter letters, cut where the room ends. */
export function cutLines(
  text: string,
  room: number,
  size: number,
  typeset: Typesetter,
): readonly string[] {
  const each = typeset(typewritten('0')).width * size;
  const length = Math.max(1, Math.floor(room / each));
  const lines = text.match(new RegExp(`.{1,${length}}`, 'gsu')) ?? [];
  return lines.map(typewritten);
}

function typewritten(text: string): string {
  return latexOfWords(text).replace(/^\\textrm/, '\\texttt');
}
