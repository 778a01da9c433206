import type { ProgramBuilder } from '../program/builder';
import type { Origin } from '../program/program';
import { type Algebra, algebra } from '../rule/algebra';

/**
 * Derivative rules written down, under the builder's convention: applying a primitive appends a
 * statement and returns its index.
 * @param origin where the statements come from, if they have one origin.
 */
export function staging(builder: ProgramBuilder, origin?: Origin): Algebra<number> {
  return algebra<number>(
    {
      apply: (name, operands, attributes) => builder.apply(name, operands, attributes, origin),
      literal: (value) => builder.literal(value),
      shapeOf: (x) => builder.shapeOf(x),
      dtypeOf: (x) => builder.dtypeOf(x),
      isFinite: (x) => builder.constantOf(x)?.data.every(Number.isFinite) ?? false,
    },
    builder.convention,
  );
}
