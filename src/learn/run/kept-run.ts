import type { Graph } from '../../core/graph/graph';
import type { Convention } from '../../core/rule/convention';
import type { Training } from '../../document/training';
import type { RunState } from './trainer';
import type { Report, Score } from './training-task';

/** How well a run did after so many updates. */
export interface CurvePoint {
  readonly updates: number;
  readonly train: Score;
  readonly test: Score | null;
}

/** What is kept of a run, to be held against others. */
export interface KeptRun {
  readonly id: number;
  /** What it is called: runs of a graph are counted from 1. */
  readonly number: number;
  readonly graph: Graph;
  readonly convention: Convention;
  readonly training: Training;
  readonly perEpoch: number;
  /** From the start to the end of it, at most `MOST_POINTS` of what was told. */
  readonly curve: readonly CurvePoint[];
  /** The parameters that it began with. */
  readonly start: Float64Array;
  readonly end: RunState;
}

/** What was told of a run that is kept at most. */
const MOST_POINTS = 240;
/** Runs that are kept at most, and numbers of all of them. */
const MOST_RUNS = 12;
const MOST_NUMBERS = 4_000_000;

/** Keeps of what was told of a run what it takes to hold it against others. */
export function keptRun(
  run: Pick<KeptRun, 'id' | 'number' | 'graph' | 'convention' | 'training' | 'perEpoch'>,
  reports: readonly Report[],
  count: number,
): KeptRun {
  const { id, number, graph, convention, training, perEpoch } = run;
  const { progress: _, ...recipe } = training;
  const [first, last] = [reports[0] as Report, reports.at(-1) as Report];
  const stride = Math.max(1, Math.ceil((reports.length - 1) / (MOST_POINTS - 1)));
  const told = reports.filter((report, k) => k % stride === 0 || report === last);
  return {
    ...{ id, number, graph, convention, training: recipe, perEpoch },
    curve: told.map(({ state, train, test }) => ({ updates: state.updates, train, test })),
    start: first.state.numbers.slice(0, count),
    end: last.state,
  };
}

/** The runs with one of them as it is now, or one more: of too many the first are let go. */
export function withKept(runs: readonly KeptRun[], kept: KeptRun): readonly KeptRun[] {
  const known = runs.findIndex(({ id }) => id === kept.id);
  const all = known < 0 ? [...runs, kept] : runs.with(known, kept);
  let numbers = 0;
  const from = all.findLastIndex(({ start, end }, k) => {
    numbers += start.length + end.numbers.length;
    return k < all.length - 1 && (numbers > MOST_NUMBERS || all.length - k > MOST_RUNS);
  });
  return all.slice(from + 1);
}

/** What of a way to train tells two runs apart. */
export type Setting =
  | 'data'
  | 'optimiser'
  | 'rate'
  | 'decay'
  | 'clip'
  | 'batch'
  | 'seed'
  | 'zeroed';

const settings: Readonly<Record<Setting, (training: Training) => unknown>> = {
  data: ({ data }) => data,
  optimiser: ({ optimiser }) => optimiser.name,
  rate: ({ optimiser }) => optimiser.rate,
  decay: ({ optimiser }) => optimiser.decay,
  clip: ({ optimiser }) => optimiser.clip,
  batch: ({ batch }) => batch,
  seed: ({ seed }) => seed,
  zeroed: ({ zeroed }) => zeroed,
};

/** What of the ways in which runs were trained is not the same for all of them. */
export function differingOf(runs: readonly KeptRun[]): readonly Setting[] {
  const [first, ...others] = runs;
  if (!first) return [];
  return (Object.keys(settings) as Setting[]).filter((key) => {
    const own = settings[key](first.training);
    return others.some(({ training }) => !isSame(settings[key](training), own));
  });
}

function isSame(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b);
}

/** Some runs by epoch: a number for each run and epoch, NaN where a run has none. */
export interface Comparison {
  readonly epochs: readonly number[];
  readonly values: readonly (readonly number[])[];
}

/** The losses of some runs, or what share of rows they had right: at each epoch what was told of a run last. */
export function comparisonOf(
  runs: readonly KeptRun[],
  of: (point: CurvePoint) => number,
): Comparison {
  const told = runs.flatMap(({ curve, perEpoch }) =>
    curve.map(({ updates }) => updates / perEpoch),
  );
  const epochs = [...new Set(told)].sort((a, b) => a - b);
  const values = runs.map(({ curve, perEpoch }) => {
    let next = 0;
    return epochs.map((epoch) => {
      while (next < curve.length && (curve[next] as CurvePoint).updates / perEpoch <= epoch) next++;
      const point = curve[next - 1];
      const last = (curve.at(-1) as CurvePoint).updates / perEpoch;
      return point && epoch <= last ? of(point) : Number.NaN;
    });
  });
  return { epochs, values };
}

/** Whether two runs began with the same parameters, to the last bit. */
export function beganAlike(a: KeptRun, b: KeptRun): boolean {
  return sameNumbers(a.start, b.start);
}

/** Whether two runs have come to the same after as many updates, to the last bit. */
export function endedAlike(a: KeptRun, b: KeptRun): boolean {
  return a.end.updates === b.end.updates && sameNumbers(a.end.numbers, b.end.numbers);
}

function sameNumbers(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((value, k) => Object.is(value, b[k]));
}

/** The epoch at which a run was first told to have a loss of at most so much; null where it never had. */
export function epochOfLoss({ curve, perEpoch }: KeptRun, loss: number): number | null {
  const found = curve.find(({ train }) => train.loss <= loss);
  return found ? found.updates / perEpoch : null;
}
