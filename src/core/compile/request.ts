import { type Program, shapeAt } from '../program/program';
import { sizeOf } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import { type GradientOptions, inputsNamed, outputNamed, seedFor } from '../transform/gradient';

/** What a kernel is asked for, with its names looked up. */
export interface Request {
  readonly program: Program;
  /** The statement of the output. */
  readonly output: number;
  readonly seed: Tensor;
  /** The statements of the inputs to differentiate by. */
  readonly wanted: readonly number[];
  /** Elements of all inputs, of the output, and of the inputs to differentiate by. */
  readonly sizes: { readonly inputs: number; readonly value: number; readonly gradient: number };
  readonly options: GradientOptions;
}

/** Something that runs a request, at a point that has as many numbers as it takes. */
export interface Machine {
  value(x: Float64Array): Float64Array;
  valueAndGradient(x: Float64Array): {
    readonly value: Float64Array;
    readonly gradient: Float64Array;
  };
}

/** @throws NameError; ShapeError as `gradient`. */
export function requestOf(program: Program, options: GradientOptions): Request {
  const output = outputNamed(program, options.output);
  const seed = seedFor(program, output, options.seed);
  const wanted = inputsNamed(program, options.inputs).map(({ statement }) => statement);
  const size = (all: readonly number[]) =>
    all.reduce((total, statement) => total + sizeOf(shapeAt(program, statement)), 0);
  const sizes = {
    inputs: size(program.inputs.map(({ statement }) => statement)),
    value: size([output.statement]),
    gradient: size(wanted),
  };
  return { program, output: output.statement, seed, wanted, sizes, options };
}
