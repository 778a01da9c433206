import { useDataflow } from '../../state/study/dataflow-store';
import type { Machine } from '../../study/dataflow/machine';
import { Note } from '../parts/frame/prose';
import styles from './Dataflow.module.css';
import { type NameOf, pathText, processorsText, shortNumberText } from './dataflow-words';
import { wording } from './words';

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
          <dt>{wording.work}</dt>
          <dd>{n(work)}</dd>
          <Note as="dd">{wording.timeOnOneProcessor}</Note>
        </div>
        <div>
          <dt>{wording.span}</dt>
          <dd>{n(span)}</dd>
          <Note as="dd">{wording.theCriticalPath}</Note>
        </div>
        <div>
          <dt>{wording.timeOn(p)}</dt>
          <dd>{n(length)}</dd>
          <Note as="dd">{wording.thisSchedule}</Note>
        </div>
        <div>
          <dt>{wording.speedUp}</dt>
          <dd>{n(speedUp)} ×</dd>
          <Note as="dd">{wording.atMostWorkSpan(n(greatestSpeedUp))}</Note>
        </div>
      </dl>
      <p>
        <b>{wording.criticalPath}</b> {pathText(path, nameOf)}
      </p>
      <Note>
        {finite
          ? wording.boundsOnProcessors(p, n(work / processors), n(span), n(least), n(most))
          : wording.howeverManyProcessorsThereAre(n(span), n(machine.rows))}
      </Note>
    </>
  );
}
