import { courseLesson, documentOfLesson, shippedAs } from '../../classroom/lesson/course/course';
import { DEFAULT_VIEW, type Document, type Lesson, type Snapshot } from '../../document/document';
import { isAsOnPage, openPage } from '../../document/lesson';
import { placed } from '../keep/placing';
import { editsMade } from '../loading/unmade';
import { opened } from '../session/history';
import { freshSheet } from '../session/sheet';
import { viewedAs } from '../session/snapshot';
import { announce, complain } from '../stores/notices';
import { change, useSession } from '../stores/session-store';
import { currentViewport } from '../stores/viewport';
import { showLesson } from './turning';
import { wording } from './words';

export { course } from '../../classroom/lesson/course/course';

/**
 * Opens a lesson of the course in place of the document, as a change that can be undone.
 * @param page counted from 0.
 * @param step how many steps of the trace are taken; as the page has it where left out.
 * @returns whether there is such a lesson.
 */
export async function openCourse(id: string, page = 0, step?: number): Promise<boolean> {
  const lesson = courseLesson(id);
  if (!lesson) {
    complain(wording.thisLinkIsToA, wording.whatYouHadIsStill);
    return false;
  }
  const document = documentOfLesson(lesson, page);
  const { notation, digits, folded } = useSession.getState().view;
  const own = openPage(document)?.view ?? DEFAULT_VIEW;
  const view = { ...own, notation, digits, folded, step: step ?? own.step };
  const shown = await placed(document, view);
  await editsMade();
  const sheet = freshSheet('example', shown, lesson.title);
  change(
    (session) => opened(session, wording.openTheLesson(lesson.title), shown, sheet),
    ...viewedAs(view),
  );
  showLesson();
  currentViewport()?.open();
  announce(`${lesson.title}. ${lesson.teaches}`);
  return true;
}

/**
 * The short address of what is seen, where that is a page of the course just as it ships, at whatever step; null
 * for anything else.
 */
export function addressOf({ document, view }: Snapshot): string | null {
  const page = openPage(document);
  const lesson = shippedAs(document);
  if (!page || !lesson || !isAsOnPage(document, page)) return null;
  const address = `course/${lesson.id}/${(document.lesson?.page ?? 0) + 1}`;
  return view.step === page.view.step ? address : `${address}/${view.step}`;
}

/** A graph of several pages stays one. */
export async function leanLesson(
  lesson: Lesson,
  lean: (of: Document) => Promise<Document>,
): Promise<Lesson> {
  const known = new Map<Document, Promise<Document>>();
  const leanOnce = (of: Document) => {
    const made = known.get(of) ?? lean(of);
    known.set(of, made);
    return made;
  };
  const [first, ...rest] = await Promise.all(
    lesson.pages.map(async (page) => ({ ...page, document: await leanOnce(page.document) })),
  );
  return first ? { ...lesson, pages: [first, ...rest] } : lesson;
}
