import { arrowHead } from './arrow-head';
import { colourOf, type Ground, type Ink } from './inks';
import type {
  BoxMark,
  Caption,
  Curve,
  LabelMark,
  LineMark,
  Mark,
  Picture,
  Stroke,
} from './picture';
import { placedGlyphs } from './placed-label';
import type { Typesetter } from './typeset';

/** What an SVG document is written from. */
export interface SvgFigure {
  readonly picture: Picture;
  readonly caption: Caption;
  readonly ground: Ground;
  /** Whether the ground is drawn; else what it is put on is seen through it. */
  readonly filled: boolean;
}

/**
 * A picture as an SVG document that looks the same anywhere: formulas are outlines, so it needs no font and no
 * style sheet, and holds nothing but shapes.
 */
export function writeSvg(figure: SvgFigure, typeset: Typesetter): string {
  const { picture, caption, ground, filled } = figure;
  const width = Math.ceil(picture.width);
  const height = Math.ceil(picture.height);
  const glyphs = new Map<string, string>();
  const writing: Writing = { colour: (ink) => colourOf(ink, ground), typeset, glyphs };
  const marks = picture.marks.map((mark) => markText(mark, writing));
  const outlines = [...glyphs].map(([d, id]) => `<path id="${id}" d="${escaped(d)}"/>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(caption.title)}</title>`,
    `<desc>${escaped(caption.description)}</desc>`,
    ...(caption.link === null ? [] : [`<metadata>${escaped(caption.link)}</metadata>`]),
    ...(outlines.length > 0 ? [`<defs>${outlines.join('')}</defs>`] : []),
    ...(filled
      ? [`<rect width="${width}" height="${height}" fill="${writing.colour('paper')}"/>`]
      : []),
    ...marks,
    '</svg>',
    '',
  ].join('\n');
}

function markText(mark: Mark, writing: Writing): string {
  switch (mark.kind) {
    case 'box':
      return boxText(mark, writing);
    case 'line':
      return lineText(mark, writing);
    case 'label':
      return labelText(mark, writing);
  }
}

interface Writing {
  colour(ink: Ink): string;
  readonly typeset: Typesetter;
  /** The ids of outlines that are used. */
  readonly glyphs: Map<string, string>;
}

function boxText(
  { x, y, width, height, radius, fill, opacity = 1, stroke }: BoxMark,
  writing: Writing,
): string {
  const round = radius > 0 ? ` rx="${short(radius)}"` : '';
  const inside = fill === null ? 'none' : writing.colour(fill);
  const seen = opacity < 1 ? ` fill-opacity="${short(opacity)}"` : '';
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"${round} fill="${inside}"${seen}${strokeText(stroke, writing)}/>`;
}

function strokeText(stroke: Stroke | null, { colour }: Writing): string {
  if (!stroke) return '';
  const dash = stroke.dash ? ` stroke-dasharray="${stroke.dash.map(short).join(' ')}"` : '';
  return ` stroke="${colour(stroke.ink)}" stroke-width="${short(stroke.width)}"${dash}`;
}

function lineText({ curves, stroke, arrow }: LineMark, writing: Writing): string {
  const line = `<path d="${wayText(curves)}" fill="none"${strokeText(stroke, writing)}/>`;
  if (!arrow) return line;
  const head = arrowHead(curves, stroke.width);
  if (!head) return line;
  const points = head.map(({ x, y }) => `${short(x)},${short(y)}`).join(' ');
  return `${line}\n<polygon points="${points}" fill="${writing.colour(stroke.ink)}"/>`;
}

function wayText(curves: readonly Curve[]): string {
  return curves
    .map(([from, a, b, to], k) => {
      const start = k === 0 ? `M${short(from.x)} ${short(from.y)}` : '';
      const isStraight = a === from && b === to;
      return isStraight
        ? `${start}L${short(to.x)} ${short(to.y)}`
        : `${start}C${short(a.x)} ${short(a.y)} ${short(b.x)} ${short(b.y)} ${short(to.x)} ${short(to.y)}`;
    })
    .join('');
}

function labelText(mark: LabelMark, { typeset, colour, glyphs }: Writing): string {
  const parts = placedGlyphs(mark, typeset).map((glyph) => {
    const transform = `transform="matrix(${glyph.matrix.map(fine).join(' ')})"`;
    if (glyph.kind === 'text') {
      return `<text ${transform} font-family="serif" font-size="${short(glyph.size)}">${escaped(glyph.text)}</text>`;
    }
    let id = glyphs.get(glyph.d);
    if (id === undefined) {
      id = `g${glyphs.size}`;
      glyphs.set(glyph.d, id);
    }
    return `<use href="#${id}" ${transform}/>`;
  });
  return `<g fill="${colour(mark.ink)}">${parts.join('')}</g>`;
}

/** To a hundredth of a pixel. */
function short(length: number): string {
  return String(Math.round(100 * length) / 100);
}

function fine(length: number): string {
  return String(Number(length.toPrecision(5)));
}

/** Text that is neither markup nor anything that XML refuses. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no XML may hold.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '�')
      .replace(/\p{Cs}/gu, '�')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
