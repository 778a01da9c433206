import type { Document, Snapshot } from '../../document/document';
import { writeSpecial } from './numbers';
import { plainPositions } from './plain-positions';
import { VERSION } from './version';

/** A snapshot as plain data that says its version, to be stored. */
export function toData({ document, view }: Snapshot): Readonly<Record<string, unknown>> {
  return { version: VERSION, document, view };
}

/** A snapshot as the text of a JSON file. */
export function encodeJson(snapshot: Snapshot): string {
  const document = plain(snapshot.document);
  const primal = document.primal && plain(document.primal);
  const data = toData({ ...snapshot, document: { ...document, primal } });
  return `${JSON.stringify({ format: 'wengert', ...data }, writeSpecial, 1)}\n`;
}

function plain(document: Document): Document {
  return { ...document, positions: plainPositions(document.positions) };
}
