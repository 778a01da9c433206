import { operandsAt, type Program, primitiveAt } from '../program/program';
import { dependsOnInput } from '../program/reach';
import { outputNamed } from '../transform/gradient';
import { Pullbacks } from '../transform/pullback';

/** One contribution of a reverse sweep, known before anything is computed. */
interface PlannedContribution {
  readonly statement: number;
  /** Position among the statement's operands, */
  readonly position: number;
  /** and the statement of that operand. */
  readonly target: number;
  /** Whether it is added to an adjoint that is there already. */
  readonly accumulates: boolean;
  /** The statements whose values the rule really reads. */
  readonly reads: readonly number[];
}

export interface ReversePlan {
  /** The statement of the output that is differentiated. */
  readonly from: number;
  /** In the order of the sweep. */
  readonly contributions: readonly PlannedContribution[];
  /** Per statement, 1 where an adjoint arrives. */
  readonly live: Uint8Array;
}

/**
 * The contributions that `reverse` makes, in its order, with what each reads: found by staging each
 * statement's rule and looking at what it refers to.
 * @throws NameError when there is no such output.
 */
export function reversePlan(program: Program, output?: string): ReversePlan {
  const from = outputNamed(program, output).statement;
  const active = dependsOnInput(program);
  const pullbacks = new Pullbacks(program);
  const live = new Uint8Array(program.length);
  live[from] = active[from];
  const contributions: PlannedContribution[] = [];
  for (let statement = from; statement >= 0; statement--) {
    if (!live[statement] || !primitiveAt(program, statement)) continue;
    const operands = operandsAt(program, statement);
    const pullback = pullbacks.at(statement);
    for (const [k, position] of pullback.positions.entries()) {
      const target = operands[position];
      if (!active[target]) continue;
      contributions.push({
        statement,
        position,
        target,
        accumulates: live[target] === 1,
        // Not all who plan ask, and of a product of many operands there are many.
        get reads() {
          const read = pullback.reads[k];
          const places = (read?.operands ?? []).map((x) => operands[x]);
          if (read?.output) places.push(statement);
          return [...new Set(places)].filter((place) => !program.constants.has(place));
        },
      });
      live[target] = 1;
    }
  }
  return { from, contributions, live };
}

/** The values that the reverse sweep of an output reads, ascending: what a tape must keep. */
export function savedForReverse(program: Program, output?: string): readonly number[] {
  const saved = new Set<number>();
  for (const { reads } of reversePlan(program, output).contributions) {
    for (const place of reads) saved.add(place);
  }
  return [...saved].sort((a, b) => a - b);
}
