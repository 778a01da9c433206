import { type CheckpointPoint, leastMemory } from '../../study/cost/checkpoints';
import type { Figure } from '../parts/plot/figure';
import { wording } from './words';

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
    title: wording.checkpointsIn(whole.length, whole.unit),
    summary: summaryOf(points, whole),
    xAxis: {
      kind: 'log',
      label: wording.kACheckpointEveryK(whole.unit),
      domain: [1, Math.max(2, whole.length)],
    },
    yAxis: { kind: 'linear', label: wording.percentOfKeepingAll, domain: [0, 105] },
    x: points.map(({ every: k }) => k),
    series: [
      {
        name: wording.bytes,
        fullName: wording.peakMemory,
        tone: 'adjoint',
        dash: 'solid',
        marker: 'circle',
        y: memory,
      },
      {
        name: wording.again,
        fullName: wording.operationsDoneAgain,
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
              text: wording.leastMemoryKN(best.every, root.toFixed(1).replace(/\.0$/, '')),
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
  if (!best) return wording.nothingHasBeenWorkedOut;
  const share = (part: number, of: number) => `${Math.round(percent(part, of))} %`;
  const saves = best.peakBytes < whole.bytes;
  return [
    wording.peakMemoryAndRecomputingFor(whole.length, whole.unit),
    ...(saves
      ? [
          wording.memoryFallsFromAllThat(share(best.peakBytes, whole.bytes), best.every),
          wording.thereOfTheOperationsAre(share(best.recomputed, whole.operations)),
        ]
      : [wording.noKNeedsLessMemory]),
  ].join(' ');
}
