import { useCallback } from 'react';
import { Empty } from '../../parts/frame/Empty';
import type { Widths } from '../table/column-widths';
import { TraceTable } from '../table/TraceTable';
import { wording } from './late-words';
import { useSmallSheet } from './use-small-sheet';

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
  const { sheet, look, ...written } = useSmallSheet();
  const measured = useCallback(
    (widths: Widths) => {
      const contents = widths.reduce((sum, width) => sum + width, 0);
      onWide(Math.ceil(contents + BESIDE * type));
    },
    [onWide, type],
  );
  if (sheet.count === 0)
    return <Empty title={wording.nothingToPresentYet}>{wording.theGraphIsEmpty}</Empty>;
  return (
    <TraceTable
      key={sheet.right}
      sheet={sheet}
      look={`${look} ${type}`}
      {...written}
      size="projector"
      onMeasured={measured}
    />
  );
}
