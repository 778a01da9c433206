import { lineOf } from '../../python/recorded/place';
import { attempt } from '../../state/loading/attempt';
import { latePart } from '../../state/loading/late-part';
import { useProgram } from '../../state/program/program-store';
import { wholeNumber } from '../../words/grammar';
import { Select } from '../parts/fields/Select';
import styles from './ProgramPanel.module.css';
import { wording } from './words';

const runner = latePart(() => import('../../state/program/run-program'), wording.whatRunsPrograms);

const see = (which: number, inside: number) =>
  attempt(async () => (await runner()).seeOfRun(which, inside));

/** Calls that can be chosen at most. */
const MOST = 500;

/** Which value of a run is seen, where it swept back from several; and what is inside of calls that were left out. */
export function RunChoice() {
  const choices = useProgram((program) => program.choices);
  const shown = useProgram((program) => program.shown);
  const run = useProgram((program) => program.run);
  const closed = run?.closed ?? [];
  if (!run || (choices.length < 2 && closed.length === 0)) return null;
  const names = new Map<string, number>();
  const calls = closed.slice(0, MOST).map(([place, number]) => {
    const name = run.scopes[place]?.name ?? '';
    const nth = (names.get(name) ?? 0) + 1;
    names.set(name, nth);
    return { value: String(number), label: nth === 1 ? name : wording.theTime(name, nth) };
  });
  return (
    <div className={styles.choice}>
      {choices.length > 1 && (
        <Select
          label={wording.graphOf}
          options={choices.map(([place, count], k) => ({
            value: String(k),
            label: choiceWords(lineOf(place), count, k),
          }))}
          value={String(shown)}
          onChange={(value) => see(Number(value), -1)}
        />
      )}
      {closed.length > 0 && (
        <Select
          label={wording.seeInside}
          options={[
            {
              value: '',
              label: wording.leftOut(closed.length, wholeNumber(closed.length)),
            },
            ...calls,
          ]}
          value=""
          onChange={(value) => value !== '' && see(shown, Number(value))}
        />
      )}
    </div>
  );
}

function choiceWords(line: number, count: number, at: number): string {
  if (count < 0) return wording.allOfTheTape;
  if (count === 0) return wording.theFirstSweepBackLine(line);
  const which = at === 0 ? wording.theLastSweepBack : wording.theLastOneHere;
  return wording.lineOfFile(which, line, count, wholeNumber(count));
}
