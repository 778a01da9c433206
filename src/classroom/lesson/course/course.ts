import { traceOf } from '../../../document/derived';
import {
  DEFAULT_VIEW,
  type Document,
  EMPTY_DOCUMENT,
  type Lesson,
  type LessonPage,
} from '../../../document/document';
import { turnedTo } from '../../../document/lesson';
import { withTitle } from '../../../document/title';
import { documentOfExample } from '../../../file/examples/example-document';
import { writeWorkText } from '../../../file/link/work-text';
import { nodeCalled, withFacts } from '../facts';
import type { CourseLesson, CoursePage } from './course-lesson';
import { lessons } from './lessons';

export { lessons as course } from './lessons';

/** The lesson of the course by its id. */
export function courseLesson(id: string): CourseLesson | undefined {
  return lessons.find((lesson) => lesson.id === id);
}

/** The lesson that comes after one in the course. */
export function lessonAfter(id: string): CourseLesson | undefined {
  return lessons[lessons.findIndex((lesson) => lesson.id === id) + 1];
}

/** What each lesson was made into, and from which: so one that is as it ships is known. */
const made = new Map<string, Lesson['pages']>();

/** The document of a lesson of the course, with a page open that is counted from 0. Its nodes have no places yet. */
export function documentOfLesson(lesson: CourseLesson, page: number): Document {
  const pages = pagesOf(lesson);
  const { document } = pages[0];
  const titled = withTitle({ ...document, lesson: { pages, page: 0 } }, lesson.title);
  return turnedTo(titled, Math.max(0, Math.min(pages.length - 1, page)));
}

/** The lesson of the course that a document is of, where all of its pages are as they ship. */
export function shippedAs({ lesson }: Document): CourseLesson | undefined {
  if (!lesson) return undefined;
  const { pages } = lesson;
  const known = shipping.get(pages);
  if (known !== undefined) return known ?? undefined;
  const alike = lessons.find(({ pages: [first] }) => first.title === pages[0].title);
  const shipped = alike && sameText(pages, pagesOf(alike)) ? alike : null;
  shipping.set(pages, shipped);
  return shipped ?? undefined;
}

const shipping = new WeakMap<Lesson['pages'], CourseLesson | null>();

/** Whether pages are the same, wherever their nodes stand and whatever these are called in storage. */
function sameText(pages: Lesson['pages'], others: Lesson['pages']): boolean {
  const textOf = (of: Lesson['pages']) =>
    writeWorkText({
      kind: 'lesson',
      content: {
        document: { ...EMPTY_DOCUMENT, lesson: { page: 0, pages: of } },
        view: DEFAULT_VIEW,
      },
    });
  return pages === others || (pages.length === others.length && textOf(pages) === textOf(others));
}

/** The pages of a lesson of the course, with their graphs and their numbers. */
export function pagesOf(lesson: CourseLesson): Lesson['pages'] {
  const known = made.get(lesson.id);
  if (known) return known;
  let before: Document | null = null;
  const pages = lesson.pages.map((page): LessonPage => {
    const document = page.graph ? bare(documentOfExample(page.graph)) : before;
    if (!document) throw new RangeError(`The first page of ${lesson.title} has no graph.`);
    before = document;
    return pageOf(page, document);
  }) as unknown as Lesson['pages'];
  made.set(lesson.id, pages);
  return pages;
}

function pageOf(page: CoursePage, document: Document): LessonPage {
  const { title, step, view } = page;
  const seen = { ...DEFAULT_VIEW, ...view, left: 'lesson' };
  const { turn, stepCount } = traceOf(document, seen.mode);
  const at = step === 'turn' ? turn : (step ?? stepCount);
  const prose = withFacts(page.prose, document);
  const notes = withFacts(page.notes, document);
  const questions = (page.questions ?? []).map((question) =>
    'node' in question ? { ...question, node: nodeCalled(document, question.node) } : question,
  );
  return { title, prose, notes, document, view: { ...seen, step: at }, questions };
}

/** Whoever opens it has it laid out for their own stage. */
function bare(document: Document): Document {
  return { ...document, positions: {} };
}
