import { type CheckpointPoint, leastMemory } from '../../study/cost/checkpoints';
import { counted } from '../../words/en/grammar';
import type { Figure } from '../parts/plot/figure';

/** What the points of a curve are shares of. */
export interface Whole {
  /** Of the longest chain, */
  readonly length: number;
  /** counted in statements where there is but the chain, else in waves. */
  readonly unit: 'statement' | 'wave';
  /** Operations of the primal run. */
  readonly operations: number;
  /** Peak bytes without checkpoints. */
  readonly bytes: number;
}

/** Memory and recomputing over the distance of checkpoints, as shares of a run that keeps all. */
export function checkpointFigure(
  points: readonly CheckpointPoint[],
  whole: Whole,
  every: number,
): Figure {
  const best = leastMemory(points);
  const memory = points.map(({ peakBytes }) => percent(peakBytes, whole.bytes));
  const root = Math.sqrt(whole.length);
  return {
    title: `Checkpoints in ${counted(whole.length, whole.unit)}`,
    summary: summaryOf(points, whole),
    xAxis: {
      kind: 'log',
      label: `k, a checkpoint every k ${whole.unit}s`,
      domain: [1, Math.max(2, whole.length)],
    },
    yAxis: { kind: 'linear', label: '% of a run that keeps all', domain: [0, 105] },
    x: points.map(({ every: k }) => k),
    series: [
      {
        name: 'bytes',
        fullName: 'peak memory',
        tone: 'adjoint',
        dash: 'solid',
        marker: 'circle',
        y: memory,
      },
      {
        name: 'again',
        fullName: 'operations done again',
        tone: 'value',
        dash: 'dashed',
        marker: 'square',
        y: points.map(({ recomputed }) => percent(recomputed, whole.operations)),
      },
    ],
    rules: [{ x: every, text: `k = ${every}` }],
    marks:
      best && best.peakBytes < whole.bytes
        ? [
            {
              x: best.every,
              y: percent(best.peakBytes, whole.bytes),
              text: `least memory: k = ${best.every} (√n = ${root.toFixed(1).replace(/\.0$/, '')})`,
              tone: 'adjoint',
            },
          ]
        : [],
  };
}

export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}

function summaryOf(points: readonly CheckpointPoint[], whole: Whole): string {
  const best = leastMemory(points);
  if (!best) return 'Nothing has been worked out yet.';
  const share = (part: number, of: number) => `${Math.round(percent(part, of))} %`;
  const saves = best.peakBytes < whole.bytes;
  return [
    `Peak memory and recomputing for ${counted(whole.length, whole.unit)}, by the distance k of checkpoints on a logarithmic axis.`,
    ...(saves
      ? [
          `Memory falls from all that a run without checkpoints keeps to ${share(best.peakBytes, whole.bytes)} of it at k = ${best.every}, and rises again.`,
          `There ${share(best.recomputed, whole.operations)} of the operations are done a second time.`,
        ]
      : ['No k needs less memory than a run that keeps all.']),
  ].join(' ');
}
