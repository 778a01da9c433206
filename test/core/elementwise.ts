import { type PrimitiveName, primitives } from '../../src/core/index';
import { scalarPrimitiveNames } from '../../src/core/primitives/table';

/** The primitives that work element by element, and so on numbers. */
export const elementwise: readonly PrimitiveName[] = scalarPrimitiveNames.filter((name) => {
  const { kind } = primitives[name].rule;
  return kind === 'pointwise' || name === 'where';
});

/** The elementwise primitives and those that change nothing but a shape. */
export const shapeless: readonly PrimitiveName[] = [...elementwise, 'sumTo', 'broadcastTo'];

/** How many operands tests give a primitive. */
export function arityOf(name: PrimitiveName): number {
  return primitives[name].variadic ? 3 : primitives[name].operands.length;
}

/** The open interval that operand k is sampled from. */
export function intervalOf(name: PrimitiveName, k: number): readonly [number, number] {
  const { sample } = primitives[name];
  return (sample[k] ?? sample.at(-1)) as readonly [number, number];
}
