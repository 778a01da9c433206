import type { Snapshot } from '../../document/document';
import { writeSpecial } from './numbers';
import { VERSION } from './version';

/** A snapshot as plain data that says its version, to be stored. */
export function toData({ document, view }: Snapshot): Readonly<Record<string, unknown>> {
  return { version: VERSION, document, view };
}

/** A snapshot as the text of a JSON file. */
export function encodeJson(snapshot: Snapshot): string {
  return `${JSON.stringify({ format: 'wengert', ...toData(snapshot) }, writeSpecial, 1)}\n`;
}
