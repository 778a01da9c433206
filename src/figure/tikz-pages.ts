import { type Caption, type Picture, POINT } from './picture';
import { coloursOf, commentsOn, inTikz, markLines } from './tikz';
import type { Typesetter } from './typeset';

/** Pages of one size, as they are printed. */
export interface TikzPages {
  readonly pictures: readonly Picture[];
  readonly caption: Caption;
}

/**
 * A file that pdflatex makes a page of for each picture. What all pages have alike, such as a code for cameras, is drawn
 * once and put on each.
 */
export function writeTikzPages({ pictures, caption }: TikzPages, typeset: Typesetter): string {
  const [first] = pictures;
  const { width, height } = first ?? { width: 1, height: 1 };
  // TeX rounds: a hair of slack keeps the page from being called too small.
  const size = (length: number) => `${(length * POINT + 2).toFixed(2)}pt`;
  const pages = pictures.map((picture) => markLines(picture, typeset, POINT));
  const alike = linesOfAll(pages);
  const drawn = (lines: readonly string[]) =>
    inTikz({ width, height, marks: [] }, POINT, false, lines);
  const shared =
    alike.size > 0
      ? ['\\node[anchor=north west, inner sep=0pt] at (0,0) {\\usebox{\\alike}};']
      : [];
  return [
    ...commentsOn(caption),
    '\\documentclass[10pt]{article}',
    '\\usepackage[utf8]{inputenc}',
    `\\usepackage[paperwidth=${size(width)},paperheight=${size(height)},margin=0pt]{geometry}`,
    '\\usepackage{amsmath,amssymb,tikz}',
    ...coloursOf('print'),
    '\\pagestyle{empty}',
    '\\newsavebox{\\alike}',
    '\\begin{document}',
    ...(alike.size > 0 ? ['\\savebox{\\alike}{%', ...drawn([...alike]), '}'] : []),
    ...pages.flatMap((lines, k) => [
      ...(k > 0 ? ['\\newpage'] : []),
      '\\noindent',
      ...drawn([...shared, ...lines.filter((line) => !alike.has(line))]),
    ]),
    '\\end{document}',
    '',
  ].join('\n');
}

/** Lines that every page has, where there are several, in the order in which they are drawn. */
function linesOfAll(pages: readonly (readonly string[])[]): ReadonlySet<string> {
  const [first = [], ...others] = pages;
  if (others.length === 0) return new Set();
  const sets = others.map((lines) => new Set(lines));
  return new Set(first.filter((line) => sets.every((set) => set.has(line))));
}
