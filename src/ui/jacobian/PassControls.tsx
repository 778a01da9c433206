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
import { wording } from './words';

const modes = [
  { value: 'reverse', label: wording.reverse, hint: wording.reverseRowByRow },
  { value: 'forward', label: wording.forward, hint: wording.forwardColumnByColumn },
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
        label={wording.fillTheMatrixBy}
        segments={modes}
        value={mode}
        onChange={chooseMode}
      />
      <Buttons>
        <IconButton
          label={wording.previousPass}
          icon={<ChevronLeft />}
          disabled={taken === 0}
          onClick={() => showPasses(taken - 1, passes)}
        />
        <IconButton
          label={playing ? wording.stopFilling : wording.fillPassByPass}
          icon={playing ? <Pause /> : <Play />}
          onClick={() => (playing ? pausePasses() : playPasses(passes))}
        />
        <IconButton
          label={wording.nextPass}
          icon={<ChevronRight />}
          disabled={taken === passes}
          onClick={() => showPasses(taken + 1, passes)}
        />
        <span className={styles.count}>
          {taken} / {passes}
          <span className="visually-hidden">{wording.passesInline}</span>
        </span>
        <Button variant="quiet" disabled={chosen === null} onClick={showAllPasses}>
          {wording.allAtOnce}
        </Button>
      </Buttons>
    </Controls>
  );
}
