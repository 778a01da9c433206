import { type KeyboardEvent, useState } from 'react';
import type { BlankKey } from '../../figure/blanks';
import type { Sheet } from '../../figure/paper';
import type { CellBox } from '../../figure/trace-table';
import type { Typesetter } from '../../figure/typeset';
import styles from './PaperPreview.module.css';
import { Turning } from './Turning';
import { usePainted } from './use-painted';
import { wording } from './words';

/** What can be done with the cells of a sheet. */
export interface Cells {
  readonly blank: ReadonlySet<BlankKey>;
  text(key: BlankKey): string;
  flip(key: BlankKey): void;
}

/** The sheets as they will be printed, one at a time; the cells of a worksheet are pressed to leave them blank. */
export function PaperPreview({
  sheets,
  description,
  cells,
  typeset,
}: {
  readonly sheets: readonly Sheet[];
  readonly description: string;
  readonly cells: Cells | null;
  readonly typeset: Typesetter;
}) {
  const [wanted, want] = useState(0);
  const at = Math.min(wanted, sheets.length - 1);
  const sheet = sheets[at];
  const canvas = usePainted(sheet?.picture, 'print', true, typeset);
  if (!sheet) return null;
  const { width, height } = sheet.picture;
  const share = width / height;
  return (
    <figure className={styles.preview}>
      <div
        className={styles.sheet}
        style={{ width: `min(100%, calc(${share.toFixed(4)} * var(--tallest)))` }}
      >
        <canvas
          ref={canvas}
          role="img"
          aria-label={wording.sheetOf(description, at + 1, sheets.length)}
          className={styles.paper}
          style={{ aspectRatio: `${width} / ${height}` }}
        />
        {cells && <CellButtons key={at} sheet={sheet} cells={cells} />}
      </div>
      <Turning label={wording.sheet} at={at} count={sheets.length} onTurn={want} />
    </figure>
  );
}

/** A button over each cell; one of them is on the way of Tab, and arrow keys go from it to the others. */
function CellButtons({ sheet, cells }: { readonly sheet: Sheet; readonly cells: Cells }) {
  const shown = sheet.cells.filter(({ key }) => cells.text(key) !== '');
  const [current, go] = useState<BlankKey | undefined>(shown[0]?.key);
  const { width, height } = sheet.picture;
  const percent = (length: number, of: number) => `${((100 * length) / of).toFixed(3)}%`;
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const from = shown.find(({ key }) => key === current);
    const to = from && neighbour(shown, from, event.key);
    if (!to) return;
    event.preventDefault();
    go(to.key);
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${to.key}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    <div
      role="group"
      aria-label={wording.cellsOfTheTable}
      className={styles.cells}
      onKeyDown={move}
    >
      {shown.map(({ key, ...box }) => (
        <button
          key={key}
          type="button"
          data-cell={key}
          aria-pressed={cells.blank.has(key)}
          aria-label={wording.blank(cells.text(key))}
          tabIndex={key === current ? 0 : -1}
          className={styles.cell}
          style={{
            left: percent(box.x, width),
            top: percent(box.y, height),
            width: percent(box.width, width),
            height: percent(box.height, height),
          }}
          onFocus={() => go(key)}
          onClick={() => cells.flip(key)}
        />
      ))}
    </div>
  );
}

/** The nearest cell in the direction of an arrow key; nothing for other keys, and at the edge. */
function neighbour(cells: readonly CellBox[], from: CellBox, key: string): CellBox | undefined {
  const across = key === 'ArrowLeft' || key === 'ArrowRight';
  if (!across && key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
  const sign = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
  const ahead = ({ x, y }: CellBox) => sign * (across ? x - from.x : y - from.y);
  const aside = ({ x, y }: CellBox) => Math.abs(across ? y - from.y : x - from.x);
  const inWay = cells.filter((cell) => ahead(cell) > 0.5 && aside(cell) < 0.5);
  return inWay.sort((a, b) => ahead(a) - ahead(b))[0];
}
