import * as v from 'valibot';
import { limits } from '../../core/limits';
import {
  type Document,
  EMPTY_DOCUMENT,
  type Lesson,
  type LessonPage,
  type Snapshot,
  type View,
} from '../../document/document';
import { withoutLesson } from '../../document/lesson';
import type { Question } from '../../document/question';
import { titleOf, withTitle } from '../../document/title';
import type { Fault, Source } from '../../words/en/file';
import { graphText } from '../graph-text/graph-text';
import { idAt } from '../graph-text/node-text';
import { because, faultIn } from '../schema/fault';
import { writeSpecial } from '../schema/numbers';
import { parseJson } from '../schema/parse-json';
import { questionsSchema } from '../schema/question-schema';
import { isRecord, record } from '../schema/record';
import { refused } from '../schema/refused';
import { graphKind } from './graph-kind';
import type { Data, Kind } from './kind';
import { migrate } from './migrate';
import { written } from './work';

/** Lessons: pages of prose, each with its graph. */
export const lessonKind: Kind<Snapshot> = {
  ...written.lesson,
  migrations: [],
  read: readLessonWork,
  shortText: { write: writeText, read: readText },
};

const textSchema = v.optional(
  v.pipe(
    v.string(because({ kind: 'no page text' })),
    v.maxLength(limits.prose, because({ kind: 'prose too long', most: limits.prose })),
  ),
  '',
);

const titleSchema = v.optional(
  v.pipe(
    v.string(because({ kind: 'no title' })),
    v.maxLength(limits.title, because({ kind: 'title too long', most: limits.title })),
    v.transform(titleOf),
  ),
  '',
);

const pageSchema = record(
  {
    title: titleSchema,
    prose: textSchema,
    notes: textSchema,
    document: v.optional(v.unknown()),
    view: v.optional(v.unknown()),
    questions: v.optional(questionsSchema, []),
  },
  { kind: 'no page' },
);

const whole = v.custom<number>(
  (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  because({ kind: 'no open page' }),
);

const lessonSchema = record(
  {
    page: v.optional(whole, 0),
    pages: v.pipe(
      v.custom<unknown[]>(
        (value) => Array.isArray(value) && value.length > 0,
        because({ kind: 'no list of pages' }),
      ),
      v.check(
        (pages) => pages.length <= limits.pages,
        because({ kind: 'too many pages', most: limits.pages }),
      ),
      v.array(pageSchema),
    ),
  },
  { kind: 'no list of pages' },
);

function readLessonWork(data: Data, source: Source): Snapshot {
  const lesson = readLesson(data, data.graphs, source);
  const open = lesson.pages[lesson.page] as LessonPage;
  const { document = open.document, view = open.view, graphs } = data;
  const shown = readGraph({ document, view, graphs }, source);
  const title = v.safeParse(titleSchema, data.title ?? shown.document.title ?? '');
  if (!title.success) throw unfitLesson(source, faultIn(title.issues[0].message));
  return {
    document: { ...withTitle(shown.document, title.output), lesson },
    // What is read first is the prose.
    view: { ...shown.view, left: 'lesson' },
  };
}

/**
 * Reads the pages of a lesson from data nobody vouches for.
 * @param graphs the version in which its graphs are written.
 * @throws FileError
 */
export function readLesson(data: unknown, graphs: unknown, source: Source): Lesson {
  const result = v.safeParse(lessonSchema, data, { abortEarly: true });
  if (!result.success) throw unfitLesson(source, faultIn(result.issues[0].message));
  let nodes = 0;
  const pages: LessonPage[] = [];
  for (const { document: given, view, ...words } of result.output.pages) {
    const before: Document | undefined = pages.at(-1)?.document;
    const own = given === undefined ? (before ?? {}) : given;
    const shown = readGraph({ document: own, view, graphs }, source);
    // A graph of several pages stays one.
    const document = given === undefined && before ? before : withTitle(shown.document, '');
    nodes += given === undefined ? 0 : document.graph.nodes.length;
    if (nodes > limits.nodes) {
      throw unfitLesson(source, { kind: 'too many nodes', most: limits.nodes });
    }
    pages.push({ ...words, document, view: shown.view });
  }
  const [first, ...rest] = pages;
  if (!first) throw unfitLesson(source, { kind: 'no list of pages' });
  return { pages: [first, ...rest], page: Math.min(result.output.page, rest.length) };
}

/** A graph within a lesson, of whatever version. */
function readGraph({ graphs, ...data }: Data, source: Source): Snapshot {
  const read = migrate({ ...data, version: graphs }, source, graphKind.migrations);
  const { document, view } = graphKind.read(read, source);
  return { document: withoutLesson(document), view };
}

/** In a link each graph is in its short form, with how it is shown. */
function writeText(content: Snapshot): string {
  const { pages, document, view, ...rest } = (lessonKind.writeForText ?? lessonKind.write)(content);
  const short = {
    ...shortened({ document, view }),
    ...rest,
    pages: (pages as Data[]).map((page, k) =>
      shortened({ ...page, questions: linkedQuestions(content.document.lesson?.pages[k]) }),
    ),
  };
  return JSON.stringify(short, writeSpecial);
}

/** The questions of a page, about nodes by the ids that they will have. */
function linkedQuestions(page: LessonPage | undefined): readonly Question[] {
  const index = new Map(page?.document.graph.nodes.map(({ id }, k) => [id, k]));
  return (page?.questions ?? []).flatMap((question): readonly Question[] => {
    if (!('node' in question)) return [question];
    const at = index.get(question.node);
    return at === undefined ? [] : [{ ...question, node: idAt(at) }];
  });
}

function readText(text: string): Data {
  const { pages, ...rest } = parseJson(text, 'link');
  const read = (page: unknown) => (isRecord(page) ? lengthened(page) : page);
  return { ...lengthened(rest), pages: Array.isArray(pages) ? pages.map(read) : pages };
}

function shortened({ document, view, ...words }: Data): Data {
  const said = Object.entries(words).filter(
    ([, said]) => (said as string | unknown[]).length !== 0,
  );
  const own = (document ?? EMPTY_DOCUMENT) as Document;
  return {
    ...Object.fromEntries(said),
    ...(document === undefined && { same: true }),
    graph: graphText.write({ document: own, view: view as View }),
  };
}

function lengthened({ graph, same, ...words }: Data): Data {
  if (typeof graph !== 'string') return words;
  const { document, view } = graphText.read(graph);
  return { ...words, view, ...(same !== true && { document }) };
}

function unfitLesson(source: Source, fault: Fault) {
  return refused({ kind: 'unfit', source, node: null, inPrimal: false, fault });
}
