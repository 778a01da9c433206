import type { Algebra } from '../../core/rule/algebra';
import { numberOf } from '../../core/rule/attributes';
import { type Composition, first, second } from './composition';

/** Terms of the series, which is taken where they fall from the first. */
const TERMS = 24;

/** jₙ(πx) for small x: zⁿ/(2n+1)!! Σ (−z²/2)ᵏ / (k! (2n+3)(2n+5) … (2n+2k+1)), as Horner has it. */
function besselSeries<T>(o: Algebra<T>, x: T, order: number): T {
  const z = o.mul(o.literal(Math.PI), x);
  const square = o.square(z);
  let sum = o.literal(1);
  for (let k = TERMS; k >= 1; k--) {
    const share = o.literal(-1 / (2 * k * (2 * (order + k) + 1)));
    sum = o.add(o.literal(1), o.mul(o.mul(share, square), sum));
  }
  for (let n = 1; n <= order; n++) sum = o.mul(sum, o.div(z, o.literal(2 * n + 1)));
  return sum;
}

/** The same for large x: upwards from orders −1 and 0. */
function besselRecurrence<T>(o: Algebra<T>, x: T, order: number): T {
  const z = o.mul(o.literal(Math.PI), x);
  let before = o.div(o.cos(z), z);
  let last = o.div(o.sin(z), z);
  for (let n = 0; n < order; n++) {
    const next = o.sub(o.mul(o.div(o.literal(2 * n + 1), z), last), before);
    [before, last] = [last, next];
  }
  return last;
}

/** Of higher orders the series would need more terms. */
const HIGHEST_ORDER = 8;

/** Functions of numbers, where a model has no operator for them. */
export const numberCompositions: Readonly<Record<string, Composition>> = {
  atan2: (o, [y, x]) => {
    const [up, right] = [y as number, x as number];
    const [zero, turn] = [o.literal(0), o.literal(Math.PI)];
    const angle = o.apply('atan', [o.div(up, right)]);
    const left = o.add(angle, o.where(o.lt(up, zero), o.neg(turn), turn));
    return o.where(
      o.eq(right, zero),
      o.mul(o.sign(up), o.literal(Math.PI / 2)),
      o.where(o.lt(right, zero), left, angle),
    );
  },
  mod: (o, x) => o.sub(first(x), o.mul(second(x), o.apply('floorDivide', x))),
  floorDivide: (o, x) => o.apply('floor', [o.div(first(x), second(x))]),
  notEqual: (o, x) => o.sub(o.literal(1), o.eq(first(x), second(x))),
  sphericalBessel: (o, x, a) => {
    const order = numberOf(a, 'order', 1);
    if (order > HIGHEST_ORDER) return null;
    const size = o.apply('abs', [first(x)]);
    const near = o.lt(o.mul(o.literal(Math.PI), size), o.literal(order + 1));
    // The branch that is not taken is kept from infinities.
    const far = o.where(near, o.literal(1), first(x));
    const close = o.where(near, first(x), o.literal(0));
    return o.where(near, besselSeries(o, close, order), besselRecurrence(o, far, order));
  },
};
