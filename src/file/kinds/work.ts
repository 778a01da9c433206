import type { Document, LessonPage, Snapshot } from '../../document/document';
import { isAsOnPage } from '../../document/lesson';
import { plainPositions } from '../schema/plain-positions';
import type { Data, KindWriter } from './kind';

/** What each kind of document holds, by its id. */
export interface Contents {
  readonly graph: Snapshot;
  /** The graph that is open on one of its pages, and with it the lesson. */
  readonly lesson: Snapshot;
}

/** A document of some kind: what a link, a file or the browser's storage holds. */
export type Work<C = Contents> = {
  readonly [K in keyof C & string]: { readonly kind: K; readonly content: C[K] };
}[keyof C & string];

/** How every kind is written. */
export type WrittenKinds<C = Contents> = { readonly [K in keyof C & string]: KindWriter<C[K]> };

/** The first kind there was: what does not say its kind is of this one. */
export const UNNAMED = 'graph';

/** What is seen as a document of its kind: a lesson, or a graph by itself. */
export function workOf(content: Snapshot): Work {
  return { kind: content.document.lesson ? 'lesson' : 'graph', content };
}

const graph: KindWriter<Snapshot> = {
  version: 6,
  // Whoever has an older Wengert, or one kept for offline, opens what it can read as before, and is told
  // of anything else that it is newer.
  versionOf: ({ document, view }) => {
    const all = [document, document.primal];
    if (!all.every(isOfFifth)) return 6;
    if (!all.every(isOfFourth)) return 5;
    if (!all.every(isOfThird)) return 4;
    if (!all.every(isOfSecond)) return 3;
    return view.arrangement === 'automatic' && all.every(isOfFirst) ? 1 : 2;
  },
  write: ({ document, view }) => ({ document, view }),
  writeForText: ({ document, view }) => {
    const primal = document.primal && plain(document.primal);
    return { document: { ...plain(document), primal }, view };
  },
};

export const written: WrittenKinds = {
  graph,
  lesson: {
    version: 1,
    write: (content) => writtenLesson(content, graph.version, (document) => document),
    writeForText: (content) => {
      const pages = content.document.lesson?.pages ?? [];
      const all = [content, ...pages];
      const graphs = Math.max(...all.map((shown) => versionOf(graph, shown)));
      const lean = (document: Document) => ({
        ...plain(document),
        primal: document.primal && plain(document.primal),
      });
      return writtenLesson(content, graphs, lean);
    },
  },
};

/**
 * A lesson as data: its pages, each with its graph unless it is that of the page before, which of them is open,
 * and the graph that is seen now, unless it is just that of the page.
 * @param graphs the version in which graphs are written.
 */
function writtenLesson(
  { document: { lesson, ...document }, view }: Snapshot,
  graphs: number,
  lean: (document: Document) => Document,
): Data {
  if (!lesson) return { document, view };
  const { pages, page } = lesson;
  const isPages = isAsOnPage(document, pages[page] as LessonPage);
  return {
    graphs,
    ...(document.title && { title: document.title }),
    page,
    pages: pages.map(({ document: own, ...rest }, k) =>
      own === pages[k - 1]?.document ? rest : { ...rest, document: lean(own) },
    ),
    ...(!isPages && { document: lean(document) }),
    view,
  };
}

/** Whether the first version has all of it: no title, and no name of a derivative such as `∂y_∂x`. */
function isOfFirst(document: Document | null): boolean {
  if (document === null) return true;
  return (
    document.title === undefined &&
    document.graph.nodes.every((node) => node.kind === 'constant' || !node.name?.includes('∂'))
  );
}

/** Whether the second version has all of it: no folds and no notes. */
function isOfSecond(document: Document | null): boolean {
  return document?.graph.folds === undefined && document?.notes === undefined;
}

/** Whether the third version has all of it: no own primitives, and nothing that is differentiated by hand. */
function isOfThird(document: Document | null): boolean {
  const { definitions, nodes } = document?.graph ?? { nodes: [] };
  return (
    definitions === undefined &&
    nodes.every((node) => node.kind !== 'primitive' || node.primitive !== 'byHand')
  );
}

/** Whether the fourth version has all of it: no files beside the program, and no roles. */
function isOfFourth(document: Document | null): boolean {
  const { nodes } = document?.graph ?? { nodes: [] };
  return (
    document?.files === undefined &&
    nodes.every((node) => node.kind !== 'input' || node.role === undefined)
  );
}

/** Whether the fifth version has all of it: nothing about how it is trained. */
function isOfFifth(document: Document | null): boolean {
  return document?.training === undefined;
}

function plain(document: Document): Document {
  return { ...document, positions: plainPositions(document.positions) };
}

/** A document as plain data that says its kind and version, to be stored. */
export function toData<C = Contents>(work: Work<NoInfer<C>>, known?: WrittenKinds<C>): Data {
  const kind = kindOf(work, known ?? written);
  return { ...nameOf(work), version: versionOf(kind, work.content), ...kind.write(work.content) };
}

/** The same to be written as text. */
export function toTextData<C = Contents>(work: Work<NoInfer<C>>, known?: WrittenKinds<C>): Data {
  const kind = kindOf(work, known ?? written);
  const data = (kind.writeForText ?? kind.write)(work.content);
  return { ...nameOf(work), version: versionOf(kind, work.content), ...data };
}

/** The version that a content is written in. */
export function versionOf<T>(kind: KindWriter<T>, content: T): number {
  return kind.versionOf?.(content) ?? kind.version;
}

/** What says the kind of a document. */
function nameOf({ kind }: { readonly kind: string }): Data {
  return kind === UNNAMED ? {} : { kind };
}

/** A document and how its kind is written belong together, which its type can't say. */
function kindOf(
  { kind }: { readonly kind: string },
  known: Readonly<Record<string, KindWriter<never>>>,
): KindWriter<unknown> {
  return known[kind] as KindWriter<unknown>;
}
