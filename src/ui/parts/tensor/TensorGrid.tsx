import { type KeyboardEvent, useRef, useState } from 'react';
import type { Tensor } from '../../../core/tensor';
import { formatNumber } from '../../../lang/number';
import { readNumber, writeNumber } from '../number-text';
import { Slider } from '../Slider';
import styles from './TensorGrid.module.css';

/** So many rows and columns are shown at once; sliders show the others. */
const MOST_ROWS = 40;
const MOST_COLUMNS = 16;

/**
 * A matrix of numbers; those that may be changed are fields. Arrows go from cell to cell, Enter goes
 * down, Escape gives back what was there.
 */
export function TensorGrid({
  label,
  matrix,
  digits,
  isKnown = () => true,
  onChange,
}: {
  readonly label: string;
  /** A tensor of two axes. */
  readonly matrix: Tensor;
  readonly digits: number;
  /** Whether the element at this position of the data is computed; all are when left out. */
  readonly isKnown?: (at: number) => boolean;
  /** The element at this position of the data was given a new value; left out where none may. */
  readonly onChange?: ((at: number, value: number) => void) | undefined;
}) {
  const table = useRef<HTMLTableElement>(null);
  const [rows = 1, columns = 1] = matrix.shape;
  const [top, setTop] = useState(0);
  const [left, setLeft] = useState(0);
  const firstRow = Math.min(top, Math.max(0, rows - MOST_ROWS));
  const firstColumn = Math.min(left, Math.max(0, columns - MOST_COLUMNS));
  const seenRows = indices(firstRow, Math.min(rows, MOST_ROWS));
  const seenColumns = indices(firstColumn, Math.min(columns, MOST_COLUMNS));

  const go = (row: number, column: number) => {
    const field = table.current?.querySelector<HTMLInputElement>(`[data-cell="${row} ${column}"]`);
    field?.focus();
    field?.select();
    return field !== null && field !== undefined;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const [row = 0, column = 0] =
      (event.target as HTMLElement).dataset.cell?.split(' ').map(Number) ?? [];
    const field = event.target as HTMLInputElement;
    const atStart = field.selectionStart === 0;
    const atEnd = field.selectionEnd === field.value.length;
    const whole = atStart && atEnd;
    const moved =
      event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey)
        ? [row + 1, column]
        : event.key === 'ArrowUp' || event.key === 'Enter'
          ? [row - 1, column]
          : event.key === 'ArrowRight' && (whole || atEnd)
            ? [row, column + 1]
            : event.key === 'ArrowLeft' && (whole || atStart)
              ? [row, column - 1]
              : null;
    if (!moved) return;
    event.preventDefault();
    const [toRow = 0, toColumn = 0] = moved;
    // At the edge the field is left and entered again, so that what was typed counts.
    if (!go(toRow, toColumn)) {
      field.blur();
      go(row, column);
    }
  };

  return (
    <div className={styles.page}>
      <div className={styles.scroll}>
        <table ref={table} aria-label={label} className={styles.grid} onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <td />
              {seenColumns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {seenRows.map((row) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {seenColumns.map((column) => {
                  const at = row * columns + column;
                  const value = matrix.data[at] as number;
                  if (!isKnown(at)) return <Missing key={column} />;
                  return (
                    <td key={column} title={onChange ? undefined : writeNumber(value)}>
                      {onChange ? (
                        <Cell
                          row={row}
                          column={column}
                          value={value}
                          onChange={(next) => onChange(at, next)}
                        />
                      ) : (
                        formatNumber(value, digits)
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows > MOST_ROWS && (
        <From what="row" most={rows - MOST_ROWS} value={firstRow} onChange={setTop} />
      )}
      {columns > MOST_COLUMNS && (
        <From what="column" most={columns - MOST_COLUMNS} value={firstColumn} onChange={setLeft} />
      )}
    </div>
  );
}

function Missing() {
  return (
    <td>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">not computed yet</span>
    </td>
  );
}

function indices(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, k) => from + k);
}

function From({
  what,
  most,
  value,
  onChange,
}: {
  readonly what: string;
  readonly most: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  return (
    <div className={styles.from}>
      <span>
        from {what} {value}
      </span>
      <Slider label={`First ${what} shown`} min={0} max={most} value={value} onChange={onChange} />
    </div>
  );
}

/** A number to type over; text that is no number is marked and not taken. */
function Cell({
  row,
  column,
  value,
  onChange,
}: {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const read = draft === null ? value : readNumber(draft);
  return (
    <input
      data-cell={`${row} ${column}`}
      aria-label={`Row ${row}, column ${column}`}
      aria-invalid={read === null || undefined}
      autoComplete="off"
      spellCheck={false}
      size={6}
      value={draft ?? writeNumber(value)}
      className={styles.cell}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setDraft(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || draft === null) return;
        event.stopPropagation();
        event.preventDefault();
        setDraft(null);
      }}
      onBlur={() => {
        setDraft(null);
        if (draft !== null && read !== null && !Object.is(read, value)) onChange(read);
      }}
    />
  );
}
