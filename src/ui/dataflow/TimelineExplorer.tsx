import { useRef } from 'react';
import type { Machine } from '../../study/dataflow/machine';
import { placesOf, positionOf, timeAt } from '../../study/dataflow/moment';
import { Explorer, type Share } from '../parts/plot/Explorer';
import styles from './Timeline.module.css';
import { neighbourOf, type TimelineLayout, taskAt } from './timeline-layout';
import { wording } from './words';

const arrows = /^(?:Arrow(?:Left|Right|Up|Down)|Home|End)$/;

/**
 * The part of the timeline that answers to the pointer and to the keys: it moves from firing to firing,
 * or from time to time where there are no boxes.
 */
export function TimelineExplorer({
  machine,
  layout,
  title,
  explored,
  words,
  time,
  onExplore,
  onTime,
}: {
  readonly machine: Machine;
  readonly layout: TimelineLayout;
  readonly title: string;
  readonly explored: number | null;
  /** What is looked at, in words. */
  readonly words: string;
  /** Where the machine is. */
  readonly time: number;
  readonly onExplore: (task: number | null) => void;
  readonly onTime: (time: number) => void;
}) {
  const last = useRef<number | null>(null);
  const boxes = layout.form === 'boxes';
  const place = positionOf(machine, time);

  const explore = (task: number | null) => {
    last.current = task ?? last.current;
    onExplore(task);
  };
  const width = layout.right - layout.left;
  const height = layout.bottom - layout.top;
  const pointAt = ({ x, y }: Share) => ({
    x: layout.left + x * width,
    y: layout.top + y * height,
  });
  /** Where the keys begin: at what was looked at last, or at what fires now. */
  const home = () => {
    const known = last.current;
    if (known !== null && known < machine.start.length) return known;
    const now = machine.order.find((task) => (machine.end[task] as number) > Math.max(0, time));
    return now ?? machine.order[0] ?? 0;
  };
  const onKey = (key: string, withControl: boolean) => {
    if (withControl) return false;
    if (boxes && (key === 'Enter' || key === ' ')) onTime(machine.start[home()] as number);
    else if (!arrows.test(key)) return false;
    else if (boxes) explore(explored === null ? home() : neighbourOf(machine, explored, key));
    else {
      const end = placesOf(machine) - 1;
      const step = key === 'ArrowLeft' || key === 'ArrowDown' ? -1 : 1;
      const target = { Home: 1, End: end }[key] ?? place + step;
      onTime(timeAt(machine, Math.max(1, Math.min(end, target))));
    }
    return true;
  };

  return (
    <Explorer
      label={`${title}, ${boxes ? wording.firingByFiring : wording.byTime}`}
      min={1}
      max={boxes ? machine.order.length : placesOf(machine) - 1}
      now={boxes ? machine.order.indexOf(explored ?? home()) + 1 : Math.max(1, place)}
      words={words}
      keysOnly
      className={styles.explorer}
      style={{ left: layout.left, top: layout.top, width, height }}
      onKey={onKey}
      onEnter={() => boxes && explore(home())}
      onLeave={() => onExplore(null)}
      onPoint={(share) => boxes && explore(taskAt(machine, layout, pointAt(share)))}
      onPress={(share) => onTime(layout.x.invert(pointAt(share).x))}
    />
  );
}
