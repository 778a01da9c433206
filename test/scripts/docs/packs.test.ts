/** The pages in docs/courses are what the list of packs says now, and every link on them opens. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fragmentOf, HERE, packPage, packs } from '../../../scripts/docs/packs';
import { courseLesson } from '../../../src/classroom/lesson/course/course';
import { derivedOf } from '../../../src/document/derived';
import { decodeLink } from '../../../src/file/link/link';
import { courseAddress } from '../../../src/state/visit/links';

const pathOf = (id: string) => new URL(`../../../docs/courses/${id}.md`, import.meta.url);

describe.each(packs.map((pack) => [pack.id, pack] as const))('the page of links %s', (id, pack) => {
  it('is what the list says; otherwise run npm run docs', async () => {
    expect(existsSync(pathOf(id))).toBe(true);
    expect(readFileSync(pathOf(id), 'utf8')).toBe(await packPage(pack));
  });

  it.each(pack.rows.map((row) => [row[1], row] as const))(
    'leads to a graph that is whole: %s',
    async (_, [, , place]) => {
      const fragment = await fragmentOf(place);
      expect(readFileSync(pathOf(id), 'utf8')).toContain(`${HERE}#${fragment})`);
      const address = courseAddress(fragment);
      if (address) {
        const [lesson, page] = address;
        expect(courseLesson(lesson)?.pages[page]).toBeDefined();
        return;
      }
      const { document, view } = (await decodeLink(fragment)).content;
      const { checked, trace } = derivedOf(document);
      expect(checked.diagnostics).toEqual([]);
      expect(trace.program.outputs.length).toBeGreaterThan(0);
      expect(view.step).toBeGreaterThan(0);
    },
  );
});
