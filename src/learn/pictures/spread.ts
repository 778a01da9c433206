import type { Training } from '../../document/training';
import { task } from '../../work/task';
import type { DataSet } from '../data/data-set';
import type { Model } from '../run/model';
import { partsOf } from '../run/parts';
import { ACTIVATIONS, insideOf, passOf } from '../run/passes';
import { batchAt, type RunState } from '../run/trainer';

/** What numbers are of a layer. */
export type Kind = 'parameter' | 'adjoint' | 'activation';

/** How the numbers of one layer have spread over a run. */
export interface Band {
  readonly kind: Kind;
  readonly name: string;
  /** The primitive that activations come from; null for others. */
  readonly primitive: string | null;
  /** From the least to the greatest of all times; of adjoints the decimal logarithms of their sizes. */
  readonly low: number;
  readonly high: number;
  /** Of each time the share of numbers in each bin, from low to high. */
  readonly shares: readonly (readonly number[])[];
  /** Of each time the share that is just 0. */
  readonly zeros: readonly number[];
  /** Of each time the root of the mean square. */
  readonly sizes: readonly number[];
}

/** How the layers of a model have spread over a run: after how many updates, and each band. */
export interface Spread {
  readonly updates: readonly number[];
  readonly bands: readonly Band[];
}

export const BINS = 24;
/** Numbers of a layer that a histogram is made of at most. */
const MOST_NUMBERS = 4000;
/** Adjoints that are so many decades smaller than the greatest are as good as 0. */
const DECADES = 18;

interface Seen {
  readonly kind: Kind;
  readonly name: string;
  readonly primitive: string | null;
  readonly numbers: Float64Array[];
}

/** Looks at a model at several times of a run: its parameters, their adjoints for the next batch, its activations. */
export const spreading = task(
  'layers over time',
  function* (
    model: Model,
    { batch, seed }: Pick<Training, 'batch' | 'seed'>,
    set: DataSet,
    states: readonly RunState[],
  ): Generator<number, Spread, undefined> {
    const pass = passOf(model, set);
    const look = insideOf(model, set, ACTIVATIONS);
    const seen = new Map<string, Seen>();
    const see = (kind: Kind, at: number, name: string, primitive: string | null) => {
      const key = `${kind} ${at}`;
      const known = seen.get(key) ?? { kind, name, primitive, numbers: [] };
      seen.set(key, known);
      return (numbers: Float64Array) => known.numbers.push(thinned(numbers));
    };
    for (const [done, { numbers, updates }] of states.entries()) {
      const w = numbers.subarray(0, model.count);
      const turn = { seed, update: updates };
      const { gradient } = pass(w, batchAt({ batch, seed }, set, updates), turn);
      for (const [at, { place, from, to }] of partsOf(model.parameters).entries()) {
        see('parameter', at, place.name, null)(w.subarray(from, to));
        see('adjoint', at, place.name, null)(gradient.subarray(from, to));
      }
      for (const [at, inside] of look(w).entries()) {
        see('activation', at, inside.name, inside.primitive)(inside.numbers);
      }
      yield (done + 1) / states.length;
    }
    const order: readonly Kind[] = ['parameter', 'adjoint', 'activation'];
    const bands = order.flatMap((kind) =>
      [...seen.values()].filter((band) => band.kind === kind).map(bandOf),
    );
    return { updates: states.map(({ updates }) => updates), bands };
  },
);

function thinned(numbers: Float64Array): Float64Array {
  const stride = Math.ceil(numbers.length / MOST_NUMBERS);
  return stride <= 1 ? numbers.slice() : numbers.filter((_, k) => k % stride === 0);
}

