import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasLatex, oraclesRequired } from '../../scripts/oracle.mjs';
import { type Document, EMPTY_DOCUMENT } from '../../src/document/document';
import { withExpression } from '../../src/document/expression';
import { writeBeamer } from '../../src/figure/beamer';
import { typeset } from '../../src/figure/mathjax';
import { writePdf, writingPdf } from '../../src/figure/pdf';
import type { LabelMark, Picture } from '../../src/figure/picture';
import { writeSvg } from '../../src/figure/svg';
import { writeTikz } from '../../src/figure/tikz';
import { documentOfExample } from '../../src/file/examples/example-document';
import { examples } from '../../src/file/examples/examples';
import { figureOf, graphsOf, stepsOf } from './drawn';

const plain = examples.filter(({ folds }) => !folds).slice(0, 20);
const caption = { title: 'A graph', description: 'What is seen', link: 'https://example.org/#1a%' };
const looks = { caption, ground: 'light', filled: true } as const;
const paper = documentOfExample(examples.find(({ id }) => id === 'paper') ?? (plain[0] as never));

const PDFLATEX = 'pdflatex';

/** Names that mean something to XML or TeX. */
const HOSTILE = ['a_b', 'größe', 'Straße', 'λ', 'x′', '数', 'é'];
const NOTES = [
  '<script>alert(1)</script> & "x" ]]>',
  '$\\input{/etc/passwd}$ 50 % of #1 \\write18',
  '$\\frac{a}{b}$',
];

function hostile(): Document {
  const document = withExpression(EMPTY_DOCUMENT, HOSTILE.join(' + '));
  const notes = NOTES.map((text, k) => ({
    id: `note${k}`,
    text,
    at: { x: 40 * k, y: 300 + 90 * k },
    to: [],
  }));
  return { ...document, notes };
}

const labels = ({ marks }: Picture) =>
  marks.filter((mark): mark is LabelMark => mark.kind === 'label');

describe('a figure of a graph', () => {
  it('has the numbers of the step, in value and adjoint', () => {
    const [before, after] = graphsOf(paper, [0, stepsOf(paper)]);
    const texts = labels(after as Picture).map(({ latex }) => latex);
    expect(texts).toEqual(
      expect.arrayContaining(['11.652', '5.5', '1.716', '-0.959', 'v_{-1}', 'v_{5}', 'x_1']),
    );
    expect(labels(before as Picture).map(({ latex }) => latex)).not.toContain('11.652');
  });

  it('stands still while the run goes on: all pictures are of one size', () => {
    const pictures = graphsOf(
      paper,
      Array.from({ length: stepsOf(paper) + 1 }, (_, k) => k),
    );
    expect(new Set(pictures.map(({ width, height }) => `${width} ${height}`)).size).toBe(1);
  });

  it('keeps everything it draws within its edges', () => {
    for (const example of plain) {
      const document = documentOfExample(example);
      const picture = figureOf(document, Math.floor(stepsOf(document) / 2));
      for (const mark of picture.marks) {
        if (mark.kind !== 'box') continue;
        expect([mark.x >= 0, mark.y >= 0], example.id).toEqual([true, true]);
        expect(mark.x + mark.width, example.id).toBeLessThanOrEqual(picture.width);
        expect(mark.y + mark.height, example.id).toBeLessThanOrEqual(picture.height);
      }
    }
  });
});

describe('a figure of more nodes than can be read', () => {
  it('has each node and wire in its place, and nothing written on them', () => {
    const [whole, bare] = [false, true].map(
      (bare) => graphsOf(paper, [13], { bare })[0] as Picture,
    );
    expect(labels(bare as Picture)).toEqual([]);
    const count = (picture: Picture | undefined, kind: string) =>
      picture?.marks.filter((mark) => mark.kind === kind).length;
    expect(count(bare, 'box')).toBe(paper.graph.nodes.length);
    expect(count(bare, 'line')).toBe(count(whole, 'line'));
  });
});

