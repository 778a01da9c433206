import type { GraphNode } from '../../core/graph/graph';
import type { Tensor } from '../../core/tensor/tensor';
import { stepAt, type Trace } from '../../core/trace/trace';
import { isPending } from '../../document/pending';
import { placeOf } from './firing-order';
import {
  arrivals,
  derivativeReached,
  type Firing,
  firingOf,
  outputFiring,
  outputOf,
  outputStep,
  valueReached,
} from './overlay';
import type { StepRange } from './stops';

/** Whether what is missing will not come any more. */
export function isOver(trace: Trace, state: Reached['state'], now: StepRange): boolean {
  if (trace.mode === 'forward') return state === 'fires' || state === 'done';
  if (isPending(trace)) return false;
  return trace.output !== null && trace.stepCount > 0 && now.to >= trace.stepCount;
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

/** What has come to a node that `statement` stands for, once the steps before `now.to` have been taken. */
export function reachedBy(
  trace: Trace,
  node: GraphNode,
  statement: number,
  now: StepRange,
): Reached {
  // Of a trace of which nothing is known not even that there are constants.
  if (isPending(trace) && trace.stepCount === 0) return { ...NOTHING, state: 'dormant' };
  const reached =
    node.kind === 'output' ? readOutput(trace, node.id, now) : readStatement(trace, statement, now);
  return isPending(trace) ? { ...NOTHING, state: reached.state } : reached;
}

function readStatement(trace: Trace, statement: number, now: StepRange): Reached {
  return {
    value: valueReached(trace, statement, now.to, now.order),
    derivative: derivativeReached(trace, statement, now.to, now.order),
    sum: arrivals(trace, statement, now),
    state: firingOf(trace, statement, now),
  };
}

function readOutput(trace: Trace, id: string, now: StepRange): Reached {
  const output = outputOf(trace, id);
  if (!output) return NOTHING;
  const state = outputFiring(trace, output, now);
  const index = outputStep(trace, output);
  if (placeOf(now.order, index) >= now.to) return { ...NOTHING, state };
  const step = stepAt(trace, index);
  if (step.phase === 'tangent') {
    return { value: step.value, derivative: step.tangent, sum: null, state };
  }
  const isSeeded = trace.output === output && now.to > placeOf(now.order, trace.turn);
  const derivative = isSeeded ? stepAt(trace, trace.turn).value : null;
  return { value: step.value, derivative, sum: null, state };
}
