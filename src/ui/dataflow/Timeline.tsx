import { type UIEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useDataflow } from '../../state/study/dataflow-store';
import type { Machine } from '../../study/dataflow/machine';
import type { Moment } from '../../study/dataflow/moment';
import { BEFORE } from '../../study/dataflow/options';
import { Button } from '../parts/fields/Button';
import { Picture } from '../parts/plot/Picture';
import picture from '../parts/plot/Picture.module.css';
import { useWidth } from '../parts/plot/use-width';
import { classes } from '../parts/text/classes';
import {
  firingSentence,
  type NameOf,
  pathText,
  processorsText,
  shortNumberText,
  tasksListed,
} from './dataflow-words';
import styles from './Timeline.module.css';
import { TimelineDrawing } from './TimelineDrawing';
import { TimelineExplorer } from './TimelineExplorer';
import { TimelineLegend } from './TimelineLegend';
import { TimelineTable } from './TimelineTable';
import { timelineLayout } from './timeline-layout';
import { wording } from './words';

/**
 * What fires when on which processor, as a picture that can be explored with the pointer and the arrow
 * keys, read as a table and copied as SVG.
 */
export function Timeline({
  machine,
  moment,
  nameOf,
  explored,
  onExplore,
  onTime,
}: {
  readonly machine: Machine;
  readonly moment: Moment;
  readonly nameOf: NameOf;
  /** The task that is looked at, or null. */
  readonly explored: number | null;
  readonly onExplore: (task: number | null) => void;
  /** Hears when the machine is to go to a time. */
  readonly onTime: (time: number) => void;
}) {
  const table = useId();
  const hatch = useId();
  const box = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(box);
  const processors = useDataflow((state) => state.processors);
  const costs = useDataflow((state) => state.costs);
  const [asTable, setAsTable] = useState(false);
  const [scrolled, setScrolled] = useState(false);

  const layout = width > 0 ? timelineLayout(machine, width) : null;
  const position = layout ? layout.x.at(Math.max(0, moment.time)) : 0;
  useLayoutEffect(() => {
    const { current } = scroller;
    if (!current || current.scrollWidth <= current.clientWidth) return;
    const room = current.clientWidth;
    const at = position - current.scrollLeft;
    if (at < room * 0.15 || at > room * 0.8) current.scrollLeft = position - room * 0.4;
  }, [position]);

  const title = wording.timelineOn(processorsText(processors), processors);
  const unit = costs === 'unit' ? 'firings' : 'operations';
  const reading =
    explored === null
      ? layout?.form === 'busy'
        ? busyHint(machine)
        : wording.pointAtABoxOr
      : firingSentence(machine, explored, nameOf);
  return (
    <Picture
      title={title}
      svg={layout ? svg : null}
      actions={
        <Button
          variant="quiet"
          pressed={asTable}
          aria-expanded={asTable}
          aria-controls={table}
          onClick={() => setAsTable(!asTable)}
        >
          {wording.asATable}
        </Button>
      }
    >
      <div ref={box} className={picture.box}>
        {layout && (
          <div
            ref={scroller}
            className={styles.scroller}
            onScroll={(event: UIEvent<HTMLElement>) =>
              setScrolled(event.currentTarget.scrollLeft > 0)
            }
          >
            <div className={styles.sheet} style={{ width: layout.width, height: layout.height }}>
              <svg
                ref={svg}
                role="img"
                aria-label={summaryOf(machine, nameOf)}
                viewBox={`0 0 ${layout.width} ${layout.height}`}
                width={layout.width}
                height={layout.height}
                fontSize={layout.fontSize}
                className={classes(picture.svg, styles.svg)}
              >
                <TimelineDrawing
                  machine={machine}
                  layout={layout}
                  moment={moment}
                  nameOf={nameOf}
                  explored={explored}
                  unit={unit}
                  hatch={hatch}
                />
              </svg>
              <TimelineExplorer
                machine={machine}
                layout={layout}
                title={title}
                explored={explored}
                words={explored === null ? nowWords(moment, nameOf) : reading}
                onExplore={onExplore}
                time={moment.time}
                onTime={onTime}
              />
            </div>
          </div>
        )}
        {layout && scrolled && layout.form === 'boxes' && (
          <div className={styles.rowNames} style={{ height: layout.bottom }} aria-hidden="true">
            {[...Array(machine.rows).keys()].map((row) => (
              <span key={row} style={{ top: layout.top + (row + 0.5) * layout.rowHeight }}>
                {row + 1}
              </span>
            ))}
          </div>
        )}
      </div>
      <p className={styles.reading} aria-hidden="true">
        {reading}
      </p>
      {layout && (
        <TimelineLegend
          machine={machine}
          boxes={layout.form === 'boxes'}
          hatch={`url(#${hatch})`}
        />
      )}
      <div id={table} hidden={!asTable}>
        {asTable && <TimelineTable machine={machine} nameOf={nameOf} />}
      </div>
    </Picture>
  );
}

function nowWords({ time, tasks }: Moment, nameOf: NameOf): string {
  if (time === BEFORE) return wording.beforeTheStartInline;
  const firing = tasks.firing.length === 0 ? wording.nothing : tasksListed(tasks.firing, nameOf);
  return wording.tOnProcessors(shortNumberText(time), firing, tasks.firing.length);
}

function busyHint(machine: Machine): string {
  return wording.firingsAreTooManyTo(shortNumberText(machine.order.length));
}

/** What is to be seen in the picture. */
function summaryOf(machine: Machine, nameOf: NameOf): string {
  const { schedule, rows, order, path } = machine;
  const { length, work } = schedule;
  const idle = rows * length - work;
  return wording.firingsOnTakeTheTime(
    shortNumberText(order.length),
    shortNumberText(rows),
    rows,
    shortNumberText(length),
    shortNumberText(idle),
    shortNumberText(rows * length),
    pathText(path, nameOf),
  );
}
