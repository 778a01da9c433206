import type { LabelMark } from './picture';
import type { Glyph, Matrix, Typesetter } from './typeset';

/** Where a label begins, and in what size it finds room. */
export function placedLabel(
  mark: LabelMark,
  typeset: Typesetter,
): { readonly x: number; readonly size: number } {
  const { width } = typeset(mark.latex);
  const size = fittedSize(mark, width);
  return { x: mark.x - SHARES[mark.anchor] * width * size, size };
}

/** A label whose glyphs have their places in the picture: their matrices lead there from their own units. */
export function placedGlyphs(mark: LabelMark, typeset: Typesetter): readonly Glyph[] {
  const { x, size } = placedLabel(mark, typeset);
  return typeset(mark.latex).glyphs.map((glyph) => {
    const [a, b, c, d, e, f] = glyph.matrix;
    const matrix: Matrix = [
      a * size,
      b * size,
      c * size,
      d * size,
      x + e * size,
      mark.baseline + f * size,
    ];
    return { ...glyph, matrix };
  });
}

const SHARES = { start: 0, middle: 0.5, end: 1 } as const;

/** The size of type in which a formula of some width in ems finds room. */
export function fittedSize({ size, room }: LabelMark, width: number): number {
  return room === undefined || width * size <= room ? size : room / width;
}
