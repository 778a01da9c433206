import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { useEffect } from 'react';
import type { JacobianMode } from '../../core/analysis/jacobian';
import { usePlayer } from '../../state/stores/player-store';
import {
  chooseMode,
  nextPass,
  pausePasses,
  playPasses,
  showAllPasses,
  showPasses,
  useJacobian,
} from '../../state/study/jacobian-store';
import { Button, IconButton } from '../parts/fields/Button';
import { SegmentedControl } from '../parts/fields/SegmentedControl';
import { Buttons, Controls } from '../parts/frame/Section';
import styles from './Jacobian.module.css';

const modes = [
  { value: 'reverse', label: 'Reverse', hint: 'Reverse: row by row' },
  { value: 'forward', label: 'Forward', hint: 'Forward: column by column' },
] as const;

/** By which mode the matrix is filled, and how many passes of it are shown. */
export function PassControls({ passes }: { readonly passes: number }) {
  const mode = useJacobian((state) => state.mode);
  const chosen = useJacobian((state) => state.taken);
  const playing = useJacobian((state) => state.playing);
  const speed = usePlayer((state) => state.speed);
  const taken = Math.min(chosen ?? passes, passes);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => nextPass(passes), 1000 / speed);
    return () => clearInterval(timer);
  }, [playing, speed, passes]);
  // What is left behind does not go on by itself.
  useEffect(() => pausePasses, []);
  return (
    <Controls className={styles.passes}>
      <SegmentedControl<JacobianMode>
        label="Fill the matrix by"
        segments={modes}
        value={mode}
        onChange={chooseMode}
      />
      <Buttons>
        <IconButton
          label="Previous pass"
          icon={<ChevronLeft />}
          disabled={taken === 0}
          onClick={() => showPasses(taken - 1, passes)}
        />
        <IconButton
          label={playing ? 'Stop filling' : 'Fill pass by pass'}
          icon={playing ? <Pause /> : <Play />}
          onClick={() => (playing ? pausePasses() : playPasses(passes))}
        />
        <IconButton
          label="Next pass"
          icon={<ChevronRight />}
          disabled={taken === passes}
          onClick={() => showPasses(taken + 1, passes)}
        />
        <span className={styles.count}>
          {taken} / {passes}
          <span className="visually-hidden"> passes</span>
        </span>
        <Button variant="quiet" disabled={chosen === null} onClick={showAllPasses}>
          All at once
        </Button>
      </Buttons>
    </Controls>
  );
}
