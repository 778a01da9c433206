import { create } from 'zustand';
import { asIs } from '../../classroom/assignment/as-is';
import { hashOf } from '../../classroom/assignment/hash';
import { drawingNumbers } from '../../classroom/assignment/own-numbers';
import type { Door } from '../../classroom/door/door';
import { packageOf } from '../../classroom/door/doors';
import type { Assignment, Revealing } from '../../document/assignment';
import type { Document } from '../../document/document';
import { type Question, questionLimits } from '../../document/question';
import { titleOf } from '../../document/title';
import { classroomKinds } from '../../file/kinds/assignment-kind';
import { encodeLink } from '../../file/link/link';
import { inStretches } from '../../work/stretches';
import { toClipboard } from '../export/copy-text';
import { saveFile } from '../export/save-file';
import { latePart } from '../loading/late-part';
import { snapshotOf } from '../session/snapshot';
import { openDialog } from '../stores/dialog-store';
import { currentDocument } from '../stores/document-store';
import { inform } from '../stores/notices';
import { useSession } from '../stores/session-store';
import { useView } from '../stores/view-store';
import { linkBefore } from './address';
import { stopAsking } from './asking';
import { useAsking } from './asking-store';
import { wording } from './words';

/** An assignment that is being made. */
export interface Draft {
  readonly questions: readonly Question[];
  readonly attempts: number | null;
  readonly hints: boolean;
  readonly revealing: Revealing;
  readonly own: boolean;
  /** Part of a number by which an answer may differ, besides the digits that are shown. */
  readonly relative: number;
}

/** The draft, which is kept for as long as the page is open. */
export const useDraft = create<Draft>()(() => ({
  questions: [],
  attempts: null,
  hints: true,
  revealing: 'handed in',
  own: false,
  relative: 0,
}));

/** Puts the question that waits into the assignment that is being made, and shows that. */
export function keepQuestion(): void {
  const { asking } = useAsking.getState();
  if (!asking) return;
  const { questions } = useDraft.getState();
  if (questions.length >= questionLimits.questions) {
    inform(wording.anAssignmentHasQuestionsAt(questionLimits.questions));
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
  // Which tabs and sides a teacher has open says nothing of what is asked: it would only make another hash.
  const shown = { ...view, left: 'answers', right: 'trace', folded: 'automatic', step: 0 } as const;
  const whole = {
    ...draft,
    title: titleOf(document.title ?? ''),
    snapshot: { document: asIs(document), view: shown },
  };
  return { ...whole, numbers: own ? await inStretches(drawingNumbers(whole)) : [] };
}

/** The assignment with its link; says where numbers of one's own can't be had. */
export async function madeNow(): Promise<{
  readonly assignment: Assignment;
  readonly link: string;
}> {
  const assignment = await assignmentNow(currentDocument());
  if (useDraft.getState().own && assignment.numbers.length === 0) {
    inform(wording.theseQuestionsHaveNoOther);
  }
  const fragment = await encodeLink({ kind: 'assignment', content: assignment }, classroomKinds);
  return { assignment, link: `${linkBefore()}#${fragment}` };
}

const markScript = latePart(() => scriptBeside('mark.mjs'), wording.theCommandThatMarks);
const courseScript = latePart(() => scriptBeside('wengert-course.js'), wording.thePageOfPackages);

async function scriptBeside(name: string): Promise<string> {
  const response = await fetch(name);
  if (!response.ok) throw new RangeError(`${name} is not there (${response.status}).`);
  return response.text();
}

/** Saves the assignment as the package of a door. Returns the link that it leads to. */
export async function savePackage(door: Door): Promise<string> {
  const [{ assignment, link }, mark, course] = await Promise.all([
    madeNow(),
    markScript(),
    courseScript(),
  ]);
  const hash = await hashOf(assignment);
  const zip = packageOf(door, { assignment, hash, link, scripts: { mark, course } });
  const form = { extension: 'zip', mediaType: 'application/zip' };
  inform(wording.savedAs(saveFile(`${assignment.title || 'assignment'} ${door.label}`, form, zip)));
  return link;
}

/** Makes the link of the assignment and copies it; where the clipboard is closed, shows it. */
export async function copyAssignment(): Promise<void> {
  const { link } = await madeNow();
  if (await toClipboard(link)) inform(wording.theLinkOfTheAssignment);
  else openDialog({ kind: 'link', link });
}

/** Copies the question that waits as a link that asks it of whoever opens it. */
export async function copyChallenge(): Promise<void> {
  const { asking } = useAsking.getState();
  if (!asking) return;
  const { document, asked } = asking;
  const { view } = snapshotOf(useSession.getState());
  const content: Assignment = {
    title: titleOf(document.title ?? ''),
    snapshot: { document: asIs(document), view: { ...view, left: 'answers', step: 0 } },
    questions: [asked.question],
    ...{ relative: 0, attempts: null, hints: true, revealing: 'asked', numbers: [] },
  };
  const link = `${linkBefore()}#${await encodeLink({ kind: 'assignment', content }, classroomKinds)}`;
  if (await toClipboard(link)) inform(wording.theLinkIsCopiedWhoever);
  else openDialog({ kind: 'link', link });
}
