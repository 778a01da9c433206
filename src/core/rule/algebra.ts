import { type Dtype, dtypes } from '../tensor/dtype';
import { type Shape, sameShape } from '../tensor/shape';
import type { Attributes } from './attributes';
import { type Convention, eachConvention } from './convention';

/** What an algebra must be able to do; all named operations of Algebra are made of these. */
export interface AlgebraBasis<T> {
  /** @param primitive a name in the primitive table. */
  apply(primitive: string, operands: readonly T[], attributes?: Attributes): T;
  /** A scalar constant. */
  literal(value: number): T;
  shapeOf(x: T): Shape;
  /** Null where it has none. */
  dtypeOf(x: T): Dtype | null;
  /** Whether all its elements are known to be finite, whatever the inputs are. */
  isFinite(x: T): boolean;
  /** A primitive without attributes as a function of its operands, where that is faster than `apply`. */
  functionOf?(primitive: string): (...operands: T[]) => T;
}

/**
 * The closed language in which derivative rules are written, generic in what it computes with:
 * tensors (evaluate), references (append statements to a program) or terms (print).
 */
export interface Algebra<T> extends AlgebraBasis<T> {
  /** What a rule says where conventions differ: the arm of the one in force. */
  atKink<R>(arms: Readonly<Record<Convention, () => R>>): R;
  add(a: T, b: T): T;
  sub(a: T, b: T): T;
  mul(a: T, b: T): T;
  div(a: T, b: T): T;
  neg(a: T): T;
  square(a: T): T;
  sqrt(a: T): T;
  pow(a: T, b: T): T;
  exp(a: T): T;
  ln(a: T): T;
  sin(a: T): T;
  cos(a: T): T;
  sinh(a: T): T;
  cosh(a: T): T;
  sigmoid(a: T): T;
  sign(a: T): T;
  /** Comparisons give 1 where they hold and 0 elsewhere. */
  lt(a: T, b: T): T;
  le(a: T, b: T): T;
  gt(a: T, b: T): T;
  ge(a: T, b: T): T;
  eq(a: T, b: T): T;
  where(condition: T, then: T, otherwise: T): T;
  /** Sums over the axes that broadcasting `shape` to a's shape stretches. */
  sumTo(a: T, shape: Shape): T;
  broadcastTo(a: T, shape: Shape): T;
  /** The same elements in row-major order in another shape; `a` itself when it has that shape. */
  reshape(a: T, shape: Shape): T;
  /** The same numbers as another has them; `a` itself when that has no dtype, or the same. */
  cast(a: T, like: T): T;
  /** Axis k of the result is axis axes[k] of a; the last two change places when it is left out. */
  transpose(a: T, axes?: readonly number[]): T;
  matmul(a: T, b: T): T;
  /** Over these axes, in a shape that broadcasts against that of `a` again; over all when left out. */
  sum(a: T, axes?: readonly number[]): T;
  mean(a: T, axes?: readonly number[]): T;
}

/** A kernel completed to the full language, under each convention. */
export function algebras<T>(kernel: AlgebraBasis<T>): Readonly<Record<Convention, Algebra<T>>> {
  return eachConvention((convention) => algebra(kernel, convention));
}

/** Completes a kernel to the full language. */
export function algebra<T>(kernel: AlgebraBasis<T>, convention: Convention): Algebra<T> {
  const { functionOf } = kernel;
  const unary = (primitive: string): ((a: T) => T) =>
    functionOf?.(primitive) ?? ((a) => kernel.apply(primitive, [a]));
  const binary = (primitive: string): ((a: T, b: T) => T) =>
    functionOf?.(primitive) ?? ((a, b) => kernel.apply(primitive, [a, b]));
  const reduction = (primitive: string) => (a: T, axes?: readonly number[]) =>
    kernel.apply(primitive, [a], axes && overAxes(axes, kernel.shapeOf(a).length));
  return {
    ...kernel,
    atKink: (arms) => arms[convention](),
    add: binary('add'),
    sub: binary('subtract'),
    mul: binary('multiply'),
    div: binary('divide'),
    neg: unary('negate'),
    square: unary('square'),
    sqrt: unary('sqrt'),
    pow: binary('power'),
    exp: unary('exp'),
    ln: unary('ln'),
    sin: unary('sin'),
    cos: unary('cos'),
    sinh: unary('sinh'),
    cosh: unary('cosh'),
    sigmoid: unary('sigmoid'),
    sign: unary('sign'),
    lt: binary('less'),
    le: binary('lessEqual'),
    gt: binary('greater'),
    ge: binary('greaterEqual'),
    eq: binary('equal'),
    where:
      functionOf?.('where') ??
      ((condition, then, otherwise) => kernel.apply('where', [condition, then, otherwise])),
    sumTo: (a, shape) => kernel.apply('sumTo', [a], { shape }),
    broadcastTo: (a, shape) => kernel.apply('broadcastTo', [a], { shape }),
    reshape: (a, shape) =>
      sameShape(kernel.shapeOf(a), shape) ? a : kernel.apply('reshape', [a], { shape }),
    cast: (a, like) => {
      const dtype = kernel.dtypeOf(like);
      if (dtype === null || kernel.dtypeOf(a) === dtype) return a;
      return kernel.apply('cast', [a], { to: dtypes.indexOf(dtype) });
    },
    transpose: (a, axes) => kernel.apply('transpose', [a], axes ? { axes } : undefined),
    matmul: binary('matmul'),
    sum: reduction('sum'),
    mean: reduction('mean'),
  };
}

/** The least that says: over these ascending axes, or over all, keeping what broadcasting needs. */
function overAxes(axes: readonly number[], rank: number): Attributes {
  if (axes.length === rank) return {};
  const axis = axes.length === 1 ? (axes[0] as number) : axes;
  return axes.every((at, k) => at === k) ? { axis } : { axis, keepdims: 1 };
}
