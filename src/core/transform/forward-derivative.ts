import { staging } from '../algebra/staging';
import { ProgramBuilder } from '../program/builder';
import { copyInto } from '../program/copy';
import { type Program, shapeAt } from '../program/program';
import { keeping, neededStatements } from '../simplify/dead-code';
import { forward } from '../sweep/forward';
import { inContext, ShapeError, sameShape } from '../tensor/shape';
import { filled, type Tensor, type TensorLike, toTensor } from '../tensor/tensor';
import { asPrimal, inputNamed } from './gradient';

/** Tangents of inputs, by name: a number for a scalar, nested arrays or a tensor of the input's shape. */
export type Direction = Readonly<Record<string, TensorLike>>;

export interface ForwardDerivativeOptions {
  /** Tangents that are fixed. An input left out has none: nothing flows from it, not even a zero. */
  readonly seed?: Direction;
  /**
   * Names of inputs whose tangents are inputs of the derivative, after the program's own, named as
   * `tangentName` says and 0 where no value is passed. All inputs when there is no seed either.
   */
  readonly along?: readonly string[];
}

/**
 * The derivative of a program along a direction (its Jacobian times a vector) as a program of the
 * same primitives. It has the program's inputs, then the tangents asked for, and one output per
 * output, of the same name and shape: that output's tangent, 0 where none arrives.
 * @throws NameError for an unknown input; ShapeError for a seed of another shape than its input.
 */
export function forwardDerivative(
  program: Program,
  { seed, along }: ForwardDerivativeOptions = {},
): Program {
  const builder = new ProgramBuilder(program.convention);
  const copied = copyInto(builder, program);
  const seeds = new Map<number, number>();
  for (const [statement, tensor] of tangentSeeds(program, seed ?? {})) {
    seeds.set(statement, builder.constant(tensor));
  }
  for (const name of along ?? (seed ? [] : program.inputs.map((input) => input.name))) {
    const { statement } = inputNamed(program, name);
    const shape = shapeAt(program, statement);
    const nothing = asPrimal(program, statement, filled(shape, 0));
    seeds.set(statement, builder.input(tangentName(program, name), shape, nothing));
  }
  const o = staging(builder);
  const tangents = forward(o, program, (statement) => copied[statement] as number, seeds);
  for (const { name, statement } of program.outputs) {
    const nothing = asPrimal(program, statement, filled(shapeAt(program, statement), 0));
    builder.output(name, tangents[statement] ?? builder.constant(nothing));
  }
  return withoutUnread(builder.build(), copied);
}

/** Leaves out what was written in case a tangent needs it and none does; the copy of the program stays. */
function withoutUnread(derivative: Program, copied: Uint32Array): Program {
  const keep = neededStatements(derivative);
  for (const statement of copied) keep[statement] = 1;
  return keeping(derivative, keep);
}

/** What the tangent of an input is called: `dx`, with as many ′ as it takes to be no other input. */
export function tangentName(program: Program, input: string): string {
  const taken = new Set(program.inputs.map(({ name }) => name));
  let name = `d${input}`;
  while (taken.has(name)) name += '′';
  return name;
}

/** Seeds by statement. @throws NameError, ShapeError. */
export function tangentSeeds(program: Program, direction: Direction): Map<number, Tensor> {
  const seeds = new Map<number, Tensor>();
  for (const [name, value] of Object.entries(direction)) {
    const { statement } = inputNamed(program, name);
    const tensor = inContext(
      () => ({ kind: 'tangent', input: name }),
      () => toTensor(value),
    );
    const shape = shapeAt(program, statement);
    if (!sameShape(tensor.shape, shape)) {
      const tangent = tensor.shape;
      throw new ShapeError({ kind: 'tangent of another shape', name, shape, tangent });
    }
    seeds.set(statement, asPrimal(program, statement, tensor));
  }
  return seeds;
}
