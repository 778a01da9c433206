import { operandsAt, type Program, primitiveAt, shapeAt } from '../program';
import { sizeOf } from '../shape';
import { operationsAt } from './operation-counts';
import { reversePlan } from './reverse-plan';

/** Recompute against memory: what a reverse run costs when only some values are kept. */
export interface Checkpointing {
  /** Statements in a segment. */
  readonly every: number;
  readonly segments: number;
  /** Statements whose values are kept between the sweeps, ascending; inputs and constants are there anyway. */
  readonly checkpoints: readonly number[];
  /** Elementary operations of the primal run, and of what is computed a second time. */
  readonly operations: { readonly value: number; readonly recomputed: number };
  /** Bytes of the checkpoints alone, and the most that is in memory during the reverse sweep with adjoints and recomputed values. */
  readonly checkpointBytes: number;
  readonly peakBytes: number;
}

/**
 * Cuts a program into segments of `every` statements. The primal run keeps only what later segments
 * read; the reverse sweep computes each segment again from that before it goes back through it, save
 * the last, which is still there. With `every` at least the number of statements nothing is
 * computed twice. On a chain of n statements the memory is least near every = √n.
 * @param output name of the output that is differentiated; the first when left out.
 * @throws RangeError when `every` is less than 1; NameError.
 */
export function checkpointing(program: Program, every: number, output?: string): Checkpointing {
  if (!(every >= 1)) throw new RangeError(`segments of ${every} statements`);
  const segments = segmentsOf(program, every);
  const reads = readsOfReverse(program, output);
  const segmentOf = new Int32Array(program.length).fill(-1);
  for (const [s, segment] of segments.entries()) for (const i of segment) segmentOf[i] = s;

  const kept = new Uint8Array(program.length);
  const recomputed: number[][] = segments.map(() => []);
  let operations = 0;
  for (let s = segments.length - 1; s >= 0; s--) {
    const needed = new Set<number>();
    for (const i of segments[s] as readonly number[]) for (const x of reads.at(i)) needed.add(x);
    for (const i of (segments[s] as readonly number[]).toReversed()) {
      if (!needed.has(i) || kept[i]) continue;
      for (const x of operandsAt(program, i)) needed.add(x);
      recomputed[s]?.push(i);
      if (s < segments.length - 1) operations += operationsAt(program, i);
    }
    for (const x of needed) {
      const earlier = segmentOf[x] as number;
      if (earlier >= 0 && earlier < s) kept[x] = 1;
    }
  }
  const bytes = (i: number) => 8 * sizeOf(shapeAt(program, i));
  const checkpoints = Array.from(kept.keys()).filter((i) => kept[i]);
  const checkpointBytes = checkpoints.reduce((sum, i) => sum + bytes(i), 0);
  let value = 0;
  for (const segment of segments) for (const i of segment) value += operationsAt(program, i);
  return {
    every,
    segments: segments.length,
    checkpoints,
    operations: { value, recomputed: operations },
    checkpointBytes,
    peakBytes: peak(program, segments, recomputed, kept, checkpointBytes, output),
  };
}

function segmentsOf(program: Program, every: number): number[][] {
  const segments: number[][] = [];
  let count = 0;
  for (let i = 0; i < program.length; i++) {
    if (!primitiveAt(program, i)) continue;
    if (count++ % every === 0) segments.push([]);
    segments.at(-1)?.push(i);
  }
  return segments;
}

/** Per statement, the values that going back through it reads. */
function readsOfReverse(program: Program, output: string | undefined) {
  const reads = new Map<number, Set<number>>();
  for (const { statement, reads: places } of reversePlan(program, output).contributions) {
    const set = reads.get(statement);
    if (set) for (const place of places) set.add(place);
    else reads.set(statement, new Set(places));
  }
  const none: ReadonlySet<number> = new Set();
  return { at: (statement: number) => reads.get(statement) ?? none };
}

function peak(
  program: Program,
  segments: readonly (readonly number[])[],
  recomputed: readonly (readonly number[])[],
  kept: Uint8Array,
  checkpointBytes: number,
  output: string | undefined,
): number {
  const bytes = (i: number) => 8 * sizeOf(shapeAt(program, i));
  const { from, contributions, live } = reversePlan(program, output);
  const arriving = new Map<number, number[]>();
  for (const { statement, target, accumulates } of contributions) {
    if (accumulates) continue;
    const list = arriving.get(statement);
    if (list) list.push(target);
    else arriving.set(statement, [target]);
  }
  let now = checkpointBytes + (live[from] ? bytes(from) : 0);
  let most = now;
  for (let s = segments.length - 1; s >= 0; s--) {
    const again = new Set(recomputed[s]);
    for (const i of again) now += bytes(i);
    for (const i of (segments[s] as readonly number[]).toReversed()) {
      for (const target of arriving.get(i) ?? []) now += bytes(target);
      most = Math.max(most, now);
      // All that read this value or its adjoint come later, and have been gone back through.
      if (live[i]) now -= bytes(i);
      if (again.has(i) || kept[i]) now -= bytes(i);
    }
  }
  return most;
}
