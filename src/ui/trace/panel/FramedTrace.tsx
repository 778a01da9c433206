import { useMemo } from 'react';
import { useTrace } from '../../../state/stores/player-store';
import { useView } from '../../../state/stores/view-store';
import type { CellStyle } from '../cell/cells';
import { sheetOf } from '../table/sheet';
import { TraceTable } from '../table/TraceTable';
import { useFolds } from '../table/use-folds';

/** Arrays of more numbers would be higher than the few rows there are. */
const MOST_ENTRIES = 4;

/** The rows of the trace around the newest step, in as little room as there is. */
export function FramedTrace() {
  const trace = useTrace();
  const notation = useView((view) => view.notation);
  const digits = useView((view) => view.digits);
  const full = useView((view) => view.unreached === 'full');
  const results = useView((view) => view.results);
  const cellStyle = useMemo<CellStyle>(
    () => ({ notation, digits, results, mostEntries: MOST_ENTRIES }),
    [notation, digits, results],
  );
  const folds = useFolds();
  const sheet = useMemo(() => sheetOf(trace, cellStyle, folds), [trace, cellStyle, folds]);
  if (sheet.count === 0) return null;
  return (
    <TraceTable
      key={sheet.right}
      sheet={sheet}
      look={`${notation} ${digits} ${results}`}
      digits={digits}
      full={full}
      size="small"
    />
  );
}
