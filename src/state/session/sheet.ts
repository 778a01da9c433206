import type { Document } from '../../document/document';
import type { Origin } from '../../file/storage/head';

/** What a document is kept as. Undo restores it with the document. */
export interface Sheet {
  readonly id: string;
  readonly from: Origin;
  /** What it was opened as, such as an example or a file. */
  readonly name?: string;
  /** The document just as it was opened: as long as it is that, nobody has done anything with it. */
  readonly opened: Document | null;
}

/** A sheet of its own for a document that is opened. */
export function freshSheet(from: Origin, opened: Document | null, name?: string): Sheet {
  return { id: freshId(), from, opened, ...(name !== undefined && { name }) };
}

export function freshId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (x) => x.toString(36)).join('');
}
