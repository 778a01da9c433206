import type { Document, LessonPage, Snapshot } from '../../document/document';
import {
  begunLesson,
  withGraphAsNow,
  withNewPage,
  withoutLesson,
  withoutPage,
  withoutQuestion,
  withPage,
  withPageMoved,
  withPrompt,
  withQuestion,
} from '../../document/lesson';
import { useAsking } from '../classroom/asking-store';
import { placed } from '../keep/placing';
import { snapshotOf } from '../session/snapshot';
import { currentDocument, edit } from '../stores/document-store';
import { announce, inform } from '../stores/notices';
import { useSession } from '../stores/session-store';
import { showLesson } from './turning';
import { wording } from './words';

/** Makes a lesson of one page of the graph that is open. */
export function beginLesson(): void {
  if (editSeen(wording.beginALesson, begunLesson)) showLesson();
}

/** Adds a page after the open one, with the graph as it is seen now. */
export function addPage(): void {
  if (editSeen(wording.addAPage, withNewPage)) tellPage();
}

/** Takes the open page away. */
export async function removePage(): Promise<void> {
  const before = currentDocument();
  const after = await placed(withoutPage(before));
  if (currentDocument() === before && edit(wording.removeThePage, () => after)) tellPage();
}

/** Moves the open page one place on, or back for −1. */
export function movePage(by: 1 | -1): void {
  if (edit(wording.moveThePage, (document) => withPageMoved(document, by))) tellPage();
}

/** Gives the open page the graph as it is seen now, with its step and its tab. */
export function takeGraph(): void {
  if (editSeen(wording.useTheGraphAsIt, withGraphAsNow)) {
    announce(wording.thePageHasTheGraph);
  }
}

/** Changes a text of the open page; what is typed in a row is one step of undo. */
export function writePage(text: Partial<Pick<LessonPage, 'title' | 'prose' | 'notes'>>): void {
  const [key = ''] = Object.keys(text);
  edit(wording.writeThe(words[key] ?? key), (document) => withPage(document, text), `page ${key}`);
}

/** Has the open page ask the question that waits now. */
export function takeQuestion(): void {
  const { asking } = useAsking.getState();
  if (!asking) {
    inform(wording.pressAskAboveTheGraph);
    return;
  }
  const { question } = asking.asked;
  if (edit(wording.addAQuestion, (document) => withQuestion(document, question))) {
    announce(wording.thePageAsksThisQuestion);
  }
}

export function writePrompt(at: number, prompt: string): void {
  edit(wording.writeAQuestion, (document) => withPrompt(document, at, prompt), `prompt ${at}`);
}

export function removeQuestion(at: number): void {
  edit(wording.removeAQuestion, (document) => withoutQuestion(document, at));
}

/** Leaves the graph by itself. */
export function endLesson(): void {
  if (edit(wording.takeTheLessonAway, withoutLesson)) announce(wording.theGraphStaysWithoutIts);
}

const words: Readonly<Record<string, string>> = {
  title: wording.titleOfThePage,
  notes: wording.speakersNotes,
};

/** Changes the document by what is seen of it now. */
function editSeen(label: string, make: (seen: Snapshot) => Document): boolean {
  const { view } = snapshotOf(useSession.getState());
  return edit(label, (document) => make({ document, view: { ...view, left: 'lesson' } }));
}

function tellPage(): void {
  const { lesson } = currentDocument();
  if (lesson) announce(wording.pageOfCount(lesson.page + 1, lesson.pages.length));
}
