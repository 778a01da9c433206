import type { Document } from '../../document/document';

/** A document with its past and its future, as undo and redo go through them. */
export interface Timeline {
  /** The oldest first; there is at least one. */
  readonly documents: readonly Document[];
  /** What was done to come from each to the next, in words that complete "Undo …". */
  readonly labels: readonly string[];
  /** The place of the one that is shown. */
  readonly at: number;
}

/** The document that is shown. */
export function shownIn({ documents, at }: Timeline): Document {
  return documents[at] as Document;
}

/** A timeline of one document. */
export function justNow(document: Document): Timeline {
  return { documents: [document], labels: [], at: 0 };
}

/** A timeline as it is stored, whose places go on to be counted from where they began. */
export interface Placed {
  readonly timeline: Timeline;
  /** The place of its oldest document. */
  readonly first: number;
}

/** The place of the document that is shown. */
export function placeShown({ timeline, first }: Placed): number {
  return first + timeline.at;
}

/** The nearest place that there is a document at. */
export function within(place: number, { timeline, first }: Placed): number {
  return Math.max(first, Math.min(place, first + timeline.documents.length - 1));
}
