import { describe, expect, it } from 'vitest';
import {
  DEFAULT_VIEW,
  type Document,
  EMPTY_DOCUMENT,
  type Snapshot,
} from '../../../src/document/document';
import { setValue } from '../../../src/document/edits';
import { withExpression } from '../../../src/document/expression';
import { begunLesson, turnedTo, withNewPage, withPage } from '../../../src/document/lesson';
import { withTitle } from '../../../src/document/title';
import { applied } from '../../../src/file/journal/applied';
import { baseOf } from '../../../src/file/journal/base';
import { readBase } from '../../../src/file/journal/base-reader';
import { difference } from '../../../src/file/journal/difference';
import { decodeJson } from '../../../src/file/json/decode';
import { encodeJson } from '../../../src/file/json/encode';
import { workOf } from '../../../src/file/kinds/work';
import { decodeLink, encodeLink } from '../../../src/file/link/link';

const graph = withExpression(EMPTY_DOCUMENT, 'y = ln(x1) + x1*x2 - sin(x2)');
const named = Object.fromEntries(
  graph.graph.nodes.flatMap((node) => ('name' in node ? [[node.name, node.id]] : [])),
);
const view = { ...DEFAULT_VIEW, step: 3, left: 'lesson' };

/** The lesson below as a link of version 1. */
const FROZEN = [
  '1dG1CLQjVFNTwIxEL37KyYTTptitssips3GcPTsUYipboFK6a6d2QQk_HfTXQQPxnibvnlfbb0lagLImyOS2VlUHDs',
  'rcB1Nu0GFi7AI3q5Y-Z6niW2rJngmEKpCIDv2FhU-sW0JBbZmbVHJYSBUz8cLZQ7eESdObCgBjwyOIMto00TOMgWjA',
  '1Swf5EjFBgaTnqc0xZWLhLfosCPzhK7JgzGWxdqVGjq98YF7jV18g3FELJrORmEGnjj6AFP4qJpYm0jnpbXy-5lJfW',
  '-qKT2AQq96zy71h9gAoU2dQ0FSE0uQKmpe-Vo3riHDkouQi6mpc6FzO-1nOViLO-Kn8dpqcdpSPCkTPvzJv_1fVPNf',
  '3_HrKd_U0wlr80lSP051MuHuL9Cl6cv',
].join('');

/** Two pages of one graph and one of another, of which the second is open. */
function lesson(): Document {
  const first = withPage(begunLesson({ document: withTitle(graph, 'Steps'), view }), {
    title: 'A list',
    prose: 'It is **short**: $y = x_1$',
    notes: 'Ask first.',
    questions: [{ kind: 'adjoint', node: named.x2 ?? '', prompt: 'And this?' }, { kind: 'order' }],
  });
  const second = withNewPage({ document: first, view: { ...view, step: 7 } });
  const other = withExpression(second, 'z = a * a');
  const third = withNewPage({ document: other, view });
  return turnedTo(third, 1);
}

/** Graphs by what they print, since links rename their nodes. */
const told = ({ document, view }: Snapshot) => ({
  title: document.title,
  step: view.step,
  nodes: document.graph.nodes.length,
  page: document.lesson?.page,
  pages: document.lesson?.pages.map(
    ({ title, prose, notes, view, questions, document: { graph } }) => ({
      ...{ title, prose, notes, step: view.step, left: view.left },
      nodes: graph.nodes.map(({ kind }) => kind).join(' '),
      asked: questions.map((question) =>
        'node' in question
          ? { ...question, node: graph.nodes.findIndex(({ id }) => id === question.node) }
          : question,
      ),
    }),
  ),
});

describe('a lesson', () => {
  const content: Snapshot = { document: lesson(), view };

  it('is a kind by itself, and a graph without one stays a graph', () => {
    expect(workOf(content).kind).toBe('lesson');
    expect(workOf({ document: graph, view }).kind).toBe('graph');
  });

  it('comes back from a link and from a file with all of its pages', async () => {
    const linked = await decodeLink(await encodeLink(workOf(content)));
    expect(linked.kind).toBe('lesson');
    expect(told(linked.content)).toEqual(told(content));
    const opened = decodeJson(encodeJson(workOf(content)));
    expect(told(opened.content)).toEqual(told(content));
  });

  it('has in it once a graph that follows itself, and gives it back as one', async () => {
    const { pages } = JSON.parse(encodeJson(workOf(content)));
    expect(pages.map((page: object) => 'document' in page)).toEqual([true, false, true]);
    const { document } = (await decodeLink(await encodeLink(workOf(content)))).content;
    const [first, second] = document.lesson?.pages ?? [];
    expect(second?.document).toBe(first?.document);
  });

  it('says what is seen now only where that is another graph than that of its page', () => {
    expect(JSON.parse(encodeJson(workOf(content)))).not.toHaveProperty('document');
    const changed = setValue(content.document, content.document.graph.nodes[0]?.id ?? '', 9);
    const file = encodeJson(workOf({ document: changed, view }));
    expect(JSON.parse(file)).toHaveProperty('document');
    expect(decodeJson(file).content.document.graph.nodes[0]).toMatchObject({ value: 9 });
  });

  it('opens with its prose in sight, and on its last page where it has not so many', () => {
    const data = JSON.parse(encodeJson(workOf({ document: lesson(), view: DEFAULT_VIEW })));
    const opened = decodeJson(JSON.stringify({ ...data, page: 99 })).content;
    expect(opened.view.left).toBe('lesson');
    expect(opened.document.lesson?.page).toBe(2);
  });

  it('is kept whole, and by what has changed', () => {
    const { data, pieces } = baseOf(content.document);
    const kept = readBase(
      structuredClone(data),
      pieces.map((piece) => structuredClone(piece())),
    );
    expect(kept).toEqual(content.document);
    const turned = withPage(turnedTo(content.document, 2), { prose: 'Another.' });
    const delta = structuredClone(difference(content.document, turned));
    expect(applied(content.document, delta)).toEqual(turned);
    const { lesson: _, ...without } = turned;
    expect(applied(turned, structuredClone(difference(turned, without)))).toEqual(without);
  });

  it('opens as it was written by the first version that there was', async () => {
    const { content } = await decodeLink(FROZEN);
    expect(told(content)).toMatchObject({ title: 'Steps', page: 1, step: 3 });
    expect(told(content)).toEqual(told({ document: lesson(), view }));
  });

  it('takes no graph for one because of what stands beside it', async () => {
    const file = JSON.stringify({
      ...{ format: 'wengert', version: 5, view },
      document: { ...graph, lesson: { pages: [], page: 0 } },
    });
    expect(decodeJson(file).content.document.lesson).toBeUndefined();
  });
});
