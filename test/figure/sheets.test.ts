import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document';
import { EMPTY_DOCUMENT } from '../../src/document/document';
import { withExpression } from '../../src/document/expression';
import { blankChoices, blankKey } from '../../src/figure/blanks';
import { typeset } from '../../src/figure/mathjax';
import { paperSize, type Sheet } from '../../src/figure/paper';
import { writePdf } from '../../src/figure/pdf';
import type { LabelMark } from '../../src/figure/picture';
import { POINT } from '../../src/figure/picture';
import { documentOfExample } from '../../src/file/examples/example-document';
import table1 from '../fixtures/table1.json' with { type: 'json' };
import { named, paperOf, printed } from './drawn';

const A4 = { size: 'a4', landscape: false } as const;
const paper = documentOfExample(named('paper'));

const of = (text: string): Document => withExpression(EMPTY_DOCUMENT, text);
const labels = (sheets: readonly Sheet[]) =>
  sheets
    .flatMap(({ picture }) => picture.marks)
    .filter((mark): mark is LabelMark => mark.kind === 'label');
const texts = (sheets: readonly Sheet[]) => labels(sheets).map(({ latex }) => latex);

/** Every step of a chain has a row or two. */
const long = of(
  Array.from({ length: 90 }, (_, k) => `v${k} = sin(${k === 0 ? 'x' : `v${k - 1}`}) * x`).join(
    '\n',
  ),
);

describe('a printed page', () => {
  it('has formula, inputs, graph and the table of the paper, cell by cell', () => {
    const found = texts(printed(paper, { kind: 'page', choice: 'none', paper: A4 }));
    const rows = table1.rows.flatMap(({ primal, adjoint }) => [
      ...(primal ?? []),
      ...(adjoint ?? []),
    ]);
    expect(found).toEqual(expect.arrayContaining(rows));
    expect(found).toEqual(
      expect.arrayContaining(['y = \\ln(x_1) + x_1 x_2 - \\sin(x_2)', '11.652', 'v_{-1}']),
    );
    expect(found.some((latex) => latex.startsWith('x_1 = 2'))).toBe(true);
  });

  it.each([
    [{ size: 'a4', landscape: false }, [595.28, 841.89]],
    [{ size: 'a4', landscape: true }, [841.89, 595.28]],
    [{ size: 'letter', landscape: false }, [612, 792]],
    [{ size: 'letter', landscape: true }, [792, 612]],
  ] as const)('is as large as the paper %o, with all it has within', (kind, size) => {
    expect(paperSize(kind)).toEqual(size);
    for (const { picture } of printed(long, { kind: 'page', choice: 'none', paper: kind })) {
      expect(picture.width * POINT).toBeCloseTo(size[0], 1);
      expect(picture.height * POINT).toBeCloseTo(size[1], 1);
      for (const mark of picture.marks) {
        if (mark.kind !== 'label') continue;
        expect(mark.baseline).toBeLessThan(picture.height);
        const width = Math.min(typeset(mark.latex).width * mark.size, mark.room ?? Infinity);
        expect(mark.anchor === 'start' ? mark.x + width : mark.x).toBeLessThan(picture.width);
      }
    }
  });

  it('breaks a long table between rows, under headings that are repeated', () => {
    const sheets = printed(long, { kind: 'page', choice: 'none', paper: A4 });
    expect(sheets.length).toBeGreaterThan(2);
    const withRows = sheets.filter(({ cells }) => cells.length > 0);
    for (const sheet of withRows)
      expect(texts([sheet])).toContain('\\textrm{Forward Primal Trace}');
    const keys = sheets.flatMap(({ cells }) => cells.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
    const foot = sheets.map((sheet) => texts([sheet]).at(-1));
    expect(foot).toEqual(sheets.map((_, k) => `\\textrm{${k + 1} of ${sheets.length}}`));
  });

  it('tells large arrays by their shapes', () => {
    const found = texts(
      printed(of('X = input(5, 5); y = sum(X @ X)'), { kind: 'page', choice: 'none', paper: A4 }),
    );
    expect(found.some((latex) => latex.includes('\\in \\mathbb{R}^{5 \\times 5}'))).toBe(true);
    expect(Math.max(...found.map((latex) => latex.length))).toBeLessThan(200);
  });

  it('is a page of a PDF of the same size', () => {
    const pictures = printed(paper, { kind: 'page', choice: 'none', paper: A4 }).map(
      ({ picture }) => picture,
    );
    const caption = { title: 'A page', description: '', link: null };
    const pdf = writePdf({ pictures, caption, ground: 'print', filled: false }, typeset);
    expect(new TextDecoder('latin1').decode(pdf)).toMatch(/MediaBox \[0 0 595\.2\d* 841\.8\d*\]/);
  });
});

describe('a worksheet', () => {
  const sheet = (
    choice: (typeof blankChoices)[number],
    kind: 'worksheet' | 'answers' = 'worksheet',
  ) => texts(printed(paper, { kind, choice, paper: A4 }));

  it('has the adjoints nowhere where they are to be found, neither in the table nor on the graph', () => {
    const found = sheet('derivatives');
    for (const hidden of ['5.5', '1.716', '= 5.5', "= v'_2 \\times v_0 = 5"])
      expect(found).not.toContain(hidden);
    expect(found).toEqual(expect.arrayContaining(['11.652', "x'_1 = v'_{-1}", '= 1']));
    expect(sheet('derivatives', 'answers')).toEqual(
      expect.arrayContaining(['5.5', "= v'_2 \\times v_0 = 5"]),
    );
  });

  it('has the values nowhere, but what is given', () => {
    const found = sheet('values');
    for (const hidden of ['10.693', '11.652', '= \\ln(2)']) expect(found).not.toContain(hidden);
    expect(found).toEqual(expect.arrayContaining(['= 2', '5.5', 'v_1 = \\ln(v_{-1})']));
  });

  it('has neither partials nor what follows of them, but says whose adjoint is meant', () => {
    const found = sheet('partials');
    expect(found.filter((latex) => latex.includes('\\partial'))).toEqual([]);
    expect(found).toEqual(expect.arrayContaining(["v'_{-1} =", "x'_1 = v'_{-1}"]));
    for (const gradient of ['5.5', '= 5.5', '1.716', '= 1.716'])
      expect(found).not.toContain(gradient);
  });

  it('leaves every other row blank', () => {
    const { table, blanks } = paperOf(paper);
    const rows = table.rows.map(({ halves }) =>
      halves.some((half) => half && blanks('alternate').has(blankKey({ ...half, part: 1 }))),
    );
    expect(rows).toEqual(rows.map((_, k) => k % 2 === 1));
  });

  it.each(blankChoices)('is the same each time: %s', (choice) => {
    const again = paperOf(documentOfExample(named('paper')));
    expect([...again.blanks(choice)]).toEqual([...paperOf(paper).blanks(choice)]);
  });

  it('lies as its answers do', () => {
    const cells = (kind: 'worksheet' | 'answers') =>
      printed(paper, { kind, choice: 'derivatives', paper: A4 }).map((each) => each.cells);
    expect(cells('answers')).toEqual(cells('worksheet'));
  });
});
