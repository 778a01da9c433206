import { useMemo } from 'react';
import { useTrace } from '../../../state/stores/player-store';
import { useView } from '../../../state/stores/view-store';
import type { CellStyle } from '../cell/cells';
import { type Sheet, sheetOf } from '../table/sheet';
import { useFolds } from '../table/use-folds';

/** Arrays of more numbers would be set in small type, and be higher than few rows. */
const MOST_ENTRIES = 4;

/** The sheet of the trace where no panel surrounds it, with how it is written. */
export function useSmallSheet(): {
  readonly sheet: Sheet;
  /** Tells one way of writing from another. */
  readonly look: string;
  readonly digits: number;
  /** Whether rows that are not reached yet are written out. */
  readonly full: boolean;
} {
  const trace = useTrace();
  const notation = useView((view) => view.notation);
  const digits = useView((view) => view.digits);
  const full = useView((view) => view.unreached === 'full');
  const results = useView((view) => view.results);
  const style = useMemo<CellStyle>(
    () => ({ notation, digits, results, mostEntries: MOST_ENTRIES }),
    [notation, digits, results],
  );
  const folds = useFolds();
  const sheet = useMemo(() => sheetOf(trace, style, folds), [trace, style, folds]);
  return { sheet, look: `${notation} ${digits} ${results}`, digits, full };
}
