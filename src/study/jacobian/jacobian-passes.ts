import { type JacobianMode, jacobianPasses } from '../../core/analysis/jacobian';
import { SweepCosts } from '../../core/analysis/operation-counts';
import type { Program } from '../../core/program/program';
import type { InputValues } from '../../core/sweep/evaluate';
import { type Tensor, toTensor } from '../../core/tensor/tensor';
import { structureOf } from '../../document/structure';
import { task } from '../../work/task';
import { elementCount } from './elements';

/** One pass: the numbers of a row (reverse) or of a column (forward), in the order of `elementsOf`. */
export interface FilledPass {
  readonly mode: JacobianMode;
  readonly numbers: Float64Array;
}

/** The passes of both modes, reverse mode's first, each made when it is asked for. */
export const bothModes = task('jacobian', function* (program: Program): Generator<
  FilledPass,
  void,
  undefined
> {
  const known = atStructure(program);
  yield* passesOf(known, 'reverse');
  yield* passesOf(known, 'forward');
});

interface Placed {
  readonly program: Program;
  readonly inputs: InputValues;
}

/** The same on a program that has been run before, where only values have changed: its rules are staged already. */
function atStructure(program: Program): Placed {
  const inputs: Record<string, Tensor> = {};
  for (const { name, value } of program.inputs) if (value) inputs[name] = value;
  // Values are passed by name, so each input must have its own.
  const named = Object.keys(inputs).length === program.inputs.length;
  return named ? { program: structureOf(program), inputs } : { program, inputs: {} };
}

function* passesOf(
  { program, inputs }: Placed,
  mode: JacobianMode,
): Generator<FilledPass, void, undefined> {
  const filledIn = mode === 'forward' ? program.outputs : program.inputs;
  const length = elementCount(program, filledIn);
  for (const { entries } of jacobianPasses(program, inputs, mode)) {
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
export const passCosts = task('pass costs', function* (program: Program): Generator<
  PassCost,
  number,
  undefined
> {
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
});
