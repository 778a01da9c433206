import { attributesAt, operandsAt, type Program, primitiveAt } from '../program/program';
import { dependsOnInput } from '../program/reach';
import type { Algebra } from '../rule/algebra';
import { contribution } from './contribution';

/** One step of the reverse sweep: what one statement's adjoint adds to the adjoint of one operand. */
export interface Contribution<T> {
  readonly statement: number;
  /** Position among the statement's operands. */
  readonly position: number;
  /** The statement whose adjoint receives it. */
  readonly target: number;
  readonly amount: T;
  /** The target's adjoint before, or null when this is the first contribution. */
  readonly before: T | null;
  readonly after: T;
}

/**
 * The reverse sweep: from the last statement to the first, and in each over its operands from left
 * to right, adds ȳ·∂y/∂xᵢ to the adjoint of xᵢ. With tensors it computes, with staging it writes the
 * adjoint program. Values that depend on no input have no adjoint.
 * @param primal the value of each statement in the algebra.
 * @param seeds adjoints to start from, by statement.
 * @returns per statement its adjoint, or null where nothing arrived.
 */
export function reverse<T>(
  o: Algebra<T>,
  program: Program,
  primal: (statement: number) => T,
  seeds: ReadonlyMap<number, T>,
  visit?: (step: Contribution<T>) => void,
): (T | null)[] {
  const sweep = reversing(o, program, primal, seeds);
  for (;;) {
    const { done, value } = sweep.next();
    if (done) return value;
    visit?.(value);
  }
}

/** The same one contribution at a time, each made when it is asked for. */
export function* reversing<T>(
  o: Algebra<T>,
  program: Program,
  primal: (statement: number) => T,
  seeds: ReadonlyMap<number, T>,
): Generator<Contribution<T>, (T | null)[], undefined> {
  const adjoints = new Array<T | null>(program.length).fill(null);
  const active = dependsOnInput(program);
  for (const [statement, seed] of seeds) if (active[statement]) adjoints[statement] = seed;
  for (let statement = program.length - 1; statement >= 0; statement--) {
    const ybar = adjoints[statement] as T | null;
    const primitive = primitiveAt(program, statement);
    if (ybar === null || primitive === null) continue;
    const targets = operandsAt(program, statement);
    const operands = targets.map(primal);
    const y = primal(statement);
    const attributes = attributesAt(program, statement);
    for (const [position, target] of targets.entries()) {
      if (!active[target]) continue;
      const amount = contribution(o, primitive, position, ybar, operands, y, attributes);
      if (amount === null) continue;
      const before = adjoints[target] as T | null;
      const after = before === null ? amount : o.add(before, amount);
      adjoints[target] = after;
      yield { statement, position, target, amount, before, after };
    }
  }
  return adjoints;
}
