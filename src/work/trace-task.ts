import { copyable, type Diagnostic } from '../core/graph/diagnostic';
import type { Program } from '../core/program/program';
import { valuesOf } from '../core/sweep/evaluate';
import type { Tangents } from '../core/trace/forward-numbers';
import { type ForwardPlan, keepForwardPlan } from '../core/trace/forward-plan';
import { keepReversePlan, type ReversePlan } from '../core/trace/reverse-plan';
import {
  type ForwardTrace,
  forwardTraceOf,
  type ReverseTrace,
  reverseTraceOf,
  tangentTracing,
  tracing,
} from '../core/trace/trace';
import { trouble } from '../core/trace/trouble';
import { type Direction, tangentSeeds } from '../core/transform/forward-derivative';
import { shareOfTrace } from './share-of-trace';
import { task } from './task';

/** A trace on its way between threads: its numbers, where they lie, and where they need a second look. */
interface Sent {
  readonly values: Float64Array;
  readonly trouble: readonly Diagnostic[];
  /** What can be handed over. */
  readonly own: readonly ArrayBufferView[];
}

export interface SentTrace extends Sent {
  readonly flows: Float64Array;
  readonly plan: ReversePlan;
}

export interface SentTangents extends Sent, Tangents {
  readonly plan: ForwardPlan;
}

/**
 * Runs a program with its reverse sweep; yields how much is done, from 0 to 1.
 * @param chosen position of the output among all.
 */
export const tracingNumbers = task(
  'trace',
  function* (
    program: Program,
    chosen: number,
    seed: number,
  ): Generator<number, SentTrace, undefined> {
    const share = shareOfTrace(program, 'back');
    const work = tracing(program, {}, { output: chosen, seed });
    for (;;) {
      const { done, value } = work.next();
      if (!done) {
        yield share(value);
        continue;
      }
      const { plan, flows } = value;
      const values = value.values.data;
      return { values, flows, plan, trouble: trouble(value).map(copyable), own: [values, flows] };
    }
  },
);

/** Runs a program in forward mode; yields how much is done, from 0 to 1. */
export const tangentNumbers = task(
  'tangents',
  function* (program: Program, seed: Direction): Generator<number, SentTangents, undefined> {
    const share = shareOfTrace(program, 'again');
    const work = tangentTracing(program, {}, { seed });
    for (;;) {
      const { done, value } = work.next();
      if (!done) {
        yield share(value);
        continue;
      }
      const { plan, tangents, parts, omitted } = value;
      const values = value.values.data;
      const own = [values, tangents, parts, omitted];
      return { values, tangents, parts, omitted, plan, trouble: trouble(value).map(copyable), own };
    }
  },
);

/**
 * The trace that was sent, of this program.
 * @param chosen position among the outputs of the one that was differentiated.
 */
export function receivedTrace(
  program: Program,
  { values, flows, plan }: SentTrace,
  chosen: number,
): ReverseTrace {
  const output = program.outputs[chosen] ?? null;
  keepReversePlan(program, output, plan);
  return reverseTraceOf(program, valuesOf(program, values), output, flows, plan);
}

/** The trace in forward mode that was sent, likewise. */
export function receivedTangents(
  program: Program,
  { values, plan, ...numbers }: SentTangents,
  seed: Direction,
): ForwardTrace {
  keepForwardPlan(program, tangentSeeds(program, seed), plan);
  return forwardTraceOf(program, valuesOf(program, values), seed, numbers, plan);
}
