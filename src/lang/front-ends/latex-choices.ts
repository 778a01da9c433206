import { type Pieces, placed } from './latex-cursor';
import type { LatexToken } from './latex-tokens';
import type { Piece } from './translation';

/** Desmos’ {x < 0: a, b}: the last of them is what else there is. */
export function choices(inner: Pieces, place: LatexToken): Pieces {
  const parts: Piece[][] = [[]];
  let depth = 0;
  for (const piece of inner) {
    if (/[([]$/.test(piece.text)) depth++;
    if (/^[)\]]/.test(piece.text)) depth--;
    if (depth === 0 && /^(?::|, )$/.test(piece.text)) {
      if (piece.text === ', ' && parts.length % 2 !== 0) parts.push([]);
      parts.push([]);
    } else parts.at(-1)?.push(piece);
  }
  const last = parts.at(-1) ?? [];
  const cases = parts.slice(0, 2 * Math.floor((parts.length - 1) / 2));
  const sign = (text: string) => placed(place, text);
  return cases
    .flatMap((part, k) => [...(k % 2 === 0 ? [sign('where(')] : []), ...part, sign(', ')])
    .concat(
      last,
      cases.filter((_, k) => k % 2 === 0).map(() => sign(')')),
    );
}
