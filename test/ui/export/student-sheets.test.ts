/** Worksheets of an assignment: a sheet for each student, with the numbers that the link gives under that name. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/classroom/assignment/hash';
import { sheetFor } from '../../../src/classroom/assignment/mark';
import { rightAnswers } from '../../../src/classroom/check/answers';
import type { Asked } from '../../../src/classroom/check/asked';
import { finished } from '../../../src/core/finished';
import type { Assignment } from '../../../src/document/assignment';
import { typeset } from '../../../src/figure/mathjax';
import type { Sheet } from '../../../src/figure/paper';
import { writeTikzPages } from '../../../src/figure/tikz-pages';
import { codeOf } from '../../../src/ui/export/paper-code';
import { makingSheets, namesIn, type OnPaper } from '../../../src/ui/export/student-sheets';
import { paperAssignment } from '../../classroom/assignment';
import { paperOf } from '../../figure/drawn';

const PDFLATEX = 'pdflatex';
const LINK = `https://example.org/#${'0aZ9-_'.repeat(120)}`;

async function on(assignment: Assignment, solution = false): Promise<OnPaper> {
  return {
    source: paperOf(assignment.snapshot.document),
    assignment,
    hash: await hashOf(assignment),
    paper: { size: 'a4', landscape: false },
    ...{ graph: true, table: true, solution, link: null, code: codeOf(LINK) },
  };
}

const sheetsFor = async (
  names: readonly string[],
  assignment = paperAssignment,
  solution = false,
) => finished(makingSheets(await on(assignment, solution), names, typeset));

const textsOn = (sheets: readonly Sheet[]) =>
  sheets.map(({ picture }) =>
    picture.marks.flatMap((mark) => (mark.kind === 'label' ? [mark.latex] : [])),
  );

const adjointsOf = async (student: string) =>
  sheetFor(paperAssignment, await hashOf(paperAssignment), student).asked.map(
    (asked) => rightAnswers(asked as Asked, 3)[0]?.replace('−', '-') as string,
  );

describe('worksheets', () => {
  it('take names from a pasted list, one a line', () => {
    expect(namesIn(' Ada Lovelace\r\n\n4711 \nŽofie')).toEqual(['Ada Lovelace', '4711', 'Žofie']);
  });

  it('have the name of each student, the questions, and the student’s numbers, but no answer', async () => {
    const names = ['Ada', 'Bob', 'Eve', 'Kim'];
    const pages = textsOn(await sheetsFor(names));
    expect(pages).toHaveLength(4);
    for (const [k, name] of names.entries()) {
      expect(pages[k]).toContain(`\\textrm{${name}}`);
      expect(pages[k]?.join(' ')).toContain('\\textrm{adjoint }');
      for (const answer of await adjointsOf(name)) {
        expect(pages[k]).not.toContain(answer);
        expect(pages[k]).not.toContain(`= ${answer}`);
      }
    }
    const inputs = pages.map((page) => page.find((latex) => latex.includes('x_1 = ')));
    expect(new Set(inputs).size).toBeGreaterThan(1);
  });

  it('have the answers on the sheets of solutions', async () => {
    const pages = textsOn(await sheetsFor(['Ada', 'Bob'], paperAssignment, true));
    for (const [k, name] of ['Ada', 'Bob'].entries()) {
      for (const answer of await adjointsOf(name)) expect(pages[k]).toContain(answer);
    }
  });

  it('are one with the numbers of the graph where nobody is named', async () => {
    const [page, ...others] = textsOn(await sheetsFor([]));
    expect(others).toEqual([]);
    expect(page?.some((latex) => latex.startsWith('x_1 = 2'))).toBe(true);
    expect(page).toContain('\\textrm{Name}');
  });

  it('list the lines among which one is wrong, and hide the right values', async () => {
    const bug = { kind: 'bug', mistake: 'overwritten', node: 'n2' } as const;
    const asked = { ...paperAssignment, questions: [bug], numbers: [] };
    const [page = []] = textsOn(await sheetsFor(['Ada'], asked));
    expect(page).toContain('\\textrm{(1)}');
    expect(page).toContain('\\textrm{(16)}');
    expect(page).not.toContain('11.652');
  });
});

describe('worksheets in LaTeX', () => {
  const hasTex = spawnSync(PDFLATEX, ['--version']).status === 0;

  it('draw once what all have alike, such as the code', async () => {
    const sheets = await sheetsFor(['Ada', 'Bob', 'Eve']);
    const bars = sheets[0]?.picture.marks.filter(({ kind }) => kind === 'box').length ?? 0;
    expect(bars).toBeGreaterThan(1000);
    const caption = { title: 'Two paths', description: '', link: LINK };
    const pictures = sheets.map(({ picture }) => picture);
    const text = writeTikzPages({ pictures, caption }, typeset);
    // Those of the code, and no more than a few besides.
    expect(text.match(/\\path\[fill/g)?.length).toBeLessThan(1.2 * bars);
    expect(text.match(/\\usebox/g)).toHaveLength(3);
  });

  it.skipIf(!hasTex)('compile to a page for each student, whatever they are called', async () => {
    const names = ['Ada', 'Žofie & Søren_#%$', '李 ^~\\{}'];
    const sheets = await sheetsFor(names);
    const pictures = sheets.map(({ picture }) => picture);
    const caption = { title: 'Two paths', description: '', link: LINK };
    const folder = mkdtempSync(join(tmpdir(), 'worksheets-'));
    try {
      writeFileSync(join(folder, 'sheets.tex'), writeTikzPages({ pictures, caption }, typeset));
      const { status, stdout } = spawnSync(
        PDFLATEX,
        ['-interaction=nonstopmode', '-halt-on-error', 'sheets.tex'],
        { cwd: folder, encoding: 'utf8' },
      );
      expect(status, stdout.slice(-2000)).toBe(0);
      expect(existsSync(join(folder, 'sheets.pdf'))).toBe(true);
      expect(readFileSync(join(folder, 'sheets.log'), 'utf8')).toContain('(3 pages');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
