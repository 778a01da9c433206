import type { Report, Score } from '../../learn/run/training-task';
import type { Figure, Series } from '../parts/plot/figure';
import { lossText, percent } from './train-words';
import { wording } from './words';

/** More reports than this are drawn as so many. */
const MOST_SAMPLES = 240;

/** The reports that a picture is drawn from: at even distances, or at even ratios on a logarithmic axis. */
export function sampled(reports: readonly Report[], logarithmic: boolean): readonly number[] {
  const first = logarithmic && reports.length > 1 ? 1 : 0;
  const last = reports.length - 1;
  const count = last - first + 1;
  if (count <= MOST_SAMPLES) return Array.from({ length: count }, (_, k) => first + k);
  const at = Array.from({ length: MOST_SAMPLES }, (_, k) => {
    const share = k / (MOST_SAMPLES - 1);
    return Math.round(
      logarithmic ? first * (last / first) ** share : first + share * (last - first),
    );
  });
  return [...new Set(at)];
}

/** The plot of how the loss, or the share that is right, has gone over the epochs. */
export function runFigure(
  kind: 'loss' | 'accuracy',
  reports: readonly Report[],
  samples: readonly number[],
  perEpoch: number,
  at: number,
  logarithmic: boolean,
): Figure {
  const of = (score: Score | null | undefined) =>
    (kind === 'loss' ? score?.loss : score?.accuracy) ?? Number.NaN;
  const y = (part: 'train' | 'test') => samples.map((k) => of(reports[k]?.[part]));
  const told = kind === 'loss' ? lossText : percent;
  const series: Series[] = [
    { name: wording.trainInline, tone: 'value', dash: 'solid', marker: 'none', y: y('train') },
  ];
  const hasTest = reports[0]?.test !== null;
  if (hasTest) {
    series.push({
      name: wording.test,
      tone: 'adjoint',
      dash: 'dashed',
      marker: 'none',
      y: y('test'),
    });
  }
  const ends = series.map(({ name, y }) => {
    const [from, to] = [y[0] ?? Number.NaN, y.at(-1) ?? Number.NaN];
    return wording.lossFromTo(name === wording.trainInline, told(from), told(to));
  });
  const what = kind === 'loss' ? wording.theLoss : wording.theShareOfRowsThat;
  const x = samples.map((k) => (reports[k]?.state.updates ?? 0) / perEpoch);
  const here = (reports[at]?.state.updates ?? 0) / perEpoch;
  return {
    title: kind === 'loss' ? wording.loss : wording.shareThatIsRight,
    summary: wording.overEpochsWent(what, lossText(x.at(-1) ?? 0), ends.join(', ')),
    xAxis: { kind: logarithmic ? 'log' : 'linear', label: wording.epochInline },
    yAxis:
      kind === 'loss'
        ? { kind: logarithmic ? 'log' : 'linear', label: wording.lossInline }
        : { kind: 'linear', label: wording.shareThatIsRightInline, domain: [0, 1] },
    x,
    series,
    ...(at < reports.length - 1 && here > 0 && { rules: [{ x: here, text: wording.rewoundTo }] }),
  };
}
