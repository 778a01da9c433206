import encodeQR from 'qr';
import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { codeOf, MOST_CHARACTERS } from '../../../src/ui/share/code';

describe('codeOf', () => {
  it('draws each run of dark modules as one bar', () => {
    const modules = [
      [true, true, false],
      [false, false, true],
    ];
    expect(codeOf(modules)).toEqual({ size: 2, path: 'M0 0h2v1H0zM2 1h1v1H2z' });
  });

  it('draws what a camera reads as the link, up to the longest that is drawn', () => {
    const link = `https://wengert.example/#${'0aZ-_'.repeat(200)}`.slice(0, MOST_CHARACTERS);
    const { size, path } = codeOf(encodeQR(link, 'raw', { ecc: 'low', border: 4 }));
    expect(decodeQR(photographOf(path, size, 4))).toBe(link);
  });
});

/** The pixels of a drawn code, so many to a module. */
function photographOf(path: string, size: number, scale: number) {
  const extent = size * scale;
  const data = new Uint8Array(extent * extent * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      for (let at = Number(x) * scale; at < (Number(x) + Number(run)) * scale; at++) {
        data.fill(0, (row * extent + at) * 4, (row * extent + at) * 4 + 3);
      }
    }
  }
  return { width: extent, height: extent, data };
}
