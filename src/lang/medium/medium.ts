import type { PrimitiveName } from '../../core/primitives/table';
import type { Notation } from '../../core/rule/primitive';
import type { Shape } from '../../core/tensor/shape';
import type { AdjointNotation } from '../../core/trace/notation';

/** How people want a trace written. */
export interface TraceStyle {
  readonly notation: AdjointNotation;
  /** Decimals shown, 0 to 15. */
  readonly digits: number;
  /** Names that are shown as they are spelled, so that no two look alike; none where left out. */
  readonly spelled?: ReadonlySet<string>;
  /** Arrays of more numbers than this are told by their shape; as many as can be written, where left out. */
  readonly mostEntries?: number;
}

/** What a value is called: by its subscript v₋₁, or by a name of a person's choosing. */
export type Called = ({ readonly subscript: number } | { readonly name: string }) & {
  /** Whether it is a vector, a matrix or another array, which is set in bold where there is bold. */
  readonly array?: boolean;
};

/** An input by which something is differentiated, or one element of an array. */
export interface ByInput {
  readonly name: string;
  /** '[0, 2]', the place of the element; nothing for a number. */
  readonly place: string;
}

/** A setting of a statement that is not as if left out: axis=0. */
export interface GivenSetting {
  readonly name: string;
  readonly value: number | readonly number[];
}

/** Something to write formulas in: LaTeX, or plain text. */
export interface Medium {
  /** How a primitive is written; forms have `#1`, `#2` … for its operands. */
  notation(primitive: PrimitiveName): Notation;
  /** The name under which a primitive is called where its notation does not do. */
  named(primitive: PrimitiveName): string;
  number(value: number): string;
  readonly plus: string;
  readonly minus: string;
  /** Two factors, which have their parentheses already. */
  product(a: string, b: string): string;
  /** Two arrays multiplied element by element. */
  elementwise(a: string, b: string): string;
  /** How a matrix product is written, and whether it looks as if it bound tighter than other products. */
  readonly matrixProduct: { readonly sign: string; readonly tight: boolean };
  /** A fraction inside another operation that needs no parentheses, where the medium has such. */
  fraction(numerator: string, denominator: string): string | null;
  /** The exponent has its parentheses already where the medium needs them. */
  power(base: string, exponent: string): string;
  readonly raisesExponents: boolean;
  /** A condition as a number: 1 where it holds, 0 elsewhere. */
  condition(text: string): string;
  /** softmax(x, axis=0) */
  call(name: string, operands: readonly string[], settings: readonly GivenSetting[]): string;
  /** Σ over axes, to stand before its operand; null where it is a call. */
  over(primitive: 'sum' | 'prod', settings: readonly GivenSetting[]): string | null;
  /** A form with delimiters, such as ‖x‖, with settings; null where it is written as a call. */
  set(form: string, settings: readonly GivenSetting[]): string | null;
  /** [0:2], to stand behind its operand. */
  part(entries: readonly string[]): string;
  /** The colon in 0:2. */
  readonly colon: string;
  /** Arrays of more numbers are too large to show. */
  readonly mostEntries?: number | undefined;
  /** The rows of a matrix, or the one row of a vector. */
  array(rows: readonly (readonly string[])[], isVector: boolean): string;
  /** In place of a number that is not computed yet. */
  readonly missing: string;
  /** In place of an array that is too large to show. */
  large(shape: Shape): string;
  /** ∈ ℝ⁴ˣ³ */
  memberOf(shape: Shape): string;
  /** v₋₁, x₁ */
  primal(called: Called): string;
  /** v′₋₁, x′₁, or ∂y/∂v₋₁ where the output is y. */
  adjoint(called: Called, output: string): string;
  /**
   * v̇₋₁, ẋ₁, or ∂v₋₁/∂x₁ where x₁ is the one number among the inputs that has the tangent 1,
   * dv₋₁/dt where inputs move in another direction: then `input` is null.
   */
  tangent(called: Called, input: ByInput | null): string;
  /** ∂v₁/∂v₋₁ */
  partial(of: Called, by: Called): string;
  /** The Jacobian of something with a name that is written already: J(f), or J(f)ᵀ. */
  jacobian(name: string, transposed: boolean): string;
}
