/** A place in a grid, both from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface Grid {
  readonly rows: number;
  readonly columns: number;
}

/** How far Page up and Page down go. */
const PAGE = 10;

/**
 * The cell a key leads to, as in a spreadsheet: arrows to its neighbours, Home and End along the row,
 * with `far` to the corners, Page up and Page down some rows on. Null for other keys.
 */
export function nextCell(
  { row, column }: Cell,
  key: string,
  { rows, columns }: Grid,
  far = false,
): Cell | null {
  const [bottom, right] = [rows - 1, columns - 1];
  const within = (at: number, last: number) => Math.max(0, Math.min(last, at));
  switch (key) {
    case 'ArrowRight':
      return { row, column: far ? right : within(column + 1, right) };
    case 'ArrowLeft':
      return { row, column: far ? 0 : within(column - 1, right) };
    case 'ArrowDown':
      return { row: far ? bottom : within(row + 1, bottom), column };
    case 'ArrowUp':
      return { row: far ? 0 : within(row - 1, bottom), column };
    case 'PageDown':
      return { row: within(row + PAGE, bottom), column };
    case 'PageUp':
      return { row: within(row - PAGE, bottom), column };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? bottom : row, column: right };
    default:
      return null;
  }
}
