/** Elementary functions of float64 numbers in whole numbers of 2⁻ᴾ, rounded once: an oracle. */

const P = 400n;
const ONE = 1n << P;

function fixed(x: number): bigint {
  if (x === 0) return 0n;
  const exponent = Math.max(-1074, Math.floor(Math.log2(Math.abs(x))) - 60);
  // In two steps, since the power of two may be out of range.
  const half = Math.trunc(-exponent / 2);
  const digits = BigInt(x * 2 ** half * 2 ** (-exponent - half));
  const shift = P + BigInt(exponent);
  return shift >= 0n ? digits << shift : digits >> -shift;
}

const times = (a: bigint, b: bigint) => (a * b) >> P;
const over = (a: bigint, b: bigint) => (a << P) / b;

function expOf(x: bigint): bigint {
  // e^x = (e^(x/2ᵏ))^(2ᵏ)
  const halvings = 16n;
  const y = x >> halvings;
  let [sum, term] = [ONE, ONE];
  for (let k = 1n; term !== 0n && term !== -1n; k++) {
    term = times(term, y) / k;
    sum += term;
  }
  for (let k = 0n; k < halvings; k++) sum = times(sum, sum);
  return sum;
}

function atanhSeries(s: bigint): bigint {
  const square = times(s, s);
  let [sum, power] = [0n, s];
  for (let k = 1n; power !== 0n && power !== -1n; k += 2n) {
    sum += power / k;
    power = times(power, square);
  }
  return sum;
}

const LN2 = 2n * atanhSeries(ONE / 3n);

function lnOf(x: number): bigint {
  const exponent = Math.round(Math.log2(x));
  const half = Math.trunc(exponent / 2);
  const m = fixed((x / 2 ** half) * 2 ** (half - exponent));
  return 2n * atanhSeries(over(m - ONE, m + ONE)) + BigInt(exponent) * LN2;
}

function arctanOfInverse(n: bigint): bigint {
  let [sum, power, sign] = [0n, ONE / n, 1n];
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += (sign * power) / k;
    power /= n * n;
    sign = -sign;
  }
  return sum;
}

const PI = 4n * (4n * arctanOfInverse(5n) - arctanOfInverse(239n));

function sinOf(x: bigint): bigint {
  let y = x % (2n * PI);
  if (y > PI) y -= 2n * PI;
  if (y < -PI) y += 2n * PI;
  const square = times(y, y);
  let [sum, term] = [y, y];
  for (let k = 2n; term !== 0n && term !== -1n; k += 2n) {
    term = -times(term, square) / (k * (k + 1n));
    sum += term;
  }
  return sum;
}

/** Of a negative argument that is far from 0 the exponential has few digits left in a fixed point. */
const values: Readonly<Record<string, (x: number) => readonly [bigint, bigint]>> = {
  exp: (x) => (x >= 0 ? [expOf(fixed(x)), ONE] : [ONE, expOf(fixed(-x))]),
  ln: (x) => [lnOf(x), ONE],
  sin: (x) => [sinOf(fixed(x)), ONE],
  cos: (x) => [sinOf(fixed(x) + PI / 2n), ONE],
  sigmoid: (x) =>
    x >= 0 ? [ONE, ONE + over(ONE, expOf(fixed(x)))] : [ONE, ONE + expOf(fixed(-x))],
  cosh: (x) => [expOf(fixed(Math.abs(x))) + over(ONE, expOf(fixed(Math.abs(x)))), 2n * ONE],
  tanh: (x) => {
    const e = expOf(2n * fixed(x));
    return [e - ONE, e + ONE];
  },
};

/** A ratio of whole numbers as the nearest float64, with some more digits than it has. */
function nearest([top, bottom]: readonly [bigint, bigint]): number {
  if (top === 0n) return 0;
  const negative = top < 0n !== bottom < 0n;
  const [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  const exponent = a.toString(2).length - b.toString(2).length;
  const shift = BigInt(70 - exponent);
  const digits = shift >= 0n ? (a << shift) / b : a / (b << -shift);
  const half = Math.trunc((exponent - 70) / 2);
  const size = Number(digits) * 2 ** half * 2 ** (exponent - 70 - half);
  return negative ? -size : size;
}

export function trueValue(name: string, x: number): number {
  const of = values[name];
  if (!of) throw new RangeError(`There is no oracle of ${name}.`);
  return nearest(of(x));
}

/** How many units in the last place of `b` lie between the two. */
export function unitsApart(a: number, b: number): number {
  if (Object.is(a, b) || a === b) return 0;
  const exponent = Math.max(-1022, Math.floor(Math.log2(Math.abs(b))));
  const half = Math.trunc((exponent - 52) / 2);
  return Math.abs(a - b) / 2 ** half / 2 ** (exponent - 52 - half);
}
