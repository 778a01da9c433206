import type { TapeEvent } from '../../python/recorded/entry';
import { fileOf, lineOf } from '../../python/recorded/place';
import { useProgram } from '../../state/program/program-store';
import styles from './TapeLife.module.css';
import { eventInWords } from './tape-events';
import { wording } from './words';

/** Events that are shown at most, the newest. */
const MOST = 60;

/**
 * What befell the tape of a framework, line by line, with how many operations keep values for a sweep
 * after each.
 * @param line the line that the player is at; null where it is at none.
 */
export function TapeLife({ text, line }: { readonly text: string; readonly line: number | null }) {
  const { source, events } = useProgram(({ life }) => life);
  if (source !== text || events.length === 0) return null;
  const most = Math.max(1, ...events.map(({ keeping }) => keeping));
  const shown = events.slice(-MOST);
  return (
    <details className={styles.life} open={line !== null && shown.some((each) => isAt(each, line))}>
      <summary>{wording.theLifeOfTheTape(lastSaid(events))}</summary>
      <ol aria-label={wording.theLifeOfTheTape2}>
        {shown.map((each, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: events come one after the other and stay
          <li key={k} aria-current={line !== null && isAt(each, line) ? 'step' : undefined}>
            <span className={styles.bar} aria-hidden="true">
              <span style={{ inlineSize: `${(100 * each.keeping) / most}%` }} />
            </span>
            <span>{wording.line4(lineOf(each.place), eventInWords(each))}</span>
          </li>
        ))}
      </ol>
    </details>
  );
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
