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

/** Makes a lesson of one page of the graph that is open. */
export function beginLesson(): void {
  if (editSeen('begin a lesson', begunLesson)) showLesson();
}

/** Adds a page after the open one, with the graph as it is seen now. */
export function addPage(): void {
  if (editSeen('add a page', withNewPage)) tellPage();
}

/** Takes the open page away. */
export async function removePage(): Promise<void> {
  const before = currentDocument();
  const after = await placed(withoutPage(before));
  if (currentDocument() === before && edit('remove the page', () => after)) tellPage();
}

/** Moves the open page one place on, or back for −1. */
export function movePage(by: 1 | -1): void {
  if (edit('move the page', (document) => withPageMoved(document, by))) tellPage();
}

/** Gives the open page the graph as it is seen now, with its step and its tab. */
export function takeGraph(): void {
  if (editSeen('use the graph as it is now', withGraphAsNow)) {
    announce('The page has the graph, the step and the tab as they are now.');
  }
}

/** Changes a text of the open page; what is typed in a row is one step of undo. */
export function writePage(text: Partial<Pick<LessonPage, 'title' | 'prose' | 'notes'>>): void {
  const [key = ''] = Object.keys(text);
  edit(`write the ${words[key] ?? key}`, (document) => withPage(document, text), `page ${key}`);
}

/** Has the open page ask the question that waits now. */
export function takeQuestion(): void {
  const { asking } = useAsking.getState();
  if (!asking) {
    inform('Press Ask above the graph first: it makes a question of what is selected.');
    return;
  }
  const { question } = asking.asked;
  if (edit('add a question', (document) => withQuestion(document, question))) {
    announce('The page asks this question.');
  }
}

export function writePrompt(at: number, prompt: string): void {
  edit('write a question', (document) => withPrompt(document, at, prompt), `prompt ${at}`);
}

export function removeQuestion(at: number): void {
  edit('remove a question', (document) => withoutQuestion(document, at));
}

/** Leaves the graph by itself. */
export function endLesson(): void {
  if (edit('take the lesson away', withoutLesson)) announce('The graph stays, without its lesson.');
}

const words: Readonly<Record<string, string>> = {
  title: 'title of the page',
  notes: 'speaker’s notes',
};

/** Changes the document by what is seen of it now. */
function editSeen(label: string, make: (seen: Snapshot) => Document): boolean {
  const { view } = snapshotOf(useSession.getState());
  return edit(label, (document) => make({ document, view: { ...view, left: 'lesson' } }));
}

function tellPage(): void {
  const { lesson } = currentDocument();
  if (lesson) announce(`Page ${lesson.page + 1} of ${lesson.pages.length}`);
}
