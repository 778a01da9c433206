import type { View } from '../../document/document';
import { asOnPage, isAsOnPage, openPage, turnedTo } from '../../document/lesson';
import { foldedIn, modeFor } from '../../layout/window';
import { placed } from '../keep/placing';
import { editsMade } from '../loading/unmade';
import { edited } from '../session/history';
import { viewedAs } from '../session/snapshot';
import { currentDocument } from '../stores/document-store';
import { announce } from '../stores/notices';
import { change, useSession } from '../stores/session-store';
import { toggleSide, useColumn } from '../stores/sides';
import { useView } from '../stores/view-store';
import { currentViewport } from '../stores/viewport';
import { pagesRead } from './progress';
import { wording } from './words';

/** The page that is being turned to; null while none is. */
let wanted: number | null = null;

/** Opens a page of the lesson, with its graph as the page has it. Pages turned in a row are one step of undo. */
export async function turnTo(page: number): Promise<void> {
  const { lesson } = currentDocument();
  const { length } = lesson?.pages ?? [];
  if (!length) return;
  const to = Math.max(0, Math.min(length - 1, page));
  wanted = to;
  try {
    await showPage(to);
  } finally {
    if (wanted === to) wanted = null;
  }
}

/** The next page, or the page before for −1; of several in a row the last. */
export async function turnBy(by: 1 | -1): Promise<void> {
  const { lesson } = currentDocument();
  if (!lesson) return;
  if (by === 1) pagesRead([lesson.pages[wanted ?? lesson.page]]);
  await turnTo((wanted ?? lesson.page) + by);
}

/** Shows the graph of the open page again as the page has it. */
export async function restorePage(): Promise<void> {
  await editsMade();
  const before = currentDocument();
  const page = openPage(before);
  if (!page || isAsOnPage(before, page)) return;
  const view = asRead(page.view);
  const shown = await placed(asOnPage(before), view);
  if (currentDocument() !== before) return;
  change((session) => edited(session, wording.showTheGraphOfThe, () => shown), ...viewedAs(view));
  currentViewport()?.open();
}

async function showPage(to: number): Promise<void> {
  await editsMade();
  const before = currentDocument();
  const page = before.lesson?.pages[to];
  if (!page) return;
  const view = asRead(page.view);
  const shown = await placed(turnedTo(before, to), view);
  if (wanted !== to) return;
  if (currentDocument() !== before) return showPage(to);
  change(
    (session) => edited(session, wording.turnToPage(to + 1), () => shown, 'page'),
    ...viewedAs(view),
  );
  currentViewport()?.open();
  const { length } = before.lesson?.pages ?? [];
  if (to + 1 === length) pagesRead([page]);
  announce(wording.pageOf(to + 1, length, page.title && `: ${page.title}`));
}

/** How a page is shown to whoever reads it: what they have chosen for themselves stays. */
function asRead(view: View): View {
  const { notation, digits, folded } = useSession.getState().view;
  return { ...view, notation, digits, folded, left: 'lesson' };
}

/** Brings the lesson into sight, wherever the left side is folded away. */
export function showLesson(): void {
  const { innerWidth: width, innerHeight: height } = window;
  useView.setState({ left: 'lesson' });
  if (modeFor(width, height) === 'narrow') useColumn.setState({ left: true });
  else if (foldedIn({ width, height }, useView.getState().folded).left) toggleSide('left');
}
