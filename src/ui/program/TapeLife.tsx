import { fileOf, lineOf } from '../../python/recorded/place';
import { goToPlace, pause } from '../../state/playback/playback';
import { useProgram } from '../../state/program/program-store';
import { momentsOf, rootsOf, type TapeEvent } from '../../state/program/tape-life';
import { useTapeMarks } from '../../state/program/tape-marks';
import { useTapeLife } from '../../state/program/use-run';
import { currentDocument } from '../../state/stores/document-store';
import { focusOn, leaveFocus, useFocus } from '../../state/stores/focus';
import { usePlayer } from '../../state/stores/player-store';
import { currentViewport } from '../../state/stores/viewport';
import { eventInWords } from '../parts/tape/tape-events';
import styles from './TapeLife.module.css';
import { wording } from './words';

/** Events that are shown at most, the newest. */
const MOST = 60;

/**
 * What befell the tape of a framework, line by line, with how many operations keep values for a sweep
 * after each. Where it is open, the graph shows it, too.
 * @param line the line that the player is at; null where it is at none.
 */
export function TapeLife({ text, line }: { readonly text: string; readonly line: number | null }) {
  const { source, events } = useProgram(({ life }) => life);
  const tape = useTapeLife();
  const order = usePlayer((player) => player.order);
  const isShown = useTapeMarks(({ shown }) => shown);
  if (source !== text || events.length === 0) return null;
  const most = Math.max(1, ...events.map(({ keeping }) => keeping));
  const first = Math.max(0, events.length - MOST);
  const shown = events.slice(first);
  const moments = tape && momentsOf(tape, order);
  return (
    <details
      className={styles.life}
      open={isShown || (line !== null && shown.some((each) => isAt(each, line)))}
      onToggle={({ currentTarget }) => useTapeMarks.setState({ shown: currentTarget.open })}
    >
      <summary>{wording.theLifeOfTheTapeSaid(lastSaid(events))}</summary>
      <ol aria-label={wording.theLifeOfTheTape}>
        {shown.map((each, k) => {
          const said = wording.lineOfEvent(lineOf(each.place), eventInWords(each));
          const moment = moments?.[first + k];
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: events come one after the other and stay
              key={k}
              aria-current={line !== null && isAt(each, line) ? 'step' : undefined}
            >
              <span className={styles.bar} aria-hidden="true">
                <span style={{ inlineSize: `${(100 * each.keeping) / most}%` }} />
              </span>
              {tape && moment !== undefined ? (
                <button
                  type="button"
                  className={styles.event}
                  onClick={() => goToEvent(moment, rootsOf(tape, each))}
                >
                  {said}
                </button>
              ) : (
                <span>{said}</span>
              )}
            </li>
          );
        })}
      </ol>
      {tape && <p className={styles.how}>{wording.aPressGoesToThat}</p>}
    </details>
  );
}

/** Goes to the moment of an event; of a sweep, the subset of the graph that it reaches is looked at alone. */
function goToEvent(moment: number, roots: ReturnType<typeof rootsOf>): void {
  pause();
  goToPlace(moment);
  const { nodes } = currentDocument().graph;
  // The outputs that show them are looked at, too.
  const ends = nodes.flatMap((node) =>
    node.kind === 'output' && node.operands[0] && roots.includes(node.operands[0]) ? [node.id] : [],
  );
  const shown = ends.length === 0 ? roots : ends;
  const focus = useFocus.getState();
  const isFocused = focus.towards === 'inputs' && focus.nodes.join() === shown.join();
  if (roots.length === 0) leaveFocus();
  else if (!isFocused) focusOn(shown, 'inputs');
  const [root] = roots;
  if (root !== undefined) currentViewport()?.reveal(root);
}

function isAt({ place }: TapeEvent, line: number): boolean {
  return fileOf(place) === 0 && lineOf(place) === line;
}

function lastSaid(events: readonly TapeEvent[]): string {
  const last = events.at(-1) as TapeEvent;
  return `${events.length === 1 ? wording.event : wording.events(events.length)}, ${keepingInWords(last)}`;
}

function keepingInWords({ keeping }: TapeEvent): string {
  return keeping === 1
    ? wording.operationKeepsValuesAtThe
    : wording.operationsKeepValuesAtThe(keeping);
}
