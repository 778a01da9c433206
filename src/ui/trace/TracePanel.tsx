import { useMemo } from 'react';
import { useDerived } from '../../state/document/derived';
import { useDocument } from '../../state/document/document-store';
import { useView } from '../../state/view-store';
import { Empty } from '../parts/Empty';
import { Panel } from '../parts/Panel';
import { CopyTrace } from './CopyTrace';
import type { CellStyle } from './cells';
import { ReverseFrom } from './ReverseFrom';
import styles from './TracePanel.module.css';
import { TraceSettings } from './TraceSettings';
import { TraceTable } from './TraceTable';
import { useTraceLook } from './trace-look';

/** The evaluation trace with what belongs to it: where the reverse sweep starts, how it is written, copying. */
export function TracePanel() {
  const derived = useDerived();
  const notation = useView((view) => view.notation);
  const digits = useView((view) => view.digits);
  const full = useView((view) => view.unreached === 'full');
  const [look, setLook] = useTraceLook();
  const cellStyle = useMemo<CellStyle>(
    () => ({ notation, digits, results: look.results }),
    [notation, digits, look.results],
  );
  const { trace, rows } = derived;

  return (
    <Panel
      title="Trace"
      className={styles.panel}
      actions={
        rows.length > 0 && (
          <>
            {trace.output && <ReverseFrom outputs={trace.program.outputs} chosen={trace.output} />}
            <CopyTrace derived={derived} cellStyle={cellStyle} />
            <TraceSettings look={look} onLook={setLook} />
          </>
        )
      }
    >
      {rows.length === 0 ? (
        <NoTrace />
      ) : (
        <>
          <TraceTable derived={derived} cellStyle={cellStyle} full={full} size={look.size} />
          {!trace.output && <NoOutput />}
        </>
      )}
    </Panel>
  );
}

function NoTrace() {
  const empty = useDocument(({ document }) => document.graph.nodes.length === 0);
  return (
    <Empty title={empty ? 'No graph yet' : 'Nothing to evaluate yet'}>
      {empty
        ? 'Type an expression above, or add an input and a primitive to the canvas. Every statement then gets its row here.'
        : 'Add an input: whatever can be computed from it gets a row here.'}
    </Empty>
  );
}

function NoOutput() {
  return (
    <p className={styles.note}>
      There is no adjoint trace: the graph has no complete output to start from. Add an output and
      wire a value into it.
    </p>
  );
}
