import type { Race, RaceResult } from '../../study/cost/two-ways';
import type { Figure } from '../parts/plot/figure';
import { timeText } from './amounts';
import { wording } from './words';

/** Time over runs: one line for each way to implement reverse mode. */
export function raceFigure(race: readonly Race[], { build, ahead }: RaceResult): Figure {
  const last = race.at(-1);
  const runs = last?.runs ?? 0;
  return {
    title: wording.timeOverRunsWithVarying,
    summary: [
      wording.timeGoneByAfterUp(runs),
      wording.operatorOverloadingTakesInAll(timeText(last?.overloading ?? 0)),
      wording.sourceTransformationTakesOf(timeText(last?.transformation ?? 0), timeText(build)),
      ahead === null ? wording.buildingWasNeverMadeUp : wording.itIsAheadFromOn(ahead),
    ].join(' '),
    xAxis: { kind: 'linear', label: wording.runs, whole: true },
    yAxis: { kind: 'linear', label: wording.timeMs },
    x: race.map((point) => point.runs),
    series: [
      {
        name: wording.overloading,
        fullName: wording.operatorOverloadingInline,
        tone: 'adjoint',
        dash: 'dashed',
        marker: 'square',
        y: race.map(({ overloading }) => overloading),
      },
      {
        name: wording.transformed,
        fullName: wording.sourceTransformationInline,
        tone: 'value',
        dash: 'solid',
        marker: 'circle',
        y: race.map(({ transformation }) => transformation),
      },
    ],
  };
}
