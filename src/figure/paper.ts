import { type LabelMark, type Mark, moved, type Picture, POINT, type Point } from './picture';
import type { CellBox } from './trace-table';
import type { Typesetter } from './typeset';
import { latexOfWords } from './words';

/** A kind of paper, and how it lies. */
export interface Paper {
  readonly size: PaperSize;
  readonly landscape: boolean;
}

export type PaperSize = 'a4' | 'letter';

/** Width and height in points. */
const SIZES = { a4: [595.28, 841.89], letter: [612, 792] } as const satisfies Record<
  PaperSize,
  readonly [number, number]
>;

/** A sheet of paper with what is on it, in pixels of figures, and the cells of the table that are on it. */
export interface Sheet {
  readonly picture: Picture;
  readonly cells: readonly CellBox[];
}

/** Lengths in pixels: a point is this many. */
export const PT = 1 / POINT;
export const MARGIN = 42 * PT;
/** Between what stands below each other. */
export const GAP = 14 * PT;
/** The size of small type. */
export const SMALL = 7.5 * PT;
const FOOT = 20 * PT;

/** The width and height of a paper, in points. */
export function paperSize({ size, landscape }: Paper): readonly [number, number] {
  const [width, height] = SIZES[size];
  return landscape ? [height, width] : [width, height];
}

/** Sheets that are filled from the top; what is at the foot of the first one is there from the beginning. */
export class Stack {
  readonly #width: number;
  readonly #bottom: number;
  readonly #sheets: { marks: Mark[]; cells: CellBox[] }[] = [];
  readonly #height: number;
  /** The width between the margins. */
  readonly room: number;
  /** What the foot of the first sheet takes up. */
  readonly #reserved: number;
  #y = MARGIN;

  constructor(paper: Paper, foot: readonly Picture[]) {
    const [width, height] = paperSize(paper).map((length) => length * PT) as [number, number];
    this.#width = width;
    this.#height = height;
    this.#bottom = height - MARGIN - FOOT;
    this.room = width - 2 * MARGIN;
    const tall = foot.reduce((sum, line) => sum + line.height, 0);
    this.#reserved = foot.length === 0 ? 0 : tall + GAP;
    this.turn();
    let y = this.#bottom - tall;
    for (const line of foot) {
      this.#add(line, { x: MARGIN, y });
      y += line.height;
    }
  }

  /** Goes on on a new sheet. */
  turn(): void {
    this.#sheets.push({ marks: [], cells: [] });
    this.#y = MARGIN;
  }

  /** The height that is left on the sheet. */
  left(): number {
    const reserved = this.#sheets.length === 1 ? this.#reserved : 0;
    return this.#bottom - reserved - this.#y;
  }

  skip(by: number): void {
    this.#y += by;
  }

  isFresh(): boolean {
    return this.#y === MARGIN;
  }

  /** Puts a picture below what is there, or on the next sheet where there is no room for it. */
  put(picture: Picture, x: number, cells: readonly CellBox[] = []): void {
    if (picture.height > this.left() && !this.isFresh()) this.turn();
    const by = { x: MARGIN + x, y: this.#y };
    this.#add(picture, by);
    const sheet = this.#sheets.at(-1);
    for (const cell of cells) sheet?.cells.push({ ...cell, x: cell.x + by.x, y: cell.y + by.y });
    this.#y += picture.height;
  }

  #add(picture: Picture, by: Point): void {
    for (const mark of picture.marks) this.#sheets.at(-1)?.marks.push(moved(mark, by));
  }

  /** The sheets with their numbers at the foot. */
  sheets(title: string, typeset: Typesetter): readonly Sheet[] {
    const count = this.#sheets.length;
    const baseline = this.#height - MARGIN;
    const foot = { kind: 'label', baseline, size: SMALL, ink: 'ink-soft' } as const;
    return this.#sheets.map(({ marks, cells }, k) => {
      const place = latexOfWords(`${k + 1} of ${count}`);
      const isNumbered = count > 1;
      const about = isNumbered ? `${title} · Wengert` : 'Wengert';
      const room = this.room - typeset(place).width * SMALL - GAP;
      const labels: LabelMark[] = [
        { ...foot, latex: latexOfWords(about), x: MARGIN, anchor: 'start', room },
        ...(isNumbered
          ? [{ ...foot, latex: place, x: this.#width - MARGIN, anchor: 'end' } as const]
          : []),
      ];
      return {
        picture: { width: this.#width, height: this.#height, marks: [...marks, ...labels] },
        cells,
      };
    });
  }
}
