import type { NodeId } from '../../core/graph/graph';
import type { Tensor } from '../../core/tensor/tensor';
import type { TangentOutputStep, TangentStep, TangentTrace } from '../../core/trace/tangent';
import { fireableFrom, type Progress, uncomputed } from './overlay';

/** Forward mode as its statements see it: value and tangent of each come in the same step. */
export interface TangentOverlay extends Progress {
  readonly trace: TangentTrace;
  /** Per statement, the step that computes it; undefined for constants. */
  readonly steps: readonly (TangentStep | undefined)[];
  /** By output node, the step that reads it off. */
  readonly outputs: ReadonlyMap<NodeId, TangentOutputStep>;
}

const overlays = new WeakMap<TangentTrace, TangentOverlay>();

/** The overlay of a forward-mode trace, made when first asked for. */
export function tangentOverlayOf(trace: TangentTrace): TangentOverlay {
  let overlay = overlays.get(trace);
  if (!overlay) {
    overlay = makeOverlay(trace);
    overlays.set(trace, overlay);
  }
  return overlay;
}

function makeOverlay(trace: TangentTrace): TangentOverlay {
  const { program } = trace;
  const computed = uncomputed(program);
  const steps = new Array<TangentStep | undefined>(program.length).fill(undefined);
  const outputs = new Map<NodeId, TangentOutputStep>();
  for (const step of trace.steps) {
    if (step.kind === 'output') {
      if (step.output.origin?.node !== undefined) outputs.set(step.output.origin.node, step);
      continue;
    }
    computed[step.statement] = step.index + 1;
    steps[step.statement] = step;
  }
  return { trace, computed, fireable: fireableFrom(program, computed), steps, outputs };
}

/**
 * The tangent of a statement once `taken` steps have been taken; null before it is computed, and of what
 * no input that has a tangent has an influence on.
 */
export function tangentReached(
  { steps }: TangentOverlay,
  statement: number,
  taken: number,
): Tensor | null {
  const step = steps[statement];
  return step && step.index < taken ? step.tangent : null;
}
