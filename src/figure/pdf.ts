import { jsPDF } from 'jspdf';
import { arrowHead } from './arrow-head';
import { colourOf, type Ground, type Ink } from './inks';
import { type OutlinePart, outlineParts } from './outline';
import {
  type BoxMark,
  type Caption,
  type Curve,
  type Mark,
  type Picture,
  POINT,
  type Stroke,
} from './picture';
import { placedGlyphs } from './placed-label';
import type { Matrix, Typesetter } from './typeset';

/** What pages are written from: a picture for each. */
export interface PdfPages {
  readonly pictures: readonly Picture[];
  readonly caption: Caption;
  readonly ground: Ground;
  readonly filled: boolean;
}

/** A PDF of a page for each picture, just as large as it. Formulas are outlines; nothing is a bitmap. */
export function writePdf(
  { pictures, caption, ground, filled }: PdfPages,
  typeset: Typesetter,
): Uint8Array<ArrayBuffer> {
  const [first] = pictures;
  const sizeOf = ({ width, height }: Picture): [number, number] => [
    Math.max(3, width * POINT),
    Math.max(3, height * POINT),
  ];
  const facing = ([width, height]: [number, number]) =>
    width > height ? ('landscape' as const) : ('portrait' as const);
  const size = sizeOf(first ?? { width: 1, height: 1, marks: [] });
  const pdf = new jsPDF({
    unit: 'pt',
    format: size,
    orientation: facing(size),
    compress: true,
    precision: 2,
    floatPrecision: 2,
    putOnlyUsedFonts: true,
  });
  pdf.setProperties({
    title: caption.title,
    subject: caption.description,
    creator: 'Wengert',
    ...(caption.link !== null && { keywords: caption.link }),
  });
  pictures.forEach((picture, k) => {
    const format = sizeOf(picture);
    if (k > 0) pdf.addPage(format, facing(format));
    if (filled) {
      pdf.setFillColor(colourOf('paper', ground));
      pdf.rect(0, 0, format[0], format[1], 'F');
    }
    for (const mark of picture.marks) drawMark(pdf, mark, ground, typeset);
  });
  return new Uint8Array(pdf.output('arraybuffer'));
}

function drawMark(pdf: jsPDF, mark: Mark, ground: Ground, typeset: Typesetter): void {
  const fill = (ink: Ink) => pdf.setFillColor(colourOf(ink, ground));
  switch (mark.kind) {
    case 'box':
      drawBox(pdf, mark, ground);
      break;
    case 'line': {
      stroke(pdf, mark.stroke, ground);
      pdf.path(linesOf(mark.curves)).stroke();
      const head = arrowHead(mark);
      if (!head) break;
      fill(mark.stroke.ink);
      const corners = head.map(({ x, y }, k) => ({
        op: k === 0 ? 'm' : 'l',
        c: [x * POINT, y * POINT],
      }));
      pdf.path([...corners, { op: 'h', c: [] }]).fill();
      break;
    }
    case 'label': {
      fill(mark.ink);
      for (const glyph of placedGlyphs(mark, typeset)) {
        // Letters that the fonts of formulas lack, the standard fonts of PDF lack as well, but for Latin ones.
        if (glyph.kind === 'text') {
          const [a, , , , e, f] = glyph.matrix;
          pdf.setTextColor(colourOf(mark.ink, ground));
          pdf.setFont('times', 'normal').setFontSize(glyph.size * a * POINT);
          pdf.text(glyph.text, e * POINT, f * POINT);
        } else pdf.path(outlineParts(glyph.d).map((part) => placed(part, glyph.matrix))).fill();
      }
    }
  }
}

function drawBox(pdf: jsPDF, mark: BoxMark, ground: Ground): void {
  const { x, y, width, height, radius, fill, opacity = 1 } = mark;
  if (mark.stroke) stroke(pdf, mark.stroke, ground);
  if (fill) pdf.setFillColor(colourOf(fill, ground));
  if (opacity < 1) pdf.saveGraphicsState().setGState(pdf.GState({ opacity, 'stroke-opacity': 1 }));
  const style = fill && mark.stroke ? 'FD' : fill ? 'F' : 'S';
  if (fill || mark.stroke) {
    const round = Math.min(radius, width / 2, height / 2) * POINT;
    const box = [x * POINT, y * POINT, width * POINT, height * POINT] as const;
    if (round > 0) pdf.roundedRect(...box, round, round, style);
    else pdf.rect(...box, style);
  }
  if (opacity < 1) pdf.restoreGraphicsState();
}

function stroke(pdf: jsPDF, { ink, width, dash }: Stroke, ground: Ground): void {
  pdf.setDrawColor(colourOf(ink, ground));
  pdf.setLineWidth(width * POINT);
  pdf.setLineDashPattern(dash ? dash.map((length) => length * POINT) : [], 0);
}

interface PdfPart {
  readonly op: string;
  readonly c: number[];
}

function linesOf(curves: readonly Curve[]): PdfPart[] {
  const scaled = (points: readonly { readonly x: number; readonly y: number }[]) =>
    points.flatMap(({ x, y }) => [x * POINT, y * POINT]);
  return curves.flatMap(([from, a, b, to], k) => [
    ...(k === 0 ? [{ op: 'm', c: scaled([from]) }] : []),
    { op: 'c', c: scaled([a, b, to]) },
  ]);
}

function placed({ op, c }: OutlinePart, [a, b, p, q, e, f]: Matrix): PdfPart {
  const points: number[] = [];
  for (let k = 0; k < c.length; k += 2) {
    const [x = 0, y = 0] = [c[k], c[k + 1]];
    points.push((a * x + p * y + e) * POINT, (b * x + q * y + f) * POINT);
  }
  return { op, c: points };
}
