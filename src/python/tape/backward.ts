import { tensors } from '../../core/algebra/tensors';
import type { Algebra } from '../../core/rule/algebra';
import { contribution } from '../../core/sweep/contribution';
import type { Tensor } from '../../core/tensor/tensor';
import type { Tape } from './tape';
import type { Value } from './value';

export interface BackwardOptions {
  /** Whether the sweep is recorded itself, so that its results can be differentiated. */
  readonly create?: boolean;
  /** Leaves whose adjoints alone are asked for; what leads to none of them is not swept. All when left out. */
  readonly by?: readonly Value[];
}

/**
 * The reverse sweep over what led to some values: from the last that was made to the first, and in each over
 * its operands from left to right, adds ȳ·∂y/∂xᵢ to the adjoint of xᵢ.
 * @param seeds adjoints to start from.
 * @returns the adjoints of the leaves that something arrived at, or of the values in `by`.
 */
export function backward(
  tape: Tape,
  seeds: readonly (readonly [Value, Value])[],
  { create = false, by }: BackwardOptions = {},
): Map<Value, Value> {
  if (create) {
    return swept(
      tape.algebra,
      seeds,
      by,
      (x) => x,
      (x) => x,
      (x) => x,
    );
  }
  const was = tape.recording;
  tape.recording = false;
  try {
    const o = tensors[tape.convention];
    return swept<Tensor>(
      o,
      seeds,
      by,
      ({ tensor }) => tensor,
      ({ tensor }) => tensor,
      (tensor) => tape.leaf(tensor),
    );
  } finally {
    tape.recording = was;
  }
}

function swept<T>(
  o: Algebra<T>,
  seeds: readonly (readonly [Value, Value])[],
  by: readonly Value[] | undefined,
  primal: (value: Value) => T,
  inside: (value: Value) => T,
  outside: (adjoint: T) => Value,
): Map<Value, Value> {
  const adjoints = new Map<Value, T>();
  const add = (value: Value, amount: T) => {
    const before = adjoints.get(value);
    adjoints.set(value, before === undefined ? amount : o.add(before, amount));
  };
  for (const [value, seed] of seeds) add(value, inside(seed));
  const asked = by && new Set(by);
  const values = reached(
    seeds.map(([value]) => value),
    asked,
  );
  const results = new Map<Value, Value>();
  for (const value of values) {
    const arrived = adjoints.get(value);
    if (arrived === undefined) continue;
    adjoints.delete(value);
    const adjoint = told(value, arrived, inside, outside);
    if (asked ? asked.has(value) : value.made === null) results.set(value, outside(adjoint));
    const { made } = value;
    if (made === null) continue;
    if (made.kind === 'own') {
      const amounts = made.pullback(outside(adjoint));
      for (const [k, operand] of made.operands.entries()) {
        const amount = amounts[k];
        if (operand.needs && amount) add(operand, inside(amount));
      }
    } else {
      const operands = made.operands.map(primal);
      for (const [k, operand] of made.operands.entries()) {
        if (!operand.needs) continue;
        const y = primal(value);
        const amount = contribution(o, made.primitive, k, adjoint, operands, y, made.attributes);
        if (amount !== null) add(operand, amount);
      }
    }
  }
  return results;
}

function told<T>(
  value: Value,
  arrived: T,
  inside: (value: Value) => T,
  outside: (adjoint: T) => Value,
): T {
  let adjoint = arrived;
  for (const hook of value.hooks) {
    const changed = hook(outside(adjoint));
    if (changed) adjoint = inside(changed);
  }
  return adjoint;
}

/**
 * What a sweep from some values visits, the last made first.
 * @param asked only what leads to one of these; everything when left out.
 */
function reached(from: readonly Value[], asked: ReadonlySet<Value> | undefined): Value[] {
  const found = new Set<Value>();
  const open = from.filter((value) => value.needs);
  for (let value = open.pop(); value; value = open.pop()) {
    if (found.has(value)) continue;
    found.add(value);
    for (const operand of value.made?.operands ?? []) if (operand.needs) open.push(operand);
  }
  const ordered = [...found].sort((a, b) => b.order - a.order);
  if (!asked) return ordered;
  const leads = new Set<Value>();
  for (let k = ordered.length - 1; k >= 0; k--) {
    const value = ordered[k] as Value;
    if (asked.has(value) || value.made?.operands.some((operand) => leads.has(operand))) {
      leads.add(value);
    }
  }
  return ordered.filter((value) => leads.has(value));
}
