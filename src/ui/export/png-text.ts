/**
 * A PNG with texts beside its pixels (iTXt chunks, PNG specification 11.3.3.4), by their keywords of Latin letters.
 * @throws RangeError where the bytes are no PNG.
 */
export function withText(
  png: Uint8Array,
  texts: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  const end = endOfHeader(png);
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  const parts = [png.subarray(0, end), ...chunks, png.subarray(end)];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Of a chunk the length and the name before its data, and the sum behind. */
const AROUND = 12;

function endOfHeader(png: Uint8Array): number {
  if (png.length < 33 || SIGNATURE.some((byte, k) => png[k] !== byte)) {
    throw new RangeError('These bytes are no PNG.');
  }
  const length = new DataView(png.buffer, png.byteOffset).getUint32(SIGNATURE.length);
  return SIGNATURE.length + AROUND + length;
}

function textChunk(keyword: string, text: string): Uint8Array {
  const encoder = new TextEncoder();
  // A keyword, no compression, no language, no translated keyword, the text.
  const data = [...encoder.encode(keyword), 0, 0, 0, 0, 0, ...encoder.encode(text)];
  const chunk = new Uint8Array(AROUND + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(encoder.encode('iTXt'), 4);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

/** The cyclic redundancy check of PNG and ZIP. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
