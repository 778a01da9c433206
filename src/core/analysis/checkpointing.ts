import { operandsAt, type Program, primitiveAt, shapeAt, waves } from '../program/program';
import { sizeOf } from '../tensor/shape';
import { AnalysisError } from './analysis-error';
import { operationsAt } from './operations';
import { type ReversePlan, reversePlan } from './reverse-plan';

/** Recompute against memory: what a reverse run costs when only some values are kept. */
export interface Checkpointing {
  /** Waves in a segment. */
  readonly every: number;
  /** The statements of each segment, in the order in which they run. */
  readonly segments: readonly (readonly number[])[];
  /** Statements whose values are kept between the sweeps, ascending; inputs and constants are there anyway. */
  readonly checkpoints: readonly number[];
  /** Statements that are computed a second time, ascending. */
  readonly recomputed: readonly number[];
  /** Elementary operations of the primal run, and of what is computed a second time. */
  readonly operations: { readonly value: number; readonly recomputed: number };
  /** Bytes of the checkpoints alone, and the most that is in memory during the reverse sweep with adjoints and recomputed values. */
  readonly checkpointBytes: number;
  readonly peakBytes: number;
}

/** Statements along the longest chain of a program: as many waves as it fires in. */
export function depthOf(program: Program): number {
  return waves(program).reduce((most, wave) => Math.max(most, wave), 0);
}

/**
 * Cuts a program across its longest chain, after every `every` waves: on a chain, after so many
 * statements. The primal run keeps only what later segments read; the reverse sweep computes each
 * segment again from that before it goes back through it, save the last, which is still there. With
 * `every` at least the depth of the program nothing is computed twice. On a chain of n statements the
 * memory is least near every = √n.
 * @param output name of the output that is differentiated; the first when left out.
 * @throws RangeError when `every` is no whole number of at least 1; NameError.
 */
export function checkpointing(program: Program, every: number, output?: string): Checkpointing {
  if (!(every >= 1 && (Number.isInteger(every) || every === Infinity))) {
    throw new AnalysisError({ kind: 'no number of waves', every });
  }
  const plan = reversePlan(program, output);
  const segments = segmentsOf(program, every);
  const reads = readsOfReverse(plan);
  const segmentOf = new Int32Array(program.length).fill(-1);
  for (const [s, segment] of segments.entries()) for (const i of segment) segmentOf[i] = s;

  const kept = new Uint8Array(program.length);
  const needed: number[][] = segments.map(() => []);
  for (let s = segments.length - 1; s >= 0; s--) {
    const wanted = new Set<number>();
    for (const i of segments[s] as readonly number[]) for (const x of reads.at(i)) wanted.add(x);
    for (const i of (segments[s] as readonly number[]).toReversed()) {
      if (!wanted.has(i) || kept[i]) continue;
      for (const x of operandsAt(program, i)) wanted.add(x);
      needed[s]?.push(i);
    }
    for (const x of wanted) {
      const earlier = segmentOf[x];
      if (earlier >= 0 && earlier < s) kept[x] = 1;
    }
  }
  const bytes = (i: number) => 8 * sizeOf(shapeAt(program, i));
  const checkpoints = Array.from(kept.keys()).filter((i) => kept[i]);
  const checkpointBytes = checkpoints.reduce((sum, i) => sum + bytes(i), 0);
  const recomputed = needed
    .slice(0, -1)
    .flat()
    .sort((a, b) => a - b);
  const operations = (statements: readonly number[]) =>
    statements.reduce((sum, i) => sum + operationsAt(program, i), 0);
  return {
    every,
    segments,
    checkpoints,
    recomputed,
    operations: { value: operations(segments.flat()), recomputed: operations(recomputed) },
    checkpointBytes,
    peakBytes: peak(program, plan, segments, needed, kept, checkpointBytes),
  };
}

/** The statements by waves, `every` waves at a time. A statement reads only from waves before its own. */
function segmentsOf(program: Program, every: number): number[][] {
  const wave = waves(program);
  const segments: number[][] = [];
  for (let i = 0; i < program.length; i++) {
    if (!primitiveAt(program, i)) continue;
    const s = Math.floor((wave[i] - 1) / every);
    while (segments.length <= s) segments.push([]);
    segments[s]?.push(i);
  }
  return segments;
}

/** Per statement, the values that going back through it reads. */
function readsOfReverse({ contributions }: ReversePlan) {
  const reads = new Map<number, Set<number>>();
  for (const { statement, reads: places } of contributions) {
    const set = reads.get(statement);
    if (set) for (const place of places) set.add(place);
    else reads.set(statement, new Set(places));
  }
  const none: ReadonlySet<number> = new Set();
  return { at: (statement: number) => reads.get(statement) ?? none };
}

function peak(
  program: Program,
  { from, contributions, live }: ReversePlan,
  segments: readonly (readonly number[])[],
  needed: readonly (readonly number[])[],
  kept: Uint8Array,
  checkpointBytes: number,
): number {
  const bytes = (i: number) => 8 * sizeOf(shapeAt(program, i));
  const targets = new Map<number, number[]>();
  for (const { statement, target } of contributions) {
    const list = targets.get(statement);
    if (list) list.push(target);
    else targets.set(statement, [target]);
  }
  // Segment by segment is another order than the plan's, so who comes first at an adjoint is found anew.
  const there = new Uint8Array(program.length);
  let now = checkpointBytes;
  const arrive = (i: number) => {
    if (there[i]) return;
    there[i] = 1;
    now += bytes(i);
  };
  if (live[from]) arrive(from);
  let most = now;
  for (let s = segments.length - 1; s >= 0; s--) {
    const again = new Set(needed[s]);
    for (const i of again) now += bytes(i);
    for (const i of (segments[s] as readonly number[]).toReversed()) {
      for (const target of targets.get(i) ?? []) arrive(target);
      most = Math.max(most, now);
      // All that read this value or its adjoint come later, and have been gone back through.
      if (there[i]) now -= bytes(i);
      if (again.has(i) || kept[i]) now -= bytes(i);
    }
  }
  return most;
}
