import { Pause, Play } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { runCommand } from '../../state/command/commands';
import { goToPlace } from '../../state/playback/playback';
import { placeOf } from '../../state/player/firing-order';
import { whyNotPlay } from '../../state/player/readiness';
import { usePlayer, useTrace } from '../../state/stores/player-store';
import { useGreeting } from '../../state/visit/first-visit';
import { CommandButton } from '../parts/command/CommandButton';
import { Slider } from '../parts/fields/Slider';
import styles from './Player.module.css';
import { wording } from './words';

/** The buttons that move the player. @param ends whether those to the first and the last step are among them. */
export function Transport({ ends = true }: { readonly ends?: boolean }) {
  const trace = useTrace();
  const step = usePlayer((player) => player.step);
  const playing = usePlayer((player) => player.playing);
  const greeted = useGreeting(({ sheet }) => sheet !== null);
  const spentBack = step === 0 ? styles.spent : undefined;
  const spentOn = step === trace.stepCount ? styles.spent : undefined;
  return (
    <div className={styles.buttons}>
      {ends && <CommandButton id="firstStep" className={spentBack} />}
      <CommandButton id="previousStep" className={spentBack} />
      <CommandButton
        id="togglePlay"
        label={playing ? wording.pause : wording.play}
        variant="primary"
        icon={playing ? <Pause /> : <Play />}
        data-toggles-play=""
        disabled={whyNotPlay(trace)}
        data-inviting={(greeted && step === 0 && !playing) || undefined}
        className={styles.play}
      />
      <CommandButton id="nextStep" className={spentOn} />
      {ends && <CommandButton id="lastStep" className={spentOn} />}
    </div>
  );
}

/** Where the player is in the trace, to be moved, and how many steps have been taken. */
export function Track({ sentence }: { readonly sentence: string }) {
  const trace = useTrace();
  const step = usePlayer((player) => player.step);
  const order = usePlayer((player) => player.order);
  const { turn, stepCount: last } = trace;
  return (
    <div className={styles.track}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the slider inside has the focus. */}
      <div className={styles.slider} onKeyDown={stepOnArrows}>
        <Slider
          label={wording.step}
          min={0}
          max={last}
          value={Math.min(step, last)}
          marker={placeOf(order, turn)}
          text={wording.of(step, last, sentence)}
          onChange={goToPlace}
        />
      </div>
      <span className={styles.count} aria-hidden="true">
        {step} / {last}
      </span>
    </div>
  );
}

/** Keys that a control here acts on itself are not for the shortcuts of the page too. */
export function keepKey(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const { target } = event;
  const presses = event.key === ' ' || event.key === 'Enter';
  if (target instanceof HTMLButtonElement ? presses : !isSlider(target)) event.stopPropagation();
}

/** On the slider arrows step as they do everywhere: by waves, when that is what is chosen. */
function stepOnArrows(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey || !isSlider(event.target)) return;
  const command = sliderKeys[event.key as keyof typeof sliderKeys];
  if (!command) return;
  event.preventDefault();
  event.stopPropagation();
  runCommand(command);
}

const sliderKeys = {
  ArrowRight: 'nextStep',
  ArrowUp: 'nextStep',
  ArrowLeft: 'previousStep',
  ArrowDown: 'previousStep',
  Home: 'firstStep',
  End: 'lastStep',
  ' ': 'togglePlay',
} as const;

function isSlider(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.type === 'range';
}
