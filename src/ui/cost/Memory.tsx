import { useDeferredValue } from 'react';
import type { Output, Program } from '../../core/program/program';
import { goTo } from '../../state/playback/playback';
import { stepsTaken } from '../../state/player/firing-order';
import { bytesKept, momentsOf, type TapeLife } from '../../state/program/tape-life';
import { useTapeLife } from '../../state/program/use-run';
import { usePlayer } from '../../state/stores/player-store';
import { useView } from '../../state/stores/view-store';
import { useCost } from '../../state/study/cost-store';
import { type Memories, type MemoryOf, memories } from '../../study/cost/memories';
import { SegmentedControl } from '../parts/fields/SegmentedControl';
import { Note } from '../parts/frame/prose';
import { Cite, Section } from '../parts/frame/Section';
import { useAnalysis } from '../parts/frame/use-analysis';
import { stateText } from '../parts/frame/use-work';
import { Plot } from '../parts/plot/Plot';
import { eventInWords } from '../parts/tape/tape-events';
import { AliveNow } from './AliveNow';
import { bytesText } from './amounts';
import { memoryVerdict } from './cost-words';
import styles from './Memory.module.css';
import { memoryFigure, positionsOf } from './memory-figure';
import { wording } from './words';

const ways = [
  { value: 'early', label: wording.reverse, hint: wording.reverseFreedEarlyAsPyTorch },
  { value: 'never', label: wording.allKept, hint: wording.reverseAllKept },
  { value: 'forward', label: wording.forward },
] as const;

const words = {
  x: (position: number) => wording.position(position),
  y: (bytes: number) => (Number.isNaN(bytes) ? 'ended' : bytesText(bytes)),
};

/** Events of a tape that are listed at most, the newest. */
const MOST_EVENTS = 30;

/** What is in memory at each step of the player, and the values that are there now. */
export function Memory({
  program,
  output,
}: {
  readonly program: Program;
  readonly output: Output;
}) {
  const progress = useAnalysis(wording.whatIsInMemory, memories, [program, output.name], program);
  const found = progress.result;
  return (
    <Section
      title={wording.memory}
      about={
        <>
          {wording.reverseModeKeepsIntermediate}
          <Cite section="3.2" />
        </>
      }
    >
      {found ? (
        <MemoryOverSteps program={program} output={output} found={found} />
      ) : (
        <Note>{stateText(progress, wording.workingOutWhatIsAlive)}</Note>
      )}
    </Section>
  );
}

function MemoryOverSteps({
  program,
  output,
  found,
}: {
  readonly program: Program;
  readonly output: Output;
  readonly found: Memories;
}) {
  const tape = useTapeLife();
  // The player goes first; the picture follows when there is time.
  const step = useDeferredValue(usePlayer(stepsTaken));
  const mode = useView((view) => view.mode);
  const picked = useCost((state) => state.memory);
  const chosen: MemoryOf = picked ?? (mode === 'forward' ? 'forward' : 'early');
  const now = Math.min(step, found[chosen].steps);
  const positions = positionsOf(found);
  return (
    <>
      <SegmentedControl<MemoryOf>
        label={wording.whoseMemory}
        segments={ways}
        value={chosen}
        onChange={(memory) => useCost.setState({ memory })}
      />
      <Plot
        figure={memoryFigure(found, chosen, now, tape)}
        words={words}
        chosen={now > 0 ? positions.findLastIndex((position) => position <= now) : null}
        onChoose={(sample) => goTo(positions[sample] ?? 0)}
      />
      <Note>{wording.inputsAndResultsCountConstants(memoryVerdict(found))}</Note>
      <AliveNow program={program} output={output.name} liveness={found[chosen]} now={now} />
      {tape && <TapeEvents tape={tape} />}
    </>
  );
}

/** What befell the tape of the program that recorded this graph, with what it keeps after each. */
function TapeEvents({ tape }: { readonly tape: TapeLife }) {
  const moments = momentsOf(tape, null);
  const kept = bytesKept(tape);
  const first = Math.max(0, tape.events.length - MOST_EVENTS);
  return (
    <section aria-label={wording.whatBefellTheTape}>
      <Note>{wording.whatBefellTheTapeOf}</Note>
      <ol className={styles.events}>
        {tape.events.slice(first).map((event, k) => {
          const at = moments[first + k] as number;
          const left = bytesText(kept[Math.min(at, kept.length - 1)] ?? 0);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: events come one after the other and stay
            <li key={k}>
              <button type="button" className={styles.event} onClick={() => goTo(at)}>
                {wording.befellAt(at, eventInWords(event), left)}
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
