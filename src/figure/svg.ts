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

/** An element of an SVG document. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgElement | string)[];
}

/**
 * A picture as an SVG document that looks the same anywhere: formulas are outlines, so it needs no font and no
 * style sheet, and holds nothing but shapes.
 */
export function writeSvg(figure: SvgFigure, typeset: Typesetter): string {
  const { name, attributes, children } = svgOf(figure, typeset);
  const inside = children.map((child) => elementText(child));
  return [`<${name}${attributesText(attributes)}>`, ...inside, `</${name}>`, ''].join('\n');
}

/** The same as elements. The ids of its outlines begin with `prefix`, where it stands beside others in one page. */
export function svgOf(
  { picture, caption, ground, filled }: SvgFigure,
  typeset: Typesetter,
  prefix = 'g',
): SvgElement {
  const width = Math.ceil(picture.width);
  const height = Math.ceil(picture.height);
  const glyphs = new Map<string, string>();
  const drawing: Drawing = { colour: (ink) => colourOf(ink, ground), typeset, glyphs, prefix };
  const marks = picture.marks.flatMap((mark) => markElements(mark, drawing));
  const outlines = [...glyphs].map(([d, id]) => element('path', { id, d }));
  const about = { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' };
  return element('svg', { xmlns: SVG_NAMESPACE, ...about }, [
    element('title', {}, [caption.title]),
    element('desc', {}, [caption.description]),
    ...(caption.link === null ? [] : [element('metadata', {}, [caption.link])]),
    ...(outlines.length > 0 ? [element('defs', {}, outlines)] : []),
    ...(filled ? [element('rect', { width, height, fill: drawing.colour('paper') })] : []),
    ...marks,
  ]);
}

export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

function element(
  name: string,
  attributes: SvgElement['attributes'],
  children: SvgElement['children'] = [],
): SvgElement {
  return { name, attributes, children };
}

function elementText(child: SvgElement | string): string {
  if (typeof child === 'string') return escaped(child);
  const { name, attributes, children } = child;
  const start = `<${name}${attributesText(attributes)}`;
  return children.length === 0
    ? `${start}/>`
    : `${start}>${children.map(elementText).join('')}</${name}>`;
}

function attributesText(attributes: SvgElement['attributes']): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}

interface Drawing {
  colour(ink: Ink): string;
  readonly typeset: Typesetter;
  /** The ids of outlines that are used. */
  readonly glyphs: Map<string, string>;
  readonly prefix: string;
}

function markElements(mark: Mark, drawing: Drawing): readonly SvgElement[] {
  switch (mark.kind) {
    case 'box':
      return [boxElement(mark, drawing)];
    case 'line':
      return lineElements(mark, drawing);
    case 'label':
      return [labelElement(mark, drawing)];
  }
}

function boxElement(
  { x, y, width, height, radius, fill, opacity = 1, stroke }: BoxMark,
  drawing: Drawing,
): SvgElement {
  return element('rect', {
    x: short(x),
    y: short(y),
    width: short(width),
    height: short(height),
    ...(radius > 0 && { rx: short(radius) }),
    fill: fill === null ? 'none' : drawing.colour(fill),
    ...(opacity < 1 && { 'fill-opacity': short(opacity) }),
    ...strokeOf(stroke, drawing),
  });
}

function strokeOf(stroke: Stroke | null, { colour }: Drawing): SvgElement['attributes'] {
  if (!stroke) return {};
  return {
    stroke: colour(stroke.ink),
    'stroke-width': short(stroke.width),
    ...(stroke.dash && { 'stroke-dasharray': stroke.dash.map(short).join(' ') }),
  };
}

function lineElements(mark: LineMark, drawing: Drawing): readonly SvgElement[] {
  const { curves, stroke } = mark;
  const line = element('path', { d: wayText(curves), fill: 'none', ...strokeOf(stroke, drawing) });
  const head = arrowHead(mark);
  if (!head) return [line];
  const points = head.map(({ x, y }) => `${short(x)},${short(y)}`).join(' ');
  return [line, element('polygon', { points, fill: drawing.colour(stroke.ink) })];
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

function labelElement(mark: LabelMark, { typeset, colour, glyphs, prefix }: Drawing): SvgElement {
  const parts = placedGlyphs(mark, typeset).map((glyph) => {
    const transform = `matrix(${glyph.matrix.map(fine).join(' ')})`;
    if (glyph.kind === 'text') {
      const font = { 'font-family': 'serif', 'font-size': short(glyph.size) };
      return element('text', { transform, ...font }, [glyph.text]);
    }
    let id = glyphs.get(glyph.d);
    if (id === undefined) {
      id = `${prefix}${glyphs.size}`;
      glyphs.set(glyph.d, id);
    }
    return element('use', { href: `#${id}`, transform });
  });
  return element('g', { fill: colour(mark.ink) }, parts);
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
