/** Notebooks, whose cells real Python runs from top to bottom with real PyTorch. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { hasTorch, oraclesRequired } from '../../../../scripts/oracle.mjs';
import { documentOfExample } from '../../../../src/file/examples/example-document';
import { examples } from '../../../../src/file/examples/examples';
import { pytorchNotebook } from '../../../../src/lang/emit/code/languages/notebook';
import { outlineOf } from '../../../../src/lang/emit/code/outline';
import { cases, expectSame, readPrinted, writtenBy } from './cases';
import { ranInPython } from './run-python';

const cell = {
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  metadata: v.strictObject({}),
  source: v.pipe(v.string(), v.minLength(1)),
};

/** What version 4.5 of the format of notebooks has of what is written. */
const notebook = v.strictObject({
  cells: v.array(
    v.variant('cell_type', [
      v.strictObject({ cell_type: v.literal('markdown'), ...cell }),
      v.strictObject({
        cell_type: v.literal('code'),
        ...cell,
        execution_count: v.null(),
        outputs: v.strictTuple([]),
      }),
    ]),
  ),
  metadata: v.strictObject({
    kernelspec: v.strictObject({
      display_name: v.string(),
      language: v.literal('python'),
      name: v.literal('python3'),
    }),
    language_info: v.strictObject({ name: v.literal('python') }),
  }),
  nbformat: v.literal(4),
  nbformat_minor: v.literal(5),
});

/** The cells of code of a notebook, in order. */
function codeOf(text: string): readonly string[] {
  const { cells } = v.parse(notebook, JSON.parse(text));
  expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
  return cells.filter(({ cell_type }) => cell_type === 'code').map(({ source }) => source);
}

/** Graphs of many primitives, and each primitive of numbers. */
const several = cases.filter(({ title }) => /^random|of numbers 1$/.test(title));

describe('notebooks', () => {
  const { written } = writtenBy(pytorchNotebook, several);
  const shipped = examples.map((example) => ({
    title: example.title,
    cells: codeOf(pytorchNotebook(outlineOf(documentOfExample(example).graph))),
  }));
  const notebooks = [
    ...written.map(({ text }) => codeOf(text)),
    ...shipped.map((each) => each.cells),
  ];
  const answers = oraclesRequired || hasTorch() ? ranInPython(notebooks) : null;

  it.skipIf(!answers)(
    'run from top to bottom and print what the engine computes; skipped, because there is no PyTorch, where it is not',
    () => {
      expect(written.length).toBeGreaterThan(80);
      written.forEach((each, k) => {
        const answer = answers?.[k];
        expect(answer, `${each.title}\n${each.text}`).not.toHaveProperty('error');
        expectSame(each, readPrinted(answer && 'text' in answer ? answer.text : ''));
      });
    },
  );

  it.skipIf(!answers)(
    'of the shipped examples run from top to bottom; skipped, because there is no PyTorch, where it is not',
    () => {
      shipped.forEach(({ title }, k) => {
        const answer = answers?.[written.length + k];
        expect(answer, title).not.toHaveProperty('error');
        expect(answer, title).toHaveProperty('text', expect.stringMatching(/ = /));
      });
    },
  );
});
