import type { Ground } from './inks';
import type { Caption, Picture } from './picture';
import { coloursOf, commentsOn, inTikz, markLines } from './tikz';
import type { Typesetter } from './typeset';

/** What slides are written from: pictures of one size, one for each step. */
export interface Slides {
  readonly pictures: readonly Picture[];
  readonly caption: Caption;
  readonly ground: Ground;
}

/** The room for a picture on a slide of 16 to 9, in points. */
const ROOM = { width: 396, height: 224 };

/**
 * A Beamer file of one frame with an overlay for each step. What several steps share is written once, with the
 * overlays it is on.
 */
export function writeBeamer({ pictures, caption, ground }: Slides, typeset: Typesetter): string {
  const width = Math.max(1, ...pictures.map((each) => each.width));
  const height = Math.max(1, ...pictures.map((each) => each.height));
  const unit = Math.min(ROOM.width / width, ROOM.height / height);
  const lines = pictures.map((picture) => markLines(picture, typeset, unit));
  const drawn = merged(lines).map(({ line, on }) =>
    on.length === pictures.length ? line : `\\only<${rangesOf(on)}>{${line}}`,
  );
  return [
    ...commentsOn(caption),
    '\\documentclass[aspectratio=169, hyperref={bookmarks=false}]{beamer}',
    '\\usepackage[utf8]{inputenc}',
    '\\usepackage{amsmath,amssymb,tikz}',
    // The letters of papers rather than those of slides, and nothing at the foot.
    '\\usefonttheme[onlymath]{serif}',
    '\\setbeamertemplate{navigation symbols}{}',
    ...coloursOf(ground),
    '\\setbeamercolor{background canvas}{bg=wengert-paper}',
    '\\begin{document}',
    '\\begin{frame}[plain]',
    '\\centering',
    ...inTikz({ width, height, marks: [] }, unit, false, drawn),
    // Nothing but this tells Beamer that there are so many.
    ...(pictures.length > 1 ? [`\\only<${pictures.length}>{}`] : []),
    '\\end{frame}',
    '\\end{document}',
    '',
  ].join('\n');
}

interface Drawn {
  readonly line: string;
  /** The slides it is on, from 1. */
  readonly on: number[];
}

/** One list of which the lines of each slide are a part, in their order. */
function merged(slides: readonly (readonly string[])[]): readonly Drawn[] {
  const all: Drawn[] = [];
  slides.forEach((lines, slide) => {
    let at = -1;
    for (const line of lines) {
      const found = all.findIndex((drawn, k) => k > at && drawn.line === line);
      if (found >= 0) {
        at = found;
        all[at]?.on.push(slide + 1);
      } else {
        at++;
        all.splice(at, 0, { line, on: [slide + 1] });
      }
    }
  });
  return all;
}

/** 1-3,7 */
function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}
