import { useMemo, useState } from 'react';
import type { Output, Program } from '../../core/program/program';
import { useCost } from '../../state/study/cost-store';
import { type Race as RacePoint, raceOf } from '../../study/cost/two-ways';
import { counted } from '../../words/en/grammar';
import { workOf } from '../../work/work';
import { Button } from '../parts/fields/Button';
import { Select } from '../parts/fields/Select';
import { Note } from '../parts/frame/prose';
import { Controls } from '../parts/frame/Section';
import { useWork } from '../parts/frame/use-work';
import { Plot } from '../parts/plot/Plot';
import { timesText, timeText } from './amounts';
import { raceFigure } from './race-figure';

const choices = [100, 1000, 10_000].map((runs) => ({
  value: String(runs),
  label: counted(runs, 'run'),
}));

/** What is timed is never done on the page, which has other things to do. */
const ALWAYS = Number.POSITIVE_INFINITY;

const words = { x: (runs: number) => counted(runs, 'run'), y: timeText };

/** Both ways against the clock, when asked for. */
export function Race({ program, output }: { readonly program: Program; readonly output: Output }) {
  const runs = useCost((state) => state.runs);
  const [asked, setAsked] = useState<{ of: Program; runs: number } | null>(null);
  const running = asked?.of === program ? asked : null;
  const work = useMemo(
    () => (running ? workOf(raceOf, [program, output, running.runs], ALWAYS) : null),
    [running, program, output],
  );
  const { steps, result, done, state } = useWork('the race', work, 50);
  const race = steps.filter((point): point is RacePoint => point !== null);
  const last = race.at(-1);
  return (
    <>
      <Controls>
        <Select
          label="Against the clock:"
          options={choices}
          value={String(runs)}
          onChange={(value) => useCost.setState({ runs: Number(value) })}
        />
        {running && state === 'running' ? (
          <Button onClick={() => setAsked(null)}>Stop</Button>
        ) : (
          <Button onClick={() => setAsked({ of: program, runs })}>
            {done ? 'Run both again' : 'Run both'}
          </Button>
        )}
        <Note as="span" role="status">
          {running &&
            state === 'running' &&
            `${counted(last?.runs ?? 0, 'run')} of ${running.runs}…`}
        </Note>
      </Controls>
      {result && last && (
        <>
          <Plot figure={raceFigure(race, result)} words={words} />
          <Note>
            Measured on this machine, {result.thread}, just for this graph, both ways with the same
            engine: each run takes {timeText(last.overloading / last.runs)} with a new tape and{' '}
            {timeText((last.transformation - result.build) / last.runs)} with the finished program,{' '}
            {timesText(last.overloading / (last.transformation - result.build))} as much. Building
            and optimising took {timeText(result.build)}, once
            {result.ahead === null
              ? '; these runs did not make up for it.'
              : `, which is made up for after ${counted(result.ahead, 'run')}.`}
          </Note>
        </>
      )}
    </>
  );
}
