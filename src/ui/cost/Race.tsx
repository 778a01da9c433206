import { useMemo, useState } from 'react';
import type { Output, Program } from '../../core/program/program';
import { useCost } from '../../state/study/cost-store';
import { type Race as RacePoint, raceOf } from '../../study/cost/two-ways';
import { workOf } from '../../work/work';
import { Button } from '../parts/fields/Button';
import { Select } from '../parts/fields/Select';
import { Note } from '../parts/frame/prose';
import { Controls } from '../parts/frame/Section';
import { useWork } from '../parts/frame/use-work';
import { Plot } from '../parts/plot/Plot';
import { Phrase } from '../parts/text/Phrase';
import { timesText, timeText } from './amounts';
import { raceFigure } from './race-figure';
import { wording } from './words';

const choices = [100, 1000, 10_000].map((runs) => ({
  value: String(runs),
  label: wording.run(runs),
}));

/** What is timed is never done on the page, which has other things to do. */
const ALWAYS = Number.POSITIVE_INFINITY;

const words = { x: (runs: number) => wording.run(runs), y: timeText };

/** Both ways against the clock, when asked for. */
export function Race({ program, output }: { readonly program: Program; readonly output: Output }) {
  const runs = useCost((state) => state.runs);
  const [asked, setAsked] = useState<{ of: Program; runs: number } | null>(null);
  const running = asked?.of === program ? asked : null;
  const work = useMemo(
    () => (running ? workOf(raceOf, [program, output, running.runs], ALWAYS) : null),
    [running, program, output],
  );
  const { steps, result, done, state } = useWork(wording.theRace, work, 50);
  const race = steps.filter((point): point is RacePoint => point !== null);
  const last = race.at(-1);
  return (
    <>
      <Controls>
        <Select
          label={wording.againstTheClock}
          options={choices}
          value={String(runs)}
          onChange={(value) => useCost.setState({ runs: Number(value) })}
        />
        {running && state === 'running' ? (
          <Button onClick={() => setAsked(null)}>{wording.stop}</Button>
        ) : (
          <Button onClick={() => setAsked({ of: program, runs })}>
            {done ? wording.runBothAgain : wording.runBoth}
          </Button>
        )}
        <Note as="span" role="status">
          {running && state === 'running' && wording.runsOf(last?.runs ?? 0, running.runs)}
        </Note>
      </Controls>
      {result && last && (
        <>
          <Plot figure={raceFigure(race, result)} words={words} />
          <Note>
            <Phrase
              of={wording.measuredBothWays(
                result.thread,
                timeText(last.overloading / last.runs),
                timeText((last.transformation - result.build) / last.runs),
                timesText(last.overloading / (last.transformation - result.build)),
                timeText(result.build),
                result.ahead,
              )}
            />
          </Note>
        </>
      )}
    </>
  );
}
