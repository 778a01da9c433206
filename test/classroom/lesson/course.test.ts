import { describe, expect, it } from 'vitest';
import {
  course,
  documentOfLesson,
  pagesOf,
  shippedAs,
} from '../../../src/classroom/lesson/course/course';
import { withFacts } from '../../../src/classroom/lesson/facts';
import { limits } from '../../../src/core/limits';
import { derivedOf, traceOf } from '../../../src/document/derived';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { setValue } from '../../../src/document/edits';
import { withExpression } from '../../../src/document/expression';
import { workOf } from '../../../src/file/kinds/work';
import { decodeLink, encodeLink } from '../../../src/file/link/link';

const pages = course.flatMap((lesson) =>
  lesson.pages.map((page, k) => [`${lesson.id} ${k + 1}`, page, pagesOf(lesson)[k]] as const),
);

describe('a fact in prose', () => {
  const document = ['x1', 'x2'].reduce(
    (so, name, k) => {
      const node = so.graph.nodes.find((each) => 'name' in each && each.name === name);
      return setValue(so, node?.id ?? '', [2, 5][k] ?? 0);
    },
    withExpression(EMPTY_DOCUMENT, 'y = ln(x1) + x1*x2 - sin(x2)'),
  );

  it.each([
    ['«v4»', '10.693'],
    ['«y»', '11.652'],
    ["«x2'»", '1.716'],
    ["«v-1'»", '5.5'],
    ['«y.»', '5.5'],
    ['«y:5»', '11.65207'],
    ['«=2*x1 + v4»', '14.693'],
    ['«y@x1=1»', '5.959'],
    ["«x2'@x2=0»", '1'],
    ['«turn» of «steps»', '8 of 19'],
  ])('%s is %s of the example of the paper', (prose, said) => {
    expect(withFacts(prose, document)).toBe(said);
  });

  it('that the graph does not have is refused', () => {
    expect(() => withFacts('«v9»', document)).toThrow('There is nothing called v9.');
    expect(() => withFacts('«y@z=1»', document)).toThrow('There is no input z to change.');
  });
});

describe('the course', () => {
  it('has lessons of an id and a title each of its own', () => {
    expect(new Set(course.map(({ id }) => id)).size).toBe(course.length);
    expect(new Set(course.map(({ title }) => title)).size).toBe(course.length);
    for (const { id } of course) expect(id).toMatch(/^[a-z][a-z-]{0,31}$/);
  });

  it.each(course.map((lesson) => [lesson.id, lesson] as const))(
    '%s takes about ten minutes to read and to try',
    (_, lesson) => {
      const words = lesson.pages.reduce((sum, { prose }) => sum + prose.split(/\s+/).length, 0);
      expect(words).toBeGreaterThan(450);
      expect(words).toBeLessThan(1400);
      expect(lesson.pages.length).toBeGreaterThanOrEqual(5);
      expect(lesson.teaches).toMatch(/^\p{Lu}.*\.$/u);
    },
  );

  it.each(pages)(
    '%s is a page of a graph that is whole, at a step that there is',
    (_, source, page) => {
      expect(page).toBeDefined();
      if (!page) return;
      const { document, view, prose, notes } = page;
      const { checked, trace } = derivedOf(document);
      expect(checked.diagnostics).toEqual([]);
      expect(trace.program.outputs.length).toBeGreaterThan(0);
      expect(view.step).toBeLessThanOrEqual(traceOf(document, view.mode).stepCount);
      for (const text of [prose, notes]) {
        expect(text.length).toBeGreaterThan(20);
        expect(text.length).toBeLessThanOrEqual(limits.prose);
        expect(text).not.toMatch(/[«»]|undefined/);
      }
      expect(source.title.length).toBeLessThanOrEqual(48);
    },
  );

  it.each(pages)(
    '%s has no number with decimals but such as the graph gives',
    (_, { prose, graph }) => {
      const own = prose.replace(/«[^»]*»/g, '').replace(/`[^`]*`/g, '');
      const given = JSON.stringify(graph?.inputs ?? {});
      const loose = (own.match(/\d+\.\d+/g) ?? []).filter((number) => !given.includes(number));
      expect(loose).toEqual([]);
    },
  );

  it('is known again as it ships, after a journey through a link too, and no more once it is changed', async () => {
    for (const lesson of course) {
      const document = documentOfLesson(lesson, 1);
      expect(shippedAs(document)).toBe(lesson);
      const view = document.lesson?.pages[1]?.view;
      if (!view) throw new Error(`${lesson.id} has one page`);
      const { content } = await decodeLink(await encodeLink(workOf({ document, view })));
      expect(shippedAs(content.document)).toBe(lesson);
      const [first, ...rest] = document.lesson?.pages ?? [];
      if (!first) continue;
      const changed = { page: 0, pages: [{ ...first, prose: 'x' }, ...rest] as const };
      expect(shippedAs({ ...document, lesson: changed })).toBeUndefined();
    }
  });
});
