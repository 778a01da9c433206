import type { Program } from '../core/program/program';
import type { TangentTrace } from '../core/trace/tangent';
import type { Trace } from '../core/trace/trace';

/** Which programs are left to others to run, since that takes too long: none, until someone says so. */
let leaves: (program: Program, mode: 'reverse' | 'forward') => boolean = () => false;

/** Each trace that is pending, and what its outline is. */
const outlines = new WeakMap<Trace | TangentTrace, Trace | TangentTrace>();

/**
 * From now on programs for which `leave` holds are not run when something is derived: they are pending,
 * without any number, until somebody runs them and calls `fulfil`.
 */
export function leavePending(leave: typeof leaves): void {
  leaves = leave;
}

export function isLeft(program: Program, mode: 'reverse' | 'forward'): boolean {
  return leaves(program, mode);
}

/** Whether a trace has no steps because they have not been worked out yet. */
export function isPending(played: Trace | TangentTrace): boolean {
  return outlines.has(played);
}

/**
 * A trace that takes the steps that this one takes: itself, or while it is pending an earlier run of
 * the same statements on other numbers, if there has been one. Of that the order of steps may be
 * read and what they are about, and no number.
 */
export function outlineOf<P extends Trace | TangentTrace>(played: P): P {
  return (outlines.get(played) as P | undefined) ?? played;
}

/** Marks a trace without steps as pending. */
export function setPending<P extends Trace | TangentTrace>(unknown: P, outline = unknown): void {
  outlines.set(unknown, outline);
}

/** Whether programs differ in numbers alone: then all that is said of their statements is the very same. */
export function sameButForNumbers(a: Program, b: Program): boolean {
  return (
    a.operands === b.operands &&
    a.outputs === b.outputs &&
    a.names === b.names &&
    a.convention === b.convention
  );
}
