import { limits } from '../core/limits';
import type { Document, Lesson, LessonPage, Snapshot, View } from './document';
import { type Question, questionLimits } from './question';

/** The page of a document's lesson that is open; undefined where it has no lesson. */
export function openPage({ lesson }: Document): LessonPage | undefined {
  return lesson?.pages[lesson.page];
}

/** Whether a graph is just as a page has it; nodes to which that gives no places may stand anywhere. */
export function isAsOnPage(document: Document, { document: own }: LessonPage): boolean {
  const { title: _title, lesson: _lesson, ...shown } = document;
  const isPlaced = Object.keys(own.positions).length > 0;
  const keys = Object.keys(shown);
  return (
    keys.length === Object.keys(own).length &&
    keys.every(
      (key) =>
        (key === 'positions' && !isPlaced) ||
        Object.is(Reflect.get(shown, key), Reflect.get(own, key)),
    )
  );
}

/** The document with another page of its lesson open, and the graph of that. */
export function turnedTo(document: Document, page: number): Document {
  const { lesson } = document;
  const wanted = lesson?.pages[page];
  return lesson && wanted ? shownOn(document, { ...lesson, page }, wanted.document) : document;
}

/** The document with the graph of the page that is open, as that has it. */
export function asOnPage(document: Document): Document {
  const { lesson } = document;
  return lesson ? turnedTo(document, lesson.page) : document;
}

/** The document as a lesson of one page, whose graph it is. */
export function begunLesson({ document, view }: Snapshot): Document {
  return { ...document, lesson: { pages: [pageOf(document, view)], page: 0 } };
}

/** The document without its lesson: the graph that is seen, by itself. */
export function withoutLesson(document: Document): Document {
  if (!document.lesson) return document;
  const { lesson: _pages, ...rest } = document;
  return rest;
}

/** The document with something of the open page changed. */
export function withPage(document: Document, change: Partial<LessonPage>): Document {
  const { lesson } = document;
  if (!lesson) return document;
  const pages = lesson.pages.map((page, k) => (k === lesson.page ? { ...page, ...change } : page));
  return { ...document, lesson: { ...lesson, pages: pages as unknown as Lesson['pages'] } };
}

/** The document whose open page asks one more question; the very same where it asks that already. */
export function withQuestion(document: Document, question: Question): Document {
  const { questions = [] } = openPage(document) ?? {};
  const same = (other: Question) => JSON.stringify(other) === JSON.stringify(question);
  if (questions.length >= questionLimits.questions || questions.some(same)) return document;
  return withPage(document, { questions: [...questions, question] });
}

/** The document whose open page asks a question in other words; in the usual ones where there are none. */
export function withPrompt(document: Document, at: number, prompt: string): Document {
  const questions = (openPage(document)?.questions ?? []).map((question, k): Question => {
    if (k !== at) return question;
    const { prompt: _before, ...plain } = question;
    return prompt === '' ? plain : { ...plain, prompt };
  });
  return withPage(document, { questions });
}

/** The document whose open page does not ask a question any more. */
export function withoutQuestion(document: Document, at: number): Document {
  const questions = (openPage(document)?.questions ?? []).toSpliced(at, 1);
  return withPage(document, { questions });
}

/** The document whose open page has the graph, and the way it is shown, as both are now. */
export function withGraphAsNow({ document, view }: Snapshot): Document {
  const { document: own, view: shown } = pageOf(document, view);
  return withPage(document, { document: own, view: shown });
}

/** The document with an empty page after the open one, with the graph that is seen now; that page is then open. */
export function withNewPage({ document, view }: Snapshot): Document {
  const { lesson } = document;
  if (!lesson || lesson.pages.length >= limits.pages) return document;
  const at = lesson.page + 1;
  const pages = lesson.pages.toSpliced(at, 0, pageOf(document, view));
  return { ...document, lesson: { pages: pages as unknown as Lesson['pages'], page: at } };
}

/** The document without the open page, with the next one open, or the last. The only page stays. */
export function withoutPage(document: Document): Document {
  const { lesson } = document;
  if (!lesson) return document;
  const [first, ...rest] = lesson.pages.toSpliced(lesson.page, 1);
  if (!first) return document;
  const pages: Lesson['pages'] = [first, ...rest];
  const page = Math.min(lesson.page, rest.length);
  return shownOn(document, { pages, page }, (pages[page] ?? first).document);
}

/** The document whose open page stands so many places later; the page stays open. */
export function withPageMoved(document: Document, by: number): Document {
  const { lesson } = document;
  const to = (lesson?.page ?? 0) + by;
  const moved = lesson?.pages[lesson.page];
  if (!lesson || !moved || to < 0 || to >= lesson.pages.length) return document;
  const pages = lesson.pages.toSpliced(lesson.page, 1).toSpliced(to, 0, moved);
  return { ...document, lesson: { pages: pages as unknown as Lesson['pages'], page: to } };
}

/** A page with what is seen now, and nothing written on it yet. A graph of several pages is one. */
function pageOf(document: Document, view: View): LessonPage {
  const { title: _title, lesson: _lesson, ...own } = document;
  const open = openPage(document);
  const same = open !== undefined && isAsOnPage(document, open);
  const questions: LessonPage['questions'] = [];
  return { title: '', prose: '', notes: '', document: same ? open.document : own, view, questions };
}

function shownOn({ title }: Document, lesson: Lesson, graph: Document): Document {
  return { ...graph, ...(title !== undefined && { title }), lesson };
}
