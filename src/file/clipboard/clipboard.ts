import type { Fragment } from '../../document/document';
import { parseJson } from '../schema/json';
import { writeSpecial } from '../schema/numbers';
import { plainPositions } from '../schema/plain-positions';
import { refused } from '../schema/refused';
import { readFragment } from '../schema/schema';
import { VERSION } from '../schema/version';

const MARKER = 'wengert fragment';

/** A piece of a graph as readable text for the clipboard. */
export function encodeFragment({ graph, positions }: Fragment): string {
  const data = { format: MARKER, version: VERSION, graph, positions: plainPositions(positions) };
  return JSON.stringify(data, writeSpecial, 1);
}

/** Reads what `encodeFragment` wrote. @throws FileError for any other text. */
export function decodeFragment(text: string): Fragment {
  if (!text.includes(MARKER)) throw refused({ kind: 'no nodes copied' });
  const data = parseJson(text, 'clipboard');
  if (data.format !== MARKER) throw refused({ kind: 'no nodes copied' });
  return readFragment(data, 'clipboard');
}
