import type { Timeline } from '../../file/journal/timeline';
import type { Change, History } from '../session/session';
import type { Sheet } from '../session/sheet';

/** What a history has of the document that is shown: from where it was opened to where another was. */
export function timelineOf({ document, sheet, past, future }: History): Timeline {
  const isElsewhere = (change: Change) => change.sheet.id !== sheet.id;
  const before = past.slice(past.findLastIndex(isElsewhere) + 1);
  const after = future.slice(future.findLastIndex(isElsewhere) + 1).reverse();
  return {
    documents: [...before, ...after]
      .map((change) => change.before)
      .toSpliced(before.length, 0, document),
    labels: [...before, ...after].map(({ label }) => label),
    at: before.length,
  };
}

/** The past and the future of a document that is kept as a sheet. */
export function historyOf(
  { documents, labels, at }: Timeline,
  sheet: Sheet,
): Pick<History, 'past' | 'future'> {
  const changes = documents.map((before, k): Change => {
    const label = labels[k < at ? k : k - 1] ?? '';
    return { label, before, sheet, cursor: null };
  });
  return { past: changes.slice(0, at), future: changes.slice(at + 1).reverse() };
}
