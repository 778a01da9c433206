import { rowOrderOf } from '../../core/trace/rows';
import { stepAt, type Trace } from '../../core/trace/trace';
import { latexMedium } from '../medium/latex';
import type { Medium, TraceStyle } from '../medium/medium';
import { plainMedium } from '../medium/plain';
import { within } from '../medium/spelled';
import { type Cells, cellsOf } from '../term/cells';
import { csvTable, latexTable, markdownTable, type TableHalf, type TableLine } from './table';
import { traceHeadings } from './trace-headings';

/** The lines of the printed table. */
function linesOf(medium: Medium, trace: Trace): readonly TableLine[] {
  const order = rowOrderOf(trace);
  const half = (index: number, side: keyof Cells): TableHalf | null => {
    if (index < 0) return null;
    const step = stepAt(trace, index);
    const cell = cellsOf(medium, trace, step)[side];
    const value = side === 'derivative' && step.phase === 'tangent' ? step.tangent : step.value;
    return cell && value && { cell, value };
  };
  return Array.from({ length: order.count }, (_, row) => {
    const [left, right] = order.at(row);
    return {
      halves: [half(left, 'primal'), half(right, 'derivative')],
      ruled: order.ruled(row),
    };
  });
}

/** The evaluation trace as a LaTeX tabular, which needs the package booktabs and nothing else. */
export function traceToLatex(trace: Trace, style: TraceStyle): string {
  return latexTable(
    traceHeadings[trace.mode],
    linesOf(latexMedium(within(trace.program, style)), trace),
  );
}

/** The evaluation trace as a Markdown table with formulas between dollar signs. */
export function traceToMarkdown(trace: Trace, style: TraceStyle): string {
  return markdownTable(
    traceHeadings[trace.mode],
    linesOf(latexMedium(within(trace.program, style)), trace),
  );
}

/**
 * The evaluation trace as CSV (RFC 4180), in plain text. The value columns hold float64 numbers in
 * full for other programs to read.
 */
export function traceToCsv(trace: Trace, style: TraceStyle): string {
  return csvTable(
    traceHeadings[trace.mode],
    linesOf(plainMedium(within(trace.program, style)), trace),
  );
}
