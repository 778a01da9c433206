import { create } from 'zustand';
import type { Document } from '../../document/document';

/** How a document is put on the stage while one presents; as it is where this is null. */
export const useStaged = create<{ readonly staged: ((document: Document) => Document) | null }>()(
  () => ({ staged: null }),
);

/** A document with its nodes where they are seen: those of one that is presented stand for its stage. */
export function asSeen(document: Document): Document {
  return useStaged.getState().staged?.(document) ?? document;
}
