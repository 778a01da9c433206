/** jₙ(πx), the spherical Bessel function of whole order n; j₀(z) is sin(z)/z. */
export function sphericalBessel(order: number, x: number): number {
  const size = Math.abs(x);
  const sign = x < 0 && order % 2 === 1 ? -1 : 1;
  return sign * (Math.PI * size < order + 1 ? bySeries(order, size) : byRecurrence(order, size));
}

/** zⁿ/(2n+1)!! Σ (−z²/2)ᵏ / (k! (2n+3)(2n+5) … (2n+2k+1)) */
function bySeries(order: number, x: number): number {
  const z = Math.PI * x;
  let term = 1;
  for (let n = 1; n <= order; n++) term *= z / (2 * n + 1);
  let sum = term;
  for (let k = 1; Math.abs(term) > Math.abs(sum) * 1e-18; k++) {
    term *= (-z * z) / (2 * k * (2 * (order + k) + 1));
    sum += term;
  }
  return sum;
}

/** Upwards from orders −1 and 0, which loses nothing where z is above the order. */
function byRecurrence(order: number, x: number): number {
  const z = Math.PI * x;
  // Whole turns go first: to a large x a half is nothing.
  let before = sineOfHalfTurns((x % 2) + 0.5) / z;
  let last = sineOfHalfTurns(x) / z;
  for (let n = 0; n < order; n++) [before, last] = [last, ((2 * n + 1) / z) * last - before];
  return last;
}

/** sin(πx)/(πx), which is 0 at whole numbers but 1 at 0. */
export function sinc(x: number): number {
  const size = Math.abs(x);
  return size === 0 ? 1 : sineOfHalfTurns(size) / (Math.PI * size);
}

/** sin(πx) for x ≥ 0. Taking away whole turns is exact, as π times a large x is not. */
function sineOfHalfTurns(x: number): number {
  const turned = x % 2;
  const within = turned > 1 ? turned - 2 : turned;
  const nearest = Math.abs(within) > 0.5 ? Math.sign(within) - within : within;
  return Math.sin(Math.PI * nearest);
}
