import {
  type PrimitiveName,
  type Program,
  primitives,
  type Shape,
  type TensorLike,
} from '../../src/core/index';
import { scalarPrimitiveNames } from '../../src/core/primitives/table';
import { sizeOf } from '../../src/core/tensor/shape';
import { fromTensor } from '../../src/core/tensor/tensor';
import { between, randomNumbers, seedOf } from './random-numbers';
import { applied } from './written';

/** The primitives that work element by element, and so on numbers. */
export const elementwise: readonly PrimitiveName[] = scalarPrimitiveNames.filter((name) => {
  const { kind } = primitives[name].rule;
  return kind === 'pointwise' || name === 'where';
});

/** The elementwise primitives and those that change nothing but a shape, but for what stops derivatives. */
export const shapeless: readonly PrimitiveName[] = [
  ...elementwise.filter((name) => !primitives[name].stops),
  'sumTo',
  'broadcastTo',
];

/** How many operands tests give a primitive. */
export function arityOf(name: PrimitiveName): number {
  return primitives[name].variadic ? 3 : primitives[name].operands.length;
}

/** The open interval that operand k is sampled from. */
export function intervalOf(name: PrimitiveName, k: number): readonly [number, number] {
  const { sample } = primitives[name];
  return (sample[k] ?? sample.at(-1)) as readonly [number, number];
}

/** Programs of one primitive at random points of its intervals, for each of its settings. */
export function samples(name: PrimitiveName, count: number): Program[] {
  const { sampleShapes, otherSides = [] } = primitives[name];
  const random = randomNumbers(seedOf(name));
  const own = Array.from({ length: arityOf(name) }, (_, k) => intervalOf(name, k));
  const programs: Program[] = [];
  for (const intervals of [own, ...otherSides]) {
    const draw = (shape: Shape, k: number) =>
      drawn(shape, () => between(random, intervals[k] as readonly [number, number]));
    for (const { shapes, attributes } of sampleShapes ?? [{ shapes: own.map(() => []) }]) {
      for (let n = 0; n < count; n++) programs.push(applied(name, shapes.map(draw), attributes));
    }
  }
  return programs;
}

function drawn(shape: Shape, next: () => number): TensorLike {
  const data = Float64Array.from({ length: sizeOf(shape) }, next);
  return fromTensor({ shape, data });
}
