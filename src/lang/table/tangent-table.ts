import type { TangentTrace } from '../../core/trace/tangent';
import { tangentRowsOf } from '../../core/trace/tangent-rows';
import { latexMedium } from '../medium/latex';
import type { Medium, TraceStyle } from '../medium/medium';
import { plainMedium } from '../medium/plain';
import { tangentCellsOf } from '../term/tangent-cells';
import { csvTable, latexTable, markdownTable, type TableLine } from './table';

/** The columns of Baydin et al. 2018, Table 2. */
const HEADER = ['Forward Primal Trace', 'Forward Tangent (Derivative) Trace'] as const;

/** Lines with inputs, statements and outputs ruled off. */
function linesOf(medium: Medium, trace: TangentTrace): readonly TableLine[] {
  const rows = tangentRowsOf(trace);
  return rows.map(({ step, section }, k) => {
    const { primal, tangent } = tangentCellsOf(medium, trace, step);
    const right = tangent && step.tangent ? { cell: tangent, value: step.tangent } : null;
    return {
      halves: [{ cell: primal, value: step.value }, right],
      ruled: k > 0 && rows[k - 1]?.section !== section,
    };
  });
}

/** The forward-mode trace as a LaTeX tabular, which needs the package booktabs and nothing else. */
export function tangentToLatex(trace: TangentTrace, style: TraceStyle): string {
  return latexTable(HEADER, linesOf(latexMedium(style), trace));
}

/** The forward-mode trace as a Markdown table with formulas between dollar signs. */
export function tangentToMarkdown(trace: TangentTrace, style: TraceStyle): string {
  return markdownTable(HEADER, linesOf(latexMedium(style), trace));
}

/**
 * The forward-mode trace as CSV (RFC 4180), in plain text. The value columns hold float64 numbers in
 * full for other programs to read.
 */
export function tangentToCsv(trace: TangentTrace, style: TraceStyle): string {
  return csvTable(HEADER, linesOf(plainMedium(style), trace));
}
