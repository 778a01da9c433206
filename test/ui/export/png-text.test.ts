import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { withText } from '../../../src/ui/export/png-text';

/** The smallest picture there is: one grey pixel. */
const PIXEL = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  ),
  (c) => c.charCodeAt(0),
);

/** Name and data of each chunk. */
function chunksOf(png: Uint8Array): readonly (readonly [string, Uint8Array])[] {
  const chunks: [string, Uint8Array][] = [];
  const view = new DataView(png.buffer);
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8));
    chunks.push([name, png.subarray(at + 8, at + 8 + view.getUint32(at))]);
  }
  return chunks;
}

describe('a PNG with texts', () => {
  it('has them in chunks behind its header, and its pixels as before', () => {
    const chunks = chunksOf(withText(PIXEL, { Source: 'https://example.org/#ß', Title: 'v₁' }));
    expect(chunks.map(([name]) => name)).toEqual(['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
    const text = new TextDecoder().decode(chunks[1]?.[1]);
    expect(text).toBe('Source\0\0\0\0\0https://example.org/#ß');
    expect(inflateSync(chunks[3]?.[1] as Uint8Array)).toHaveLength(2);
  });

  it('carries the sums that zlib has of its chunks', () => {
    const png = withText(PIXEL, { Source: 'https://example.org/#ß', Title: 'v₁' });
    const view = new DataView(png.buffer);
    let count = 0;
    for (let at = 8; at < png.length; at += 12 + view.getUint32(at), count++) {
      const end = at + 8 + view.getUint32(at);
      expect(view.getUint32(end)).toBe(crc32(png.subarray(at + 4, end)));
    }
    expect(count).toBe(5);
    expect([...png.subarray(-4)]).toEqual([0xae, 0x42, 0x60, 0x82]);
  });

  it('is refused where the bytes are none', () => {
    expect(() => withText(new Uint8Array(40), {})).toThrow(RangeError);
  });
});
