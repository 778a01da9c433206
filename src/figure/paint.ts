import { arrowHead } from './arrow-head';
import { colourOf, type Ground } from './inks';
import type { Curve, Mark, Picture, Stroke } from './picture';
import { placedGlyphs } from './placed-label';
import type { Typesetter } from './typeset';

type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Letters are outlines, the same ones again and again. */
const outlines = new Map<string, Path2D>();

/** Paints a picture on a 2D canvas, as many times as large as its pixels. */
export function paintPicture(
  pen: Pen,
  picture: Picture,
  {
    ground,
    filled,
    scale,
  }: { readonly ground: Ground; readonly filled: boolean; readonly scale: number },
  typeset: Typesetter,
): void {
  pen.save();
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  pen.clearRect(0, 0, picture.width, picture.height);
  if (filled) {
    pen.fillStyle = colourOf('paper', ground);
    pen.fillRect(0, 0, picture.width, picture.height);
  }
  for (const mark of picture.marks) paintMark(pen, mark, ground, typeset);
  pen.restore();
}

function paintMark(pen: Pen, mark: Mark, ground: Ground, typeset: Typesetter): void {
  switch (mark.kind) {
    case 'box': {
      pen.beginPath();
      pen.roundRect(mark.x, mark.y, mark.width, mark.height, mark.radius);
      if (mark.fill) {
        pen.globalAlpha = mark.opacity ?? 1;
        pen.fillStyle = colourOf(mark.fill, ground);
        pen.fill();
        pen.globalAlpha = 1;
      }
      if (mark.stroke) stroked(pen, mark.stroke, ground);
      break;
    }
    case 'line': {
      pen.beginPath();
      trace(pen, mark.curves);
      stroked(pen, mark.stroke, ground);
      const head = arrowHead(mark);
      if (!head) break;
      pen.beginPath();
      for (const { x, y } of head) pen.lineTo(x, y);
      pen.fillStyle = colourOf(mark.stroke.ink, ground);
      pen.fill();
      break;
    }
    case 'label':
      pen.fillStyle = colourOf(mark.ink, ground);
      for (const glyph of placedGlyphs(mark, typeset)) {
        pen.save();
        pen.transform(...glyph.matrix);
        if (glyph.kind === 'text') {
          pen.font = `${glyph.size}px serif`;
          pen.fillText(glyph.text, 0, 0);
        } else pen.fill(outlineOf(glyph.d));
        pen.restore();
      }
  }
}

function outlineOf(d: string): Path2D {
  let outline = outlines.get(d);
  if (!outline) {
    outline = new Path2D(d);
    outlines.set(d, outline);
  }
  return outline;
}

function trace(pen: Pen, curves: readonly Curve[]): void {
  const [first] = curves;
  if (first) pen.moveTo(first[0].x, first[0].y);
  for (const [, a, b, to] of curves) pen.bezierCurveTo(a.x, a.y, b.x, b.y, to.x, to.y);
}

function stroked(pen: Pen, stroke: Stroke, ground: Ground): void {
  pen.setLineDash(stroke.dash ? [...stroke.dash] : []);
  pen.strokeStyle = colourOf(stroke.ink, ground);
  pen.lineWidth = stroke.width;
  pen.stroke();
}
