import { randomNumbers } from '../../core/random';

/** How far from the current point a point was drawn. */
type Reach = 'here' | 'near' | 'wide';

/** Values of some inputs, by name. */
export interface TestPoint {
  readonly reach: Reach;
  readonly values: Readonly<Record<string, number>>;
}

/** Half widths of the ranges points are drawn from, each as often as the others. */
const WIDE = [2, 10, 100];
const NEAR = [0.1, 1];

/**
 * Points to try a formula at: the current one, `near` around it and `wide` over ranges up to ±100.
 * They are rounded to two decimals or three digits, so that a counterexample can be checked by hand,
 * and are the same for the same seed.
 */
export function* testPoints(
  current: Readonly<Record<string, number>>,
  { near, wide, seed }: { readonly near: number; readonly wide: number; readonly seed: number },
): Generator<TestPoint> {
  const random = randomNumbers(seed);
  const names = Object.keys(current);
  const draw = (value: (name: string) => number) =>
    Object.fromEntries(names.map((name) => [name, value(name)]));
  const within = (half: number) => (2 * random() - 1) * half;

  yield { reach: 'here', values: { ...current } };
  if (names.length === 0) return;
  for (let k = 0; k < near; k++) {
    const share = NEAR[k % NEAR.length] as number;
    const values = draw((name) => {
      const centre = finite(current[name]);
      return short(centre + within(share * Math.max(Math.abs(centre), 1)));
    });
    yield { reach: 'near', values };
  }
  for (let k = 0; k < wide; k++) {
    const half = WIDE[k % WIDE.length] as number;
    // Half of them all positive: roots and logarithms of several inputs would hardly be met otherwise.
    const positive = random() < 0.5;
    const values = draw(() => {
      const value = within(half);
      return short(positive ? Math.abs(value) : value);
    });
    yield { reach: 'wide', values };
  }
}

function finite(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? value : 0;
}

/** As few digits as someone would want to type. */
function short(value: number): number {
  const size = Math.abs(value);
  const rounded = size > 0 && size < 0.1 ? value.toPrecision(3) : value.toFixed(2);
  return Number(rounded);
}
