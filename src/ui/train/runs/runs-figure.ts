import {
  beganAlike,
  comparisonOf,
  endedAlike,
  epochOfLoss,
  type KeptRun,
} from '../../../learn/run/kept-run';
import type { Figure, Series } from '../../parts/plot/figure';
import { lossText } from '../train-words';
import { wording } from './words';

/** How the runs that are drawn are told apart, in black and white, too. */
const looks: readonly Pick<Series, 'tone' | 'dash'>[] = [
  { tone: 'value', dash: 'solid' },
  { tone: 'adjoint', dash: 'dashed' },
  { tone: 'ok', dash: 'dotted' },
  { tone: 'ink', dash: 'solid' },
  { tone: 'value', dash: 'dashed' },
  { tone: 'adjoint', dash: 'dotted' },
];

const lossOf = (run: KeptRun) => run.curve.at(-1)?.train.loss ?? Number.NaN;

/** The losses of some runs over their epochs. */
export function runsFigure(runs: readonly KeptRun[], logarithmic: boolean): Figure {
  const { epochs, values } = comparisonOf(runs, ({ train }) => train.loss);
  const from = logarithmic ? epochs.findIndex((epoch) => epoch > 0) : 0;
  const went = runs.map(({ number, curve, perEpoch }) =>
    wording.went(
      number,
      lossText(curve[0]?.train.loss ?? Number.NaN),
      lossText(curve.at(-1)?.train.loss ?? Number.NaN),
      lossText((curve.at(-1)?.updates ?? 0) / perEpoch),
    ),
  );
  const kind = logarithmic ? 'log' : 'linear';
  return {
    title: wording.losses,
    summary: wording.lossesWent(went),
    xAxis: { kind, label: wording.epoch },
    yAxis: { kind, label: wording.loss },
    x: epochs.slice(from),
    series: runs.map(({ number }, k) => ({
      ...{ name: wording.run(number), marker: 'none', y: (values[k] ?? []).slice(from) },
      ...(looks[k % looks.length] as (typeof looks)[number]),
    })),
  };
}

/** What there is to be said of some runs beside each other, in sentences. */
export function runsWords(runs: readonly KeptRun[]): readonly string[] {
  const finite = runs.filter((run) => Number.isFinite(lossOf(run)));
  const sentences = runs
    .filter((run) => !finite.includes(run))
    .map(({ number }) => wording.diverged(number));
  const alike = runs.filter((run) => runs.some((other) => other !== run && endedAlike(run, other)));
  if (alike.length > 1) sentences.push(wording.alike(alike.map(({ number }) => number)));
  const [best, ...others] = [...finite].sort((a, b) => lossOf(a) - lossOf(b));
  if (best && others.some((other) => lossOf(other) > lossOf(best))) {
    sentences.push(wording.lowest(best.number, lossText(lossOf(best))));
    const next = others.find((other) => lossOf(other) > lossOf(best));
    const epoch = next ? epochOfLoss(best, lossOf(next)) : null;
    const last = (best.curve.at(-1)?.updates ?? 0) / best.perEpoch;
    if (next && epoch !== null && epoch < last) {
      sentences.push(wording.reached(lossText(epoch), [next.number]));
    }
  }
  const [first] = runs;
  const otherwise = runs.filter((run) => first && !beganAlike(first, run));
  if (otherwise.length > 0)
    sentences.push(wording.beganOtherwise(otherwise.map(({ number }) => number)));
  return sentences;
}
