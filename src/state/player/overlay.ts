import { operandsAt, type Program } from '../../core/program/program';
import { valueAt } from '../../core/sweep/evaluate';
import type { Tensor } from '../../core/tensor/tensor';
import type { ContributionStep, OutputStep, SeedStep, Step, Trace } from '../../core/trace/trace';
import type { Played } from './played';
import type { Range } from './stops';

/** Where a statement stands in the primal phase. */
export type Firing = 'dormant' | 'fireable' | 'fires' | 'done';

/** What is played as its statements see it in the primal, which both modes go through alike. */
export interface Progress {
  readonly trace: Played;
  /**
   * Per statement, how many steps have been taken once it has its value; 0 for constants, infinite
   * while that is still being worked out.
   */
  readonly computed: Float64Array;
  /** Per statement, how many steps have been taken once all its operands have their values. */
  readonly fireable: Float64Array;
}

/**
 * A trace as seen from its statements: when each gets its value, when its adjoint changes and which
 * steps are about it. Made once per trace; a question costs a binary search at most.
 */
export interface Overlay extends Progress {
  readonly trace: Trace;
  /** Per statement, the steps that write its adjoint, in order. */
  readonly writes: readonly (readonly AdjointWrite[])[];
  /** Per statement, the steps of its rows: its value, the contributions it makes, its gradient. */
  readonly steps: readonly (readonly Step[])[];
  /** By output node, the step that reads it off. */
  readonly outputs: ReadonlyMap<string, OutputStep>;
  readonly seed: SeedStep | null;
}

type AdjointWrite = SeedStep | ContributionStep;

const overlays = new WeakMap<Trace, Overlay>();

/** The overlay of a trace, made when first asked for. */
export function overlayOf(trace: Trace): Overlay {
  let overlay = overlays.get(trace);
  if (!overlay) {
    overlay = makeOverlay(trace);
    overlays.set(trace, overlay);
  }
  return overlay;
}

function makeOverlay(trace: Trace): Overlay {
  const { program } = trace;
  const computed = uncomputed(program);
  const writes: AdjointWrite[][] = Array.from({ length: program.length }, () => []);
  const steps: Step[][] = Array.from({ length: program.length }, () => []);
  const outputs = new Map<string, OutputStep>();
  let seed: SeedStep | null = null;
  for (const step of trace.steps) {
    if (step.kind === 'input' || step.kind === 'statement') {
      computed[step.statement] = step.index + 1;
    } else if (step.kind === 'output') {
      if (step.output.origin?.node !== undefined) outputs.set(step.output.origin.node, step);
    } else if (step.kind === 'seed') {
      seed = step;
      writes[step.statement]?.push(step);
    } else if (step.kind === 'contribution') writes[step.target]?.push(step);
    if (step.kind !== 'output' && step.kind !== 'seed') steps[step.statement]?.push(step);
  }
  const fireable = fireableFrom(program, computed);
  return { trace, computed, fireable, writes, steps, outputs, seed };
}

/** `computed` of a `Progress` before any step. */
export function uncomputed({ length, constants }: Program): Float64Array {
  const computed = new Float64Array(length).fill(Number.POSITIVE_INFINITY);
  for (const constant of constants.keys()) computed[constant] = 0;
  return computed;
}

/** `fireable` of a `Progress` from its `computed`. */
export function fireableFrom(program: Program, computed: Float64Array): Float64Array {
  const fireable = new Float64Array(program.length);
  for (let statement = 0; statement < program.length; statement++) {
    for (const operand of operandsAt(program, statement)) {
      fireable[statement] = Math.max(fireable[statement] as number, computed[operand] as number);
    }
  }
  return fireable;
}

/** The value of a statement once `taken` steps have been taken; null before it is computed. */
export function valueReached(overlay: Progress, statement: number, taken: number): Tensor | null {
  if (!(taken >= (overlay.computed[statement] ?? Number.POSITIVE_INFINITY))) return null;
  return valueAt(overlay.trace.program, overlay.trace.values, statement);
}

/** The adjoint of a statement once `taken` steps have been taken; null before anything arrived. */
export function adjointReached(overlay: Overlay, statement: number, taken: number): Tensor | null {
  const writes = overlay.writes[statement] ?? [];
  const count = countBefore(writes, taken);
  return count === 0 ? null : (writes[count - 1] as AdjointWrite).value;
}

/**
 * How the adjoint of a statement came to be what it is, when steps of the range `now` wrote it: what it
 * was before (null when it is assigned) and what was added, in order. Null when none of them did.
 */
export function arrivals(
  overlay: Overlay,
  statement: number,
  now: Range,
): { readonly before: Tensor | null; readonly added: readonly Tensor[] } | null {
  const writes = overlay.writes[statement] ?? [];
  const from = countBefore(writes, now.from);
  const to = countBefore(writes, now.to);
  if (from === to) return null;
  const first = writes[from] as AdjointWrite;
  return {
    before: first.kind === 'contribution' ? first.before : null,
    added: writes
      .slice(from, to)
      .map((step) => (step.kind === 'contribution' ? step.contribution : step.value)),
  };
}

/** Where a statement stands once the steps before `now.to` have been taken, those of `now` just so. */
export function firingOf(overlay: Progress, statement: number, now: Range): Firing {
  const computed = overlay.computed[statement] as number;
  if (computed > now.to) {
    return (overlay.fireable[statement] as number) <= now.to ? 'fireable' : 'dormant';
  }
  return computed > now.from ? 'fires' : 'done';
}

/** How many of `steps`, which ascend, are among the first `taken` of the trace. */
function countBefore(steps: readonly Step[], taken: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] as Step).index < taken) low = middle + 1;
    else high = middle;
  }
  return low;
}
