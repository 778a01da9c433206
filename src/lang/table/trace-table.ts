import { rowsOf } from '../../core/trace/rows';
import type { Step, Trace } from '../../core/trace/trace';
import { latexMedium } from '../medium/latex';
import type { Medium, TraceStyle } from '../medium/medium';
import { plainMedium } from '../medium/plain';
import { cellOf } from '../term/cells';
import { csvTable, latexTable, markdownTable, type TableHalf, type TableLine } from './table';

const HEADER = ['Forward Primal Trace', 'Reverse Adjoint Trace'] as const;

/** The lines of the printed table. */
function linesOf(medium: Medium, trace: Trace): readonly TableLine[] {
  const half = (step: Step | null): TableHalf | null =>
    step && { cell: cellOf(medium, trace, step), value: step.value };
  return rowsOf(trace).map(({ primal, adjoint }) => ({
    halves: [half(primal), half(adjoint)],
    ruled: false,
  }));
}

/** The evaluation trace as a LaTeX tabular, which needs the package booktabs and nothing else. */
export function traceToLatex(trace: Trace, style: TraceStyle): string {
  return latexTable(HEADER, linesOf(latexMedium(style), trace));
}

/** The evaluation trace as a Markdown table with formulas between dollar signs. */
export function traceToMarkdown(trace: Trace, style: TraceStyle): string {
  return markdownTable(HEADER, linesOf(latexMedium(style), trace));
}

/**
 * The evaluation trace as CSV (RFC 4180), in plain text. The value columns hold float64 numbers in
 * full for other programs to read.
 */
export function traceToCsv(trace: Trace, style: TraceStyle): string {
  return csvTable(HEADER, linesOf(plainMedium(style), trace));
}
