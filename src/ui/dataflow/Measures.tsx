import { useDataflow } from '../../state/study/dataflow-store';
import type { Machine } from '../../study/dataflow/machine';
import parts from '../parts/frame/Section.module.css';
import styles from './Dataflow.module.css';
import { type NameOf, numberText, pathText, processorsText } from './wording';

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
  const n = numberText;
  return (
    <>
      <dl className={styles.measures}>
        <div>
          <dt>Work</dt>
          <dd>{n(work)}</dd>
          <dd className={parts.note}>time on one processor</dd>
        </div>
        <div>
          <dt>Span</dt>
          <dd>{n(span)}</dd>
          <dd className={parts.note}>the critical path</dd>
        </div>
        <div>
          <dt>Time on {p}</dt>
          <dd>{n(length)}</dd>
          <dd className={parts.note}>this schedule</dd>
        </div>
        <div>
          <dt>Speed-up</dt>
          <dd>{n(speedUp)} ×</dd>
          <dd className={parts.note}>at most work/span = {n(greatestSpeedUp)} ×</dd>
        </div>
      </dl>
      <p>
        <b>Critical path:</b> {pathText(path, nameOf)}
      </p>
      <p className={parts.note}>
        {finite
          ? `On p = ${p} no schedule takes less than max(work/p, span) = max(${n(work / processors)}, ${n(span)}) = ${n(least)}, and no greedy one more than (work − span)/p + span = ${n(most)} (Brent).`
          : `However many processors there are, no schedule takes less than the span, ${n(span)}. ${n(machine.rows)} of them are of use.`}
      </p>
    </>
  );
}
