import { type CSSProperties, useMemo, useRef } from 'react';
import type { Derived } from '../../state/document/derived';
import { type CellStyle, halvesOf, type RowHalves } from './cells';
import { useColumnWidths } from './column-widths';
import { useKeptInView } from './keep-in-view';
import { usePointing } from './pointing';
import { TraceRow } from './TraceRow';
import styles from './TraceTable.module.css';
import { VirtualRows } from './VirtualRows';

/** Tables longer than this have only those rows in the page that are in view. */
const LONG = 100;

/** The evaluation trace as the paper prints it; it scrolls in whatever room it is given. */
export function TraceTable({
  derived,
  cellStyle,
  full,
  size,
}: {
  readonly derived: Derived;
  readonly cellStyle: CellStyle;
  readonly full: boolean;
  readonly size: 'small' | 'medium' | 'large';
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const { rows } = derived;
  const long = rows.length > LONG;
  const halves = useMemo<(row: number) => RowHalves>(() => {
    return (row) => halvesOf(derived, row, cellStyle);
  }, [derived, cellStyle]);
  const { notation, digits, results } = cellStyle;
  const layout = `${notation} ${digits} ${results} ${size}`;
  const widths = useColumnWidths(scroller, derived.trace.program, rows.length, halves, layout);
  usePointing(table);
  useKeptInView(scroller, rows, layout, long);

  return (
    <div ref={scroller} className={styles.scroller} data-size={size}>
      <table
        ref={table}
        aria-label="Evaluation trace"
        aria-rowcount={long ? rows.length + 1 : undefined}
        className={styles.table}
      >
        <colgroup>
          <col className={styles.statementColumn} style={columnStyle(widths?.[0])} />
          <col className={styles.numbersColumn} style={columnStyle(widths?.[1])} />
          <col className={styles.statementColumn} style={columnStyle(widths?.[2])} />
          <col className={styles.numbersColumn} style={columnStyle(widths?.[3])} />
        </colgroup>
        <thead>
          <tr aria-rowindex={long ? 1 : undefined}>
            <th colSpan={2} scope="colgroup" data-phase="primal">
              Forward Primal Trace
            </th>
            <th colSpan={2} scope="colgroup" data-phase="adjoint">
              Reverse Adjoint Trace
            </th>
          </tr>
        </thead>
        {long ? (
          <VirtualRows scroller={scroller} rows={rows} halves={halves} full={full} size={size} />
        ) : (
          <tbody>
            {rows.map((row, index) => (
              <TraceRow
                key={keyOf(row.primal, row.adjoint)}
                index={index}
                full={full}
                {...halves(index)}
              />
            ))}
          </tbody>
        )}
      </table>
    </div>
  );
}

function columnStyle(width: number | undefined): CSSProperties | undefined {
  return width === undefined ? undefined : ({ '--content': `${width}px` } as CSSProperties);
}

function keyOf(primal: { index: number } | null, adjoint: { index: number } | null): string {
  return `${primal?.index ?? ''}:${adjoint?.index ?? ''}`;
}
