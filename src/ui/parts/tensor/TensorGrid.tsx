import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Tensor } from '../../../core/tensor/tensor';
import {
  type BlockPlace,
  type Change,
  changesBy,
  placedBlock,
} from '../../../document/array/placed-block';
import { readingsLater } from '../../../document/array/reading-numbers';
import {
  AmbiguousNumbersError,
  type Reading,
  ReadTensorError,
} from '../../../lang/array/read-tensor';
import { formatNumber } from '../../../lang/number';
import { chooseConvention, chosenConvention } from '../../../state/arrays/number-convention';
import { attemptEdit } from '../../../state/loading/unmade';
import { quoted } from '../../../words/en/quoted';
import { Slider } from '../fields/Slider';
import { isTooLarge, readNumber, writeNumber } from '../text/number-text';
import { wording } from './late-words';
import { ReadingChoice } from './ReadingChoice';
import styles from './TensorGrid.module.css';

/** So many rows and columns are shown at once; sliders show the others. */
const MOST_ROWS = 40;
const MOST_COLUMNS = 16;

/**
 * A matrix of numbers; those that may be changed are fields. Arrows go from cell to cell, Enter goes
 * down, Escape gives back what was there. Several numbers pasted into one fill those from there on.
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
  /** Some elements were given new values; left out where none may. */
  readonly onChange?: ((changes: readonly Change[]) => void) | undefined;
}) {
  const table = useRef<HTMLTableElement>(null);
  const [rows = 1, columns = 1] = matrix.shape;
  const [top, setTop] = useState(0);
  const [left, setLeft] = useState(0);
  const [complaint, setComplaint] = useState<string | null>(null);
  /** Where numbers were pasted of which it has to be said how they are meant, and the ways. */
  const [asked, setAsked] = useState<{
    readonly at: BlockPlace;
    readonly readings: readonly Reading[];
  } | null>(null);
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
  // What is read of a long text is put into the numbers as they are by then.
  const change = useRef(onChange);
  useLayoutEffect(() => {
    change.current = onChange;
  });
  const place = (read: () => readonly Reading[], row: number, column: number) => {
    try {
      const block = placedBlock(read(), { row, column }, { rows, columns }, chosenConvention());
      change.current?.(block);
      setComplaint(null);
    } catch (cause) {
      if (!(cause instanceof ReadTensorError)) throw cause;
      setComplaint(cause.message);
      if (cause instanceof AmbiguousNumbersError) {
        setAsked({ at: { row, column }, readings: cause.readings });
      }
    }
  };
  const paste = (text: string, row: number, column: number) => {
    setAsked(null);
    attemptEdit(
      () => readingsLater(text),
      (read) => place(read, row, column),
    );
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
    // At the edge the field is left and entered again, so that what was typed counts and is selected.
    if (!go(toRow, toColumn)) {
      flushSync(() => field.blur());
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
                          onChange={(next) => onChange([[at, next]])}
                          onPaste={(text) => paste(text, row, column)}
                          onComplain={setComplaint}
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
      {onChange && (
        // A live region has to be there before it speaks.
        <p role="status" className={styles.complaint}>
          {complaint}
        </p>
      )}
      {asked && (
        <ReadingChoice
          readings={asked.readings}
          onChoose={({ value, convention }) => {
            chooseConvention(convention);
            onChange?.(changesBy(value, asked.at, { rows, columns }));
            setAsked(null);
            setComplaint(null);
          }}
        />
      )}
      {rows > MOST_ROWS && (
        <From what={wording.rowInline} most={rows - MOST_ROWS} value={firstRow} onChange={setTop} />
      )}
      {columns > MOST_COLUMNS && (
        <From
          what={wording.columnInline}
          most={columns - MOST_COLUMNS}
          value={firstColumn}
          onChange={setLeft}
        />
      )}
    </div>
  );
}

function Missing() {
  return (
    <td>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{wording.notComputedYet}</span>
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
      <span>{wording.from(what, value)}</span>
      <Slider
        label={wording.firstShown(what)}
        min={0}
        max={most}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}

/** A number to type over; text that is no number stays, is marked and is not taken. */
function Cell({
  row,
  column,
  value,
  onChange,
  onPaste,
  onComplain,
}: {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** Several numbers were pasted here. */
  readonly onPaste: (text: string) => void;
  /** Hears what is wrong with what was typed; null when nothing is any more. */
  readonly onComplain: (complaint: string | null) => void;
}) {
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: number } | null>(null);
  // What was typed over another number is no concern of this one.
  const draft = typed && Object.is(typed.over, value) ? typed.text : null;
  const read = draft === null ? value : readNumber(draft);
  const drop = () => {
    setTyped(null);
    onComplain(null);
  };
  return (
    <input
      data-cell={`${row} ${column}`}
      aria-label={wording.rowColumn(row, column)}
      aria-invalid={read === null || undefined}
      autoComplete="off"
      spellCheck={false}
      size={6}
      value={draft ?? writeNumber(value)}
      className={styles.cell}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped({ text: event.target.value, over: value })}
      onPaste={(event) => {
        const text = event.clipboardData.getData('text/plain');
        if (!/\S[\s,;]+\S/.test(text)) return;
        event.preventDefault();
        drop();
        onPaste(text);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || draft === null) return;
        event.stopPropagation();
        event.preventDefault();
        drop();
      }}
      onBlur={() => {
        if (draft === null) return;
        if (read === null) {
          const flaw = isTooLarge(draft) ? wording.tooLarge : wording.notANumber;
          const what =
            draft.trim() === '' ? wording.nothingTyped : wording.draftIsFlawed(quoted(draft), flaw);
          onComplain(wording.stillIs(row, column, what, writeNumber(value)));
          return;
        }
        drop();
        if (!Object.is(read, value)) onChange(read);
      }}
    />
  );
}
