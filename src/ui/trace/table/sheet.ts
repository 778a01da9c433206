import { hasOnlyScalars } from '../../../core/sweep/evaluate';
import { rowOrderOf } from '../../../core/trace/rows';
import type { Trace } from '../../../core/trace/trace';
import type { Folding } from '../../../document/folds/shown';
import type { StepGroups } from '../../../document/folds/step-groups';
import { isPending } from '../../../document/pending';
import { traceHeadings } from '../../../lang/table/trace-headings';
import { type CellStyle, halvesOf, type RowHalves } from '../cell/cells';
import { halvesOfFold } from '../cell/fold-halves';
import { withoutNumbers } from './without-numbers';

/** The trace as the rows of a table, whichever mode it is of. */
export interface Sheet {
  /** What stands in the right half. */
  readonly right: 'adjoint' | 'tangent';
  readonly headings: readonly [left: string, right: string];
  readonly trace: Trace;
  /** The number of rows. */
  readonly count: number;
  halves(row: number): RowHalves;
  /** Whether a rule is drawn above a row. */
  ruled(row: number): boolean;
  /** The row in which a step stands. */
  rowOf(step: number): number;
}

/** The steps of closed folds, and what makes a row of each. */
export interface Folds {
  readonly groups: StepGroups;
  readonly folding: Folding;
}

/**
 * The table as papers print it: in reverse mode read down on the left and up on the right, in forward
 * mode, as in Baydin et al. 2018, Table 2, both halves down together.
 * @param folds the steps of closed folds, which have a row each.
 */
export function sheetOf(trace: Trace, style: CellStyle, folds: Folds | null = null): Sheet {
  const all = rowOrderOf(trace);
  const folded = folds?.folding.foldedRows(all, folds.groups);
  const order = folded ?? all;
  const halves = (row: number) => {
    const group = folded?.groupAt(row);
    return group && folds
      ? halvesOfFold(trace, group, order.at(row), style, folds.folding)
      : halvesOf(trace, order.at(row), style);
  };
  return {
    right: trace.mode === 'reverse' ? 'adjoint' : 'tangent',
    headings: traceHeadings[trace.mode],
    trace,
    count: order.count,
    halves: once(trace, halves),
    ruled: order.ruled,
    rowOf: order.of,
  };
}

/**
 * Rows are asked for when they are drawn and when columns are measured; each is written once. While
 * the trace is pending they stand without numbers.
 */
function once(trace: Trace, write: (row: number) => RowHalves): (row: number) => RowHalves {
  const pending = isPending(trace);
  // The partial derivative of a number by a number is not written out, so that no number chooses how.
  const chosen = trace.mode === 'forward' || !hasOnlyScalars(trace.program);
  const written: RowHalves[] = [];
  return (row) => {
    written[row] ??= pending ? withoutNumbers(write(row), chosen) : write(row);
    return written[row];
  };
}
