import { fromTensor } from '../core/tensor';
import { rowsOf } from '../core/trace/rows';
import type { Step, Trace } from '../core/trace/trace';
import { latexMedium } from './latex/latex-medium';
import { typewritten } from './latex/typewritten';
import { plainMedium } from './plain/plain-medium';
import { cellOf } from './term/cells';
import type { Medium, TraceStyle } from './term/medium';

const HEADER = ['Forward Primal Trace', 'Reverse Adjoint Trace'] as const;

/** Rows of the printed table with a step's cell in the given form; null is an empty cell. */
function cells<T>(
  medium: Medium,
  trace: Trace,
  form: (symbols: string, numbers: string, step: Step) => readonly T[],
  empty: readonly T[],
): readonly (readonly T[])[] {
  return rowsOf(trace).map(({ primal, adjoint }) =>
    [primal, adjoint].flatMap((step) =>
      step ? form(...cellOf(medium, trace, step), step) : [...empty],
    ),
  );
}

/** The evaluation trace as a LaTeX tabular, which needs the package booktabs and nothing else. */
export function traceToLatex(trace: Trace, style: TraceStyle): string {
  const math = (symbols: string, numbers: string) => [
    `$${typewritten(symbols)}$`,
    `$${typewritten(numbers)}$`,
  ];
  const rows = cells(latexMedium(style), trace, math, ['', '']);
  return [
    '% \\usepackage{booktabs}',
    '\\begin{tabular}{llll}',
    '\\toprule',
    `${HEADER.map((title) => `\\multicolumn{2}{l}{${title}}`).join(' & ')} \\\\`,
    '\\midrule',
    ...rows.map((row) => `${row.join(' & ')} \\\\`),
    '\\bottomrule',
    '\\end{tabular}',
    '',
  ].join('\n');
}

/** The evaluation trace as a Markdown table with formulas between dollar signs. */
export function traceToMarkdown(trace: Trace, style: TraceStyle): string {
  const math = (...[symbols, numbers]: [string, string, Step]) =>
    [symbols, numbers].map((text) => `$${markdownMath(text)}$`);
  const rows = cells(latexMedium(style), trace, math, ['', '']);
  const [primal, adjoint] = HEADER;
  return [
    `| ${primal} | | ${adjoint} | |`,
    '| :-- | :-- | :-- | :-- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n');
}

/** Signs that mean something to Markdown or HTML, by their names. */
function markdownMath(latex: string): string {
  return latex
    .replaceAll('|', '\\vert ')
    .replaceAll('<', '\\lt ')
    .replaceAll('>', '\\gt ')
    .replaceAll('\\$', '\\text{\\textdollar}');
}

/**
 * The evaluation trace as CSV (RFC 4180), in plain text. The value columns hold float64 numbers in
 * full for other programs to read.
 */
export function traceToCsv(trace: Trace, style: TraceStyle): string {
  const plain = (symbols: string, numbers: string, step: Step) => [
    csvText(symbols),
    csvText(numbers.replace(/^= /, '')),
    csvField(JSON.stringify(fromTensor(step.value), jsonNumber).replaceAll('"', '')),
  ];
  const header = HEADER.flatMap((title) => [csvText(title), 'With Numbers', 'Value']);
  const rows = cells(plainMedium(style), trace, plain, ['', '', '']);
  return [header, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

function jsonNumber(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

/** Text that spreadsheets do not take for a formula, whatever the names in it. */
function csvText(text: string): string {
  return csvField(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
}

function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
