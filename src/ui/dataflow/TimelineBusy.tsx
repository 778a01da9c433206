import { busyOver } from '../../study/dataflow/busy';
import type { Machine } from '../../study/dataflow/machine';
import { SideLabel, UprightTitle } from '../parts/plot/Labels';
import { linearScale } from '../parts/plot/scale';
import { wholeTicks } from '../parts/plot/ticks';
import styles from './Timeline.module.css';
import type { TimelineLayout } from './timeline-layout';
import { wording } from './words';

/** How many processors fire, values below and adjoints on top of them. */
export function TimelineBusy({
  machine,
  layout,
  hatch,
}: {
  readonly machine: Machine;
  readonly layout: TimelineLayout;
  readonly hatch: string;
}) {
  const { x, left, right, top, bottom } = layout;
  const stretches = busyOver(machine, Math.max(1, right - left));
  const y = linearScale([0, machine.rows], [bottom, top]);
  return (
    <g>
      {wholeTicks(y.domain, 6).map(({ value, label }) => (
        <g key={value}>
          <path d={`M${left} ${y.at(value)}H${right}`} className={styles.idle} />
          <SideLabel x={left - 7} y={y.at(value)}>
            {label}
          </SideLabel>
        </g>
      ))}
      <UprightTitle layout={layout}>{wording.busyProcessors}</UprightTitle>
      {(['primal', 'adjoint'] as const).map((phase) => {
        const bars = stretches.map((stretch): Bar => {
          const foot = phase === 'primal' ? 0 : stretch.primal;
          return [x.at(stretch.from), x.at(stretch.to), y.at(foot), y.at(foot + stretch[phase])];
        });
        return (
          <g key={phase} data-phase={phase}>
            <path
              d={area(bars)}
              fill={phase === 'adjoint' ? hatch : undefined}
              className={styles.area}
            />
            <path d={heads(bars)} className={styles.heads} />
          </g>
        );
      })}
    </g>
  );
}

type Bar = readonly [from: number, to: number, foot: number, head: number];

/** One outline around bars that stand side by side: along their heads and back along their feet. */
function area(bars: readonly Bar[]): string {
  const [first] = bars;
  if (!first) return '';
  const there = bars.map(([, to, , head]) => `V${px(head)}H${px(to)}`).join('');
  const back = bars
    .toReversed()
    .map(([from, , foot]) => `V${px(foot)}H${px(from)}`)
    .join('');
  return `M${px(first[0])} ${px(first[2])}${there}${back}z`;
}

/** Lines along the heads of those bars that have some height. */
function heads(bars: readonly Bar[]): string {
  return bars
    .filter(([, , foot, head]) => foot - head > 0.01)
    .map(([from, to, , head]) => `M${px(from)} ${px(head)}H${px(to)}`)
    .join('');
}

function px(pixel: number): number {
  return Math.round(pixel * 10) / 10;
}
