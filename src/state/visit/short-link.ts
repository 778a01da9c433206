import type { Snapshot } from '../../document/document';
import { openPage, withoutLesson } from '../../document/lesson';
import { useView } from '../stores/view-store';
import { fragmentOf } from './links';
import { currentSnapshot } from './opening';
import { linkBefore } from './visit';

/**
 * The address of as much of what is seen now as so many characters hold: all of it, else of a lesson the open page
 * alone, else its graph. All of it where not even that fits.
 */
export async function linkOfAtMost(most: number): Promise<string> {
  const before = `${linkBefore(useView.getState().address)}#`;
  const [whole, ...lessThan] = lesserOf(currentSnapshot());
  const all = before + (await fragmentOf(whole));
  if (all.length <= most) return all;
  for (const less of lessThan) {
    const link = before + (await fragmentOf(less));
    if (link.length <= most) return link;
  }
  return all;
}

/** What is seen, and then less and less of it. */
function lesserOf(seen: Snapshot): readonly [Snapshot, ...Snapshot[]] {
  const { document } = seen;
  const page = openPage(document);
  if (!page) return [seen];
  const only = { ...document, lesson: { pages: [page] as const, page: 0 } };
  return [seen, { ...seen, document: only }, { ...seen, document: withoutLesson(document) }];
}
