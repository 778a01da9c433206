import { useCallback, useMemo } from 'react';
import { useTrace } from '../../../state/stores/player-store';
import { useView } from '../../../state/stores/view-store';
import { Empty } from '../../parts/frame/Empty';
import type { CellStyle } from '../cell/cells';
import type { Widths } from '../table/column-widths';
import { sheetOf } from '../table/sheet';
import { TraceTable } from '../table/TraceTable';
import { useFolds } from '../table/use-folds';

/** Arrays of more numbers would be set in small type. */
const MOST_ENTRIES = 4;

/** What is left free beside cells, both gutters and four gaps, in em. */
const BESIDE = 2.5;

/** The trace for a projector: large, both columns in view, arrays folded to what fits. */
export function PresentedTrace({
  type,
  onWide,
}: {
  /** Its size in pixels. */
  readonly type: number;
  /** Is told how wide the table is, in pixels, when no cell takes a second line. */
  readonly onWide: (width: number) => void;
}) {
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
  const measured = useCallback(
    (widths: Widths) => {
      const contents = widths.reduce((sum, width) => sum + width, 0);
      onWide(Math.ceil(contents + BESIDE * type));
    },
    [onWide, type],
  );
  if (sheet.count === 0) return <Empty title="Nothing to present yet">The graph is empty.</Empty>;
  return (
    <TraceTable
      key={sheet.right}
      sheet={sheet}
      look={`${notation} ${digits} ${results} ${type}`}
      digits={digits}
      full={full}
      size="projector"
      onMeasured={measured}
    />
  );
}
