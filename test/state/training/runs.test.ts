import { beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { starts } from '../../../src/learn/network/starts';
import {
  beganAlike,
  comparisonOf,
  differingOf,
  endedAlike,
  epochOfLoss,
  type KeptRun,
  keptRun,
  withKept,
} from '../../../src/learn/run/kept-run';
import { currentDocument, startWith } from '../../../src/state/stores/document-store';
import { openStart } from '../../../src/state/training/build';
import { drawRun, forgetRun, useRuns } from '../../../src/state/training/runs-store';
import { beginAs, changeRecipe, pause, train } from '../../../src/state/training/train';
import { useTraining } from '../../../src/state/training/training-store';
import { runsWords } from '../../../src/ui/train/runs/runs-figure';

const start = (id: string) => {
  const found = starts.find((each) => each.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  openStart(found);
};
const trained = () =>
  new Promise<void>((resolve) => {
    train();
    const look = () =>
      useTraining.getState().doing === 'nothing' ? resolve() : setTimeout(look, 1);
    look();
  });
const runAt = (k: number): KeptRun => {
  const run = useRuns.getState().runs.at(k);
  if (!run) throw new Error(`There is no run ${k}.`);
  return run;
};

describe('runs of a graph', () => {
  beforeEach(() => {
    pause();
    startWith(EMPTY_DOCUMENT);
    useTraining.setState({ run: null });
    useRuns.setState({ runs: [], drawn: [] });
  });

  it('come to the same to the last bit where they begin alike, with the same settings and seed', async () => {
    start('xor');
    changeRecipe('change the epochs', { epochs: 5 });
    await trained();
    const first = runAt(0);
    beginAs(first);
    await trained();
    const second = runAt(1);
    expect(second.id).not.toBe(first.id);
    expect(beganAlike(first, second)).toBe(true);
    expect(endedAlike(first, second)).toBe(true);
    expect(second.curve).toEqual(first.curve);
    expect(runsWords([first, second]).join()).toContain('to the last bit');

    beginAs(first);
    changeRecipe('change the seed', { seed: 2 });
    await trained();
    const third = runAt(2);
    expect(beganAlike(first, third)).toBe(true);
    expect(endedAlike(first, third)).toBe(false);
    expect(differingOf([first, second, third])).toEqual(['seed']);
  });

  it('are counted for each graph from 1', async () => {
    start('linear-regression');
    await trained();
    start('xor');
    changeRecipe('change the epochs', { epochs: 1 });
    await trained();
    changeRecipe('change the seed', { seed: 2 });
    await trained();
    expect(useRuns.getState().runs.map(({ number }) => number)).toEqual([1, 1, 2]);
  });

  it('are kept as they go on, drawn from the beginning, and forgotten on wish', async () => {
    start('linear-regression');
    await trained();
    await trained();
    expect(useRuns.getState().runs).toHaveLength(1);
    const { id, curve, perEpoch } = runAt(0);
    expect((curve.at(-1)?.updates ?? 0) / perEpoch).toBe(80);
    expect(useRuns.getState().drawn).toEqual([id]);
    drawRun(id, false);
    expect(useRuns.getState().drawn).toEqual([]);
    forgetRun(id);
    expect(useRuns.getState().runs).toEqual([]);
  });

  it('begin as another did with its parameters and its settings', async () => {
    start('linear-regression');
    const before = currentDocument();
    await trained();
    changeRecipe('change the optimiser', {
      optimiser: { name: 'adam', rate: 0.5, decay: 0, clip: 0 },
    });
    beginAs(runAt(0));
    expect(currentDocument().graph.nodes.filter(isLearnt)).toEqual(
      before.graph.nodes.filter(isLearnt),
    );
    expect(currentDocument().training?.optimiser.name).toBe('sgd');
  });
});

const isLearnt = (node: { readonly kind: string; readonly role?: unknown }) =>
  node.kind === 'input' && node.role === 'parameter';

/** A run whose losses were these, told so many updates apart. */
function runOf(id: number, losses: readonly number[], apart = 1, numbers = 1): KeptRun {
  const reports = losses.map((loss, k) => ({
    state: { updates: k * apart, numbers: new Float64Array(numbers).fill(loss) },
    train: { loss, accuracy: null },
    test: null,
  }));
  const graph = { nodes: [] };
  const training = {
    data: { set: 'xor', rows: 4, noise: 0, test: 0, normalised: false },
    optimiser: { name: 'sgd', rate: 0.1, decay: 0, clip: 0 },
    ...{ batch: 0, epochs: 1, seed: 1, zeroed: true },
  } as const;
  return keptRun(
    { id, number: id, graph, convention: 'pytorch', training, perEpoch: 2 },
    reports,
    numbers,
  );
}

describe('runs beside each other', () => {
  it('stand by epoch, each as long as it went, at what was told of it last', () => {
    const found = comparisonOf(
      [runOf(1, [8, 4, 2], 2), runOf(2, [8, 6, 5, 4, 3], 1)],
      (point) => point.train.loss,
    );
    expect(found.epochs).toEqual([0, 0.5, 1, 1.5, 2]);
    expect(found.values).toEqual([
      [8, 8, 4, 4, 2],
      [8, 6, 5, 4, 3],
    ]);
    const short = comparisonOf(
      [runOf(1, [8, 4, 2], 2), runOf(2, [8, 6])],
      ({ train }) => train.loss,
    );
    expect(short.values[1]).toEqual([8, 6, Number.NaN, Number.NaN]);
  });

  it('are told apart in words: which came lowest, and when it was where another ended', () => {
    const words = runsWords([runOf(1, [8, 4, 2, 1], 2), runOf(2, [8, 7, 6, 4], 2)]);
    expect(words).toEqual([
      'Run 1 came lowest, to a loss of 1.',
      'At epoch 1 it was where run 2 ended.',
    ]);
    expect(runsWords([runOf(1, [8, 4]), runOf(2, [8, Number.NaN])])[0]).toBe(
      'Run 2 left the finite numbers.',
    );
    expect(runsWords([runOf(1, [8, 4]), runOf(2, [9, 5])]).at(-1)).toContain(
      'began with other parameters',
    );
    expect(epochOfLoss(runOf(1, [8, 4]), 3)).toBeNull();
  });

  it('are few: what was told of a long one is thinned, and of many the first are let go', () => {
    const long = runOf(
      1,
      Array.from({ length: 1001 }, (_, k) => 1001 - k),
    );
    expect(long.curve.length).toBeLessThanOrEqual(240);
    expect(long.curve[0]?.updates).toBe(0);
    expect(long.curve.at(-1)?.updates).toBe(1000);
    let runs: readonly KeptRun[] = [];
    for (let id = 1; id <= 20; id++) runs = withKept(runs, runOf(id, [2, 1]));
    expect(runs.map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, k) => k + 9));
    const large = withKept(runs, runOf(21, [2, 1], 1, 3_000_000));
    expect(large.map(({ id }) => id)).toEqual([21]);
  });
});
