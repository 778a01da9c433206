import { Encoder } from 'modern-gif';
import { painted } from './bitmaps';
import type { FigureSubject } from './figure-subject';

/** How long each step is seen, and the last one, before it begins anew, in milliseconds. */
const STEP = 1100;
const LAST = 3000;

/** GIFs are for screens: no wider than this, since each step is as large as the whole in memory. */
const WIDEST = 1600;

/** The run as a GIF that plays without end. */
export async function gifOf(subject: FigureSubject): Promise<Uint8Array<ArrayBuffer>> {
  const { pictures } = subject;
  const width = Math.max(1, ...pictures.map((each) => each.width));
  const height = Math.max(1, ...pictures.map((each) => each.height));
  const scale = Math.min(subject.scale, WIDEST / width);
  const encoder = new Encoder({
    width: Math.ceil(width * scale),
    height: Math.ceil(height * scale),
    looped: true,
    maxColors: COLOURS,
  });
  for (const [k, picture] of pictures.entries()) {
    const canvas = painted({ ...picture, width, height }, { ...subject, scale, filled: true });
    const pen = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
    const delay = k === pictures.length - 1 ? LAST : STEP;
    await encoder.encode({ width: canvas.width, height: canvas.height, data: data.buffer, delay });
    // Between two steps the page is heard.
    await soon();
  }
  return new Uint8Array(await encoder.flush('arrayBuffer'));
}

/** Flat colours and the steps between them at the edges of letters. */
const COLOURS = 64;

function soon(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
