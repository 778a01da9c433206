import { describe, expect, it } from 'vitest';
import { nextCell } from '../../../../src/ui/parts/plot/grid';

const grid = { rows: 30, columns: 4 };
const from = { row: 5, column: 1 };

describe('moving in a grid of cells', () => {
  it('goes to the neighbours with arrows', () => {
    expect(nextCell(from, 'ArrowRight', grid)).toEqual({ row: 5, column: 2 });
    expect(nextCell(from, 'ArrowLeft', grid)).toEqual({ row: 5, column: 0 });
    expect(nextCell(from, 'ArrowDown', grid)).toEqual({ row: 6, column: 1 });
    expect(nextCell(from, 'ArrowUp', grid)).toEqual({ row: 4, column: 1 });
  });

  it('stays inside', () => {
    expect(nextCell({ row: 0, column: 0 }, 'ArrowUp', grid)).toEqual({ row: 0, column: 0 });
    expect(nextCell({ row: 29, column: 3 }, 'ArrowRight', grid)).toEqual({ row: 29, column: 3 });
    expect(nextCell({ row: 25, column: 0 }, 'PageDown', grid)).toEqual({ row: 29, column: 0 });
  });

  it('goes to the ends of the row, or of everything', () => {
    expect(nextCell(from, 'Home', grid)).toEqual({ row: 5, column: 0 });
    expect(nextCell(from, 'End', grid)).toEqual({ row: 5, column: 3 });
    expect(nextCell(from, 'Home', grid, true)).toEqual({ row: 0, column: 0 });
    expect(nextCell(from, 'End', grid, true)).toEqual({ row: 29, column: 3 });
    expect(nextCell(from, 'ArrowDown', grid, true)).toEqual({ row: 29, column: 1 });
  });

  it('leaves other keys alone', () => {
    expect(nextCell(from, 'Enter', grid)).toBeNull();
  });
});
