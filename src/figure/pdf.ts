import { jsPDF } from 'jspdf';
import { finished } from '../core/finished';
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
export function writePdf(pages: PdfPages, typeset: Typesetter): Uint8Array<ArrayBuffer> {
  return finished(writingPdf(pages, typeset));
}

/** Writes the same page by page; yields how many there are. */
export function* writingPdf(
  { pictures, caption, ground, filled }: PdfPages,
  typeset: Typesetter,
): Generator<number, Uint8Array<ArrayBuffer>, undefined> {
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
  const stamps = new Stamps(pdf);
  for (const [k, picture] of pictures.entries()) {
    const format = sizeOf(picture);
    if (k > 0) pdf.addPage(format, facing(format));
    if (filled) {
      pdf.setFillColor(colourOf('paper', ground));
      pdf.rect(0, 0, format[0], format[1], 'F');
    }
    for (const marks of barsTogether(picture.marks)) {
      const [first] = marks;
      if (marks.length > 1 && isBar(first)) {
        pdf.setFillColor(colourOf(first.fill, ground));
        stamps.drawBars(marks.filter(isBar));
      } else for (const mark of marks) drawMark(stamps, mark, ground, typeset);
    }
    yield k + 1;
  }
  return new Uint8Array(pdf.output('arraybuffer'));
}

/** Outlines of letters and codes of bars, each written once and drawn from there wherever it stands. */
class Stamps {
  readonly #letters = new Set<string>();
  readonly #codes: (readonly Bar[])[] = [];

  constructor(readonly pdf: jsPDF) {}

  /** Fills an outline in a size. */
  drawLetter(d: string, [a, b, p, q, e, f]: Matrix): void {
    const key = [d, ...[a, b, p, q].map((each) => each.toFixed(5))].join(' ');
    if (!this.#letters.has(key)) {
      this.#letters.add(key);
      this.#write(
        key,
        outlineParts(d).map((part) => placed(part, [a, b, p, q, 0, 0])),
      );
    }
    this.#draw(key, e, f);
  }

  /** Fills bars that stand by each other as they did before, or for the first time. */
  drawBars(bars: readonly Bar[]): void {
    const [{ x, y } = { x: 0, y: 0 }] = bars;
    let at = this.#codes.findIndex((known) => isMoved(known, bars));
    if (at < 0) {
      at = this.#codes.push(bars) - 1;
      this.#write(
        `bars ${at}`,
        bars.flatMap((bar) => corners({ ...bar, x: bar.x - x, y: bar.y - y })),
      );
    }
    this.#draw(`bars ${at}`, x, y);
  }

  #draw(key: string, x: number, y: number): void {
    const { pdf } = this;
    const up = pdf.internal.pageSize.getHeight() - y * POINT;
    pdf.doFormObject(key, pdf.Matrix(1, 0, 0, 1, x * POINT, up));
  }

  #write(key: string, parts: readonly PdfPart[]): void {
    let reach = 1;
    for (const { c } of parts)
      for (const each of c) reach = Math.max(reach, Math.ceil(Math.abs(each)));
    const { pdf } = this;
    pdf.beginFormObject(-reach, -reach, 2 * reach, 2 * reach, pdf.Matrix(1, 0, 0, 1, 0, 0));
    // What is drawn there is counted from the top of a page that is as high as the box.
    const lowered = parts.map(({ op, c }) => ({
      op,
      c: c.map((each, k) => (k % 2 === 0 ? each : each + 2 * reach)),
    }));
    pdf.path(lowered).fill();
    pdf.endFormObject(key);
  }
}

/** A box that is filled and nothing else, as codes are made of. */
type Bar = BoxMark & { readonly fill: Ink; readonly stroke: null };

function isBar(mark: Mark | undefined): mark is Bar {
  if (mark?.kind !== 'box') return false;
  const { radius, fill, stroke: edge, opacity = 1 } = mark;
  return radius === 0 && fill !== null && edge === null && opacity === 1;
}

/** Marks in their order, with bars of one colour that follow each other together. */
function* barsTogether(marks: readonly Mark[]): Generator<readonly Mark[]> {
  let from = 0;
  for (let to = 1; to <= marks.length; to++) {
    const [first, next] = [marks[from], marks[to]];
    if (isBar(first) && isBar(next) && first.fill === next.fill) continue;
    yield marks.slice(from, to);
    from = to;
  }
}

function isMoved(known: readonly Bar[], bars: readonly Bar[]): boolean {
  const [from, to] = [known[0], bars[0]];
  if (!from || !to || known.length !== bars.length || from.fill !== to.fill) return false;
  const near = (a: number, b: number) => Math.abs(a - b) < 1e-6;
  return known.every((bar, k) => {
    const other = bars[k] as Bar;
    return (
      near(bar.x - from.x, other.x - to.x) &&
      near(bar.y - from.y, other.y - to.y) &&
      near(bar.width, other.width) &&
      near(bar.height, other.height)
    );
  });
}

function corners({ x, y, width, height }: BoxMark): readonly PdfPart[] {
  const at = (op: string, px: number, py: number) => ({ op, c: [px * POINT, py * POINT] });
  return [
    at('m', x, y),
    at('l', x + width, y),
    at('l', x + width, y + height),
    at('l', x, y + height),
    { op: 'h', c: [] },
  ];
}

function drawMark(stamps: Stamps, mark: Mark, ground: Ground, typeset: Typesetter): void {
  const { pdf } = stamps;
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
        } else stamps.drawLetter(glyph.d, glyph.matrix);
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
