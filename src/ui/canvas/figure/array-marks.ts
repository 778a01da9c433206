import type { Ink } from '../../../figure/inks';
import { baselineAt, type LabelMark, type Mark } from '../../../figure/picture';
import { latexOfSign } from '../../../figure/words';
import type { Point } from '../../../layout/point';
import { readPicture } from '../../parts/tensor/picture';
import { BROKEN, SHADES } from '../../parts/tensor/shades';
import { ems } from '../../parts/text/number-width';

/** An array in little: its numbers in brackets, or its shades. */
export function* arrayMarks(
  text: string,
  x: number,
  middle: number,
  block: number,
  anchor: 'middle' | 'end',
  ink: Ink,
): Generator<Mark> {
  const picture = readPicture(text);
  if (picture.kind === 'numbers') {
    yield* matrixMarks(picture, x, middle, anchor, ink);
    return;
  }
  const { rows, columns, shades } = picture;
  const height = block - 2;
  const width = columns > 2.5 * rows ? 60 : columns > rows ? Math.min(60, 1.5 * block) : height;
  const left = anchor === 'end' ? x - width : x - width / 2;
  const up = middle - height / 2;
  const [w, h] = [width / columns, height / rows];
  yield {
    kind: 'box',
    x: left,
    y: up,
    width,
    height,
    radius: 0,
    fill: 'paper',
    stroke: { ink: 'line', width: 1 },
  };
  for (const [k, shade] of shades.entries()) {
    if (shade === 0) continue;
    const at = { x: left + (k % columns) * w, y: up + Math.floor(k / columns) * h };
    yield {
      kind: 'box',
      ...at,
      width: w,
      height: h,
      radius: 0,
      fill: shade === BROKEN ? 'danger' : shade > 0 ? 'value' : 'adjoint',
      opacity: shade === BROKEN ? 0.5 : Math.abs(shade) / SHADES,
      stroke: null,
    };
  }
}

/** Between columns, beside brackets, and the height of a row as a part of its type. */
const MATRIX = { gap: 5, beside: 5, row: 1.08, bracket: 3 } as const;

/** Rows of numbers in square brackets. */
function* matrixMarks(
  { rows, size }: Extract<ReturnType<typeof readPicture>, { kind: 'numbers' }>,
  x: number,
  middle: number,
  anchor: 'middle' | 'end',
  ink: Ink,
): Generator<Mark> {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => ems(row[column] ?? '') * size)),
  );
  const inner = widths.reduce((sum, width) => sum + width, 0) + MATRIX.gap * (widths.length - 1);
  const width = inner + 2 * MATRIX.beside;
  const left = anchor === 'end' ? x - width : x - width / 2;
  const line = size * MATRIX.row;
  const [top, foot] = [middle - (line * rows.length) / 2, middle + (line * rows.length) / 2];
  for (const [edge, by] of [
    [left, MATRIX.bracket],
    [left + width, -MATRIX.bracket],
  ] as const) {
    const corners = [
      { x: edge + by, y: top },
      { x: edge, y: top },
      { x: edge, y: foot },
      { x: edge + by, y: foot },
    ];
    const curves = corners.slice(1).map((to, k) => {
      const from = corners[k] as Point;
      return [from, from, to, to] as const;
    });
    yield { kind: 'line', curves, stroke: { ink, width: 1 }, arrow: false };
  }
  for (const [r, row] of rows.entries()) {
    let end = left + MATRIX.beside;
    for (const [column, text] of row.entries()) {
      end += widths[column] ?? 0;
      yield label(latexOfSign(text), end, top + line * (r + 0.5), 'end', size, ink, widths[column]);
      end += MATRIX.gap;
    }
  }
}

/** A label whose digits have their middle at a height. */
export function label(
  latex: string,
  x: number,
  middle: number,
  anchor: LabelMark['anchor'],
  size: number,
  ink: Ink,
  room?: number,
): LabelMark {
  const baseline = baselineAt(middle, size);
  const fitted = room === undefined ? {} : { room };
  return { kind: 'label', latex, x, baseline, anchor, size, ink, ...fitted };
}
