import type { Machine } from '../../study/dataflow/machine';
import type { Moment } from '../../study/dataflow/moment';
import { SideLabel, UprightTitle } from '../parts/plot/Labels';
import type { NameOf } from './dataflow-words';
import styles from './Timeline.module.css';
import { boxOf, longestFitting, type TimelineLayout } from './timeline-layout';
import { wording } from './words';

/** What the picture of a timeline is made of. */
export interface TimelineProps {
  readonly machine: Machine;
  readonly layout: TimelineLayout;
  readonly moment: Moment;
  readonly nameOf: NameOf;
}

/** A row for each processor and a box for each firing, those of the critical path tied together. */
export function TimelineBoxes({
  machine,
  layout,
  moment,
  nameOf,
  explored,
  hatch,
}: TimelineProps & { readonly explored: number | null; readonly hatch: string }) {
  const { rows, schedule, order, path } = machine;
  const { tasks, waitsFor } = schedule.dataflow;
  const { left, right, top, rowHeight, fontSize } = layout;
  const firing = new Set(moment.tasks.firing);
  const sources = new Set(explored === null ? [] : waitsFor[explored]);
  const box = (task: number) => boxOf(machine, layout, task);
  const labelSize = Math.min(fontSize, rowHeight - 5);
  return (
    <g>
      {[...Array(rows).keys()].map((row) => {
        const y = top + (row + 0.5) * rowHeight;
        return (
          <g key={row}>
            {/* The line of a processor shows where it is idle. */}
            <path d={`M${left} ${y}H${right}`} className={styles.idle} />
            <SideLabel x={left - 7} y={y}>
              {row + 1}
            </SideLabel>
          </g>
        );
      })}
      <UprightTitle layout={layout}>
        {rows * rowHeight > fontSize * 5 ? wording.processorInline : wording.proc}
      </UprightTitle>
      <path d={pathLine(path.map(box))} className={styles.path} />
      {order.map((task) => {
        const { x, y, width, height } = box(task);
        const phase = tasks[task]?.phase;
        const { label, symbol, full } = nameOf(task);
        const text = longestFitting([full, `${label} ${symbol}`, label], box(task), labelSize);
        return (
          <g key={task} data-phase={phase}>
            <rect
              x={x}
              y={y}
              width={width}
              height={height}
              rx={3}
              fill={phase === 'adjoint' ? hatch : undefined}
              className={styles.firing}
              data-firing={firing.has(task) ? '' : undefined}
            />
            {text !== '' && (
              <text
                x={x + width / 2}
                y={y + height / 2}
                fontSize={labelSize}
                textAnchor="middle"
                dominantBaseline="central"
                className={styles.label}
              >
                {text}
              </text>
            )}
          </g>
        );
      })}
      {path.map((task) => {
        const { x, y, width, height } = box(task);
        return (
          <path
            key={task}
            d={`M${x + 3} ${y + height}h${Math.max(0, width - 6)}`}
            className={styles.critical}
          />
        );
      })}
      <g data-passing="">
        {[...sources].map((task) => (
          <rect key={task} {...box(task)} rx={3} className={styles.source} />
        ))}
        {explored !== null && <rect {...box(explored)} rx={3} className={styles.explored} />}
      </g>
    </g>
  );
}

/** From the end of each box of the critical path to the start of the next. */
function pathLine(boxes: readonly ReturnType<typeof boxOf>[]): string {
  return boxes
    .slice(1)
    .map((next, k) => {
      const { x, y, width, height } = boxes[k] as (typeof boxes)[number];
      return `M${x + width} ${y + height - 2}L${next.x} ${next.y + next.height - 2}`;
    })
    .join('');
}
