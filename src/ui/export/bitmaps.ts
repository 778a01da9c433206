import { paintPicture } from '../../figure/paint';
import type { Picture } from '../../figure/picture';
import type { FigureSubject } from './figure-subject';
import { withText } from './png-text';

/** Browsers draw nothing on canvases of more pixels than this. */
const MOST_PIXELS = 16_000_000;

/** The scale at which a picture is painted: the one that is wanted, or as much of it as a canvas takes. */
export function scaleFor({ width, height }: Picture, wanted: number): number {
  return Math.min(wanted, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)));
}

/** A canvas with the picture on it. */
export function painted(picture: Picture, subject: FigureSubject): OffscreenCanvas {
  const scale = scaleFor(picture, subject.scale);
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.ceil(picture.width * scale)),
    Math.max(1, Math.ceil(picture.height * scale)),
  );
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('The browser gives no canvas to draw on.');
  const { ground, filled, typeset } = subject;
  paintPicture(pen, picture, { ground, filled, scale }, typeset);
  return canvas;
}

/** The picture as a PNG, with its title and link among its texts. */
export async function pngOf(
  picture: Picture,
  subject: FigureSubject,
): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await painted(picture, subject).convertToBlob({ type: 'image/png' });
  const { title, link } = subject.caption;
  return withText(new Uint8Array(await blob.arrayBuffer()), {
    Title: title,
    Software: 'Wengert',
    ...(link !== null && { Source: link }),
  });
}
