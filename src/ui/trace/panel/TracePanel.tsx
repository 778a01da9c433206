import { useMemo } from 'react';
import { isPending } from '../../../document/pending';
import { useDocument } from '../../../state/stores/document-store';
import { useTrace } from '../../../state/stores/player-store';
import { useView } from '../../../state/stores/view-store';
import { Empty } from '../../parts/frame/Empty';
import { late } from '../../parts/frame/late';
import { useHasNode } from '../../parts/frame/NoOutput';
import { Panel } from '../../parts/frame/Panel';
import { useMode } from '../../parts/frame/use-mode';
import type { CellStyle } from '../cell/cells';
import { cardsOf } from '../table/card-sheet';
import { sheetOf } from '../table/sheet';
import { TraceTable } from '../table/TraceTable';
import { useFolds } from '../table/use-folds';
import { CopyTrace } from './CopyTrace';
import { ReverseFrom } from './ReverseFrom';
import styles from './TracePanel.module.css';
import { TraceSettings } from './TraceSettings';
import { wording } from './words';

const Passes = late(
  async () => (await import('../passes/Passes')).Passes,
  wording.thePassesOfForwardMode,
);

/** The evaluation trace with what belongs to it: where the sweep starts, how it is written, copying. */
export function TracePanel() {
  const trace = useTrace();
  const notation = useView((view) => view.notation);
  const digits = useView((view) => view.digits);
  const full = useView((view) => view.unreached === 'full');
  const size = useView((view) => view.textSize);
  const results = useView((view) => view.results);
  const cellStyle = useMemo<CellStyle>(
    () => ({ notation, digits, results }),
    [notation, digits, results],
  );
  const folds = useFolds();
  const cards = useMode() === 'narrow';
  const sheet = useMemo(() => {
    const printed = sheetOf(trace, cellStyle, folds);
    return cards ? cardsOf(printed) : printed;
  }, [trace, cellStyle, folds, cards]);
  const { outputs } = trace.program;

  return (
    <Panel
      title={wording.trace}
      className={styles.panel}
      actions={
        sheet.count > 0 && (
          <>
            {trace.output && <ReverseFrom outputs={outputs} chosen={trace.output} />}
            <CopyTrace trace={trace} cellStyle={cellStyle} />
            <TraceSettings />
          </>
        )
      }
    >
      {sheet.count === 0 ? (
        <NoTrace pending={isPending(trace)} />
      ) : (
        <>
          {trace.mode === 'forward' && <Passes trace={trace} cellStyle={cellStyle} />}
          <TraceTable
            key={`${sheet.right} ${cards}`}
            sheet={sheet}
            cards={cards}
            digits={digits}
            look={`${notation} ${digits} ${results}`}
            full={full}
            size={size}
          />
          {trace.mode === 'reverse' && !trace.output && <NoAdjoints />}
        </>
      )}
    </Panel>
  );
}

function NoTrace({ pending }: { readonly pending: boolean }) {
  const empty = useDocument(({ document }) => document.graph.nodes.length === 0);
  if (pending) {
    return (
      <div className={styles.pending}>
        <Empty title={wording.notComputedYet}>{wording.runningThisGraphTakesMore}</Empty>
      </div>
    );
  }
  return (
    <Empty title={empty ? wording.noGraphYet : wording.nothingToEvaluateYet}>
      {empty ? wording.typeAnExpressionAboveOr : wording.addAnInputWhateverCan}
    </Empty>
  );
}

function NoAdjoints() {
  const given = useHasNode('output');
  return <p className={styles.note}>{wording.thereIsNoAdjointTrace(given)}</p>;
}
