/** Part of a formula that is set: what is drawn, by outlines. */
export type Glyph =
  | {
      readonly kind: 'path';
      /** The `d` of an SVG path, in its own units. */
      readonly d: string;
      readonly matrix: Matrix;
    }
  | {
      readonly kind: 'text';
      /** Letters that the fonts of formulas lack, to be set in another. */
      readonly text: string;
      readonly matrix: Matrix;
      readonly size: number;
    };

/** The matrix of an SVG transform: from the units of a glyph to ems, from the start of the baseline on, y downward. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** A formula that is set, all lengths in ems. */
export interface Typeset {
  readonly width: number;
  /** Above the baseline, and below it. */
  readonly height: number;
  readonly depth: number;
  readonly glyphs: readonly Glyph[];
}

/** Sets formulas that are given in LaTeX, for math mode. What can't be read is set as its text. */
export type Typesetter = (latex: string) => Typeset;
