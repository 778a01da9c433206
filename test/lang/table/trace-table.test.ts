import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasLatex, oraclesRequired } from '../../../scripts/oracle.mjs';
import { type Trace, trace } from '../../../src/core/index';
import { ProgramBuilder } from '../../../src/core/program/builder';
import { parse } from '../../../src/lang/expression/parse';
import { traceToCsv, traceToLatex, traceToMarkdown } from '../../../src/lang/table/trace-table';
import type { TraceStyle } from '../../../src/lang/term/latex-cells';
import table1 from '../../fixtures/table1.json';
import { everyPrimitive, everyTensorPrimitive } from '../every-primitive';

const STYLE: TraceStyle = { notation: 'prime', digits: 3 };
const paper = trace(parse(table1.expression), table1.inputs);

const PDFLATEX = 'pdflatex';

const HOSTILE = [
  '=1+1',
  '@cmd',
  'a,b"c',
  '|x|',
  '\\input{x}',
  '$x$',
  'a&b%c#d',
  'новое',
  '数',
  'größe',
  'ßøØæÆœŒåÅłŁı',
  'ĀčěŐžţ',
  'ęđħ',
  'a\nb',
  '~^_{}',
  '<b>',
];

const bold = trace(parse('theta = input(2, 2); größe = input(2); sum(theta @ größe)'));

/** A sum of inputs with names that mean something to someone. */
function hostile(): Trace {
  const builder = new ProgramBuilder();
  const inputs = HOSTILE.map((name) => builder.input(name));
  builder.output('=y|', builder.apply('addN', inputs));
  return trace(builder.build(), Object.fromEntries(HOSTILE.map((name) => [name, -1])));
}

describe('The table as LaTeX', () => {
  it("is a tabular in the paper's form", () => {
    const lines = traceToLatex(paper, STYLE).split('\n');
    expect(lines.slice(0, 8)).toEqual([
      '% \\usepackage{booktabs}',
      '\\begin{tabular}{llll}',
      '\\toprule',
      '\\multicolumn{2}{l}{Forward Primal Trace} & \\multicolumn{2}{l}{Reverse Adjoint Trace} \\\\',
      '\\midrule',
      "$v_{-1} = x_1$ & $= 2$ & $x'_1 = v'_{-1}$ & $= 5.5$ \\\\",
      "$v_0 = x_2$ & $= 5$ & $x'_2 = v'_0$ & $= 1.716$ \\\\",
      "$v_1 = \\ln(v_{-1})$ & $= \\ln(2)$ & $v'_{-1} = v'_{-1} + v'_1 \\frac{\\partial v_1}{\\partial v_{-1}}$ & $= v'_{-1} + v'_1/v_{-1} = 5.5$ \\\\",
    ]);
    expect(lines[9]).toMatch(/^ & {2}& \$v'_\{-1\} = v'_2/);
    expect(lines.slice(-3)).toEqual(['\\bottomrule', '\\end{tabular}', '']);
  });
});

it('two names that would look alike are told apart, and letters come through as themselves', () => {
  const table = traceToLatex(trace(parse('x1*x_1 + Größe*smørrebrød*Œuvre')), STYLE);
  for (const shown of ['= x_1$', '\\textrm{x\\_1}', 'Größe', 'smørrebrød', 'Œuvre']) {
    expect(table).toContain(shown);
  }
  const plain = traceToCsv(trace(parse('x1*x_1')), STYLE);
  expect(plain).toContain('v₋₁ = x₁,');
  expect(plain).toContain('v₀ = x_1,');
});

describe.skipIf(!hasLatex() && !oraclesRequired)('pdflatex with booktabs compiles', () => {
  const compiled = (tables: readonly string[]): string => {
    const folder = mkdtempSync(join(tmpdir(), 'wengert-'));
    try {
      const head = '\\documentclass{article}\n\\usepackage{booktabs}\n\\begin{document}\n';
      const body = tables.map((table) => `\\resizebox{1cm}{!}{${table}}\n\n`);
      const source = `${head.replace('{booktabs}', '{booktabs,graphicx}')}${body.join('')}\\end{document}\n`;
      writeFileSync(join(folder, 'table.tex'), source);
      const options = [
        '-interaction=nonstopmode',
        '-halt-on-error',
        '-no-shell-escape',
        'table.tex',
      ];
      const { status, stdout } = spawnSync(PDFLATEX, options, { cwd: folder, encoding: 'utf8' });
      return status === 0 ? '' : (/^!.*(?:\n.*){0,6}/m.exec(stdout)?.[0] ?? `exit ${status}`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it("the paper's example in every notation", () => {
    const notations = ['prime', 'bar', 'leibniz', 'grad'] as const;
    const tables = notations.map((notation) => traceToLatex(paper, { notation, digits: 3 }));
    expect(compiled(tables)).toBe('');
  }, 60_000);

  it('every primitive and every hostile name', () => {
    const all = [...everyPrimitive(), ...everyTensorPrimitive()];
    const traces = [hostile(), bold, ...all.map(([, run]) => run)];
    expect(compiled(traces.map((run) => traceToLatex(run, STYLE)))).toBe('');
  }, 60_000);
});

describe('The table as Markdown', () => {
  it('has a row a line, formulas between dollar signs', () => {
    const lines = traceToMarkdown(paper, STYLE).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      '| Forward Primal Trace | | Reverse Adjoint Trace | |',
      '| :-- | :-- | :-- | :-- |',
      "| $v_{-1} = x_1$ | $= 2$ | $x'_1 = v'_{-1}$ | $= 5.5$ |",
    ]);
    expect(lines).toHaveLength(table1.rows.length + 3);
  });

  it('keeps four cells a row and no HTML, whatever the names', () => {
    const rows = traceToMarkdown(hostile(), STYLE).trim().split('\n').slice(2);
    for (const row of rows) {
      expect(row.split('|')).toHaveLength(6);
      expect(row).not.toMatch(/[<>]/);
    }
  });
});

describe('The table as CSV', () => {
  it('holds cells in plain text and values in full', () => {
    const lines = traceToCsv(paper, STYLE).split('\r\n');
    expect(lines.slice(0, 4)).toEqual([
      'Forward Primal Trace,With Numbers,Value,Reverse Adjoint Trace,With Numbers,Value',
      'v₋₁ = x₁,2,2,x′₁ = v′₋₁,5.5,5.5',
      'v₀ = x₂,5,5,x′₂ = v′₀,1.716,1.7163378145367738',
      'v₁ = ln(v₋₁),ln(2),0.6931471805599453,v′₋₁ = v′₋₁ + v′₁ ∂v₁/∂v₋₁,v′₋₁ + v′₁/v₋₁ = 5.5,5.5',
    ]);
    expect(lines[5]).toBe(',,,v′₋₁ = v′₂ ∂v₂/∂v₋₁,v′₂ × v₀ = 5,5');
  });

  it('quotes what needs quotes and holds no formula for a spreadsheet', () => {
    const rows = readCsv(traceToCsv(hostile(), STYLE));
    for (const row of rows) {
      expect(row).toHaveLength(6);
      for (const field of row) expect(field).not.toMatch(/^(?:[=+@\t\r]|-[^\d∞I])/);
    }
    expect(rows.flat()).toContain('v₋₁₃ = a,b"c');
    expect(rows.at(-1)?.[0]).toBe("'=y| = v₁");
  });
});

/** Reads CSV by RFC 4180. */
function readCsv(text: string): string[][] {
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  const rows: string[][] = [[]];
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) throw new Error('not CSV');
    const [, raw = '', end] = match;
    rows.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
