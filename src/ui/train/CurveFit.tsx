import { useMemo } from 'react';
import { formatNumber } from '../../lang/number';
import { rowsOf } from '../../learn/data/data-set';
import { lineRows } from '../../learn/pictures/plane';
import { evaluator } from '../../learn/run/passes';
import { Note } from '../parts/frame/prose';
import { Section } from '../parts/frame/Section';
import type { Figure } from '../parts/plot/figure';
import { Plot } from '../parts/plot/Plot';
import type { Shown } from './PlanePicture';
import { wording } from './words';

const SAMPLES = 81;

/** The curve that a model of one feature tells, through the rows it learns from. */
export function CurveFit({ model, train, test, numbers }: Shown) {
  const line = useMemo(() => lineRows(train, SAMPLES), [train]);
  const evaluate = useMemo(() => evaluator(model, line, train), [model, line, train]);
  const found = useMemo(() => evaluate(numbers), [evaluate, numbers]);
  const feature = train.features[0] as string;
  // Rows stand among the samples, each set in a series of its own.
  const places = [
    ...Array.from(line.x, (x, k) => ({ x, curve: found.predictions[k] as number })),
    ...Array.from(train.x, (x, k) => ({ x, row: train.y[k] as number })),
    ...Array.from(test.x, (x, k) => ({ x, tested: test.y[k] as number })),
  ].sort((a, b) => a.x - b.x);
  const of = (key: 'curve' | 'row' | 'tested') =>
    places.map((place) => (key in place ? Reflect.get(place, key) : Number.NaN) as number);
  const figure: Figure = {
    title: wording.whatIsToldAndThe,
    summary: wording.thePredictionOverGoesFrom(
      feature,
      formatNumber(found.predictions[0] ?? 0, 2),
      formatNumber(found.predictions.at(-1) ?? 0, 2),
      rowsOf(train),
      rowsOf(test),
    ),
    xAxis: { kind: 'linear', label: feature },
    yAxis: { kind: 'linear', label: wording.targetInline },
    x: places.map(({ x }) => x),
    series: [
      { name: wording.rowsInline, tone: 'soft', dash: 'solid', marker: 'circle', y: of('row') },
      { name: wording.test, tone: 'adjoint', dash: 'solid', marker: 'square', y: of('tested') },
      { name: wording.told, tone: 'value', dash: 'solid', marker: 'none', y: joined(of('curve')) },
    ].filter(({ y }) => y.some(Number.isFinite)) as Figure['series'],
  };
  return (
    <Section title={wording.fitOfTheCurve}>
      <Plot
        figure={figure}
        words={{
          x: (x) => `${feature} = ${formatNumber(x, 2)}`,
          y: (y) => formatNumber(y, 2),
        }}
      />
      <Note>{wording.theModelTellsOneNumber}</Note>
    </Section>
  );
}

/** A curve that is known at some of the places, told between them in proportion. */
function joined(y: readonly number[]): readonly number[] {
  const known = y.flatMap((value, k) => (Number.isNaN(value) ? [] : [k]));
  let next = 0;
  return y.map((value, k) => {
    if (!Number.isNaN(value)) {
      next++;
      return value;
    }
    const [before, after] = [known[next - 1], known[next]];
    if (before === undefined || after === undefined) return Number.NaN;
    const share = (k - before) / (after - before);
    return (1 - share) * (y[before] as number) + share * (y[after] as number);
  });
}
