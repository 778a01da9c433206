import type { TestedPoint } from './tested-point';

/** What a wrong formula has to do with the right one, where that is simple. */
export type Mistake =
  /** It is `factor` times the derivative everywhere; −1 is a lost sign. */
  | { readonly kind: 'factor'; readonly factor: number }
  /** It is the derivative and `amount` more everywhere. */
  | { readonly kind: 'amount'; readonly amount: number }
  /** It is the derivative by another input. */
  | { readonly kind: 'other input'; readonly name: string };

const LEAST_POINTS = 5;

/** Recognises a few common mistakes. `same` says whether two numbers agree as far as can be told. */
export function mistakeOf(
  tested: readonly TestedPoint[],
  input: string,
  same: (a: number, b: number) => boolean,
): Mistake | null {
  const finite = tested.filter(({ hand }) => Number.isFinite(hand));
  if (finite.length < LEAST_POINTS || finite.length < tested.length) return null;

  const others = Object.keys(finite[0]?.gradient ?? {}).filter((name) => name !== input);
  const other = others.find(
    (name) =>
      finite.some(({ gradient }) => gradient[name] !== 0) &&
      finite.every(({ gradient, hand }) => same(gradient[name] as number, hand)),
  );
  if (other !== undefined) return { kind: 'other input', name: other };

  const largest = finite.reduce((a, b) => (Math.abs(b.ad) > Math.abs(a.ad) ? b : a));
  const factor = simple(largest.hand / largest.ad);
  if (factor !== null && factor !== 0 && finite.every(({ ad, hand }) => same(ad * factor, hand))) {
    return { kind: 'factor', factor };
  }
  const amount = simple((finite[0] as TestedPoint).hand - (finite[0] as TestedPoint).ad);
  if (amount !== null && finite.every(({ ad, hand }) => same(ad + amount, hand))) {
    return { kind: 'amount', amount };
  }
  return null;
}

/** A number without the dust of rounding; null when it is not finite. */
function simple(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(9)) : null;
}
