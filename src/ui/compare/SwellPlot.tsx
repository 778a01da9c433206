import { structureOf } from '../../document/structure';
import { useCompare } from '../../state/study/compare-store';
import type { Subject } from '../../study/compare/subject';
import { STAGES, swellOf } from '../../study/compare/swell';
import { analysisWeight } from '../../work/analysis-weight';
import { SegmentedControl } from '../parts/fields/SegmentedControl';
import { Note, Soft } from '../parts/frame/prose';
import { Controls } from '../parts/frame/Section';
import { useAnalysis } from '../parts/frame/use-analysis';
import { stateText } from '../parts/frame/use-work';
import { Plot } from '../parts/plot/Plot';
import { Phrase } from '../parts/text/Phrase';
import { sizeText } from './compare-words';
import { swellFigure } from './swell-figure';
import { wording } from './words';

const growths = [
  { value: 'graph', label: wording.thisGraph },
  { value: 'logistic', label: wording.logisticMap },
] as const;

const words = {
  x: (n: number) => `n = ${n}`,
  y: sizeText,
};

/** Expression swell as the graph is put into itself, or on the example of Baydin et al. */
export function SwellPlot({ subject }: { readonly subject: Subject }) {
  const growth = useCompare((state) => state.growth);
  const logistic = growth === 'logistic';
  const { input, output } = subject;
  const program = structureOf(subject.program);
  const args: Parameters<typeof swellOf> = logistic
    ? [null, 'x', 'l']
    : [program, input.name, output.name];
  const progress = useAnalysis(wording.theSwell, swellOf, args, program, {
    // Put into itself it becomes several times as long.
    weight: logistic ? 0 : 2 * analysisWeight(program),
  });
  const { steps, done } = progress;
  const stages = steps.filter((step) => step !== null);
  const others = program.inputs.length - 1;
  const into = wording.putInFor(output.name, input.name);
  const what = logistic
    ? { title: wording.expressionSwellTheLogisticMap, axis: wording.nOfLn }
    : { title: wording.expressionSwellThisGraphIn, axis: wording.nTimesFIsApplied };
  return (
    <>
      <Controls>
        <SegmentedControl
          label={wording.expressionSwellOf}
          segments={growths}
          value={growth}
          onChange={(value) => useCompare.setState({ growth: value })}
        />
        {!done && <Soft>{stateText(progress, wording.measuring)}</Soft>}
      </Controls>
      <Plot
        figure={swellFigure(stages, what)}
        words={words}
        empty={stateText(progress, wording.measuring)}
      />
      <Note>
        {logistic ? (
          wording.l1XLnLnLn
        ) : (
          <Phrase
            of={wording.theFunctionOfItselfN(
              into,
              others > 0 && wording.allOtherInputsKept,
              stages.length < STAGES && done && wording.largerProgramsAreLeftOut,
            )}
          />
        )}
      </Note>
    </>
  );
}
