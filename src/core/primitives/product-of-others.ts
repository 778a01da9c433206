import type { Algebra } from '../rule/algebra';
import type { PartialRule } from '../rule/primitive';

/** Products of the first operands and of the last ones, as far as they have been asked for. */
interface Products<T> {
  /** before[k] is x₀ ⋯ xₖ. */
  readonly before: T[];
  /** after[k] is xₖ ⋯ xₙ₋₁; empty places are still to be filled. */
  readonly after: T[];
}

/** By the operands of a statement: all its partials are asked for with the same list. */
const known = new WeakMap<object, Products<unknown>>();

/**
 * ∂(x₀ ⋯ xₙ₋₁)/∂xᵢ as the product of those before i times the product of those after it, each
 * computed once for all i: a whole gradient takes some 3 n products, not n². Operands that are 0 are
 * no trouble, to any order.
 */
export const productOfOthers: PartialRule = <T>(
  o: Algebra<T>,
  x: readonly T[],
  _y: T,
  i: number,
) => {
  const { before, after } = productsOf(x);
  const first = i > 0;
  const last = i < x.length - 1;
  if (first) {
    if (before.length === 0) before.push(x[0] as T);
    for (let k = before.length; k < i; k++) before.push(o.mul(before[k - 1] as T, x[k] as T));
  }
  if (last) {
    after[x.length - 1] ??= x[x.length - 1] as T;
    let from = i + 1;
    while (after[from] === undefined) from++;
    for (let k = from - 1; k > i; k--) after[k] = o.mul(x[k] as T, after[k + 1] as T);
  }
  if (first && last) return o.mul(before[i - 1] as T, after[i + 1] as T);
  return first ? (before[i - 1] as T) : last ? (after[i + 1] as T) : o.literal(1);
};

function productsOf<T>(x: readonly T[]): Products<T> {
  let products = known.get(x) as Products<T> | undefined;
  if (!products) {
    products = { before: [], after: new Array<T>(x.length) };
    known.set(x, products);
  }
  return products;
}
