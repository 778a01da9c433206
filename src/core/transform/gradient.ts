import { staging } from '../algebra/staging';
import { type Input, type Output, type Program, ProgramBuilder, shapeAt } from '../program';
import { ShapeError, sameShape, showShape } from '../shape';
import { reverse } from '../sweep/reverse';
import { filled, scalar, type Tensor, type TensorLike, toTensor } from '../tensor';
import { copyInto } from './copy';

export interface GradientOptions {
  /** Name of the output to differentiate; the first when left out. */
  readonly output?: string;
  /** Names of the inputs to differentiate by, in order; all when left out. */
  readonly inputs?: readonly string[];
  /** Adjoint of the output: a number, nested arrays or a tensor of the output's shape. 1 when left out. */
  readonly seed?: TensorLike;
  /** Whether the program's own outputs follow after the derivatives. */
  readonly keepOutputs?: boolean;
}

/** A name that a program does not have. */
export class NameError extends Error {
  override readonly name = 'NameError';
}

/**
 * The gradient of a program as a program of the same primitives: it takes the same inputs, and has
 * one output per input, of that input's name and shape, which is ∂output/∂input. It can be run,
 * printed, simplified and differentiated again. An input that the output does not depend on has
 * gradient 0.
 * @throws NameError for an unknown output or input; ShapeError when the output is not a scalar and no
 * seed of its shape is given.
 */
export function gradient(program: Program, options: GradientOptions = {}): Program {
  const output = outputNamed(program, options.output);
  const wanted = options.inputs?.map((name) => inputNamed(program, name)) ?? program.inputs;
  const builder = new ProgramBuilder(program.convention);
  const copied = copyInto(builder, program);
  const seed = builder.constant(seedFor(program, output, options.seed));
  const o = staging(builder);
  const adjoints = reverse(
    o,
    program,
    (statement) => copied[statement] as number,
    new Map([[output.statement, seed]]),
  );
  for (const { name, statement } of wanted) {
    const shape = shapeAt(program, statement);
    builder.output(name, adjoints[statement] ?? builder.constant(filled(shape, 0)));
  }
  if (options.keepOutputs) {
    for (const { name, statement, origin } of program.outputs) {
      builder.output(name, copied[statement] as number, origin);
    }
  }
  return builder.build();
}

/** @throws NameError when there is no such output. */
export function outputNamed(program: Program, name?: string): Output {
  const output =
    name === undefined ? program.outputs[0] : program.outputs.find((o) => o.name === name);
  if (output) return output;
  throw new NameError(
    name === undefined ? 'the program has no output' : `the program has no output named ${name}`,
  );
}

/** @throws NameError when there is no such input. */
export function inputNamed(program: Program, name: string): Input {
  const input = program.inputs.find((candidate) => candidate.name === name);
  if (input) return input;
  throw new NameError(`the program has no input named ${name}`);
}

/** @throws ShapeError when the seed does not have the output's shape. */
export function seedFor(program: Program, output: Output, seed?: TensorLike): Tensor {
  const shape = shapeAt(program, output.statement);
  if (seed === undefined && shape.length > 0) {
    throw new ShapeError(
      `the output ${output.name} has shape ${showShape(shape)}: give a seed of that shape, or sum it to a number`,
    );
  }
  const tensor = seed === undefined ? scalar(1) : toTensor(seed);
  if (!sameShape(tensor.shape, shape)) {
    throw new ShapeError(
      `the seed has shape ${showShape(tensor.shape)}, but the output ${output.name} has ${showShape(shape)}`,
    );
  }
  return tensor;
}
