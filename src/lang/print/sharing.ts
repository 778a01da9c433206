import { type Program, primitiveAt } from '../../core/program/program';
import { outputStatements, upstream } from '../../core/program/reach';
import { binding, infixSign, runsOn } from '../grammar';
import { type Calls, NO_CALLS, readsOf } from './calls';

/** Deeper parts get a name, so that the parser, which has a limit, can read what is printed. */
const MAX_NESTING = 120;

/** Which statements are printed, how often each is read there, and which get an assignment. */
export interface Sharing {
  /** Per statement, 1 where some output depends on it. */
  readonly reachable: Uint8Array;
  /** How often each value is read by what is reachable, outputs included. */
  readonly readers: Uint32Array;
  /** In program order: primitives that are shared, have a name, or lie too deep. */
  readonly assigned: readonly number[];
}

export function sharingOf(program: Program, calls: Calls = NO_CALLS): Sharing {
  const outputs = outputStatements(program);
  const reachable = reachedFrom(program, calls, outputs);
  const readers = new Uint32Array(program.length);
  const read = (statement: number) => {
    readers[statement] = (readers[statement] as number) + 1;
  };
  outputs.forEach(read);
  for (let i = 0; i < program.length; i++) {
    if (reachable[i]) readsOf(program, calls, i).forEach(read);
  }

  const shownByOutput = new Map(program.outputs.map(({ name, statement }) => [statement, name]));
  const depth = new Uint32Array(program.length);
  const assigned: number[] = [];
  for (let i = 0; i < program.length; i++) {
    if (!reachable[i] || !primitiveAt(program, i)) continue;
    const once = readers[i] === 1;
    const name = program.names.get(i);
    const named = name !== undefined && !(once && shownByOutput.get(i) === name);
    depth[i] = nesting(program, calls, i, depth);
    if (!once || named || (depth[i] as number) > MAX_NESTING) {
      assigned.push(i);
      depth[i] = 0;
    }
  }
  return { reachable, readers, assigned };
}

function reachedFrom(program: Program, calls: Calls, outputs: readonly number[]): Uint8Array {
  if (calls.at.size === 0) return upstream(program, outputs);
  const reached = new Uint8Array(program.length);
  for (const output of outputs) reached[output] = 1;
  for (let i = program.length - 1; i >= 0; i--) {
    if (reached[i]) for (const read of readsOf(program, calls, i)) reached[read] = 1;
  }
  return reached;
}

/** A sum of thousands of terms reads from the left without nesting; all else nests by one. */
function nesting(program: Program, calls: Calls, i: number, depth: Uint32Array): number {
  const [left, ...others] = readsOf(program, calls, i);
  if (left === undefined) return 0;
  const deepest = Math.max(-1, ...others.map((operand) => depth[operand] as number)) + 1;
  return Math.max(
    deepest,
    (depth[left] as number) + (!calls.at.has(i) && opensWith(program, i, left) ? 0 : 1),
  );
}

/** Whether an operation and its left operand are infix signs of one run: a + b + c, a*b + c. */
function opensWith(program: Program, i: number, left: number): boolean {
  const [outer, inner] = [i, left].map((statement) => {
    const text = primitiveAt(program, statement)?.text;
    return text?.kind === 'infix' ? infixSign(text.operator) : undefined;
  });
  if (!outer || !inner || inner.binds < outer.binds || !runsOn(outer, inner)) return false;
  return outer.binds === binding.sum || outer.binds === binding.product;
}

/**
 * A function that gives the assigned statements a value depends on, itself included, in program
 * order, leaving out those it has given before.
 */
export function dependencies(
  program: Program,
  assigned: ReadonlySet<number>,
  calls: Calls = NO_CALLS,
): (statement: number) => readonly number[] {
  const seen = new Uint8Array(program.length);
  return (statement) => {
    const found: number[] = [];
    const pending = [statement];
    for (let i = pending.pop(); i !== undefined; i = pending.pop()) {
      if (seen[i]) continue;
      seen[i] = 1;
      if (assigned.has(i)) found.push(i);
      pending.push(...readsOf(program, calls, i));
    }
    return found.sort((a, b) => a - b);
  };
}
