import { useEffect } from 'react';
import { attempt } from '../../state/loading/attempt';
import { latePart } from '../../state/loading/late-part';
import { useView } from '../../state/stores/view-store';
import { wording } from './words';

const sound = latePart(() => import('./sound/sound'), wording.whatMakesTones);

/** Makes each step heard for as long as that is chosen. */
export function useStepSounds(): void {
  const on = useView((view) => view.sound === 'on');
  useEffect(() => {
    if (!on) return;
    let stop: (() => void) | null = null;
    let gone = false;
    attempt(async () => {
      const { hearSteps } = await sound();
      if (!gone) stop = hearSteps();
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, [on]);
}
