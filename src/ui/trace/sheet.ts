import type { TangentRow } from '../../core/trace/tangent-rows';
import type { Derived, DerivedTangent } from '../../state/document/derived';
import type { Played } from '../../state/player/played';
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
    halves: once((row) => adjointHalves(trace, rows[row] as (typeof rows)[number], style)),
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
    halves: once((row) => tangentHalves(trace, rows[row] as TangentRow, style)),
    ruled: (row) => row > 0 && rows[row]?.section !== rows[row - 1]?.section,
    places: () => rows.map((_, row) => row),
  };
}

/** Rows are asked for when they are drawn and when columns are measured; each is written once. */
function once(write: (row: number) => RowHalves): (row: number) => RowHalves {
  const written: RowHalves[] = [];
  return (row) => {
    written[row] ??= write(row);
    return written[row];
  };
}
