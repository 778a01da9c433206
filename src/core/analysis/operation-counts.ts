import { operandsAt, operationAt, type Program, shapeAt } from '../program/program';
import { dependsOnInput } from '../program/reach';
import { sizeOf } from '../tensor/shape';
import { type Pullback, Pullbacks } from '../transform/pullback';
import { operationsAt } from './operations';
import { reversePlan } from './reverse-plan';

/**
 * What one evaluation of a function with its derivative costs at most, as a multiple of the function
 * alone: forward mode along one direction, reverse mode for a whole gradient. The upper ends of the
 * intervals [2, 5/2] and [3, 4] of Griewank and Walther, Evaluating Derivatives (2008), chapter 4;
 * they weigh additions, multiplications and memory, so that counts of operations alone may exceed them.
 */
export const derivativeBounds = { forward: 2.5, reverse: 4 } as const;

/** Elementary operations of the sweeps of a program. */
export interface OperationCounts {
  readonly value: number;
  /** Of the tangents along one direction in which all inputs move, on top of the values. */
  readonly forward: number;
  /** Of the adjoints of one output, on top of the values. */
  readonly reverse: number;
  /** (value + forward) / value and (value + reverse) / value, to be held against `derivativeBounds`. */
  readonly ratios: { readonly forward: number; readonly reverse: number };
}

/**
 * Counts operations: one per element of a statement's result or of its largest operand, whichever
 * are more; in a product of matrices one per product of elements. Rules are counted in their
 * simplest form: nothing is multiplied by 1, and what depends on constants alone is known beforehand.
 * @param output name of the output for reverse mode; the first when left out.
 * @throws NameError when there is no such output.
 */
export function operationCounts(program: Program, output?: string): OperationCounts {
  const costs = new SweepCosts(program);
  const { value } = costs;
  const forward = costs.forward(program.inputs.map(({ statement }) => statement));
  const differentiable = output !== undefined || program.outputs.length > 0;
  const reverse = differentiable ? costs.reverse(output) : 0;
  const ratio = (extra: number) => (value === 0 ? 1 : (value + extra) / value);
  return { value, forward, reverse, ratios: { forward: ratio(forward), reverse: ratio(reverse) } };
}

/** Elementary operations of running a program once, as `operationCounts` counts them. */
export function countOf(program: Program): number {
  const known = knownBeforehand(program);
  let count = 0;
  for (let i = 0; i < program.length; i++) if (!known[i]) count += operationsAt(program, i);
  return count;
}

/** Operations of single sweeps over one program. */
export class SweepCosts {
  readonly value: number;
  private readonly pullbacks: Pullbacks;
  private readonly costs = new Map<Pullback, ReadonlyMap<number, ContributionCost>>();

  constructor(private readonly program: Program) {
    this.value = countOf(program);
    this.pullbacks = new Pullbacks(program);
  }

  /** Tangents, from these statements on: a part per operand that has one, and their sum. */
  forward(seeded: readonly number[]): number {
    const { program } = this;
    const live = new Uint8Array(program.length);
    for (const statement of seeded) live[statement] = 1;
    let count = 0;
    for (let i = 0; i < program.length; i++) {
      const pullback = this.pullbacks.at(i);
      const operands = operandsAt(program, i);
      for (const position of pullback.positions) {
        if (!live[operands[position]]) continue;
        count += this.costOf(pullback).get(position)?.pushed as number;
        if (live[i]) count += sizeOf(shapeAt(program, i));
        live[i] = 1;
      }
    }
    return count;
  }

  /** Adjoints, from an output back: contributions, and the sums of those that meet. */
  reverse(output?: string): number {
    const { program } = this;
    let count = 0;
    for (const { statement, position, target, accumulates } of reversePlan(program, output)
      .contributions) {
      count += this.costOf(this.pullbacks.at(statement)).get(position)?.pulled as number;
      if (accumulates) count += sizeOf(shapeAt(program, target));
    }
    return count;
  }

  /** By operand position. */
  private costOf(pullback: Pullback): ReadonlyMap<number, ContributionCost> {
    let costs = this.costs.get(pullback);
    if (!costs) {
      const known = knownBeforehand(pullback.program);
      const { outputs } = pullback.program;
      // What several contributions need is computed once, and counted with the first.
      const counted = new Set<number>();
      costs = new Map(
        pullback.positions.map((position, k) => {
          const { statement } = outputs[k] as (typeof outputs)[number];
          return [position, costTo(pullback.program, statement, known, counted)];
        }),
      );
      this.costs.set(pullback, costs);
    }
    return costs;
  }
}

/** Operations of one contribution: to an adjoint, and to a tangent, which goes the other way and so stretches where that sums. */
interface ContributionCost {
  readonly pulled: number;
  readonly pushed: number;
}

function costTo(
  staged: Program,
  output: number,
  known: Uint8Array,
  counted: Set<number>,
): ContributionCost {
  const pending = counted.has(output) ? [] : [output];
  counted.add(output);
  let pulled = 0;
  for (let i = pending.pop(); i !== undefined; i = pending.pop()) {
    if (known[i]) continue;
    pulled += operationsAt(staged, i);
    for (const operand of operandsAt(staged, i)) {
      if (counted.has(operand)) continue;
      counted.add(operand);
      pending.push(operand);
    }
  }
  const sums = operationAt(staged, output) === 'sumTo' ? operationsAt(staged, output) : 0;
  return { pulled, pushed: Math.max(0, pulled - sums) };
}

/** Per statement, 1 where constants alone decide its value. */
function knownBeforehand(program: Program): Uint8Array {
  return dependsOnInput(program).map((depends) => 1 - depends);
}
