import { useLayoutEffect, useRef } from 'react';
import { formatNumber } from '../../lang/number';
import type { Element } from '../../study/jacobian/elements';
import { isFilled, type Matrix } from '../../study/jacobian/matrix';
import { classes } from '../parts/text/classes';
import { ElementName } from '../parts/text/ElementName';
import styles from './Matrix.module.css';
import { wording } from './words';

/**
 * A matrix of derivatives as a table, each entry in full view and what is not filled yet as a dash.
 * With `pass`, the row or column that this pass fills stands out, and its seed, a unit vector, stands
 * beside the rows or above the columns that it picks from.
 */
export function MatrixTable({
  label,
  matrix,
  rows,
  columns,
  digits,
  corner,
  pass = null,
}: {
  readonly label: string;
  readonly matrix: Matrix;
  readonly rows: readonly Element[];
  readonly columns: readonly Element[];
  readonly digits: number;
  /** What stands where the headings meet. */
  readonly corner: string;
  readonly pass?: number | null;
}) {
  const { mode, numbers } = matrix;
  const seededRow = mode === 'reverse' ? pass : null;
  const seededColumn = mode === 'forward' ? pass : null;
  const scroller = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (scroller.current && pass !== null) showNow(scroller.current);
  }, [pass]);
  return (
    <section
      ref={scroller}
      className={styles.scroll}
      aria-label={wording.scrolling(label)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
      tabIndex={0}
    >
      <table aria-label={label} className={styles.matrix} data-mode={mode}>
        <thead>
          {seededColumn !== null && (
            <tr className={styles.seeds}>
              <th scope="row">{wording.seed}</th>
              {columns.map((column, j) => (
                <Seed key={keyOf(column)} one={j === seededColumn} />
              ))}
            </tr>
          )}
          <tr>
            {seededRow !== null && (
              <th scope="col" className={styles.seedHead}>
                {wording.seed}
              </th>
            )}
            <td className={styles.corner}>{corner}</td>
            {columns.map((column, j) => (
              <th
                key={keyOf(column)}
                scope="col"
                data-now={j === seededColumn || undefined}
                className={classes(begins(columns, j) && styles.begins)}
              >
                <ElementName element={column} />
                {j === seededColumn && <Arrow down />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={keyOf(row)} className={classes(begins(rows, i) && styles.begins)}>
              {seededRow !== null && <Seed one={i === seededRow} />}
              <th scope="row" data-now={i === seededRow || undefined}>
                <ElementName element={row} />
                {i === seededRow && <Arrow />}
              </th>
              {columns.map((column, j) => (
                <Entry
                  key={keyOf(column)}
                  value={
                    isFilled(matrix, i, j) ? (numbers[i * columns.length + j] as number) : null
                  }
                  digits={digits}
                  now={i === seededRow || j === seededColumn}
                  begins={begins(columns, j)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Scrolls the row or column that is filled now into view, and nothing else on the page. */
function showNow(scroller: HTMLElement): void {
  const heading = scroller.querySelector('th[data-now]');
  const corner = scroller.querySelector('thead tr:last-child > td')?.getBoundingClientRect();
  if (!heading || !corner) return;
  const view = scroller.getBoundingClientRect();
  const box = heading.getBoundingClientRect();
  if (heading.closest('tbody')) {
    scroller.scrollTop +=
      Math.max(0, box.bottom - view.bottom) || Math.min(0, box.top - corner.bottom);
  } else {
    scroller.scrollLeft +=
      Math.max(0, box.right - view.right) || Math.min(0, box.left - corner.right);
  }
}

function Entry({
  value,
  digits,
  now,
  begins: first,
}: {
  readonly value: number | null;
  readonly digits: number;
  readonly now: boolean;
  readonly begins: boolean;
}) {
  const odd = value !== null && !Number.isFinite(value);
  return (
    <td
      data-now={now || undefined}
      className={classes(
        value === null && styles.unfilled,
        odd && styles.odd,
        first && styles.begins,
      )}
      title={value === null ? wording.notComputedYet : undefined}
    >
      {value === null ? '–' : formatNumber(value, digits)}
    </td>
  );
}

function Seed({ one }: { readonly one: boolean }) {
  return (
    <td className={styles.seed} data-one={one || undefined}>
      {one ? '1' : '0'}
    </td>
  );
}

function Arrow({ down = false }: { readonly down?: boolean }) {
  return (
    <span className={styles.arrow} aria-hidden="true">
      {down ? '↓' : '→'}
    </span>
  );
}

function keyOf({ name, offset }: Element): string {
  return `${name} ${offset}`;
}

/** Whether another input or output begins here, in a table that has tensors. */
function begins(elements: readonly Element[], k: number): boolean {
  const [element, before] = [elements[k], elements[k - 1]];
  if (!element || !before || element.name === before.name) return false;
  return element.index.length + before.index.length > 0;
}
