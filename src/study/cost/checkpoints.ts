import { type Checkpointing, checkpointing, depthOf } from '../../core/analysis/checkpointing';
import type { Program } from '../../core/program/program';
import { inOneGo, task } from '../../work/task';

/** Recompute and memory with a checkpoint every so many waves. */
export interface CheckpointPoint {
  readonly every: number;
  readonly peakBytes: number;
  /** Operations that are done a second time. */
  readonly recomputed: number;
}

/** Up to here every length of a segment is tried, beyond only some. */
const DENSE = 40;
const SAMPLES = 64;

/** The lengths of segments that are tried for a chain of so many statements: ascending, the first 1 and the last all. */
export function lengthsTried(length: number): readonly number[] {
  const tried = new Set<number>();
  for (let k = 1; k <= Math.min(length, DENSE); k++) tried.add(k);
  for (let s = 0; s <= SAMPLES; s++) {
    tried.add(Math.max(1, Math.round(length ** (s / SAMPLES))));
  }
  return [...tried].sort((a, b) => a - b);
}

/** Divides a chain into segments with a checkpoint every so many waves. */
export const settingCheckpoints = task('checkpointing', inOneGo(checkpointing));

/** All points of the curve, one at a time. */
export const checkpointCurve = task(
  'checkpoint curve',
  function* (program: Program, output: string): Generator<CheckpointPoint, void, undefined> {
    for (const every of lengthsTried(depthOf(program))) {
      yield pointOf(checkpointing(program, every, output));
    }
  },
);

function pointOf({ every, peakBytes, operations }: Checkpointing): CheckpointPoint {
  return { every, peakBytes, recomputed: operations.recomputed };
}

/** The point of least memory, and among equals that of least recomputing; null without any. */
export function leastMemory(points: readonly CheckpointPoint[]): CheckpointPoint | null {
  let best: CheckpointPoint | null = null;
  for (const point of points) {
    const fewer = best && point.peakBytes === best.peakBytes && point.recomputed < best.recomputed;
    if (!best || point.peakBytes < best.peakBytes || fewer) best = point;
  }
  return best;
}
