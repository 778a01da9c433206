import { type JacobianMode, jacobianPasses } from '../../core/analysis/jacobian';
import { SweepCosts } from '../../core/analysis/operation-counts';
import type { Program } from '../../core/program';
import { toTensor } from '../../core/tensor';
import { elementCount } from './elements';

/** One pass: the numbers of a row (reverse) or of a column (forward), in the order of `elementsOf`. */
export interface FilledPass {
  readonly mode: JacobianMode;
  readonly numbers: Float64Array;
}

/** The passes of both modes, reverse mode's first, each made when it is asked for. */
export function* bothModes(program: Program): Generator<FilledPass, void, undefined> {
  yield* passesOf(program, 'reverse');
  yield* passesOf(program, 'forward');
}

function* passesOf(program: Program, mode: JacobianMode): Generator<FilledPass, void, undefined> {
  const filledIn = mode === 'forward' ? program.outputs : program.inputs;
  const length = elementCount(program, filledIn);
  for (const { entries } of jacobianPasses(program, {}, mode)) {
    const numbers = new Float64Array(length);
    let at = 0;
    for (const { name } of filledIn) {
      const { data } = toTensor(entries[name] ?? []);
      numbers.set(data, at);
      at += data.length;
    }
    yield { mode, numbers };
  }
}

/** What each pass that is seeded in one input (forward) or output (reverse) costs, in operations. */
export interface PassCost {
  readonly mode: JacobianMode;
  readonly name: string;
  /** One pass per element. */
  readonly passes: number;
  readonly operations: number;
}

/** All passes of a Jacobian both ways; what `jacobianCost` sums. */
export function* passCosts(program: Program): Generator<PassCost, number, undefined> {
  const costs = new SweepCosts(program);
  for (const output of program.outputs) {
    const operations = costs.reverse(output.name);
    const passes = elementCount(program, [output]);
    yield { mode: 'reverse', name: output.name, passes, operations };
  }
  for (const input of program.inputs) {
    const operations = costs.forward([input.statement]);
    const passes = elementCount(program, [input]);
    yield { mode: 'forward', name: input.name, passes, operations };
  }
  return costs.value;
}
