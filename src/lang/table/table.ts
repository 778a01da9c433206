import { fromTensor, type Tensor } from '../../core/tensor/tensor';
import { typewritten } from '../medium/typewritten';
import type { Cell } from '../term/cells';
import { csvField, csvRows, csvText } from './csv';
import { wording } from './words';

/** One half of a line of a printed trace. */
export interface TableHalf {
  readonly cell: Cell;
  readonly value: Tensor;
}

/** A line of a printed trace: what stands in its left and right halves; null where a half is empty. */
export interface TableLine {
  readonly halves: readonly [left: TableHalf | null, right: TableHalf | null];
  /** Whether a rule is drawn above it. */
  readonly ruled: boolean;
}

export type TableHeader = readonly [left: string, right: string];

/** A LaTeX tabular of cells in LaTeX, which needs the package booktabs and nothing else. */
export function latexTable(header: TableHeader, lines: readonly TableLine[]): string {
  const math = ({ cell }: TableHalf) => cell.map((text) => `$${typewritten(text)}$`);
  return [
    '% \\usepackage{booktabs}',
    '\\begin{tabular}{llll}',
    '\\toprule',
    `${header.map((title) => `\\multicolumn{2}{l}{${title}}`).join(' & ')} \\\\`,
    '\\midrule',
    ...lines.flatMap(({ halves, ruled }) => {
      const cells = halves.flatMap((half) => (half ? math(half) : ['', '']));
      return [...(ruled ? ['\\midrule'] : []), `${cells.join(' & ')} \\\\`];
    }),
    '\\bottomrule',
    '\\end{tabular}',
    '',
  ].join('\n');
}

/** A Markdown table of cells in LaTeX, formulas between dollar signs. */
export function markdownTable([left, right]: TableHeader, lines: readonly TableLine[]): string {
  const math = ({ cell }: TableHalf) => cell.map((text) => `$${markdownMath(text)}$`);
  return [
    `| ${left} | | ${right} | |`,
    '| :-- | :-- | :-- | :-- |',
    ...lines.map(({ halves }) => {
      const cells = halves.flatMap((half) => (half ? math(half) : ['', '']));
      return `| ${cells.join(' | ')} |`;
    }),
    '',
  ].join('\n');
}

/** Signs that mean something to Markdown or HTML, by their names. */
function markdownMath(latex: string): string {
  return latex
    .replaceAll('\\\\', '\\cr')
    .replaceAll('|', '\\vert ')
    .replaceAll('<', '\\lt ')
    .replaceAll('>', '\\gt ')
    .replaceAll('\\$', '\\text{\\textdollar}');
}

/** CSV (RFC 4180) of cells in plain text, with columns of values in full. */
export function csvTable(header: TableHeader, lines: readonly TableLine[]): string {
  const plain = ({ cell: [symbols, numbers], value }: TableHalf) => [
    csvText(symbols),
    csvText(numbers.replace(/^= /, '')),
    csvField(JSON.stringify(fromTensor(value), jsonNumber).replaceAll('"', '')),
  ];
  const titles = header.flatMap((title) => [csvText(title), wording.withNumbers, wording.value]);
  const rows = lines.map(({ halves }) =>
    halves.flatMap((half) => (half ? plain(half) : ['', '', ''])),
  );
  return csvRows([titles, ...rows]);
}

function jsonNumber(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}
