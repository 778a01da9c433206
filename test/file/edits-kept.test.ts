/** Whatever a person does to a document, what they leave is kept, sent and read again as it is, bit for bit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../src/core/limits';
import {
  DEFAULT_VIEW,
  type Document,
  type LessonPage,
  type Snapshot,
} from '../../src/document/document';
import { baseOf } from '../../src/file/journal/base';
import { readBase } from '../../src/file/journal/base-reader';
import { decodeJson } from '../../src/file/json/decode';
import { encodeJson } from '../../src/file/json/encode';
import { workOf } from '../../src/file/kinds/work';
import { decodeLink, encodeLink } from '../../src/file/link/link';
import { editedDocuments } from './random-edits';

/** A lesson is opened beside its page. */
const shown = (document: Document): Snapshot => ({
  document,
  view: { ...DEFAULT_VIEW, ...(document.lesson && { left: 'lesson' }) },
});

/** Places without the −0 that rounding leaves, which a file and a link have as 0. */
function plain(document: Document, round: (x: number) => number = (x) => x): Document {
  const places = Object.entries(document.positions).map(([id, { x, y }]) => [
    id,
    { x: round(x) + 0, y: round(y) + 0 },
  ]);
  return {
    ...document,
    positions: Object.fromEntries(places),
    primal: document.primal && plain(document.primal, round),
    ...onPages(document, (page) => ({ ...page, document: plain(page.document, round) })),
  };
}

/** The lesson of a document with something done to each of its pages. */
function onPages({ lesson }: Document, change: (page: LessonPage) => LessonPage) {
  return lesson && { lesson: { ...lesson, pages: lesson.pages.map(change) as never } };
}

/** A document under the ids that a link gives its nodes. */
function numbered(document: Document): Document {
  const ids = new Map(document.graph.nodes.map(({ id }, k) => [id, `n${k + 1}`]));
  const at = (id: string | null) => (id === null ? null : (ids.get(id) ?? null));
  const nodes = document.graph.nodes.map((node) => {
    const id = ids.get(node.id) as string;
    return 'operands' in node ? { ...node, id, operands: node.operands.map(at) } : { ...node, id };
  });
  const { folds, definitions } = document.graph;
  folds?.forEach(({ id }, k) => {
    ids.set(id, `f${k + 1}`);
  });
  const places = new Map(nodes.map(({ id }, k) => [id, k]));
  const inOrder = (a: string, b: string) => (places.get(a) ?? 0) - (places.get(b) ?? 0);
  const kept = folds?.map((fold) => ({
    ...fold,
    id: ids.get(fold.id),
    ...(fold.within !== undefined && { within: ids.get(fold.within) }),
    nodes: fold.nodes.map((id) => ids.get(id) as string).sort(inOrder),
  }));
  const renamed = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).map(([id, each]) => [ids.get(id) as string, each]));
  return {
    ...document,
    graph: {
      nodes,
      ...(kept && { folds: kept }),
      ...(definitions && { definitions }),
    } as Document['graph'],
    ...(document.notes && {
      notes: document.notes.map((note, k) => ({
        ...note,
        id: `note${k + 1}`,
        at: { x: note.at.x + 0, y: note.at.y + 0 },
        to: note.to.flatMap((id) => ids.get(id) ?? []),
      })),
    }),
    positions: renamed(document.positions),
    tangents: renamed(document.tangents),
    output: at(document.output),
    primal: document.primal && numbered(document.primal),
    ...onPages(document, numberedPage),
  };
}

/** A page likewise, whose questions are about nodes of its graph. */
function numberedPage(page: LessonPage): LessonPage {
  const ids = new Map(page.document.graph.nodes.map(({ id }, k) => [id, `n${k + 1}`]));
  const questions = page.questions.map((question) =>
    'node' in question ? { ...question, node: ids.get(question.node) as string } : question,
  );
  return { ...page, document: numbered(page.document), questions };
}

describe('what edits leave', () => {
  it('is saved and read as it is', () => {
    fc.assert(
      fc.property(editedDocuments, (document) => {
        const { data, pieces } = baseOf(document);
        const stored = structuredClone({ data, pieces: pieces.map((piece) => piece()) });
        expect(readBase(stored.data, stored.pieces)).toStrictEqual(document);
      }),
    );
  });

  it('is read from a file as it was', () => {
    fc.assert(
      fc.property(editedDocuments, (document) => {
        const text = encodeJson(workOf(shown(document)));
        expect(text.length).toBeLessThanOrEqual(limits.file);
        expect(decodeJson(text).content).toStrictEqual(shown(plain(document)));
      }),
    );
  });

  it('is read from a link as it was, its places in whole pixels', async () => {
    await fc.assert(
      fc.asyncProperty(editedDocuments, async (document) => {
        const link = await encodeLink(workOf(shown(document)));
        expect(link.length).toBeLessThanOrEqual(limits.link);
        const { content } = await decodeLink(link);
        expect(content).toStrictEqual(shown(numbered(plain(document, Math.round))));
      }),
    );
  });
});
