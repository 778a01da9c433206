import type { KeyboardEvent, PointerEvent } from 'react';
import { useRef } from 'react';
import { useDataflow } from '../../state/study/dataflow-store';
import type { Machine } from '../../study/dataflow/machine';
import { placesOf, positionOf, timeAt } from '../../study/dataflow/moment';
import styles from './Timeline.module.css';
import { neighbourOf, type TimelineLayout, taskAt } from './timeline-layout';

const arrows = /^(?:Arrow(?:Left|Right|Up|Down)|Home|End)$/;

/**
 * The part of the timeline that answers to the pointer and to the keys: it moves from firing to firing,
 * or from time to time where there are no boxes, and says each. To assistive technology it is a slider.
 */
export function TimelineExplorer({
  machine,
  layout,
  title,
  explored,
  words,
  onExplore,
  onTime,
}: {
  readonly machine: Machine;
  readonly layout: TimelineLayout;
  readonly title: string;
  readonly explored: number | null;
  /** What is looked at, in words. */
  readonly words: string;
  readonly onExplore: (task: number | null) => void;
  readonly onTime: (time: number) => void;
}) {
  const time = useDataflow((state) => state.time);
  const last = useRef<number | null>(null);
  const focused = useRef(false);
  const boxes = layout.form === 'boxes';
  const place = positionOf(machine, time);

  const explore = (task: number | null) => {
    last.current = task ?? last.current;
    onExplore(task);
  };
  const pointAt = (event: PointerEvent<HTMLElement>) => {
    const frame = event.currentTarget.getBoundingClientRect();
    return {
      x: layout.left + event.clientX - frame.left,
      y: layout.top + event.clientY - frame.top,
    };
  };
  /** Where the keys begin: at what was looked at last, or at what fires now. */
  const home = () => {
    const known = last.current;
    if (known !== null && known < machine.start.length) return known;
    const now = machine.order.find((task) => (machine.end[task] as number) > Math.max(0, time));
    return now ?? machine.order[0] ?? 0;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const go = event.key === 'Enter' || event.key === ' ';
    if (boxes && go) onTime(machine.start[home()] as number);
    else if (boxes && arrows.test(event.key)) {
      explore(explored === null ? home() : neighbourOf(machine, explored, event.key));
    } else if (arrows.test(event.key)) {
      const end = placesOf(machine) - 1;
      const step = event.key === 'ArrowLeft' || event.key === 'ArrowDown' ? -1 : 1;
      const target = { Home: 1, End: end }[event.key] ?? place + step;
      onTime(timeAt(machine, Math.max(1, Math.min(end, target))));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={`${title}, ${boxes ? 'firing by firing' : 'by time'}`}
      aria-valuemin={1}
      aria-valuemax={boxes ? machine.order.length : placesOf(machine) - 1}
      aria-valuenow={boxes ? machine.order.indexOf(explored ?? home()) + 1 : Math.max(1, place)}
      aria-valuetext={words}
      className={styles.explorer}
      style={{
        left: layout.left,
        top: layout.top,
        width: layout.right - layout.left,
        height: layout.bottom - layout.top,
      }}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        focused.current = event.currentTarget.matches(':focus-visible');
        if (boxes && focused.current) explore(home());
      }}
      onBlur={() => {
        focused.current = false;
        onExplore(null);
      }}
      onPointerMove={(event) => boxes && explore(taskAt(machine, layout, pointAt(event)))}
      onPointerLeave={() => focused.current || onExplore(null)}
      onPointerDown={(event) => onTime(layout.x.invert(pointAt(event).x))}
    />
  );
}
