import type { FiringOrder } from '../../state/player/firing-order';
import { goToTime, timesOf } from '../../state/study/clock';
import { BEFORE } from '../../study/dataflow/options';
import { Slider } from '../parts/fields/Slider';
import { Soft } from '../parts/frame/prose';
import styles from './Dataflow.module.css';
import { shortNumberText } from './dataflow-words';
import { wording } from './words';

/** The time of the machine, which is where the player is. */
export function Clock({
  order,
  time,
  length,
}: {
  readonly order: FiringOrder;
  readonly time: number;
  /** When the last firing ends. */
  readonly length: number;
}) {
  const times = timesOf(order);
  return (
    <div className={styles.clock}>
      <Slider
        label={wording.time}
        min={0}
        max={times.length - 1}
        value={times.indexOf(time)}
        text={time === BEFORE ? wording.beforeTheStartInline : `t = ${shortNumberText(time)}`}
        onChange={(place) => goToTime(order, times[place] ?? BEFORE)}
        className={styles.slider}
      />
      <span className={styles.time} aria-hidden="true">
        {time === BEFORE ? 'start' : `t = ${shortNumberText(time)}`}
        <Soft> / {shortNumberText(length)}</Soft>
      </span>
    </div>
  );
}
