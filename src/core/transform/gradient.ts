import { type NameProblem, nameWords } from '../../words/en/program';
import { said } from '../../words/problem';
import { ProblemError } from '../../words/problem-error';
import { staging } from '../algebra/staging';
import { ProgramBuilder } from '../program/builder';
import { copyInto } from '../program/copy';
import {
  dtypeAt,
  type Input,
  type Origin,
  type Output,
  type Program,
  shapeAt,
} from '../program/program';
import { reverse } from '../sweep/reverse';
import { isDifferentiable } from '../tensor/dtype';
import { inContext, ShapeError, sameShape, sizeOf } from '../tensor/shape';
import { filled, type Tensor, type TensorLike, toTensor, withDtype } from '../tensor/tensor';

export interface GradientOptions {
  /** Name of the output to differentiate; the first when left out. */
  readonly output?: string;
  /** Names of the inputs to differentiate by, in order; all when left out. */
  readonly inputs?: readonly string[];
  /**
   * Adjoint of the output: a number, for every element alike, or nested arrays or a tensor of the
   * output's shape. 1 when left out, for an output of one element.
   */
  readonly seed?: TensorLike;
  /**
   * Adjoints of several outputs by name, each as `seed` has it, in place of `output` and `seed`: what
   * is differentiated is the sum of the products of outputs and adjoints.
   */
  readonly seeds?: Readonly<Record<string, TensorLike>>;
  /** Whether the program's own outputs follow after the derivatives. */
  readonly keepOutputs?: boolean;
  /** Whether the origin of each new statement says whose pullback it is part of. */
  readonly tellPullbacks?: boolean;
}

/** A name that a program does not have. */
export class NameError extends ProblemError<NameProblem> {
  override readonly name = 'NameError';

  constructor(problem: NameProblem | string) {
    super(problem, typeof problem === 'string' ? problem : said(nameWords, problem).message);
  }
}

/**
 * The gradient of a program as a program of the same primitives: it takes the same inputs, and has
 * one output per input, of that input's name and shape, which is ∂output/∂input. It can be run,
 * printed, simplified and differentiated again. An input that the output does not depend on has
 * gradient 0.
 * @throws NameError for an unknown output or input; ShapeError when the output has several elements
 * and no seed is given, or the seed has another shape.
 */
export function gradient(program: Program, options: GradientOptions = {}): Program {
  const { output: named, seed, seeds } = options;
  const starts = seeds
    ? Object.entries(seeds).map(([name, adjoint]) => startOf(program, name, adjoint))
    : [startOf(program, named, seed)];
  const wanted = inputsNamed(program, options.inputs);
  const builder = new ProgramBuilder(program.convention);
  const copied = copyInto(builder, program);
  const from = new Map<number, number>();
  for (const { statement, adjoint } of starts) {
    const constant = builder.constant(adjoint);
    const before = from.get(statement);
    from.set(statement, before === undefined ? constant : builder.apply('add', [before, constant]));
  }
  const o = staging(builder);
  const pulledBack = new Map<number, Origin>();
  let seen = builder.length;
  const tell = ({ statement }: { readonly statement: number }) => {
    const node = program.origins.get(statement)?.node;
    for (; seen < builder.length; seen++) if (node) pulledBack.set(seen, { pullback: node });
  };
  const primal = (statement: number) => copied[statement] as number;
  const adjoints = reverse(o, program, primal, from, options.tellPullbacks ? tell : undefined);
  for (const { name, statement } of wanted) {
    const nothing = asPrimal(program, statement, filled(shapeAt(program, statement), 0));
    builder.output(name, adjoints[statement] ?? builder.constant(nothing));
  }
  if (options.keepOutputs) {
    for (const { name, statement, origin } of program.outputs) {
      builder.output(name, copied[statement] as number, origin);
    }
  }
  const built = builder.build();
  if (pulledBack.size === 0) return built;
  return { ...built, origins: new Map([...pulledBack, ...built.origins]) };
}

function startOf(program: Program, name?: string, seed?: TensorLike) {
  const output = outputNamed(program, name);
  return { statement: output.statement, adjoint: seedFor(program, output, seed) };
}

/** @throws NameError when there is no such output. */
export function outputNamed(program: Program, name?: string): Output {
  const output =
    name === undefined ? program.outputs[0] : program.outputs.find((o) => o.name === name);
  if (output) return output;
  if (program.outputs.length === 0) throw new NameError({ kind: 'no output' });
  throw new NameError({ kind: 'no such output', name: `${name}`, known: namesOf(program.outputs) });
}

/** @throws NameError when there is no such input. */
export function inputNamed(program: Program, name: string): Input {
  const input = program.inputs.find((candidate) => candidate.name === name);
  if (input) return input;
  if (program.inputs.length === 0) throw new NameError({ kind: 'no input' });
  throw new NameError({ kind: 'no such input', name, known: namesOf(program.inputs) });
}

/** The input of this name, or the first when none is given. @throws NameError when there is none. */
export function inputOrFirst(program: Program, name?: string): Input {
  return inputNamed(program, name ?? program.inputs[0]?.name ?? '');
}

/** The inputs of these names, in their order; all when left out. @throws NameError when one does not exist. */
export function inputsNamed(program: Program, names?: readonly string[]): readonly Input[] {
  if (names === undefined) return program.inputs;
  if (!Array.isArray(names)) throw new NameError({ kind: 'no list of names', given: `${names}` });
  return names.map((name) => inputNamed(program, name));
}

function namesOf(all: readonly { readonly name: string }[]): readonly string[] {
  return all.map(({ name }) => name);
}

/** @throws ShapeError when the seed does not have the output's shape, or none is given for several elements. */
export function seedFor(program: Program, output: Output, seed?: TensorLike): Tensor {
  const shape = shapeAt(program, output.statement);
  if (seed === undefined && sizeOf(shape) !== 1) {
    throw new ShapeError({ kind: 'seed left out', name: output.name, shape });
  }
  if (seed === undefined || typeof seed === 'number') {
    return asPrimal(program, output.statement, filled(shape, seed ?? 1));
  }
  const tensor = inContext(
    () => ({ kind: 'seed', output: output.name }),
    () => toTensor(seed),
  );
  if (!sameShape(tensor.shape, shape)) {
    const { name } = output;
    throw new ShapeError({ kind: 'seed of another shape', name, shape, seed: tensor.shape });
  }
  return asPrimal(program, output.statement, tensor);
}

/** An adjoint or tangent in the dtype of the value that it belongs to. */
export function asPrimal(program: Program, statement: number, tensor: Tensor): Tensor {
  const dtype = dtypeAt(program, statement);
  return isDifferentiable(dtype) ? withDtype(tensor, dtype) : tensor;
}
