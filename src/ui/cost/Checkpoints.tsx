import { useMemo, useState } from 'react';
import { depthOf } from '../../core/analysis/checkpointing';
import type { Program } from '../../core/program/program';
import { appliedCount } from '../../core/program/program';
import { useCost } from '../../state/study/cost-store';
import { chainOf } from '../../study/cost/chain';
import { checkpointCurve, leastMemory, settingCheckpoints } from '../../study/cost/checkpoints';
import { Button } from '../parts/fields/Button';
import { SegmentedControl } from '../parts/fields/SegmentedControl';
import { SliderRow } from '../parts/fields/SliderRow';
import { Note } from '../parts/frame/prose';
import { Controls, OnDemand, Section } from '../parts/frame/Section';
import { useAnalysis } from '../parts/frame/use-analysis';
import { stateText } from '../parts/frame/use-work';
import { Plot } from '../parts/plot/Plot';
import { bytesText } from './amounts';
import { checkpointFigure, percent } from './checkpoint-figure';
import { Segments } from './Segments';
import { wording } from './words';

/** Shorter graphs show little, so a chain is cut first. */
const LONG_ENOUGH = 12;
/** Longer graphs are cut only when asked for: the curve takes a while. */
const UNASKED = 3000;

const words = {
  x: (every: number) => `k = ${every}`,
  y: (share: number) => `${Math.round(share)} %`,
};

/** Recompute against memory: the graph, or a chain, with a checkpoint every k waves. */
export function Checkpoints({
  program,
  output,
}: {
  readonly program: Program;
  readonly output: string;
}) {
  const picked = useCost((state) => state.cut);
  const length = useCost((state) => state.length);
  const own = appliedCount(program);
  const depth = useMemo(() => depthOf(program), [program]);
  const cut = picked ?? (depth >= LONG_ENOUGH ? 'graph' : 'chain');
  const chain = useMemo(() => chainOf(length), [length]);
  const [asked, setAsked] = useState<Program | null>(null);
  const wanted = cut === 'chain' || own <= UNASKED || asked === program;
  return (
    <Section title={wording.checkpoints} about={wording.keepOnlySomeValuesOf}>
      <Controls>
        <SegmentedControl
          label={wording.cutIntoSegments}
          segments={[
            { value: 'graph', label: wording.thisGraph },
            { value: 'chain', label: wording.aChain },
          ]}
          value={cut}
          onChange={(value) => useCost.setState({ cut: value, every: null })}
        />
        {cut === 'chain' && (
          <SliderRow
            label={wording.lengthOfTheChain}
            shown={wording.length}
            min={4}
            max={400}
            value={length}
            text={`n = ${length}`}
            onChange={(value) => useCost.setState({ length: value, every: null })}
          />
        )}
      </Controls>
      {cut === 'graph' && own === 0 && <Note>{wording.noOperationsToCut}</Note>}
      {cut === 'graph' && own > 0 && <Note>{howItIsCut(own, depth)}</Note>}
      {cut === 'graph' && own > 0 && !wanted && (
        <OnDemand onAsk={() => setAsked(program)}>{wording.thisGraphHasFindingThe(own)}</OnDemand>
      )}
      {wanted && (cut === 'chain' || own > 0) && (
        <Curve
          program={cut === 'chain' ? chain : program}
          output={cut === 'chain' ? 'y' : output}
          unit={cut === 'chain' || own === depth ? 'statement' : 'wave'}
        />
      )}
    </Section>
  );
}

function howItIsCut(statements: number, depth: number): string {
  const chain =
    statements === depth
      ? wording.thisGraphIsAChain(depth)
      : wording.theLongestChainOfThis(depth, statements);
  return wording.itIsCutAfterEvery(chain, statements === depth);
}

function Curve({
  program,
  output,
  unit,
}: {
  readonly program: Program;
  readonly output: string;
  /** What a chain is counted in. */
  readonly unit: 'statement' | 'wave';
}) {
  const picked = useCost((state) => state.every);
  const depth = useMemo(() => depthOf(program), [program]);
  const progress = useAnalysis(wording.theCheckpoints, checkpointCurve, [program, output], program);
  const { steps: points, done } = progress;
  const best = done ? leastMemory(points) : null;
  const every = Math.min(picked ?? best?.every ?? Math.round(Math.sqrt(depth)), depth);
  const args = [program, every, output] as const;
  const { result: chosen } = useAnalysis(wording.theSegments, settingCheckpoints, args, program);
  const last = points.at(-1);
  const choose = (k: number) => useCost.setState({ every: k });
  if (!done || !last)
    return <Note>{stateText(progress, wording.tryingDistancesOfCheckpoints)}</Note>;
  const whole = {
    length: depth,
    unit,
    operations: chosen?.operations.value ?? depth,
    bytes: last.peakBytes,
  };
  return (
    <>
      <Plot
        figure={checkpointFigure(points, whole, every)}
        words={words}
        chosen={nearestSample(points, every)}
        onChoose={(sample) => choose(points[sample]?.every ?? 1)}
      />
      <SliderRow
        label={wording.aCheckpointEveryKS(unit)}
        shown={wording.every}
        min={1}
        max={depth}
        value={every}
        text={`k = ${every}`}
        onChange={choose}
      >
        <Button
          variant="quiet"
          disabled={picked === null}
          onClick={() => useCost.setState({ every: null })}
        >
          {wording.theBest}
        </Button>
      </SliderRow>
      {chosen && (
        <>
          <Note>
            {wording.keptBetweenTheSweepsPeak(
              chosen.segments.length,
              chosen.checkpoints.length,
              bytesText(chosen.peakBytes),
              bytesText(whole.bytes),
              Math.round(percent(chosen.peakBytes, whole.bytes)),
              chosen.operations.recomputed,
              chosen.operations.value,
            )}
          </Note>
          <Segments program={program} cut={chosen} unit={unit} />
        </>
      )}
    </>
  );
}

function nearestSample(points: readonly { readonly every: number }[], every: number): number {
  return Math.max(
    0,
    points.findLastIndex((point) => point.every <= every),
  );
}
