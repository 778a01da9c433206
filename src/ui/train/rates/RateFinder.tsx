import { useMemo, useState } from 'react';
import { formatNumber } from '../../../lang/number';
import { parametersOf } from '../../../learn/run/model';
import { findingRate, type RateFound } from '../../../learn/run/rate-finder';
import type { Subject } from '../../../state/training/subject';
import { changeRecipe } from '../../../state/training/train';
import { useTraining } from '../../../state/training/training-store';
import { workOf } from '../../../work/work';
import { Button } from '../../parts/fields/Button';
import { Buttons, Section } from '../../parts/frame/Section';
import { stateText, useWork } from '../../parts/frame/use-work';
import type { Figure } from '../../parts/plot/figure';
import { Plot } from '../../parts/plot/Plot';
import { lossText } from '../train-words';
import { wording } from './words';

/** It is done in a worker: how long it takes depends on the model. */
const WEIGHT = 200;

/** Tries rates on a copy of the parameters, and says which to begin with. */
export function RateFinder({ subject }: { readonly subject: Subject }) {
  const [asked, ask] = useState<Subject | null>(null);
  const resting = useTraining((state) => state.doing) === 'nothing';
  const work = useMemo(() => {
    if (!asked) return null;
    const { model, training, train } = asked;
    const { progress: _, ...recipe } = training;
    return workOf(findingRate, [model, recipe, train, parametersOf(model)], WEIGHT);
  }, [asked]);
  const progress = useWork(wording.theRates, work);
  const found = progress.result;
  // What was found for another network or other data says nothing of this one.
  const holds = asked?.all === subject.all && asked.model.count === subject.model.count;
  const suggested = found?.steepest == null ? null : rounded(found.steepest);
  const { optimiser } = subject.training;
  return (
    <Section title={wording.rateFinder} about={wording.about}>
      {holds && found && (
        <>
          <Plot
            figure={figureOf(found, optimiser.rate)}
            words={{ x: (rate) => wording.atRate(rateText(rate)), y: lossText }}
            aspect={0.45}
          />
          <p role="status">
            {suggested === null ? wording.never : wording.steepest(rateText(suggested))}{' '}
            {found.tooLarge === null
              ? wording.notTooLarge
              : wording.tooLarge(rateText(rounded(found.tooLarge)))}
          </p>
        </>
      )}
      {work && holds && !found && <p role="status">{stateText(progress, wording.trying)}</p>}
      <Buttons>
        {holds && suggested !== null && (
          <Button
            variant="primary"
            disabled={!resting}
            onClick={() =>
              changeRecipe(wording.takeARate, { optimiser: { ...optimiser, rate: suggested } })
            }
          >
            {wording.take(rateText(suggested))}
          </Button>
        )}
        <Button disabled={!resting} onClick={() => ask(subject)}>
          {holds && found ? wording.tryAgain : wording.findARate}
        </Button>
      </Buttons>
    </Section>
  );
}

/** A rate with one digit, so that it can be remembered. */
function rounded(rate: number): number {
  return Number(rate.toPrecision(1));
}

function rateText(rate: number): string {
  return formatNumber(Number(rate.toPrecision(2)), 7);
}

function figureOf({ samples }: RateFound, rate: number): Figure {
  const least = samples.reduce((best, sample) => (sample.loss < best.loss ? sample : best));
  const rates = samples.map((sample) => sample.rate);
  const [low, high] = [rates[0] ?? 0, rates.at(-1) ?? 0];
  return {
    title: wording.lossAfterEachRate,
    summary: wording.summary(
      rateText(low),
      rateText(high),
      lossText(least.loss),
      rateText(least.rate),
    ),
    xAxis: { kind: 'log', label: wording.rate },
    yAxis: { kind: 'linear', label: wording.loss },
    x: rates,
    series: [
      {
        ...{ name: wording.loss, tone: 'value', dash: 'solid', marker: 'none' },
        y: samples.map(({ loss }) => loss),
      },
    ],
    ...(rate >= low && rate <= high && { rules: [{ x: rate, text: wording.now }] }),
  };
}
