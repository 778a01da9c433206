import { type Program, shapeAt } from '../program/program';
import { emptyValues, InputError, roundAt, runFrom, type Values } from '../sweep/evaluate';
import { ShapeError, sizeOf } from '../tensor/shape';
import { type GradientOptions, inputsNamed, outputNamed, seedFor } from '../transform/gradient';
import { Adjoints } from './value-and-gradient';

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
 * Makes a program ready to be run. Here it is interpreted on typed arrays; other ways to run it can
 * take the interpreter's place behind the same face.
 * @throws NameError; ShapeError as `gradient`.
 */
export function kernelOf(program: Program, options: GradientOptions = {}): Kernel {
  const output = outputNamed(program, options.output);
  const seed = seedFor(program, output, options.seed);
  const wanted = inputsNamed(program, options.inputs);
  const size = (statement: number) => sizeOf(shapeAt(program, statement));
  const inputs = program.inputs.reduce((total, { statement }) => total + size(statement), 0);
  const values = emptyValues(program);
  const adjoints = new Adjoints(program, output.statement);
  const value = new Float64Array(size(output.statement));
  const gradient = new Float64Array(
    wanted.reduce((total, { statement }) => total + size(statement), 0),
  );

  const run = (x: Float64Array) => {
    if (x.length !== inputs)
      throw new ShapeError({ kind: 'inputs of another size', given: x.length, taken: inputs });
    fillInputs(program, values, x);
    runFrom(program, values);
    const at = values.start[output.statement];
    for (let k = 0; k < value.length; k++) value[k] = values.data[at + k];
    return value;
  };
  return {
    inputs,
    outputs: value.length,
    start: () => ownValues(program, inputs),
    value: run,
    valueAndGradient: (x) => {
      run(x);
      adjoints.sweep(values, seed);
      let at = 0;
      for (const { statement } of wanted) at = adjoints.copyTo(gradient, at, statement);
      return { value, gradient };
    },
  };
}

function fillInputs(program: Program, values: Values, x: Float64Array): void {
  const { data, start } = values;
  let from = 0;
  for (const { statement } of program.inputs) {
    const to = start[statement + 1];
    for (let at = start[statement]; at < to; at++) data[at] = x[from++];
    roundAt(program, values, statement);
  }
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
