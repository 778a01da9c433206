import type { ProgramBuilder } from '../program';
import { type Algebra, algebra } from './algebra';

/** Derivative rules written down: applying a primitive appends a statement and returns its index. */
export function staging(builder: ProgramBuilder): Algebra<number> {
  return algebra<number>({
    apply: (name, operands, attributes) => builder.apply(name, operands, attributes),
    literal: (value) => builder.literal(value),
    shapeOf: (x) => builder.shapeOf(x),
  });
}
