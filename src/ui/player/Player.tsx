import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Mode } from '../../document/document';
import { commands, runCommand } from '../../state/command/commands';
import { keepTime } from '../../state/playback/metronome';
import { stepBy, stepByMachine } from '../../state/playback/playback';
import { type FiringOrder, newestStep, stepsTaken } from '../../state/player/firing-order';
import { whyNoTurn } from '../../state/player/readiness';
import type { Granularity } from '../../state/player/stops';
import { useProgram } from '../../state/program/program-store';
import { usePlayer, useTrace } from '../../state/stores/player-store';
import { usePointed } from '../../state/stores/pointed-store';
import { useView } from '../../state/stores/view-store';
import { useDataflow } from '../../state/study/dataflow-store';
import { CommandIcon } from '../parts/command/CommandIcon';
import { useKeyOf } from '../parts/command/use-key';
import { Button, IconButton } from '../parts/fields/Button';
import { SegmentedControl } from '../parts/fields/SegmentedControl';
import { Select } from '../parts/fields/Select';
import { late } from '../parts/frame/late';
import { useMode } from '../parts/frame/use-mode';
import { Term } from '../parts/terms/Term';
import { Narration } from './Narration';
import styles from './Player.module.css';
import { useStepAnnouncements } from './step-announcements';
import { useStepSounds } from './step-sounds';
import { keepKey, Track, Transport } from './Transport';
import { useSentence } from './use-sentence';
import { wording } from './words';

// It takes derivative rules apart, which nothing else does at first.
const SavedNow = late(
  async () => (await import('./SavedNow')).SavedNow,
  wording.whatCountsWhatIsKept,
);

const speeds = [0.5, 1, 2, 4, 8].map((speed) => ({
  value: String(speed),
  label: wording.stepS(speed === 0.5 ? '½' : speed, speed),
}));

const granularities = [
  { value: 'statement', label: wording.statement, hint: wording.statementOneAtATime },
  { value: 'wave', label: wording.wave, hint: wording.waveAllThatIsFireable },
] as const;

const machine = {
  value: 'machine',
  label: wording.machine,
  hint: wording.machineAllThatFiresAt,
} as const;

const line = {
  value: 'line',
  label: wording.line,
  hint: wording.lineWhatALineOf,
} as const;

const modes = [
  { value: 'reverse', label: wording.reverse },
  { value: 'forward', label: wording.forward },
] as const;

/**
 * Plays the trace: where it stands, what moves it, and in words what the newest step did. On a phone it is
 * one line, and the rest unfolds.
 */
export function Player() {
  const trace = useTrace();
  const step = usePlayer((player) => player.step);
  const speed = usePlayer((player) => player.speed);
  const granularity = usePlayer((player) => player.granularity);
  const order = usePlayer((player) => player.order);
  const shownOrder = useDataflow((dataflow) => dataflow.order);
  const lines = useProgram((program) => program.order);
  // What drives the player can still be chosen where its tab is gone.
  const offered = {
    machine: order?.by === 'machine' ? order : shownOrder,
    line: order?.by === 'line' ? order : lines,
  };
  const textSize = useView((view) => view.textSize);
  const [unfolded, unfold] = useState(false);
  const folds = useMode() === 'narrow';
  const sentence = useSentence();
  useEffect(() => keepTime(), []);
  useStepAnnouncements();
  useStepSounds();
  const turnKey = useKeyOf('turn');

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps keys from being heard twice.
    <div className={styles.player} data-folded={folds ? !unfolded : undefined} onKeyDown={keepKey}>
      <div className={styles.controls}>
        <Transport />
        <Track sentence={sentence} />
        {folds && (
          <IconButton
            label={wording.moreOfThePlayer}
            icon={unfolded ? <ChevronDown /> : <ChevronUp />}
            aria-expanded={unfolded}
            onClick={() => unfold(!unfolded)}
          />
        )}
        <div className={styles.options}>
          {trace.mode === 'reverse' && (
            <Term of="turn" instead={whyNoTurn(trace)} around>
              <Button
                variant="quiet"
                disabled={whyNoTurn(trace)}
                icon={<CommandIcon id="turn" className={styles.turnIcon} />}
                shortcut={turnKey}
                className={styles.turn}
                onClick={() => runCommand('turn')}
              >
                {commands.turn.label}
              </Button>
            </Term>
          )}
          <Term of={trace.mode} around>
            <Select<Mode>
              label={wording.mode}
              options={modes}
              value={trace.mode}
              onChange={changeMode}
            />
          </Term>
          <Term of="wave" around>
            <SegmentedControl<Granularity | FiringOrder['by']>
              label={wording.stepBy}
              segments={[
                ...granularities,
                ...(offered.machine ? [machine] : []),
                ...(offered.line ? [line] : []),
              ]}
              value={order?.by ?? granularity}
              onChange={(value) => {
                if (value === 'statement' || value === 'wave') stepBy(value);
                else if (offered[value]) stepByMachine(offered[value]);
              }}
            />
          </Term>
          <Select
            label={wording.speed}
            hideLabel
            options={speeds}
            value={String(speed)}
            onChange={(value) => usePlayer.setState({ speed: Number(value) })}
          />
        </div>
      </div>
      <div className={styles.words}>
        <Narration
          trace={trace}
          newest={newestStep({ step, order })}
          sentence={sentence}
          size={textSize}
        />
        <SavedNow trace={trace} step={stepsTaken({ step, order })} />
      </div>
    </div>
  );
}

/** What is pointed at is a step of the mode it was. */
function changeMode(mode: Mode): void {
  usePointed.setState({ steps: [] });
  useView.setState({ mode });
}
