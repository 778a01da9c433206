import { course } from '../../src/classroom/lesson/course/course';
import { traceOf } from '../../src/document/derived';
import { DEFAULT_VIEW, type View } from '../../src/document/document';
import type { Example } from '../../src/file/examples/example';
import { documentOfExample } from '../../src/file/examples/example-document';
import { exampleById } from '../../src/file/examples/examples';
import { workOf } from '../../src/file/kinds/work';
import { encodeLink } from '../../src/file/link/link';
import { packs } from './pack-list';

/** What a course has for each of its parts: a page of the course of lessons, an example, or a graph of its own. */
export type Place =
  | { readonly lesson: string; readonly page: number }
  | { readonly example: string; readonly view?: Partial<View> }
  | (Pick<Example, 'text' | 'inputs'> & { readonly view?: Partial<View> });

/** A part of a course that others give: where it stands there, what one does here, and the graph. */
type Row = readonly [where: string, what: string, place: Place];

/** A page of links for a course that others give. */
export interface Pack {
  readonly id: string;
  readonly title: string;
  /** Which course it is, with its address. */
  readonly of: string;
  readonly rows: readonly Row[];
}

/** The address that stands for where somebody has put their Wengert. */
export const HERE = 'https://example.org/wengert/';

export { packs };

/** The fragment of the link of a row. @throws RangeError for a lesson or an example that there is not. */
export async function fragmentOf(place: Place): Promise<string> {
  if ('lesson' in place) {
    const lesson = course.find(({ id }) => id === place.lesson);
    if (!lesson?.pages[place.page - 1]) {
      throw new RangeError(`There is no page ${place.page} of the lesson ${place.lesson}.`);
    }
    return `course/${place.lesson}/${place.page}`;
  }
  const example = 'example' in place ? exampleById(place.example) : place;
  if (!example) throw new RangeError(`There is no example ${JSON.stringify(place)}.`);
  const document = { ...documentOfExample(example), positions: {} };
  const whole = { ...DEFAULT_VIEW, ...example.view, ...place.view };
  const view = { ...whole, step: traceOf(document, whole.mode).stepCount };
  return encodeLink(workOf({ document, view }));
}

/** The page of a course, in Markdown. */
export async function packPage({ title, of, rows }: Pack): Promise<string> {
  const lines = await Promise.all(
    rows.map(
      async ([where, what, place]) =>
        `| ${where} | [${what}](${HERE}#${await fragmentOf(place)}) |`,
    ),
  );
  return `# ${title}

${of} Each link opens a graph, or a page of a lesson with its graph. Write the address of your Wengert for \`${HERE}\`. Written by \`npm run docs\` from \`scripts/docs/pack-list.ts\`.

| there | here |
|---|---|
${lines.join('\n')}
`;
}
