/** Small programs of one tensor primitive each, from the shapes its row names. */
import { type Program, ProgramBuilder, type Tensor, toTensor } from '../../../src/core/index';
import {
  type PrimitiveName,
  primitiveRows as primitives,
  tensorPrimitiveNames,
} from '../../../src/core/primitives/table';
import { shapeAt } from '../../../src/core/program/program';
import type { SampleShapes } from '../../../src/core/rule/row';
import { type Shape, sizeOf } from '../../../src/core/tensor/shape';
import { bracketed } from '../../../src/words/notation';
import { between, randomNumbers, seedOf } from '../random-numbers';

export interface Sample {
  readonly title: string;
  readonly name: PrimitiveName;
  /** The primitive applied to inputs x1, x2 …, and to constants where it takes indices; output y. */
  readonly program: Program;
  /** A random adjoint of y. */
  readonly seed: Tensor;
}

/** A tensor of numbers in an interval. */
export function randomTensor(
  shape: Shape,
  random: () => number,
  interval: readonly [number, number] = [-2, 2],
): Tensor {
  return {
    shape,
    data: Float64Array.from({ length: sizeOf(shape) }, () => between(random, interval)),
  };
}

export function sampleOf(name: PrimitiveName, given: SampleShapes, random: () => number): Sample {
  const { sample } = primitives[name];
  const builder = new ProgramBuilder();
  const operands = given.shapes.map((shape, k) => {
    const indices = given.indices?.[k];
    if (indices !== undefined) return builder.constant(toTensor(indices));
    const interval = sample[Math.min(k, sample.length - 1)] as readonly [number, number];
    return builder.input(`x${k + 1}`, shape, randomTensor(shape, random, interval));
  });
  const y = builder.apply(name, operands, given.attributes ?? {});
  builder.output('y', y);
  const program = builder.build();
  const settings = Object.entries(given.attributes ?? {}).map(([key, value]) => `${key}=${value}`);
  const title = [`${name} of`, ...given.shapes.map(bracketed), ...settings].join(' ');
  return { title, name, program, seed: randomTensor(shapeAt(program, y), random) };
}

/** One sample for each of the shapes in the rows of all tensor primitives. */
export const samples: readonly Sample[] = tensorPrimitiveNames.flatMap((name) =>
  (primitives[name].sampleShapes ?? [{ shapes: primitives[name].operands.map(() => []) }]).map(
    (given, k) => sampleOf(name, given, randomNumbers(seedOf(name) + k)),
  ),
);
