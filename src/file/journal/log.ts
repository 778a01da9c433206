import type { Document } from '../../document/document';
import { type Delta, difference } from './difference';
import type { Placed, Timeline } from './timeline';

/** A step of a timeline as it is stored: what was done, and what it made another. */
export interface Step {
  readonly label: string;
  readonly delta: Delta;
}

/** What is added to a timeline that is stored: from some place on, other steps. */
export interface LogEntry {
  /** The place of the first document that is no more, counted as the stored timeline counts. */
  readonly keep: number;
  readonly add: readonly Step[];
}

/**
 * What brings a stored timeline to another, and that one with its places: null where it must be stored
 * anew, since nothing of the one is in the other.
 */
export function entryTo(
  stored: Placed,
  now: Timeline,
): { readonly entry: LogEntry | null; readonly placed: Placed } | null {
  const old = stored.timeline.documents;
  // Either may go back further: one forgets what is many steps ago, the other what was not stored.
  const older = Math.max(0, now.documents.indexOf(old[0] as Document));
  const documents = now.documents.slice(older);
  const labels = now.labels.slice(older);
  const at = now.at - older;
  const skipped = old.indexOf(documents[0] as Document);
  if (skipped < 0 || at < 0) return null;
  let same = 1;
  while (same < documents.length && documents[same] === old[skipped + same]) same++;
  const first = stored.first + skipped;
  const placed = { timeline: { documents, labels, at }, first };
  if (same === documents.length && skipped + same === old.length) return { entry: null, placed };
  const add = documents.slice(same).map((document, k) => ({
    label: labels[same + k - 1] ?? '',
    delta: difference(documents[same + k - 1] as Document, document),
  }));
  return { entry: { keep: first + same, add }, placed };
}
