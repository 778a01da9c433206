import type { Race, RaceResult } from '../../study/cost/two-ways';
import { counted } from '../../words/en/grammar';
import type { Figure } from '../parts/plot/figure';
import { timeText } from './amounts';

/** Time over runs: one line for each way to implement reverse mode. */
export function raceFigure(race: readonly Race[], { build, ahead }: RaceResult): Figure {
  const last = race.at(-1);
  const runs = last?.runs ?? 0;
  return {
    title: 'Time over runs with varying inputs',
    summary: [
      `Time gone by after up to ${counted(runs, 'run')}, measured on this machine.`,
      `Operator overloading takes ${timeText(last?.overloading ?? 0)} in all.`,
      `Source transformation takes ${timeText(last?.transformation ?? 0)}, of which ${timeText(build)} go into building once.`,
      ahead === null
        ? 'Building was never made up for.'
        : `It is ahead from ${counted(ahead, 'run')} on.`,
    ].join(' '),
    xAxis: { kind: 'linear', label: 'runs', whole: true },
    yAxis: { kind: 'linear', label: 'time (ms)' },
    x: race.map((point) => point.runs),
    series: [
      {
        name: 'overloading',
        fullName: 'operator overloading',
        tone: 'adjoint',
        dash: 'dashed',
        marker: 'square',
        y: race.map(({ overloading }) => overloading),
      },
      {
        name: 'transformed',
        fullName: 'source transformation',
        tone: 'value',
        dash: 'solid',
        marker: 'circle',
        y: race.map(({ transformation }) => transformation),
      },
    ],
  };
}
