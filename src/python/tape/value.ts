import type { Attributes } from '../../core/rule/attributes';
import type { Primitive } from '../../core/rule/primitive';
import type { Tensor } from '../../core/tensor/tensor';

/** How a value came to be: by a primitive of the table, or by a program's own function with its own derivative. */
export type Making =
  | {
      readonly kind: 'primitive';
      readonly name: string;
      readonly primitive: Primitive;
      readonly operands: readonly Value[];
      readonly attributes: Attributes;
    }
  | {
      readonly kind: 'own';
      readonly name: string;
      readonly operands: readonly Value[];
      /** What the adjoint of the value adds to the adjoint of each operand; null where nothing flows. */
      readonly pullback: (adjoint: Value) => readonly (Value | null)[];
    };

/** Is told the adjoint of a value once all of it has arrived; what it returns, if anything, takes its place. */
export type Hook = (adjoint: Value) => Value | null | undefined;

/**
 * A value that a program holds. It knows what it was made of only where a derivative may be asked for,
 * and nothing knows it but what was made of it: what a program lets go of is free.
 */
export class Value {
  /** Its place in the log of the run; null as long as nothing there is about it. */
  at: number | null = null;
  hooks: readonly Hook[] = [];

  constructor(
    readonly tensor: Tensor,
    /** Whether a derivative by it, or through it, may be asked for. */
    readonly needs: boolean,
    /** Null of a leaf, and of what needs no derivative. */
    readonly made: Making | null,
    /** Counts all values of the run: operands come before what is made of them. */
    readonly order: number,
  ) {}
}
