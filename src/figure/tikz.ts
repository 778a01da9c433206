import { inItsLetters } from '../lang/medium/typewritten';
import { arrowHead } from './arrow-head';
import { colourOf, type Ground, type Ink, inks } from './inks';
import {
  type Caption,
  type Curve,
  type LabelMark,
  type Mark,
  type Picture,
  POINT,
  type Stroke,
} from './picture';
import { fittedSize } from './placed-label';

import type { Typesetter } from './typeset';

/** What a TikZ file is written from. */
export interface TikzFigure {
  readonly picture: Picture;
  readonly caption: Caption;
  readonly ground: Ground;
  readonly filled: boolean;
}

/** A file that pdflatex makes a page of, just as large as the picture; the tikzpicture in it can be put into any paper. */
export function writeTikz(figure: TikzFigure, typeset: Typesetter): string {
  const { picture, caption, ground } = figure;
  // TeX rounds: a hair of slack keeps the page from being called too small.
  const size = (length: number) => `${points(length + 2)}pt`;
  return [
    ...commentsOn(caption),
    '\\documentclass[10pt]{article}',
    '\\usepackage[utf8]{inputenc}',
    `\\usepackage[paperwidth=${size(picture.width)},paperheight=${size(picture.height)},margin=0pt]{geometry}`,
    '\\usepackage{amsmath,amssymb,tikz}',
    ...coloursOf(ground),
    '\\pagestyle{empty}',
    '\\begin{document}',
    '\\noindent',
    ...tikzPicture(figure, typeset),
    '\\end{document}',
    '',
  ].join('\n');
}

/** What the file is, and the link it came from, in comments. */
export function commentsOn({ title, link }: Caption): readonly string[] {
  const line = (text: string) => `% ${text.replace(/[^\x20-\x7e]/gu, '?')}`;
  return [line(title), ...(link === null ? [] : [line(link)])];
}

/** The colours of the app, as LaTeX is told of them. */
export function coloursOf(ground: Ground): readonly string[] {
  return (Object.keys(inks) as Ink[]).map(
    (ink) =>
      `\\definecolor{${colourName(ink)}}{HTML}{${colourOf(ink, ground).slice(1).toUpperCase()}}`,
  );
}

function colourName(ink: Ink): string {
  return `wengert-${ink}`;
}

/** The picture alone, line by line. */
function tikzPicture({ picture, filled }: TikzFigure, typeset: Typesetter): readonly string[] {
  return inTikz(picture, POINT, filled, markLines(picture, typeset, POINT));
}

/** The frame of a picture around lines that are drawn in it. */
export function inTikz(
  { width, height }: Picture,
  unit: number,
  filled: boolean,
  lines: readonly string[],
): readonly string[] {
  const whole = `(0,0) rectangle (${short(width)},${short(height)})`;
  return [
    `\\begin{tikzpicture}[x=${fine(unit)}pt, y=-${fine(unit)}pt]`,
    `\\useasboundingbox ${whole};`,
    ...(filled ? [`\\fill[${colourName('paper')}] ${whole};`] : []),
    ...lines,
    '\\end{tikzpicture}',
  ];
}

/** A line of TikZ for each mark of a picture. */
export function markLines(picture: Picture, typeset: Typesetter, unit: number): readonly string[] {
  return picture.marks.map((mark) => markLine(mark, typeset, unit));
}

function markLine(mark: Mark, typeset: Typesetter, unit: number): string {
  switch (mark.kind) {
    case 'box': {
      const { x, y, width, height, radius, fill, opacity = 1, stroke } = mark;
      const options = [
        ...(fill ? [`fill=${colourName(fill)}`] : []),
        ...(fill && opacity < 1 ? [`fill opacity=${short(opacity)}`] : []),
        ...strokeOptions(stroke, unit),
        ...(radius > 0 ? [`rounded corners=${fine(radius * unit)}pt`] : []),
      ];
      return `\\path[${options.join(', ')}] (${short(x)},${short(y)}) rectangle (${short(x + width)},${short(y + height)});`;
    }
    case 'line': {
      const { curves, stroke } = mark;
      const line = `\\path[${strokeOptions(stroke, unit).join(', ')}] ${wayText(curves)};`;
      const head = arrowHead(mark);
      if (!head) return line;
      const corners = head.map(({ x, y }) => `(${short(x)},${short(y)})`).join(' -- ');
      return `${line} \\fill[${colourName(stroke.ink)}] ${corners} -- cycle;`;
    }
    case 'label':
      return labelLine(mark, typeset, unit);
  }
}

function strokeOptions(stroke: Stroke | null, unit: number): readonly string[] {
  if (!stroke) return [];
  const [on, off] = stroke.dash ?? [];
  return [
    `draw=${colourName(stroke.ink)}`,
    `line width=${fine(stroke.width * unit)}pt`,
    ...(on && off ? [`dash pattern=on ${fine(on * unit)}pt off ${fine(off * unit)}pt`] : []),
  ];
}

function wayText(curves: readonly Curve[]): string {
  return curves
    .map(([from, a, b, to], k) => {
      const at = ({ x, y }: typeof from) => `(${short(x)},${short(y)})`;
      const start = k === 0 ? at(from) : '';
      if (a === from && b === to) return `${start} -- ${at(to)}`;
      return `${start} .. controls ${at(a)} and ${at(b)} .. ${at(to)}`;
    })
    .join('');
}

const ANCHORS = { start: 'base west', middle: 'base', end: 'base east' } as const;

function labelLine(mark: LabelMark, typeset: Typesetter, unit: number): string {
  const { latex, x, baseline, anchor, ink } = mark;
  // Fonts of TeX come in ems of 10 points.
  const scale = (fittedSize(mark, typeset(latex).width) * unit) / 10;
  return `\\node[anchor=${ANCHORS[anchor]}, inner sep=0pt, scale=${fine(scale)}, text=${colourName(ink)}] at (${short(x)},${short(baseline)}) {$${inItsLetters(latex)}$};`;
}

function points(pixels: number): string {
  return fine(pixels * POINT);
}

function short(length: number): string {
  return String(Math.round(10 * length) / 10);
}

function fine(length: number): string {
  return String(Number(length.toPrecision(5)));
}
