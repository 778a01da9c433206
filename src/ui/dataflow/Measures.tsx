import { useDataflow } from '../../state/study/dataflow-store';
import type { Machine } from '../../study/dataflow/machine';
import { Note } from '../parts/frame/prose';
import styles from './Dataflow.module.css';
import { type NameOf, pathText, processorsText, shortNumberText } from './dataflow-words';

/** Work, span and speed-up of the schedule, held against their bounds. */
export function Measures({
  machine,
  nameOf,
}: {
  readonly machine: Machine;
  readonly nameOf: NameOf;
}) {
  const processors = useDataflow((state) => state.processors);
  const { schedule, path } = machine;
  const { work, span, length, speedUp, greatestSpeedUp } = schedule;
  const p = processorsText(processors);
  const finite = Number.isFinite(processors);
  const least = Math.max(work / processors, span);
  const most = (work - span) / processors + span;
  const n = shortNumberText;
  return (
    <>
      <dl className={styles.measures}>
        <div>
          <dt>Work</dt>
          <dd>{n(work)}</dd>
          <Note as="dd">time on one processor</Note>
        </div>
        <div>
          <dt>Span</dt>
          <dd>{n(span)}</dd>
          <Note as="dd">the critical path</Note>
        </div>
        <div>
          <dt>Time on {p}</dt>
          <dd>{n(length)}</dd>
          <Note as="dd">this schedule</Note>
        </div>
        <div>
          <dt>Speed-up</dt>
          <dd>{n(speedUp)} ×</dd>
          <Note as="dd">at most work/span = {n(greatestSpeedUp)} ×</Note>
        </div>
      </dl>
      <p>
        <b>Critical path:</b> {pathText(path, nameOf)}
      </p>
      <Note>
        {finite
          ? `On p = ${p} no schedule takes less than max(work/p, span) = max(${n(work / processors)}, ${n(span)}) = ${n(least)}, and no greedy one more than (work − span)/p + span = ${n(most)} (Brent).`
          : `However many processors there are, no schedule takes less than the span, ${n(span)}. ${n(machine.rows)} of them are of use.`}
      </Note>
    </>
  );
}
