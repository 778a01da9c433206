import { strToU8, zipSync } from 'fflate';
import { writeBeamer } from '../../figure/beamer';
import type { Picture } from '../../figure/picture';
import { writeSvg } from '../../figure/svg';
import { writeTikz } from '../../figure/tikz';
import { fileName } from '../../state/export/save-file';
import type { FigureSubject } from './figure-subject';

/** The picture as an SVG document. */
export function svgOf(picture: Picture, subject: FigureSubject): string {
  return writeSvg({ ...subject, picture }, subject.typeset);
}

/** The picture as a LaTeX file with TikZ. */
export function tikzOf(picture: Picture, subject: FigureSubject): string {
  return writeTikz({ ...subject, picture }, subject.typeset);
}

/** The run as slides of LaTeX. */
export function beamerOf(subject: FigureSubject): string {
  return writeBeamer(subject, subject.typeset);
}

/** The run as SVG documents, numbered in its order, in one ZIP file. */
export function seriesOf(subject: FigureSubject): Uint8Array<ArrayBuffer> {
  const { pictures, caption } = subject;
  const digits = String(pictures.length).length;
  const files = pictures.map((picture, k): [string, Uint8Array] => {
    const number = String(k + 1).padStart(digits, '0');
    return [`${fileName(caption.title)}-${number}.svg`, strToU8(svgOf(picture, subject))];
  });
  return new Uint8Array(zipSync(Object.fromEntries(files)));
}
