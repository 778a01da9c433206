import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { useEffect } from 'react';
import { usePlayer } from '../../state/stores/player-store';
import { useDataflow } from '../../state/study/dataflow-store';
import type { Machine } from '../../study/dataflow/machine';
import { placesOf, positionOf, timeAt } from '../../study/dataflow/moment';
import { BEFORE } from '../../study/dataflow/options';
import { IconButton } from '../parts/fields/Button';
import { Slider } from '../parts/fields/Slider';
import { Soft } from '../parts/frame/prose';
import { Buttons } from '../parts/frame/Section';
import styles from './Dataflow.module.css';
import { shortNumberText } from './dataflow-words';

/** The time of the machine: to scrub, to step and to run, at the pace of the player. */
export function Clock({ machine }: { readonly machine: Machine }) {
  const time = useDataflow((state) => state.time);
  const running = useDataflow((state) => state.running);
  const position = positionOf(machine, time);
  const last = placesOf(machine) - 1;
  const now = timeAt(machine, position);
  const goTo = (place: number) =>
    useDataflow.setState({ time: timeAt(machine, Math.max(0, Math.min(last, place))) });
  useRunning(machine, running);

  const stepTo = (place: number) => {
    useDataflow.setState({ running: false });
    goTo(place);
  };
  const toggle = () => {
    if (!running && position === last) goTo(0);
    useDataflow.setState({ running: !running });
  };
  return (
    <div className={styles.clock}>
      <Buttons>
        <IconButton label="Before the start" icon={<ChevronFirst />} onClick={() => stepTo(0)} />
        <IconButton label="Earlier" icon={<ChevronLeft />} onClick={() => stepTo(position - 1)} />
        <IconButton
          label={running ? 'Halt the machine' : 'Run the machine'}
          variant="plain"
          icon={running ? <Pause /> : <Play />}
          onClick={toggle}
        />
        <IconButton label="Later" icon={<ChevronRight />} onClick={() => stepTo(position + 1)} />
        <IconButton label="All have fired" icon={<ChevronLast />} onClick={() => stepTo(last)} />
      </Buttons>
      <Slider
        label="Time"
        min={0}
        max={last}
        value={position}
        text={now === BEFORE ? 'before the start' : `t = ${shortNumberText(now)}`}
        onChange={stepTo}
        className={styles.slider}
      />
      <span className={styles.time} aria-hidden="true">
        {now === BEFORE ? 'start' : `t = ${shortNumberText(now)}`}
        <Soft> / {shortNumberText(machine.schedule.length)}</Soft>
      </span>
    </div>
  );
}

/** Moves the clock on while the machine runs, and halts it at the end and when it is no longer seen. */
function useRunning(machine: Machine, running: boolean): void {
  const speed = usePlayer((player) => player.speed);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => {
      const place = positionOf(machine, useDataflow.getState().time) + 1;
      const last = placesOf(machine) - 1;
      useDataflow.setState({
        time: timeAt(machine, Math.min(place, last)),
        running: place < last,
      });
    }, 1000 / speed);
    return () => clearInterval(timer);
  }, [machine, running, speed]);
  useEffect(() => () => useDataflow.setState({ running: false }), []);
}
