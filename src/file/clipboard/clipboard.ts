import type { Fragment } from '../../document/document';
import { jsonParts } from '../json/parts';
import type { Kind } from '../kinds/kind';
import { readAs } from '../kinds/kinds';
import { writeSpecial } from '../schema/numbers';
import { parseJson } from '../schema/parse-json';
import { plainPositions } from '../schema/plain-positions';
import { refused } from '../schema/refused';
import { readFragment } from '../schema/schema';

const MARKER = 'wengert fragment';

/** A piece of a graph has versions of its own, and is no document. */
const fragment: Kind<Fragment> = {
  version: 1,
  migrations: [],
  write: ({ graph, positions, notes }) => ({
    graph,
    positions: plainPositions(positions),
    ...(notes && { notes }),
  }),
  read: readFragment,
};

/** A piece of a graph as readable text for the clipboard. */
export function encodeFragment(piece: Fragment): string {
  return JSON.stringify(dataOf(piece), writeSpecial, 1);
}

/** The same for a large one, that nobody reads, done part by part. */
export function* encodingFragment(piece: Fragment): Generator<undefined, string, undefined> {
  const parts: string[] = [];
  for (const part of jsonParts(dataOf(piece))) {
    parts.push(part);
    yield;
  }
  return parts.join('');
}

function dataOf(piece: Fragment) {
  return { format: MARKER, version: fragment.version, ...fragment.write(piece) };
}

/** Reads what `encodeFragment` wrote. @throws FileError for any other text. */
export function decodeFragment(text: string): Fragment {
  if (!text.includes(MARKER)) throw refused({ kind: 'no nodes copied' });
  const data = parseJson(text, 'clipboard');
  if (data.format !== MARKER) throw refused({ kind: 'no nodes copied' });
  return readAs(fragment, data, 'clipboard');
}
