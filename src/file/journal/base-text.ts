import { task } from '../../work/task';
import { inPieces, read } from '../reading/reading';
import { writeSpecial } from '../schema/numbers';
import { refused } from '../schema/refused';
import { readBase } from './base-reader';

/** Reads a document that was stored whole, from a line of JSON for its base and one for each piece. */
export const readingBase = task('read kept', inPieces(decode));

function decode(text: string): unknown {
  const [data, ...pieces] = text.split('\n').map((line): unknown => JSON.parse(line));
  return readBase(data, pieces);
}

/**
 * Reads a document that was stored whole: one of many pieces in a worker, which is sent text, since that is
 * handed over at once.
 * @param breathe lets the page do what it has to in between.
 * @throws FileError
 */
export async function readPieces(
  data: unknown,
  pieces: readonly unknown[],
  breathe: () => Promise<void>,
) {
  if (pieces.length <= 1) return readBase(data, pieces);
  const lines: string[] = [];
  for (const value of [data, ...pieces]) {
    lines.push(lineOf(value));
    await breathe();
  }
  return read(readingBase, lines.join('\n')) as Promise<ReturnType<typeof readBase>>;
}

/** Whatever stands in the store, of which JSON may have no idea. */
function lineOf(value: unknown): string {
  try {
    return JSON.stringify(value, writeSpecial) ?? 'null';
  } catch {
    throw refused({ kind: 'no graph', source: 'saved work' });
  }
}