describe('a figure as SVG', () => {
  it('is shapes alone, with its title, its words and its link', () => {
    const svg = writeSvg({ ...looks, picture: figureOf(paper, 13) }, typeset);
    expect(svg).toContain('<title>A graph</title>');
    expect(svg).toContain('<metadata>https://example.org/#1a%</metadata>');
    expect(new Set([...svg.matchAll(/<([a-zA-Z:]+)/g)].map(([, name]) => name))).toEqual(
      new Set(['svg', 'title', 'desc', 'metadata', 'defs', 'path', 'rect', 'g', 'use', 'polygon']),
    );
  });

  it('makes no markup of what anybody has written', () => {
    const caption = {
      title: '<b>&"\u0000',
      description: '<script>',
      link: 'https://example.org/#"><x>',
    };
    const svg = writeSvg({ ...looks, caption, picture: figureOf(hostile(), 5) }, typeset);
    expect(svg).not.toMatch(/<(?:script|b|x|foreignObject|style|a|image)\b/);
    expect(svg).not.toMatch(/\son\w+=|javascript:/);
  });
});

describe('a run as PDF', () => {
  it('has a page for each step, with the link among what it says of itself', () => {
    const pictures = graphsOf(paper, [0, 1, 2]);
    const text = new TextDecoder('latin1').decode(writePdf({ ...looks, pictures }, typeset));
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(3);
    expect(text).toContain('https://example.org/#1a%');
  });

  it('is written page by page, with the outlines of letters once for all pages', () => {
    const pictures = graphsOf(paper, [5, 5, 5]);
    const writing = writingPdf({ ...looks, pictures }, typeset);
    expect([writing.next().value, writing.next().value, writing.next().value]).toEqual([1, 2, 3]);
    const forms = (pages: typeof pictures) =>
      new TextDecoder('latin1')
        .decode(writePdf({ ...looks, pictures: pages }, typeset))
        .match(/\/Subtype \/Form\b/g)?.length;
    expect(forms(pictures)).toBeGreaterThan(10);
    expect(forms(pictures)).toBe(forms(pictures.slice(0, 1)));
  });
});

describe.skipIf(!hasLatex() && !oraclesRequired)('pdflatex makes a page without a warning', () => {
  it('of 20 graphs at 3 steps, and of names and notes that mean something to TeX', async () => {
    const files = plain.flatMap((example): [string, string][] => {
      const document = documentOfExample(example);
      const last = stepsOf(document);
      return [0, Math.floor(last / 2), last].map((step) => [
        `${example.id}-${step}`,
        writeTikz({ ...looks, picture: figureOf(document, step) }, typeset),
      ]);
    });
    expect(files).toHaveLength(60);
    files.push(['hostile', writeTikz({ ...looks, picture: figureOf(hostile(), 6) }, typeset)]);
    expect(await troubles(files)).toEqual([]);
    // TeX takes a second for each, and more where the machine has more to do.
  }, 900_000);

  it('of a run as slides, an overlay for each step', async () => {
    const pictures = graphsOf(
      paper,
      Array.from({ length: stepsOf(paper) + 1 }, (_, k) => k),
    );
    const beamer = writeBeamer({ pictures, caption, ground: 'dark' }, typeset);
    expect(await troubles([['slides', beamer]], `${stepsOf(paper) + 1} pages`)).toEqual([]);
  });
});

/** What pdflatex complains of, file by file; two files are read at a time. */
async function troubles(
  files: readonly (readonly [name: string, text: string])[],
  pages = '1 page',
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'wengert-figures-'));
  const found: string[] = [];
  const waiting = [...files];
  const next = async (): Promise<void> => {
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      const [name, text] = file;
      writeFileSync(join(folder, `${name}.tex`), text);
      const code = await pdflatex(folder, `${name}.tex`);
      const log = readFileSync(join(folder, `${name}.log`), 'latin1');
      const complaints: string[] = [
        ...(log.match(/^.*(?:Warning:|Overfull|Underfull|Missing character|^!).*$/gm) ?? []),
      ];
      if (code !== 0) complaints.push(`ends with ${code}`);
      if (!log.includes(`(${pages},`)) complaints.push(`has not ${pages}`);
      found.push(...complaints.map((complaint) => `${name}: ${complaint}`));
    }
  };
  await Promise.all([next(), next()]);
  rmSync(folder, { recursive: true });
  return found;
}

function pdflatex(folder: string, file: string): Promise<number | null> {
  const options = ['-interaction=nonstopmode', '-halt-on-error', file];
  const child = spawn(PDFLATEX, options, { cwd: folder, stdio: 'ignore' });
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', done);
  });
}
