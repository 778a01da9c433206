import type { Algebra } from './algebra/algebra';
import type { Attributes } from './attributes';
import type { Shape } from './shape';
import type { Tensor } from './tensor';

/**
 * A local partial derivative, an expression in the algebra's values.
 * `null` is a derivative that is absent: nothing flows, not even a zero.
 * A `Select` chooses elementwise between two partials; the branch not taken never touches the result,
 * so an infinite adjoint times a zero partial stays out of it.
 */
export type Partial<T> = T | Select<T> | null;

export interface Select<T> {
  readonly where: T;
  readonly take: Partial<T>;
  readonly otherwise: Partial<T>;
}

/** As many operands as the statement has; typed so that a rule can name them without checks. */
export type Operands<T> = readonly [T, T, T, ...T[]];

/** ∂y/∂xᵢ, from the operands `x` and the output `y`, which a rule uses rather than recomputes. */
export type PartialRule = <T>(
  o: Algebra<T>,
  x: Operands<T>,
  y: T,
  i: number,
  a: Attributes,
) => Partial<T>;

/** How a primitive's value and derivatives are computed. */
export type Rule =
  /** Element by element with broadcasting: y = f(x₁ … xₙ) of numbers, settable attributes after the operands. */
  | {
      readonly kind: 'pointwise';
      value(...x: number[]): number;
      readonly partial: PartialRule;
    }
  /** Element by element, with a derivative of zero wherever it has one. */
  | { readonly kind: 'constant'; value(...x: number[]): number }
  /** Linear in the operands `in` taken together, the others held fixed. */
  | {
      readonly kind: 'linear';
      readonly in: readonly number[];
      value(x: Operands<Tensor>, a: Attributes): Tensor;
      shape(x: Operands<Shape>, a: Attributes): Shape;
      /** What flows back to operand i; it has the shape of operand i or broadcasts from it. */
      transpose<T>(o: Algebra<T>, i: number, ybar: T, x: Operands<T>, a: Attributes): T;
    }
  /** Linear in each of two operands, the other held fixed. */
  | {
      readonly kind: 'bilinear';
      value(x: Operands<Tensor>, a: Attributes): Tensor;
      shape(x: Operands<Shape>, a: Attributes): Shape;
      /** What flows back to operand i; it has the shape of operand i or broadcasts from it. */
      transpose<T>(o: Algebra<T>, i: number, ybar: T, x: Operands<T>, a: Attributes): T;
    };

/** How a primitive is written in a language; what binds tighter is the language's affair. */
export type Notation =
  | { readonly kind: 'infix'; readonly operator: string }
  | { readonly kind: 'prefix'; readonly operator: string }
  | { readonly kind: 'call'; readonly name: string }
  /** `#1`, `#2` … stand for operands; `delimited` says that the form needs no parentheses in or around it. */
  | { readonly kind: 'form'; readonly template: string; readonly delimited: boolean };

export type Group =
  | 'Arithmetic'
  | 'Powers and logarithms'
  | 'Trigonometry'
  | 'Hyperbolic'
  | 'Activation'
  | 'Piecewise'
  | 'Comparison';

/** An attribute that people may set, in the order in which text lists it after the operands. */
export interface AttributeSpec {
  readonly name: string;
  readonly label: string;
  readonly default: number;
}

/** One row of the primitive table: everything that any part of Wengert knows of a primitive. */
export interface Primitive {
  /** The name in words: 'natural logarithm'. */
  readonly label: string;
  /** The sign on a node: 'ln', '×'. */
  readonly symbol: string;
  /** Other words that find it in a search or call it in an expression. */
  readonly synonyms: readonly string[];
  /** Its place in the palette; null for primitives only derivative rules use. */
  readonly group: Group | null;
  /** Operand names. Of a variadic primitive, the last one repeats and the length is the least count. */
  readonly operands: readonly string[];
  readonly variadic?: true;
  /** Whether swapping operands changes the value, so that ports need labels. */
  readonly ordered: boolean;
  readonly attributes?: readonly AttributeSpec[];
  readonly rule: Rule;
  readonly text: Notation;
  readonly latex: Notation;
  /** Per operand (the last repeats), the open interval that tests sample. */
  readonly sample: readonly (readonly [number, number])[];
  /** Where it is defined, in words that complete "… is defined for". */
  readonly domain?: string;
  /** What is assumed at a point where it has no derivative, or null elsewhere. */
  kink?(...x: number[]): string | null;
}

export function infix(operator: string): Notation {
  return { kind: 'infix', operator };
}
export function prefix(operator: string): Notation {
  return { kind: 'prefix', operator };
}
export function call(name: string): Notation {
  return { kind: 'call', name };
}
/** A LaTeX or text form such as `\frac{#1}{#2}`. */
export function form(template: string, delimited = false): Notation {
  return { kind: 'form', template, delimited };
}
/** One partial derivative rule per operand, in order. */
export function byOperand(...rules: readonly PartialRule[]): PartialRule {
  return (o, x, y, i, a) => (rules[i] as PartialRule)(o, x, y, i, a);
}
