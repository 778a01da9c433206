import { useCompare } from '../../state/study/compare-store';
import { isHeld } from '../../study/compare/depends';
import { errorCurves, STEPS } from '../../study/compare/error-curve';
import type { Subject } from '../../study/compare/subject';
import { analysisWeight } from '../../work/analysis-weight';
import { SliderRow } from '../parts/fields/SliderRow';
import { Cite, Section } from '../parts/frame/Section';
import { useAnalysis } from '../parts/frame/use-analysis';
import { stateText } from '../parts/frame/use-work';
import { Plot } from '../parts/plot/Plot';
import { powerNumber, shortNumber } from '../parts/plot/ticks';
import { derivativeText } from './compare-words';
import { errorFigure } from './error-figure';
import { Quotients } from './Quotients';
import { wording } from './words';

const words = {
  x: (h: number) => `h = ${powerNumber(h)}`,
  y: (error: number) => (error === 0 ? wording.noError : shortNumber(error)),
};

/** Difference quotients: how wrong they are for every step h, and the numbers that make them so. */
export function Numeric({
  subject,
  exact,
}: {
  readonly subject: Subject;
  /** By AD; null until that is known. */
  readonly exact: number | null;
}) {
  const step = useCompare((state) => state.step);
  const h = STEPS[step] as number;
  const choose = (chosen: number) => useCompare.setState({ step: chosen });
  const { program } = subject;
  const weight = 2 * analysisWeight(program);
  const progress = useAnalysis(wording.theErrorCurves, errorCurves, [subject], program, { weight });
  const curves = progress.result;
  const held = isHeld(subject);
  const flawless =
    curves !== null &&
    [curves.forward, curves.central].every(({ errors }) => errors.every((e) => e === 0));
  return (
    <Section
      title={wording.numeric}
      about={
        <>
          {wording.inaccurateBothWaysALarge}
          <Cite section="3.1" />
        </>
      }
    >
      <Plot
        figure={errorFigure(flawless || held ? null : curves, derivativeText(subject), h)}
        words={words}
        chosen={step}
        onChoose={choose}
        empty={
          held
            ? wording.detachIsNoMeasure
            : flawless
              ? wording.bothDifferencesAreExactHere
              : curves === null || exact === null
                ? stateText(progress, wording.measuring)
                : whyEmpty(exact)
        }
      />
      <SliderRow
        label={wording.distanceH}
        min={0}
        max={STEPS.length - 1}
        value={step}
        text={`h = ${powerNumber(h)}`}
        onChange={choose}
      />
      <Quotients subject={subject} h={h} exact={held ? Number.NaN : exact} />
    </Section>
  );
}

function whyEmpty(exact: number): string {
  return Number.isFinite(exact)
    ? wording.noDifferenceIsFiniteHere
    : wording.byADTheDerivativeIs(shortNumber(exact));
}
