import { type CSSProperties, useLayoutEffect, useRef } from 'react';
import { isPending } from '../../../document/pending';
import type { TextSize } from '../../../document/settings';
import { usePlayer } from '../../../state/stores/player-store';
import { late } from '../../parts/frame/late';
import { Term } from '../../parts/terms/Term';
import type { RowHalves } from '../cell/cells';
import { useColumnWidths, type Widths } from './column-widths';
import { useKeptInView } from './keep-in-view';
import { usePointing } from './pointing';
import type { Sheet } from './sheet';
import { TraceRow } from './TraceRow';
import styles from './TraceTable.module.css';
import { cardFit, type Fit, fitOf, useFit } from './table-fit';
import { useFolding, useFolds } from './use-folding';
import { wording } from './words';

// The virtualizer is as large as all the rest of this room; short tables do without.
const VirtualRows = late(async () => (await import('./VirtualRows')).VirtualRows, wording.theRows);

/** Tables longer than this have only those rows in the page that are in view. */
const LONG = 100;

/** The evaluation trace as papers print it; it scrolls in whatever room it is given. */
export function TraceTable({
  sheet,
  look,
  digits,
  full,
  size,
  cards = false,
  onMeasured,
}: {
  readonly sheet: Sheet;
  /** Whatever else but numbers makes cells longer or shorter. */
  readonly look: string;
  readonly digits: number;
  readonly full: boolean;
  readonly size: TextSize | 'projector';
  /** Whether its rows are cards, one below the other, as a narrow window has them. */
  readonly cards?: boolean;
  /** Is told how wide the columns want to be, once that is known and when it changes; the same each time. */
  readonly onMeasured?: (widths: Widths) => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const { count, halves, headings, right } = sheet;
  const long = count > LONG;
  const held = usePlayer((player) => player.held !== null);
  const layout = `${right} ${look} ${size}`;
  const folds = useFolds(sheet, digits);
  const measured = useColumnWidths(scroller, sheet.trace.program, count, halves, layout);
  useLayoutEffect(() => {
    if (measured) onMeasured?.(measured);
  }, [measured, onMeasured]);
  const fit = useFit(scroller, table, measured, folds.widths, size, cards ? cardFit : fitOf);
  const { widths, stacked } = fit;
  const folding = useFolding(folds, fit);
  usePointing(table);
  useKeptInView(scroller, count, `${layout} ${stacked}`, long, cards);

  return (
    <div ref={scroller} className={styles.scroller} data-size={size}>
      <table
        ref={table}
        aria-label={wording.evaluationTrace}
        aria-rowcount={long ? count + 1 : undefined}
        aria-busy={isPending(sheet.trace) || undefined}
        className={styles.table}
        data-sized={widths ? '' : undefined}
        data-stacked={stacked ? '' : undefined}
        data-cards={cards ? '' : undefined}
        style={stacked ? halvesStyle(fit) : undefined}
      >
        <colgroup>
          <col className={styles.statementColumn} style={columnStyle(widths?.[0])} />
          <col
            className={styles.numbersColumn}
            data-empty={widths?.[1] === 0 || undefined}
            style={columnStyle(widths?.[1])}
          />
          <col className={styles.statementColumn} style={columnStyle(widths?.[2])} />
          <col
            className={styles.numbersColumn}
            data-empty={widths?.[3] === 0 || undefined}
            style={columnStyle(widths?.[3])}
          />
        </colgroup>
        <thead>
          <tr aria-rowindex={long ? 1 : undefined}>
            <th colSpan={2} scope="colgroup" data-phase="primal">
              <Term of="primal">{headings[0]}</Term>
            </th>
            <th colSpan={2} scope="colgroup" data-phase={right}>
              <Term of={right}>{headings[1]}</Term>
            </th>
          </tr>
        </thead>
        {long ? (
          <VirtualRows
            scroller={scroller}
            sheet={sheet}
            full={full && !held}
            size={size}
            stacked={stacked}
            folding={folding}
          />
        ) : (
          <tbody>
            {Array.from({ length: count }, (_, index) => {
              const row = halves(index);
              return (
                <TraceRow
                  key={keyOf(row)}
                  index={index}
                  right={right}
                  ruled={sheet.ruled(index)}
                  full={full && !held}
                  {...folding(row)}
                />
              );
            })}
          </tbody>
        )}
      </table>
    </div>
  );
}

function columnStyle(width: number | undefined): CSSProperties | undefined {
  return width === undefined ? undefined : ({ '--content': `${width}px` } as CSSProperties);
}

function halvesStyle({ halves: [left, right] }: Fit): CSSProperties {
  return { '--halves': `${left}fr ${right}fr` } as CSSProperties;
}

function keyOf({ primal, derivative }: RowHalves): string {
  return `${primal?.step ?? ''}:${derivative?.step ?? ''}`;
}
