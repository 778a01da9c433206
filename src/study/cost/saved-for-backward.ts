import { reversePlan } from '../../core/analysis/reverse-plan';
import { type Program, primitiveAt } from '../../core/program/program';
import { inOneGo, task } from '../../work/task';

/**
 * How many values have to be kept for the way back, by the number of steps taken in reverse mode: those
 * that are there and that a derivative rule is still to read. It does not depend on the numbers.
 * @param output name of the output that is differentiated.
 */
export const countingSaved = task(
  'kept',
  inOneGo((program: Program, output: string): Uint32Array => {
    const computed = new Uint32Array(program.length);
    let steps = 0;
    for (const { statement } of program.inputs) computed[statement] = ++steps;
    for (let i = 0; i < program.length; i++) if (primitiveAt(program, i)) computed[i] = ++steps;
    // The seed comes after the outputs, then one step per contribution.
    const seed = steps + program.outputs.length + 1;
    const { contributions } = reversePlan(program, output);
    const lastRead = new Map<number, number>();
    contributions.forEach(({ reads }, k) => {
      for (const statement of reads) lastRead.set(statement, seed + k);
    });
    const kept = new Uint32Array(seed + contributions.length + program.inputs.length + 1);
    const change = new Int32Array(kept.length + 1);
    for (const [statement, last] of lastRead) {
      const from = computed[statement] as number;
      change[from] = (change[from] as number) + 1;
      change[last + 1] = (change[last + 1] as number) - 1;
    }
    for (let taken = 0, now = 0; taken < kept.length; taken++) {
      now += change[taken] as number;
      kept[taken] = now;
    }
    return kept;
  }),
);
