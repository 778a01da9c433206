import type { Machine } from '../../study/dataflow/machine';
import { BEFORE } from '../../study/dataflow/options';
import picture from '../parts/plot/Picture.module.css';
import { shortNumberText } from './dataflow-words';
import styles from './Timeline.module.css';
import { TimelineBoxes, type TimelineProps } from './TimelineBoxes';
import { TimelineBusy } from './TimelineBusy';
import type { TimelineLayout } from './timeline-layout';
import { wording } from './words';

/** The picture of the timeline: axes, firings or busy processors, and where the clock stands. */
export function TimelineDrawing({
  explored,
  unit,
  hatch,
  ...props
}: TimelineProps & {
  /** The task that is looked at, or null. */
  readonly explored: number | null;
  /** What a unit of time is. */
  readonly unit: 'firings' | 'operations';
  /** The id of the pattern that fills firings of adjoints. */
  readonly hatch: string;
}) {
  const { machine, layout, moment } = props;
  return (
    <>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" className={styles.adjointGround} />
          <path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" className={styles.hatch} />
        </pattern>
      </defs>
      <Interval machine={machine} layout={layout} time={moment.time} />
      {layout.form === 'boxes' ? (
        <TimelineBoxes {...props} explored={explored} hatch={`url(#${hatch})`} />
      ) : (
        <TimelineBusy machine={machine} layout={layout} hatch={`url(#${hatch})`} />
      )}
      <TimeAxis layout={layout} unit={unit} />
      <ClockHand layout={layout} time={moment.time} />
    </>
  );
}

interface NowProps {
  readonly machine: Machine;
  readonly layout: TimelineLayout;
  readonly time: number;
}

/** The time there is now, from one change to the next; it lies under everything. */
function Interval({ machine, layout, time }: NowProps) {
  const { x, top, bottom } = layout;
  const next = machine.times.find((other) => other > time);
  if (time === BEFORE || next === undefined) return null;
  return (
    <rect
      x={x.at(time)}
      y={top - 3}
      width={x.at(next) - x.at(time)}
      height={bottom - top + 3}
      className={styles.interval}
    />
  );
}

/** A line where the clock stands, over everything. */
function ClockHand({ layout, time }: Omit<NowProps, 'machine'>) {
  const { x, top, bottom, fontSize, left, right } = layout;
  const at = x.at(Math.max(0, time));
  const words = time === BEFORE ? 'start' : `t = ${shortNumberText(time)}`;
  const half = words.length * fontSize * 0.3;
  return (
    <g>
      <path d={`M${at} ${top - 3}V${bottom}`} className={styles.now} />
      <text
        x={Math.min(Math.max(at, left + half - 8), right - half + 8)}
        y={top - 6}
        textAnchor="middle"
        className={styles.nowName}
      >
        {words}
      </text>
    </g>
  );
}

function TimeAxis({
  layout,
  unit,
}: {
  readonly layout: TimelineLayout;
  readonly unit: 'firings' | 'operations';
}) {
  const { x, ticks, left, right, bottom, fontSize } = layout;
  return (
    <g>
      <path d={`M${left} ${bottom}H${right}`} className={picture.axis} />
      {ticks.map(({ value, label }) => (
        <g key={value}>
          <path d={`M${x.at(value)} ${bottom}v5`} className={picture.axis} />
          <text
            x={x.at(value)}
            y={bottom + 6 + fontSize}
            textAnchor="middle"
            className={picture.quiet}
          >
            {label}
          </text>
        </g>
      ))}
      <text
        x={(left + Math.min(right, left + 480)) / 2}
        y={bottom + fontSize * 2.7}
        textAnchor="middle"
        className={picture.quiet}
      >
        {wording.timeT(unit)}
      </text>
    </g>
  );
}
