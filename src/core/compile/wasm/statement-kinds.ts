import type { Kind, Sequence } from './loops';
import type { SweepPlan } from './sweep-plan';

/** Operands that kinds are told by without writing them down. */
const FEW = 3;

/** What a sweep does with the adjoint of an operand. */
type Arrival = 'none' | 'only' | 'one of several';

/** How contributions to the adjoint of a statement arrive there. */
export function arrivalAt({ contributions }: SweepPlan, statement: number): Arrival {
  const count = contributions[statement];
  return count === 0 ? 'none' : count === 1 ? 'only' : 'one of several';
}

/**
 * The statements that are computed, in order, as items to look for loops in: those of one kind have
 * the same code but for places: that of the value, then those of the operands.
 */
export function itemsOf(plan: SweepPlan): {
  readonly list: Sequence;
  readonly kindOf: readonly Kind[];
  readonly widths: readonly number[];
} {
  const { program, needed, contributions, pullbacks, output, placeOf } = plan;
  const { length, operandStart, operands } = program;
  const kinds = new Int32Array(length);
  const places = new Int32Array(length + operands.length);
  const kindOf: Kind[] = [];
  const widths: number[] = [];
  const arrivals = new Uint8Array(length);
  for (let i = 0; i < length; i++) arrivals[i] = contributions[i] < 2 ? contributions[i] : 2;
  // The rule of a statement follows from its primitive, its attributes and its number of operands.
  const known = new Int32Array(pullbacks.rules.length * 3 ** (1 + FEW)).fill(-1);
  const ofMany = new Map<string, number>();
  let [items, at] = [0, 0];
  for (let i = 0; i < length; i++) {
    const from = operandStart[i];
    const to = operandStart[i + 1];
    if (!needed[i] || from === to) continue;
    let key = pullbacks.rule[i] * 3 + arrivals[i];
    for (let k = from; k < from + FEW; k++) key = key * 3 + (k < to ? arrivals[operands[k]] : 0);
    const isFew = to - from <= FEW;
    const many = isFew ? '' : `${key} ${operands.subarray(from, to).map((x) => arrivals[x])}`;
    let kind = isFew ? known[key] : (ofMany.get(many) ?? -1);
    // The seed stands beside the program, so the output is like no other statement.
    if (kind < 0 || i === output) {
      kind = kindOf.push({ statement: i }) - 1;
      widths.push(1 + to - from);
      if (i !== output && isFew) known[key] = kind;
      else if (i !== output) ofMany.set(many, kind);
    }
    kinds[items++] = kind;
    places[at++] = placeOf[i];
    for (let k = from; k < to; k++) places[at++] = placeOf[operands[k]];
  }
  const list = { kinds: kinds.subarray(0, items), places: places.subarray(0, at) };
  return { list, kindOf, widths };
}
