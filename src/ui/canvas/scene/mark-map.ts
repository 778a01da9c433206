/**
 * Marks on a picture of few pixels, of which many may lie on the same: each pixel is painted once, as the
 * highest that lies on it, however many marks there are.
 */
export class MarkMap {
  private readonly width: number;
  private readonly height: number;
  /** Per pixel one more than the rank of the highest mark on it, row by row. */
  private readonly ranks: Uint8Array;

  /** @param width in pixels, as is all else. */
  constructor(width: number, height: number) {
    this.width = Math.floor(width);
    this.height = Math.floor(height);
    this.ranks = new Uint8Array(this.width * this.height);
  }

  /** Lays a mark of some rank there, one pixel at the least; what is outside of the picture is left away. */
  mark(rank: number, x: number, y: number, width: number, height: number): void {
    const left = Math.max(0, Math.round(x));
    const top = Math.max(0, Math.round(y));
    const right = Math.min(this.width, left + Math.max(1, Math.round(width)));
    const bottom = Math.min(this.height, top + Math.max(1, Math.round(height)));
    for (let row = top; row < bottom; row++) {
      for (let at = row * this.width + left; at < row * this.width + right; at++) {
        this.ranks[at] = Math.max(this.ranks[at] as number, rank + 1);
      }
    }
  }

  /** Paints what is marked, the pixels of a row that are alike in one. @param paints the paint of each rank. */
  paint(
    pen: Pick<CanvasRenderingContext2D, 'fillStyle' | 'fillRect'>,
    paints: readonly string[],
  ): void {
    for (const [rank, paint] of paints.entries()) {
      pen.fillStyle = paint;
      for (let row = 0; row < this.height; row++) this.paintRow(pen, row, rank + 1);
    }
  }

  private paintRow(
    pen: Pick<CanvasRenderingContext2D, 'fillRect'>,
    row: number,
    rank: number,
  ): void {
    const { width, ranks } = this;
    for (let from = 0; from < width; from++) {
      let to = from;
      while (to < width && ranks[row * width + to] === rank) to++;
      if (to > from) pen.fillRect(from, row, to - from, 1);
      from = to;
    }
  }
}
