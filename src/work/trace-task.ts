import { copyable, type Diagnostic } from '../core/graph/diagnostic';
import type { Program } from '../core/program/program';
import { tangentTracing } from '../core/trace/tangent';
import { tracing } from '../core/trace/trace';
import { trouble } from '../core/trace/trouble';
import type { Direction } from '../core/transform/forward-derivative';
import { type PackedTangents, type PackedTrace, packTangents, packTrace } from './packed-trace';
import { task } from './task';
import { shareOfTrace } from './weight';

/** What a run in reverse mode gives: its numbers, and where they need a second look. */
export interface TracedNumbers extends PackedTrace {
  readonly trouble: readonly Diagnostic[];
}

/** What a run in forward mode gives, likewise. */
export interface TangentNumbers extends PackedTangents {
  readonly trouble: readonly Diagnostic[];
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
  ): Generator<number, TracedNumbers, undefined> {
    const share = shareOfTrace(program, 'back');
    const work = tracing(program, {}, { output: chosen, seed });
    for (;;) {
      const { done, value } = work.next();
      if (done) return { ...packTrace(value), trouble: trouble(value).map(copyable) };
      yield share(value);
    }
  },
);

/** Runs a program in forward mode; yields how much is done, from 0 to 1. */
export const tangentNumbers = task(
  'tangents',
  function* (program: Program, seed: Direction): Generator<number, TangentNumbers, undefined> {
    const share = shareOfTrace(program, 'again');
    const work = tangentTracing(program, {}, { seed });
    for (;;) {
      const { done, value } = work.next();
      if (done) return { ...packTangents(value), trouble: trouble(value).map(copyable) };
      yield share(value);
    }
  },
);
