import type { Dtype } from '../tensor/dtype';
import type { Shape } from '../tensor/shape';
import type { ElementLoop, Tensor } from '../tensor/tensor';
import type { Algebra } from './algebra';
import type { AttributeSpec, Attributes } from './attributes';

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

/** Where `flow`, a tangent of operand i or an adjoint of the output y, goes; linear in `flow`. */
export type FlowRule = <T>(
  o: Algebra<T>,
  i: number,
  flow: T,
  x: Operands<T>,
  y: T,
  a: Attributes,
) => T | null;

/** y as an expression over simpler primitives. */
export type ValueRule = <T>(o: Algebra<T>, x: Operands<T>, a: Attributes) => T;

/** How a primitive's value and derivatives are computed. */
export type Rule =
  /** Element by element with broadcasting: y = f(x₁ … xₙ) of numbers. */
  | {
      readonly kind: 'pointwise';
      /** Of operands, then of settable attributes in their order. */
      value(...x: number[]): number;
      /** The same of two operands over arrays, where a call for each element would be most of the work. */
      readonly loop?: ElementLoop;
      /** Of a primitive with any number of operands: its value is theirs combined two by two, from the left. */
      readonly fold?: (a: number, b: number) => number;
      /** What the row is short for; there is none of an atom, of which all others are made. */
      readonly formula?: ValueRule;
      /** Why the numbers of `value` are closer than those of `formula`; where it is not given they are the same. */
      readonly closer?: string;
      /** Null of a function that is constant wherever it is smooth, or is taken to be: it has no derivative. */
      readonly partial: PartialRule | null;
    }
  /** Linear in the operands `in` taken together, the others held fixed; in none, it has no derivative. */
  | {
      readonly kind: 'linear';
      readonly in: readonly number[] | 'all';
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
    }
  /** Anything else: what a tangent pushed forward and an adjoint pulled back become is said outright. */
  | {
      readonly kind: 'general';
      value(x: Operands<Tensor>, a: Attributes): Tensor;
      shape(x: Operands<Shape>, a: Attributes): Shape;
      /** What the tangent `dx` of operand i adds to the tangent of y; null when nothing. */
      readonly pushforward: FlowRule;
      /** What flows back to operand i; it has the shape of operand i or broadcasts from it. */
      readonly pullback: FlowRule;
      /** The same value from simpler primitives, where there are such: what the row is short for. */
      expand?<T>(o: Algebra<T>, x: Operands<T>, a: Attributes): T;
    };

/** Whether a rule is of a function of numbers that jumps or stays, or is taken to: its partials are absent. */
export function isPiecewiseConstant(rule: Rule): boolean {
  return rule.kind === 'pointwise' && rule.partial === null;
}

/** How a primitive is written in a language; what binds tighter is the language's affair. */
export type Notation =
  | { readonly kind: 'infix'; readonly operator: string }
  | { readonly kind: 'prefix'; readonly operator: string }
  | { readonly kind: 'call'; readonly name: string }
  /** `#1`, `#2` … stand for operands; `delimited` says that the form needs no parentheses in or around it. */
  | { readonly kind: 'form'; readonly template: string; readonly delimited: boolean };

/** The sections of the palette. */
export type Group =
  | 'Arithmetic'
  | 'Powers and logarithms'
  | 'Trigonometry'
  | 'Hyperbolic'
  | 'Special functions'
  | 'Activation'
  | 'Piecewise'
  | 'Comparison'
  | 'Linear algebra'
  | 'Shape'
  | 'Reduction'
  | 'Network';

/** What the app knows of a primitive: its row in the table, but for the columns of `Row`. */
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
  /** How many of the last operands may be left out, from the end; 0 when it is not given. */
  readonly optional?: number;
  /** Whether swapping operands changes the value, so that ports need labels. */
  readonly ordered: boolean;
  /** In the order in which text lists them after the operands. */
  readonly attributes?: readonly AttributeSpec[];
  readonly rule: Rule;
  /**
   * The dtype of its values: that of its operands (`same`), with sums of bools whole numbers (`sum`),
   * at least a float (`float`), bool, or what its attributes say. When left out, `same` of what is
   * linear and `float` of everything else.
   */
  readonly dtype?: 'same' | 'sum' | 'float' | 'bool' | ((a: Attributes) => Dtype);
  /** How expressions are typed. */
  readonly text: Notation;
  readonly latex: Notation;
  /** How plain text with the signs of mathematics has it, where that differs from `text`. */
  readonly plain?: Notation;
  /** Whether an expression may call it with more operands than it has, two by two from the left. */
  readonly folds?: true;
  /** What a sentence calls it, where that is not its label; `over` is completed by the axes of a reduction. */
  readonly noun?: string | { readonly over: string };
  /** Elementary operations of a tight loop, where there is not one per element. */
  operations?(x: Operands<Shape>, y: Shape): number;
  /** How an adjoint flows back through it, in a sentence, where the rule is no product of numbers. */
  readonly words?: string;
  /** Where it is defined, in words that complete "… is defined for". */
  readonly domain?: string;
  /** Why it has no derivative at a point, 'relu has no derivative at 0'; null where it has one. */
  kink?(...x: number[]): string | null;
  /** The same of a rule that is not pointwise, from whole operands, with one element where it is so. */
  tensorKink?(x: Operands<Tensor>, a: Attributes): TensorKink | null;
}

/** Why a reduction or a choice has no derivative, and at which element of its first operand. */
export interface TensorKink {
  readonly what: string;
  readonly element: number;
}

/** The least and the greatest number of operands. */
export function arityOf({
  operands,
  optional = 0,
  variadic,
}: Primitive): readonly [least: number, most: number] {
  const named = operands.length;
  return [named - optional, variadic ? Number.POSITIVE_INFINITY : named];
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
/** A kink at an element; null when that is −1, none. */
export function kinkOf(what: string, element: number): TensorKink | null {
  return element < 0 ? null : { what, element };
}
