import type { Notation } from '../../core/primitive';
import type { PrimitiveName } from '../../core/primitives/table';
import type { AdjointNotation } from '../../core/trace/notation';

/** How people want a trace written. */
export interface TraceStyle {
  readonly notation: AdjointNotation;
  /** Decimals shown, 0 to 15. */
  readonly digits: number;
}

/** What a value is called: by its subscript v₋₁, or by a name of a person's choosing. */
export type Called = { readonly subscript: number } | { readonly name: string };

/** Something to write formulas in: LaTeX, or plain text. */
export interface Medium {
  /** How a primitive is written; forms have `#1`, `#2` … for its operands. */
  notation(primitive: PrimitiveName): Notation;
  number(value: number): string;
  readonly plus: string;
  readonly minus: string;
  /** Two factors, which have their parentheses already. */
  product(a: string, b: string): string;
  /** A fraction inside another operation that needs no parentheses, where the medium has such. */
  fraction(numerator: string, denominator: string): string | null;
  /** The exponent has its parentheses already where the medium needs them. */
  power(base: string, exponent: string): string;
  readonly raisesExponents: boolean;
  /** A condition as a number: 1 where it holds, 0 elsewhere. */
  condition(text: string): string;
  /** v₋₁, x₁ */
  primal(called: Called): string;
  /** v′₋₁, x′₁, or ∂y/∂v₋₁ where the output is y. */
  adjoint(called: Called, output: string): string;
  /** ∂v₁/∂v₋₁ */
  partial(of: Called, by: Called): string;
}
