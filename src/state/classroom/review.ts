import { hashOf } from '../../classroom/assignment/hash';
import { sheetFor } from '../../classroom/assignment/mark';
import { type Assignment, type HandedIn, NO_WORK } from '../../document/assignment';
import { placed } from '../keep/placing';
import { opened } from '../session/history';
import { freshSheet } from '../session/sheet';
import { viewedAs } from '../session/snapshot';
import { inform } from '../stores/notices';
import { change } from '../stores/session-store';
import { useView } from '../stores/view-store';
import { checkNow, fillIn, wait } from './asking';
import { wording } from './words';

/** Opens what somebody answered last to a question: with their numbers, at its place, with what is said of it. */
export async function openAnswer(
  assignment: Assignment,
  { student, work }: HandedIn,
  at: number,
): Promise<void> {
  const sheet = sheetFor(assignment, await hashOf(assignment), student);
  const asked = sheet.asked[at];
  if (!asked) {
    inform(wording.thisQuestionCantBeAsked);
    return;
  }
  const { view } = assignment.snapshot;
  const document = await placed(sheet.document, view);
  const kept = freshSheet('link', document);
  change((session) => opened(session, wording.openTheAnswer, document, kept), ...viewedAs(view));
  useView.setState({ left: 'answers' });
  const { relative } = assignment;
  wait(asked, document, { left: null, hints: true, reveal: true, relative, did: () => {} });
  const last = (work[at] ?? NO_WORK).attempts.at(-1);
  if (!last) return;
  for (const [field, text] of last.answer.entries()) fillIn(field, text);
  checkNow();
}
