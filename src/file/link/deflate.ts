import { refused } from '../schema/refused';

/** The bytes compressed, or null where the browser can't. */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | null> {
  const stream = makeStream(() => new CompressionStream('deflate-raw'));
  return stream && through(stream, bytes, Number.POSITIVE_INFINITY, LARGE_PIECE);
}

/**
 * The bytes that `deflate` compressed.
 * @param most bytes it may become; inflating stops as soon as there are more.
 * @throws FileError
 */
export async function inflate(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array> {
  const stream = makeStream(() => new DecompressionStream('deflate-raw'));
  if (!stream) throw refused({ kind: 'no decompression' });
  let inflated: Uint8Array | null;
  try {
    inflated = await through(stream, bytes, most, PIECE);
  } catch {
    throw refused({ kind: 'link damaged' });
  }
  if (!inflated) throw refused({ kind: 'link opens too large' });
  return inflated;
}

function makeStream<S>(make: () => S): S | null {
  try {
    return make();
  } catch {
    return null;
  }
}

/**
 * Bytes that are handed over at a time. They inflate to about a thousand times as many at most, and a
 * browser inflates all that it is handed, and some pieces ahead, before it can be told to stop.
 */
const PIECE = 1024;
/** Bytes that are compressed at a time, a matter of some milliseconds, with room for others after each. */
const LARGE_PIECE = 2 ** 16;

/** What comes out at the other end, or null when it is more than `most` bytes. */
async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
  piece: number,
): Promise<Uint8Array | null> {
  // Whatever goes wrong here goes wrong for the reader too, where it is caught.
  const ignore = () => {};
  feed(stream.writable.getWriter(), bytes, piece).catch(ignore);
  const reader = stream.readable.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > most) {
      reader.cancel().catch(ignore);
      return null;
    }
    pieces.push(read.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Writes piece by piece, each when what came of the one before has been taken. */
async function feed(
  writer: WritableStreamDefaultWriter<BufferSource>,
  bytes: Uint8Array<ArrayBuffer>,
  piece: number,
): Promise<void> {
  for (let at = 0; at < bytes.length; at += piece) {
    // Promises alone leave the page no room.
    if (at > 0 && at % LARGE_PIECE === 0) await new Promise((resolve) => setTimeout(resolve));
    await writer.ready;
    await writer.write(bytes.subarray(at, at + piece));
  }
  await writer.close();
}
