import type { Program } from '../program/program';
import { InputError } from '../sweep/evaluate';
import { ShapeError } from '../tensor/shape';
import type { GradientOptions } from '../transform/gradient';
import { interpreted } from './interpreted';
import { type Machine, requestOf } from './request';
import { tierOf } from './tiers';

/**
 * A program made ready to be run many times on vectors of numbers: the elements of its inputs, one
 * input after the other in order, row-major. What it returns is overwritten by the next call.
 */
export interface Kernel {
  /** Elements of all inputs, and of the chosen output. */
  readonly inputs: number;
  readonly outputs: number;
  /** The inputs' own values. @throws InputError when one has none. */
  start(): Float64Array;
  /** The chosen output. @throws ShapeError when `x` is too short or too long. */
  value(x: Float64Array): Float64Array;
  /** The chosen output and its gradient by the wanted inputs. @throws as value. */
  valueAndGradient(x: Float64Array): {
    readonly value: Float64Array;
    readonly gradient: Float64Array;
  };
}

/**
 * Makes a program ready to be run. It is interpreted from the first run on, and compiled once its
 * statements have run so often that this pays (`tiers.ts`): to the same numbers, where a function is
 * not exact within 2 units in the last place for each primitive.
 * @throws NameError; ShapeError as `gradient`.
 */
export function kernelOf(program: Program, options: GradientOptions = {}): Kernel {
  const request = requestOf(program, options);
  const { sizes } = request;
  const tier = tierOf(request);
  let machine: Machine | null = null;
  let isCompiled = false;
  const at = (x: Float64Array): Machine => {
    const taken = sizes.inputs;
    if (x.length !== taken) {
      throw new ShapeError({ kind: 'inputs of another size', given: x.length, taken });
    }
    if (!isCompiled && tier.isDue()) {
      isCompiled = true;
      machine = tier.compiled() ?? machine;
    }
    machine ??= interpreted(request);
    return machine;
  };
  return {
    inputs: sizes.inputs,
    outputs: sizes.value,
    start: () => ownValues(program, sizes.inputs),
    value: (x) => at(x).value(x),
    valueAndGradient: (x) => at(x).valueAndGradient(x),
  };
}

function ownValues(program: Program, length: number): Float64Array {
  const x = new Float64Array(length);
  let at = 0;
  for (const { name, value } of program.inputs) {
    if (!value) throw new InputError({ kind: 'no value in the list', name });
    x.set(value.data, at);
    at += value.data.length;
  }
  return x;
}
