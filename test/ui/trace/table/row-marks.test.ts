import { describe, expect, it } from 'vitest';
import {
  ADJOINT_CURRENT,
  ADJOINT_REACHED,
  PRIMAL_CURRENT,
  PRIMAL_REACHED,
  rowMarks,
  tabStops,
} from '../../../../src/ui/trace/table/row-marks';

describe('the marks of a row', () => {
  it('are none before anything is reached', () => {
    expect(rowMarks(0, 18, { from: 0, to: 0 })).toBe(0);
  });

  it('say which half is current and which has been reached', () => {
    expect(rowMarks(2, 16, { from: 2, to: 3 })).toBe(PRIMAL_REACHED | PRIMAL_CURRENT);
    expect(rowMarks(2, 16, { from: 3, to: 4 })).toBe(PRIMAL_REACHED);
    expect(rowMarks(2, 16, { from: 16, to: 17 })).toBe(
      PRIMAL_REACHED | ADJOINT_REACHED | ADJOINT_CURRENT,
    );
  });

  it('mark every row of a wave', () => {
    const wave = { from: 2, to: 5 };
    expect([2, 3, 4].map((step) => rowMarks(step, -1, wave) & PRIMAL_CURRENT)).toEqual([4, 4, 4]);
    expect(rowMarks(5, -1, wave)).toBe(0);
  });

  it('leave an empty cell unmarked', () => {
    expect(rowMarks(-1, -1, { from: 0, to: 1 })).toBe(0);
    expect(rowMarks(-1, -1, { from: 0, to: 0 })).toBe(0);
  });
});

describe('where Tab goes', () => {
  it('is the newest step taken in each half', () => {
    expect(tabStops(5, 8, 19)).toEqual({ primal: 4, adjoint: 8 });
    expect(tabStops(12, 8, 19)).toEqual({ primal: 7, adjoint: 11 });
  });

  it('is the first step of a half that has not begun', () => {
    expect(tabStops(0, 8, 19)).toEqual({ primal: 0, adjoint: 8 });
  });

  it('is the last step at the end', () => {
    expect(tabStops(19, 8, 19)).toEqual({ primal: 7, adjoint: 18 });
  });
});
