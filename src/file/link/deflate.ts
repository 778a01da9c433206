import { refused } from '../schema/refused';

/** The bytes compressed, or null where the browser can't. */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | null> {
  const stream = makeStream(() => new CompressionStream('deflate-raw'));
  return stream && through(stream, bytes, Number.POSITIVE_INFINITY);
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
    inflated = await through(stream, bytes, most);
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

/** What comes out at the other end, or null when it is more than `most` bytes. */
async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array | null> {
  const writer = stream.writable.getWriter();
  // Whatever goes wrong here goes wrong for the reader too, where it is caught.
  const ignore = () => {};
  writer.write(bytes).catch(ignore);
  writer.close().catch(ignore);
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
