import { create } from 'zustand';
import { asIs } from '../../classroom/assignment/as-is';
import { drawingNumbers } from '../../classroom/assignment/own-numbers';
import type { Assignment, Revealing } from '../../document/assignment';
import type { Document } from '../../document/document';
import { type Question, questionLimits } from '../../document/question';
import { titleOf } from '../../document/title';
import { classroomKinds } from '../../file/kinds/assignment-kind';
import { encodeLink } from '../../file/link/link';
import { inStretches } from '../../work/stretches';
import { toClipboard } from '../export/copy-text';
import { snapshotOf } from '../session/snapshot';
import { openDialog } from '../stores/dialog-store';
import { currentDocument } from '../stores/document-store';
import { inform } from '../stores/notices';
import { useSession } from '../stores/session-store';
import { useView } from '../stores/view-store';
import { linkBefore } from './address';
import { stopAsking } from './asking';
import { useAsking } from './asking-store';

/** An assignment that is being made. */
export interface Draft {
  readonly questions: readonly Question[];
  readonly attempts: number | null;
  readonly hints: boolean;
  readonly revealing: Revealing;
  readonly own: boolean;
}

/** The draft, which is kept for as long as the page is open. */
export const useDraft = create<Draft>()(() => ({
  questions: [],
  attempts: null,
  hints: true,
  revealing: 'handed in',
  own: false,
}));

/** Puts the question that waits into the assignment that is being made, and shows that. */
export function keepQuestion(): void {
  const { asking } = useAsking.getState();
  if (!asking) return;
  const { questions } = useDraft.getState();
  if (questions.length >= questionLimits.questions) {
    inform(`An assignment has ${questionLimits.questions} questions at most.`);
    return;
  }
  const { question } = asking.asked;
  const has = questions.some((each) => JSON.stringify(each) === JSON.stringify(question));
  if (!has) useDraft.setState({ questions: [...questions, question] });
  stopAsking();
  useView.setState({ left: 'answers' });
}

export function dropQuestion(at: number): void {
  useDraft.setState(({ questions }) => ({ questions: questions.filter((_, k) => k !== at) }));
}

/** The assignment of the draft over the graph as it is now. */
async function assignmentNow(document: Document): Promise<Assignment> {
  const { own, ...draft } = useDraft.getState();
  const { view } = snapshotOf(useSession.getState());
  const whole = {
    ...draft,
    title: titleOf(document.title ?? ''),
    snapshot: { document: asIs(document), view: { ...view, left: 'answers', step: 0 } },
    relative: 0,
  };
  return { ...whole, numbers: own ? await inStretches(drawingNumbers(whole)) : [] };
}

/** Makes the link of the assignment and copies it; where the clipboard is closed, shows it. */
export async function copyAssignment(): Promise<void> {
  const assignment = await assignmentNow(currentDocument());
  if (useDraft.getState().own && assignment.numbers.length === 0) {
    inform(
      'These questions have no other numbers that are worth asking: every student gets those of the graph.',
    );
  }
  const fragment = await encodeLink({ kind: 'assignment', content: assignment }, classroomKinds);
  const link = `${linkBefore()}#${fragment}`;
  if (await toClipboard(link)) inform('The link of the assignment is copied');
  else openDialog({ kind: 'link', link });
}
