import { useDeferredValue, useMemo } from 'react';
import { rowsOf } from '../../learn/data/data-set';
import { embeddingOf } from '../../learn/pictures/vectors';
import { parametersOf } from '../../learn/run/model';
import { updatesPerEpoch } from '../../learn/run/trainer';
import type { Subject } from '../../state/training/subject';
import { showReport } from '../../state/training/train';
import { type Run, useTraining } from '../../state/training/training-store';
import { Toggle } from '../parts/fields/Toggle';
import { Section } from '../parts/frame/Section';
import { Plot } from '../parts/plot/Plot';
import { Confusion } from './Confusion';
import { CurveFit } from './CurveFit';
import { History } from './history/History';
import { Layers } from './Layers';
import { MadeUp } from './outcome/MadeUp';
import { Reconstructions } from './outcome/Reconstructions';
import { Vectors } from './outcome/Vectors';
import { PlanePicture } from './PlanePicture';
import { runFigure, sampled } from './run-figure';
import { lossText, percent } from './train-words';
import { WeightImages } from './WeightImages';
import { wording } from './words';

/** Of larger graphs there is the picture of the loss alone. */
const MOST_NODES = 2000;

/** What a run looks like: each picture is of the parameters that the graph has. */
export function Pictures({
  subject,
  run,
}: {
  readonly subject: Subject;
  readonly run: Run | null;
}) {
  // As long as a run goes on, its programs are made once, from the graph that it began with.
  const graph = run?.graph ?? subject.model.graph;
  // biome-ignore lint/correctness/useExhaustiveDependencies: graphs that differ in what is learnt are alike.
  const model = useMemo(() => subject.model, [graph, subject.all]);
  const state = run?.reports[run.at]?.state;
  const numbers = useDeferredValue(
    useMemo(
      () => state?.numbers.subarray(0, model.count) ?? parametersOf(subject.model),
      [state, model, subject.model],
    ),
  );
  const { train, test } = subject;
  const { features, classes, width } = train;
  const shown = { model, train, test, numbers };
  const hasTargets = model.targets.length > 0;
  const predicts = model.prediction !== null && hasTargets;
  const embedding = embeddingOf(model, train);
  // What is drawn for each report must not hold up the page.
  if (model.graph.nodes.length > MOST_NODES)
    return run && run.reports.length > 1 ? <RunPlots subject={subject} run={run} /> : null;
  return (
    <>
      {predicts && features.length === 2 && classes?.length === 2 && (
        <PlanePicture {...shown} all={subject.scale ? null : subject.all} />
      )}
      {predicts && features.length === 1 && !classes && <CurveFit {...shown} />}
      {run && run.reports.length > 1 && <RunPlots subject={subject} run={run} />}
      {width !== undefined && model.prediction !== null && !hasTargets && (
        <Reconstructions {...shown} width={width} />
      )}
      {embedding && <Vectors embedding={embedding} numbers={numbers} />}
      {predicts && train.vocabulary && features.length > 1 && (
        <MadeUp model={model} all={subject.all} numbers={numbers} />
      )}
      {width !== undefined && <WeightImages {...shown} width={width} />}
      {predicts && classes && !train.vocabulary && rowsOf(test) > 0 && <Confusion {...shown} />}
      <Layers {...shown} training={subject.training} updates={state?.updates ?? 0} />
      {run && run.reports.length > 1 && <History subject={subject} run={run} />}
    </>
  );
}

function RunPlots({ subject, run }: { readonly subject: Subject; readonly run: Run }) {
  const logarithmic = useTraining((state) => state.logarithmic);
  const { reports, at } = useDeferredValue(run);
  const perEpoch = updatesPerEpoch(subject.training, subject.train);
  const samples = sampled(reports, logarithmic);
  const figure = (kind: 'loss' | 'accuracy') =>
    runFigure(kind, reports, samples, perEpoch, at, logarithmic);
  const x = (epoch: number) => wording.epochAndLoss(lossText(epoch));
  const choose = (sample: number) => showReport(samples[sample] as number);
  return (
    <Section
      title={wording.lossAndAccuracy}
      actions={
        <Toggle
          label={wording.logAxes}
          checked={logarithmic}
          onChange={(is) => useTraining.setState({ logarithmic: is })}
        />
      }
    >
      <Plot figure={figure('loss')} words={{ x, y: lossText }} onChoose={choose} aspect={0.45} />
      {reports[0]?.train.accuracy !== null && (
        <Plot
          figure={figure('accuracy')}
          words={{ x, y: percent }}
          onChoose={choose}
          aspect={0.45}
        />
      )}
    </Section>
  );
}
