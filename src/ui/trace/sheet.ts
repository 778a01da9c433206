import { isAllScalar } from '../../core/sweep/evaluate';
import type { Row } from '../../core/trace/rows';
import type { TangentRow } from '../../core/trace/tangent-rows';
import type { Derived, DerivedTangent } from '../../document/derived';
import { isPending, outlineOf } from '../../document/pending';
import type { Played } from '../../state/player/played';
import { awaited } from './awaited';
import { adjointHalves, type CellStyle, type RowHalves, tangentHalves } from './cells';
import { rowOfStep } from './row-of-step';

/** The trace as the rows of a table, whichever mode it is of. */
export interface Sheet {
  /** What stands in the right half. */
  readonly right: 'adjoint' | 'tangent';
  readonly headings: readonly [left: string, right: string];
  readonly played: Played;
  /** The number of rows. */
  readonly count: number;
  halves(row: number): RowHalves;
  /** Whether a rule is drawn above a row. */
  ruled(row: number): boolean;
  /** Per step, the row in which it stands. */
  places(): readonly number[];
}

/** The table as the paper prints it, read down on the left and up on the right. */
export function adjointSheet({ trace, rows }: Derived, style: CellStyle): Sheet {
  return {
    right: 'adjoint',
    headings: ['Forward Primal Trace', 'Reverse Adjoint Trace'],
    played: trace,
    count: rows.length,
    halves: once(
      trace,
      (shown, row) => adjointHalves(shown, rows[row] as Row, style),
      // The partial derivative of a number by a number is not written out.
      !isAllScalar(trace.program),
    ),
    ruled: () => false,
    places: () => rowOfStep(rows),
  };
}

/** The table as Baydin et al. 2018, Table 2, print it, both halves read down together. */
export function tangentSheet(
  { trace, rows }: Pick<DerivedTangent, 'trace' | 'rows'>,
  style: CellStyle,
): Sheet {
  return {
    right: 'tangent',
    headings: ['Forward Primal Trace', 'Forward Tangent (Derivative) Trace'],
    played: trace,
    count: rows.length,
    halves: once(trace, (shown, row) => tangentHalves(shown, rows[row] as TangentRow, style), true),
    ruled: (row) => row > 0 && rows[row]?.section !== rows[row - 1]?.section,
    places: () => rows.map((_, row) => row),
  };
}

/**
 * Rows are asked for when they are drawn and when columns are measured; each is written once. While
 * the trace is pending they are those of its outline, without numbers.
 * @param chosen whether numbers choose how a derivative is written.
 */
function once<P extends Played>(
  trace: P,
  write: (shown: P, row: number) => RowHalves,
  chosen: boolean,
): (row: number) => RowHalves {
  const pending = isPending(trace);
  const shown = pending ? { ...outlineOf(trace), program: trace.program } : trace;
  const written: RowHalves[] = [];
  return (row) => {
    written[row] ??= pending ? awaited(write(shown, row), chosen) : write(shown, row);
    return written[row];
  };
}
