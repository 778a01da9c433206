import { useMemo, useState } from 'react';
import { checkpointing } from '../../core/analysis/checkpointing';
import { type Program, primitiveAt } from '../../core/program';
import { appliedCount, chainOf } from '../../state/cost/chain';
import { checkpointCurve, leastMemory } from '../../state/cost/checkpoint-curve';
import { useCost } from '../../state/cost/cost-store';
import { once } from '../../state/cost/once';
import { Button } from '../parts/Button';
import { counted } from '../parts/counted';
import { Plot } from '../parts/plot/Plot';
import { SegmentedControl } from '../parts/SegmentedControl';
import { Slider } from '../parts/Slider';
import { quietFor, useStretches } from '../parts/use-stretches';
import { bytesText } from './amounts';
import styles from './Cost.module.css';
import { checkpointFigure, percent } from './checkpoint-figure';
import { Section } from './Section';
import { Segments } from './Segments';

/** Shorter graphs show little, so a chain is cut first. */
const LONG_ENOUGH = 12;
/** Longer graphs are cut only when asked for: the curve takes a while. */
const UNASKED = 3000;

const words = {
  x: (every: number) => `k = ${every}`,
  y: (share: number) => `${Math.round(share)} %`,
};

/** Recompute against memory: the graph, or a chain, with a checkpoint every k statements. */
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
  const cut = picked ?? (own >= LONG_ENOUGH ? 'graph' : 'chain');
  const chain = useMemo(() => chainOf(length), [length]);
  const [asked, setAsked] = useState<Program | null>(null);
  const wanted = cut === 'chain' || own <= UNASKED || asked === program;
  return (
    <Section
      title="Checkpoints"
      about="Keep only every k-th part of the run and compute the rest a second time on the way back: memory is paid for with operations. On a chain of n statements memory is least near k = √n."
    >
      <div className={styles.controls}>
        <SegmentedControl
          label="Cut into segments"
          segments={[
            { value: 'graph', label: 'This graph' },
            { value: 'chain', label: 'A chain' },
          ]}
          value={cut}
          onChange={(value) => useCost.setState({ cut: value, every: null })}
        />
        {cut === 'chain' && (
          <>
            <Slider
              label="Length of the chain"
              min={4}
              max={400}
              value={length}
              text={counted(length, 'statement')}
              onChange={(value) => useCost.setState({ length: value, every: null })}
            />
            <span className={styles.reading}>n = {length}</span>
          </>
        )}
      </div>
      {cut === 'graph' && own === 0 && (
        <p className={styles.note}>This graph has no operations to cut.</p>
      )}
      {cut === 'graph' && own > 0 && !wanted && (
        <p className={styles.ask}>
          <span>
            This graph has {counted(own, 'statement')}: finding the best k takes a while, so it is
            done when you ask for it.
          </span>
          <Button onClick={() => setAsked(program)}>Compute</Button>
        </p>
      )}
      {wanted && (cut === 'chain' || own > 0) && (
        <Curve
          program={cut === 'chain' ? chain : program}
          output={cut === 'chain' ? 'y' : output}
        />
      )}
    </Section>
  );
}

function Curve({ program, output }: { readonly program: Program; readonly output: string }) {
  const picked = useCost((state) => state.every);
  const statements = appliedCount(program);
  const work = useMemo(() => () => checkpointCurve(program, output), [program, output]);
  const { steps: points, done } = useStretches(work, quietFor(program.length));
  const best = done ? leastMemory(points) : null;
  const every = Math.min(picked ?? best?.every ?? Math.round(Math.sqrt(statements)), statements);
  const one = useMemo(
    () => () => once(() => checkpointing(program, every, output)),
    [program, every, output],
  );
  const { result: chosen } = useStretches(one, quietFor(program.length));
  const last = points.at(-1);
  const choose = (k: number) => useCost.setState({ every: k });
  if (!done || !last) return <p className={styles.note}>Trying distances of checkpoints…</p>;
  const whole = {
    statements,
    operations: chosen?.operations.value ?? statements,
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
      <div className={styles.controls}>
        <span className={styles.label} aria-hidden="true">
          Every k
        </span>
        <Slider
          label="A checkpoint every k statements"
          min={1}
          max={statements}
          value={every}
          text={`k = ${every}`}
          onChange={choose}
        />
        <span className={styles.reading}>k = {every}</span>
        <Button
          variant="quiet"
          disabled={picked === null}
          onClick={() => useCost.setState({ every: null })}
        >
          The best
        </Button>
      </div>
      {chosen && (
        <>
          <p className={styles.note}>
            {counted(chosen.segments, 'segment')}, {counted(chosen.checkpoints.length, 'value')}{' '}
            kept between the sweeps. Peak {bytesText(chosen.peakBytes)} instead of{' '}
            {bytesText(whole.bytes)} ({Math.round(percent(chosen.peakBytes, whole.bytes))} %);{' '}
            {counted(chosen.operations.recomputed, 'operation')} of {chosen.operations.value} done
            again.
          </p>
          <Segments
            statements={appliedOf(program)}
            every={every}
            kept={new Set(chosen.checkpoints)}
          />
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

function appliedOf(program: Program): readonly number[] {
  const applied: number[] = [];
  for (let i = 0; i < program.length; i++) if (primitiveAt(program, i)) applied.push(i);
  return applied;
}
