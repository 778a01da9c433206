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
import { sizeText } from './compare-words';
import { swellFigure } from './swell-figure';

const growths = [
  { value: 'graph', label: 'This graph' },
  { value: 'logistic', label: 'Logistic map' },
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
  const progress = useAnalysis('the swell', swellOf, args, program, {
    // Put into itself it becomes several times as long.
    weight: logistic ? 0 : 2 * analysisWeight(program),
  });
  const { steps, done } = progress;
  const stages = steps.filter((step) => step !== null);
  const others = program.inputs.length - 1;
  const into = `${output.name} put in for ${input.name}`;
  const what = logistic
    ? { title: 'Expression swell: the logistic map', axis: 'n of lₙ' }
    : { title: 'Expression swell: this graph in itself', axis: 'n, times f is applied' };
  return (
    <>
      <Controls>
        <SegmentedControl
          label="Expression swell of"
          segments={growths}
          value={growth}
          onChange={(value) => useCompare.setState({ growth: value })}
        />
        {!done && <Soft>{stateText(progress, 'Measuring…')}</Soft>}
      </Controls>
      <Plot
        figure={swellFigure(stages, what)}
        words={words}
        empty={stateText(progress, 'Measuring…')}
      />
      <Note>
        {logistic ? (
          <>
            l₁ = x, lₙ₊₁ = 4 lₙ (1 − lₙ), as in Baydin et al. 2018, Table 1. Sizes count the
            operations, inputs and constants of the derivative.
          </>
        ) : (
          <>
            The function of itself, n times: {into} each time
            {others > 0 && ', all other inputs kept'}. Sizes count the operations, inputs and
            constants of the derivative.
            {stages.length < STAGES && done && ' Larger programs are left out.'}
          </>
        )}
      </Note>
    </>
  );
}
