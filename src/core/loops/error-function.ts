/** The error function, 2/√π ∫₀ˣ e^(−t²) dt, to the last digits. */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (size < 1) return erfNear(x);
  return size > 6 ? Math.sign(x) : Math.sign(x) * (1 - erfcFar(size));
}

/** 1 − erf(x), with all digits of its right tail. */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  if (Math.abs(x) < 1) return x < 0.5 ? 1 - erfNear(x) : 0.5 + (0.5 - erfNear(x));
  return x > 0 ? erfcFar(x) : 2 - erfcFar(-x);
}

/** 2/√π e^(−x²) Σ 2ⁿ x^(2n+1) / (2n+1)!!, whose terms all have one sign. */
function erfNear(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > Math.abs(sum) * 1e-18; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** e^(−x²)/√π times the continued fraction 1/(x + ½/(x + 1/(x + 1½/(x + …)))), from its far end. */
function erfcFar(x: number): number {
  if (x > 28) return 0;
  let fraction = x;
  for (let n = Math.ceil(12 + 180 / (x * x)); n > 0; n--) fraction = x + n / 2 / fraction;
  // The square of the short part is exact, so that its rounding is not blown up by the exponential.
  const short = Math.fround(x);
  const power = Math.exp(-short * short) * Math.exp((short - x) * (short + x));
  return power / Math.sqrt(Math.PI) / fraction;
}
