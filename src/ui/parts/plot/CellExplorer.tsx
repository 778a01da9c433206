import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import styles from './CellExplorer.module.css';
import { type Cell, type Grid, nextCell } from './cells';

/**
 * Lies over a grid of cells and answers to the pointer and to the arrow keys: it moves from cell to cell
 * and says each. To assistive technology it is a slider whose value is the cell in words.
 */
export function CellExplorer({
  label,
  grid,
  at,
  words,
  onMove,
  area,
}: {
  readonly label: string;
  readonly grid: Grid;
  /** The cell it is on, or null. */
  readonly at: Cell | null;
  /** A cell in words. */
  readonly words: (cell: Cell) => string;
  /** Null when the pointer or the focus has left. */
  readonly onMove: (cell: Cell | null) => void;
  /** Where the cells lie, as shares of the box around them. */
  readonly area: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}) {
  const last = useRef<Cell>({ row: 0, column: 0 });
  const focused = useRef(false);
  const clamped = (cell: Cell) => ({
    row: Math.min(cell.row, grid.rows - 1),
    column: Math.min(cell.column, grid.columns - 1),
  });
  const here = clamped(at ?? last.current);
  const move = (cell: Cell) => {
    last.current = cell;
    onMove(cell);
  };
  const point = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (offset: number, size: number, count: number) =>
      Math.max(0, Math.min(count - 1, Math.floor((offset / size) * count)));
    move({
      row: share(event.clientY - box.top, box.height, grid.rows),
      column: share(event.clientX - box.left, box.width, grid.columns),
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.metaKey || event.altKey) return;
    const next = nextCell(here, event.key, grid, event.ctrlKey);
    if (next === null) return;
    move(next);
    event.preventDefault();
    event.stopPropagation();
  };
  const percent = (share: number) => `${100 * share}%`;
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={grid.rows * grid.columns}
      aria-valuenow={here.row * grid.columns + here.column + 1}
      aria-valuetext={words(here)}
      className={styles.explorer}
      style={{
        left: percent(area.left),
        top: percent(area.top),
        width: percent(area.width),
        height: percent(area.height),
      }}
      onKeyDown={onKeyDown}
      onFocus={() => {
        focused.current = true;
        onMove(here);
      }}
      onBlur={() => {
        focused.current = false;
        onMove(null);
      }}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={() => focused.current || onMove(null)}
    >
      {at && (
        <span
          className={styles.cell}
          style={{
            left: percent(here.column / grid.columns),
            top: percent(here.row / grid.rows),
            width: percent(1 / grid.columns),
            height: percent(1 / grid.rows),
          }}
        />
      )}
    </div>
  );
}
