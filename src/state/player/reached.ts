import type { GraphNode } from '../../core/graph/graph';
import type { Tensor } from '../../core/tensor/tensor';
import { isPending, outlineOf } from '../../document/pending';
import {
  adjointReached,
  arrivals,
  type Firing,
  firingOf,
  type Overlay,
  overlayOf,
  type Progress,
  valueReached,
} from './overlay';
import { isForward, type Played } from './played';
import type { Range } from './stops';
import { type TangentOverlay, tangentOverlayOf, tangentReached } from './tangent-overlay';

/** Whether what is missing will not come any more. */
export function isOver(played: Played, state: Reached['state'], now: Range): boolean {
  if (isForward(played)) return state === 'fires' || state === 'done';
  return played.output !== null && played.steps.length > 0 && now.to >= played.steps.length;
}

/** Where the statements of what is played stand, and their values as far as they have been worked out. */
export function progressOf(played: Played): Progress {
  return isForward(played) ? tangentOverlayOf(played) : overlayOf(played);
}

/** What has come to a node at a moment, and where it stands. */
export interface Reached {
  readonly value: Tensor | null;
  readonly derivative: Tensor | null;
  readonly sum: { readonly before: Tensor | null; readonly added: readonly Tensor[] } | null;
  readonly state: Firing | 'unfinished';
}

/** What a node shows that no statement stands for. */
export const NOTHING: Reached = { value: null, derivative: null, sum: null, state: 'unfinished' };

/** What a node shows of a trace of which nothing is known. */
const AWAITED: Reached = { ...NOTHING, state: 'dormant' };

/** What has come to a node that `statement` stands for, once the steps before `now.to` have been taken. */
export function reachedBy(played: Played, node: GraphNode, statement: number, now: Range): Reached {
  if (isPending(played)) {
    const outline = outlineOf(played);
    return outline === played ? AWAITED : withoutNumbers(reachedBy(outline, node, statement, now));
  }
  if (isForward(played)) return readTangent(tangentOverlayOf(played), node, statement, now);
  if (node.kind === 'output') return readOutput(overlayOf(played), node.id, now);
  return readStatement(overlayOf(played), statement, now);
}

/** What is known while numbers are being worked out. */
function withoutNumbers({ state }: Reached): Reached {
  return { ...NOTHING, state };
}

function readStatement(overlay: Overlay, statement: number, now: Range): Reached {
  const gradient = overlay.steps[statement]?.find((step) => step.kind === 'gradient');
  return {
    value: valueReached(overlay, statement, now.to),
    derivative:
      adjointReached(overlay, statement, now.to) ??
      (gradient && gradient.index < now.to ? gradient.value : null),
    sum: arrivals(overlay, statement, now),
    state: firingOf(overlay, statement, now),
  };
}

function readOutput(overlay: Overlay, id: string, now: Range): Reached {
  const step = overlay.outputs.get(id);
  const { seed, trace } = overlay;
  if (!step) return NOTHING;
  const chosen = trace.output?.origin?.node === id;
  return {
    value: step.index < now.to ? step.value : null,
    derivative: chosen && seed && seed.index < now.to ? seed.value : null,
    sum: null,
    state: outputState(overlay, step, now),
  };
}

function outputState(
  { computed }: Progress,
  { index, statement }: { readonly index: number; readonly statement: number },
  now: Range,
): Firing {
  if (index < now.to) return index >= now.from ? 'fires' : 'done';
  return (computed[statement] as number) <= now.to ? 'fireable' : 'dormant';
}

function readTangent(
  overlay: TangentOverlay,
  node: GraphNode,
  statement: number,
  now: Range,
): Reached {
  if (node.kind !== 'output') {
    return {
      value: valueReached(overlay, statement, now.to),
      derivative: tangentReached(overlay, statement, now.to),
      sum: null,
      state: firingOf(overlay, statement, now),
    };
  }
  const step = overlay.outputs.get(node.id);
  if (!step) return NOTHING;
  const taken = step.index < now.to;
  return {
    value: taken ? step.value : null,
    derivative: taken ? step.tangent : null,
    sum: null,
    state: outputState(overlay, step, now),
  };
}
