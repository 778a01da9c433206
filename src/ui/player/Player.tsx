import {
  ChevronFirst,
  ChevronLast,
  ChevronLeft,
  ChevronRight,
  Pause,
  Play,
  Undo2,
} from 'lucide-react';
import { type KeyboardEvent, useEffect } from 'react';
import { commands, runCommand } from '../../state/commands';
import { useDerived } from '../../state/document/derived';
import { keepTime } from '../../state/player/metronome';
import { goTo } from '../../state/player/playback';
import { type Granularity, usePlayer } from '../../state/player/player-store';
import { useView } from '../../state/view-store';
import { Button, IconButton } from '../parts/Button';
import { SegmentedControl } from '../parts/SegmentedControl';
import { Select } from '../parts/Select';
import { Slider } from '../parts/Slider';
import styles from './Player.module.css';
import { sentenceFor } from './sentence';
import { useStepAnnouncements } from './step-announcements';

const speeds = [0.5, 1, 2, 4, 8].map((speed) => ({
  value: String(speed),
  label: `${speed === 0.5 ? '½' : speed} step${speed > 1 ? 's' : ''}/s`,
}));

const granularities = [
  { value: 'statement', label: 'Statement', hint: 'one statement at a time' },
  { value: 'wave', label: 'Wave', hint: 'all that is fireable at once' },
] as const;

/** Plays the trace: where it stands, what moves it, and in words what the newest step did. */
export function Player() {
  const derived = useDerived();
  const step = usePlayer((player) => player.step);
  const playing = usePlayer((player) => player.playing);
  const speed = usePlayer((player) => player.speed);
  const granularity = usePlayer((player) => player.granularity);
  const digits = useView((view) => view.digits);
  const notation = useView((view) => view.notation);
  const { steps, turn, output } = derived.trace;
  const sentence = sentenceFor(derived.trace, { step, granularity }, { digits, notation });
  useEffect(() => keepTime(), []);
  useStepAnnouncements();

  const last = steps.length;
  const phase = step === 0 ? 'start' : step <= turn ? 'primal' : 'adjoint';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps keys from being heard twice.
    <div className={styles.player} onKeyDown={keepKey}>
      <div className={styles.controls}>
        <div className={styles.buttons}>
          <IconButton
            label="First step"
            shortcut={commands.firstStep.shortcut}
            icon={<ChevronFirst />}
            className={step === 0 ? styles.spent : undefined}
            onClick={() => runCommand('firstStep')}
          />
          <IconButton
            label="Previous step"
            shortcut={commands.previousStep.shortcut}
            icon={<ChevronLeft />}
            className={step === 0 ? styles.spent : undefined}
            onClick={() => runCommand('previousStep')}
          />
          <IconButton
            label={playing ? 'Pause' : 'Play'}
            variant="primary"
            shortcut={commands.togglePlay.shortcut}
            icon={playing ? <Pause /> : <Play />}
            className={styles.play}
            onClick={() => runCommand('togglePlay')}
          />
          <IconButton
            label="Next step"
            shortcut={commands.nextStep.shortcut}
            icon={<ChevronRight />}
            className={step === last ? styles.spent : undefined}
            onClick={() => runCommand('nextStep')}
          />
          <IconButton
            label="Last step"
            shortcut={commands.lastStep.shortcut}
            icon={<ChevronLast />}
            className={step === last ? styles.spent : undefined}
            onClick={() => runCommand('lastStep')}
          />
        </div>
        <div className={styles.track}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the slider inside has the focus. */}
          <div className={styles.slider} onKeyDown={stepOnArrows}>
            <Slider
              label="Step"
              min={0}
              max={last}
              value={Math.min(step, last)}
              marker={output ? turn : last}
              text={`${step} of ${last}. ${sentence}`}
              onChange={goTo}
            />
          </div>
          <span className={styles.count} aria-hidden="true">
            {step} / {last}
          </span>
        </div>
        <div className={styles.options}>
          <Button
            variant="quiet"
            icon={<Undo2 className={styles.turnIcon} />}
            shortcut={commands.turn.shortcut}
            className={styles.turn}
            onClick={() => runCommand('turn')}
          >
            To the turn
          </Button>
          <SegmentedControl<Granularity>
            label="Step by"
            segments={granularities}
            value={granularity}
            onChange={(value) => usePlayer.setState({ granularity: value })}
          />
          <Select
            label="Speed"
            hideLabel
            options={speeds}
            value={String(speed)}
            onChange={(value) => usePlayer.setState({ speed: Number(value) })}
          />
        </div>
      </div>
      <p className={styles.sentence} data-phase={phase}>
        <span className={styles.phase}>{phaseNames[phase]}</span>
        <span>{sentence}</span>
      </p>
    </div>
  );
}

const phaseNames = { start: 'Start', primal: 'Primal →', adjoint: 'Adjoint ←' } as const;

/** Keys that a control here acts on itself are not for the shortcuts of the page too. */
function keepKey(event: KeyboardEvent): void {
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
