import { useRef } from 'react';
import styles from './CellExplorer.module.css';
import { Explorer } from './Explorer';
import { type Cell, type Grid, nextCell } from './grid';

/** Lies over a grid of cells and answers to the pointer and to the arrow keys: it moves from cell to cell. */
export function CellExplorer({
  label,
  grid,
  at,
  words,
  onMove,
  onChoose,
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
  /** Makes a click, Enter or the space bar choose a cell. */
  readonly onChoose?: ((cell: Cell) => void) | undefined;
  /** Where the cells lie, as shares of the box around them. */
  readonly area: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}) {
  const last = useRef<Cell>({ row: 0, column: 0 });
  const clamped = (cell: Cell) => ({
    row: Math.min(cell.row, grid.rows - 1),
    column: Math.min(cell.column, grid.columns - 1),
  });
  const here = clamped(at ?? last.current);
  const move = (cell: Cell) => {
    last.current = cell;
    onMove(cell);
  };
  const place = (share: number, count: number) =>
    Math.max(0, Math.min(count - 1, Math.floor(share * count)));
  const percent = (share: number) => `${100 * share}%`;
  return (
    <Explorer
      label={label}
      min={1}
      max={grid.rows * grid.columns}
      now={here.row * grid.columns + here.column + 1}
      words={words(here)}
      className={styles.explorer}
      style={{
        left: percent(area.left),
        top: percent(area.top),
        width: percent(area.width),
        height: percent(area.height),
      }}
      onKey={(key, withControl) => {
        if (onChoose && (key === 'Enter' || key === ' ')) {
          onChoose(here);
          return true;
        }
        const next = nextCell(here, key, grid, withControl);
        if (next) move(next);
        return next !== null;
      }}
      onEnter={() => onMove(here)}
      onLeave={() => onMove(null)}
      onPoint={({ x, y }) => move({ row: place(y, grid.rows), column: place(x, grid.columns) })}
      onClick={
        onChoose &&
        (({ x, y }) => onChoose({ row: place(y, grid.rows), column: place(x, grid.columns) }))
      }
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
    </Explorer>
  );
}
