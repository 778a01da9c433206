import { useCallback, useMemo, useState } from 'react';
import type { Program } from '../../../core/program/program';
import type { Half, RowHalves } from '../cell/cells';
import { arrayWidth } from './folds';
import type { ArrayLook } from './Numbers';
import type { Sheet } from './sheet';
import type { Fit } from './table-fit';

/** The left or the right half of the table. */
type Side = 0 | 1;

/** Which arrays of the table a person has unfolded. */
export interface Folds {
  readonly digits: number;
  isUnfolded(half: Half | null, side: Side): boolean;
  readonly toggle: (step: number, side: Side) => void;
  /** How wide the numbers of each half must be for what is unfolded, in em. */
  readonly widths: readonly [left: number, right: number];
}

/** What a row needs to know to show its arrays. */
export interface RowFolding extends RowHalves {
  readonly looks: readonly [left: ArrayLook, right: ArrayLook];
  readonly unfolded: readonly [left: boolean, right: boolean];
  readonly onFold: (step: number, side: Side) => void;
}

export type Folding = (row: RowHalves) => RowFolding;

const NONE: ReadonlySet<number> = new Set();
/** In forward mode both halves of a row are of one step. */
const keyOf = (step: number, side: Side) => 2 * step + side;

/** Arrays stay unfolded while their numbers change, and are folded again where there are other statements. */
export function useFolds(sheet: Sheet, digits: number): Folds {
  const { operands } = sheet.trace.program;
  const [opened, setOpened] = useState<{ of: Program['operands']; keys: ReadonlySet<number> }>({
    of: operands,
    keys: NONE,
  });
  const keys = opened.of === operands ? opened.keys : NONE;
  const toggle = useCallback(
    (step: number, side: Side) => {
      setOpened((before) => {
        const next = new Set(before.of === operands ? before.keys : NONE);
        const key = keyOf(step, side);
        if (!next.delete(key)) next.add(key);
        return { of: operands, keys: next };
      });
    },
    [operands],
  );
  return useMemo(() => {
    const widest = (side: Side) => {
      let widest = 0;
      for (const key of keys) {
        if (key % 2 !== side) continue;
        const { primal, derivative } = sheet.halves(sheet.rowOf(Math.floor(key / 2)));
        const array = (side === 0 ? primal : derivative)?.array;
        if (array) widest = Math.max(widest, arrayWidth(array, digits));
      }
      return widest;
    };
    return {
      digits,
      isUnfolded: (half, side) => half !== null && keys.has(keyOf(half.step, side)),
      toggle,
      widths: [widest(0), widest(1)],
    };
  }, [sheet, digits, keys, toggle]);
}

/** What is unfolded, and how much room there is, by row. */
export function useFolding(folds: Folds, { rooms }: Fit): Folding {
  const [left, right] = rooms;
  return useMemo(() => {
    const { digits } = folds;
    const looks = [
      { digits, room: left },
      { digits, room: right },
    ] as const;
    return (row) => ({
      ...row,
      looks,
      unfolded: [folds.isUnfolded(row.primal, 0), folds.isUnfolded(row.derivative, 1)],
      onFold: folds.toggle,
    });
  }, [folds, left, right]);
}