/** Puts the numbers of all times into bins that are the same for all. */
export function bandOf({ kind, name, primitive, numbers }: Seen): Band {
  const scaled = numbers.map((times) =>
    kind === 'adjoint' ? times.map((value) => Math.log10(Math.abs(value))) : times,
  );
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of scaled.flatMap((times) => [...times].filter(Number.isFinite))) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (kind === 'adjoint') low = Math.max(low, high - DECADES);
  const width = (high - low) / BINS;
  const shares = scaled.map((times) => {
    const counts = new Array<number>(BINS).fill(0);
    for (const value of times) {
      if (!Number.isFinite(value) || value < low) continue;
      const bin = width > 0 ? Math.min(BINS - 1, Math.floor((value - low) / width)) : 0;
      counts[bin] = (counts[bin] as number) + 1;
    }
    return counts.map((count) => count / times.length);
  });
  const zeros = numbers.map(
    (times) => times.reduce((count, value) => count + Number(value === 0), 0) / times.length,
  );
  const sizes = numbers.map((times) =>
    Math.sqrt(times.reduce((sum, value) => sum + value * value, 0) / times.length),
  );
  return { kind, name, primitive, low, high, shares, zeros, sizes };
}

/** Below this share of the greatest, and above this size, adjoints are told to vanish and to explode. */
const VANISHING = 1e-3;
const EXPLODING = 1e3;
/** Where tanh and σ are so near to their ends, hardly any adjoint comes through. */
const SATURATED = 0.9;

/** What is to be seen of layers over time that tells of trouble, and since which of the times. */
export type Oddity =
  | {
      readonly kind: 'vanishing';
      readonly name: string;
      readonly beside: string;
      readonly since: number;
    }
  | {
      readonly kind: 'exploding';
      readonly name: string;
      readonly since: number;
      readonly size: number;
    }
  | { readonly kind: 'dead'; readonly name: string; readonly share: number }
  | {
      readonly kind: 'saturated';
      readonly name: string;
      readonly share: number;
      readonly since: number;
    };

/** Finds adjoints that vanish or explode, and activations through which none comes, at the last of the times. */
export function odditiesOf({ bands }: Spread): readonly Oddity[] {
  const found: Oddity[] = [];
  const adjoints = bands.filter(({ kind }) => kind === 'adjoint');
  const [first] = adjoints;
  if (first) {
    const greatest = first.sizes.map((_, time) =>
      adjoints.reduce((best, band) =>
        (band.sizes[time] as number) > (best.sizes[time] as number) ? band : best,
      ),
    );
    for (const { name, sizes } of adjoints) {
      const isSmall = sizes.map((size, time) => {
        const most = greatest[time]?.sizes[time] as number;
        return most > 0 && size < VANISHING * most;
      });
      const since = sinceWhen(isSmall);
      const beside = greatest.at(-1)?.name ?? '';
      if (since !== null) found.push({ kind: 'vanishing', name, beside, since });
      const large = sinceWhen(sizes.map((size) => !(size <= EXPLODING)));
      const size = sizes.at(-1) ?? Number.NaN;
      if (large !== null) found.push({ kind: 'exploding', name, since: large, size });
    }
  }
  for (const { kind, name, primitive, shares, zeros, low, high } of bands) {
    if (kind !== 'activation') continue;
    const share = zeros.at(-1) ?? 0;
    if (primitive === 'relu' && share > SATURATED) found.push({ kind: 'dead', name, share });
    const ends = primitive === 'tanh' ? ([-1, 1] as const) : ([0, 1] as const);
    if (primitive !== 'tanh' && primitive !== 'sigmoid') continue;
    const atEnds = shares.map((bins) => shareAtEnds(bins, low, high, ends));
    const since = sinceWhen(atEnds.map((part) => part > SATURATED));
    if (since !== null) found.push({ kind: 'saturated', name, share: atEnds.at(-1) ?? 0, since });
  }
  return found;
}

/** From which time on something has held up to the last; null where it does not hold there. */
function sinceWhen(holds: readonly boolean[]): number | null {
  if (!holds.at(-1)) return null;
  return holds.lastIndexOf(false) + 1;
}

/** The share of numbers in bins that lie in the outer twentieth of a range on either side. */
function shareAtEnds(
  bins: readonly number[],
  low: number,
  high: number,
  [bottom, top]: readonly [number, number],
): number {
  const edge = (top - bottom) / 20;
  return bins.reduce((sum, share, k) => {
    const middle = low + ((k + 0.5) / BINS) * (high - low);
    return middle < bottom + edge || middle > top - edge ? sum + share : sum;
  }, 0);
}
