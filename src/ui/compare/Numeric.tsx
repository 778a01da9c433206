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

const words = {
  x: (h: number) => `h = ${powerNumber(h)}`,
  y: (error: number) => (error === 0 ? 'no error' : shortNumber(error)),
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
  const progress = useAnalysis('the error curves', errorCurves, [subject], program, { weight });
  const curves = progress.result;
  const held = isHeld(subject);
  const flawless =
    curves !== null &&
    [curves.forward, curves.central].every(({ errors }) => errors.every((e) => e === 0));
  return (
    <Section
      title="Numeric"
      about={
        <>
          Inaccurate both ways: a large h cuts off the curve between two points (truncation), a
          small one subtracts numbers that are nearly equal (round-off). <Cite section="3.1" />
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
            ? 'AD holds fixed what a detach gives, and differences move it: they are no measure of one another.'
            : flawless
              ? 'Both differences are exact here, whatever h is: there are no errors to plot.'
              : curves === null || exact === null
                ? stateText(progress, 'Measuring…')
                : whyEmpty(exact)
        }
      />
      <SliderRow
        label="Distance h"
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
    ? 'No difference is finite here, so there are no errors to plot.'
    : `By AD the derivative is ${shortNumber(exact)} here, so there is nothing to measure errors against.`;
}
