import type { Document } from '../../src/document/document';
import { DEFAULT_TRAINING, type Training } from '../../src/document/training';
import type { DataSet } from '../../src/learn/data/data-set';
import { digits } from '../../src/learn/data/digits';
import { prepared } from '../../src/learn/data/prepared';
import { rowsOfRecipe } from '../../src/learn/data/sets';
import type { JobSubject } from '../../src/learn/job/subject';
import { networkGraph } from '../../src/learn/network/network';
import { isModel, modelOf, parametersOf } from '../../src/learn/run/model';
import { startOf, Trainer } from '../../src/learn/run/trainer';
import { documentOf } from './cases';

/** A run that goes on elsewhere, and the trainer that it goes on from. */
export interface JobCase {
  readonly name: string;
  readonly subject: JobSubject;
  /** Makes the same run go on here, from where it is handed over. */
  trainer(): Trainer;
}

/** @param before updates that are made before the run is handed over. */
function jobCase(
  name: string,
  graph: Document['graph'],
  recipe: Omit<Partial<Training>, 'data'> & { readonly data: Partial<Training['data']> },
  before = 0,
): JobCase {
  const training: Training = {
    ...DEFAULT_TRAINING,
    ...recipe,
    data: { ...DEFAULT_TRAINING.data, ...recipe.data },
  };
  const loaded = training.data.set === 'digits' ? few(digits(), 150) : null;
  const all = rowsOfRecipe(training.data, training.seed, loaded);
  if (!all) throw new Error('There are no rows.');
  const { train } = prepared(all, training.data, training.seed);
  const model = modelOf(graph, 'pytorch', train);
  if (!isModel(model)) throw new Error(`It can’t be trained: ${JSON.stringify(model)}`);
  const first = new Trainer(model, training, train, startOf(model, training, parametersOf(model)));
  for (let k = 0; k < before; k++) first.update();
  const state = first.state();
  return {
    name,
    subject: { title: name, model, training, all, state },
    trainer: () => new Trainer(model, training, train, state),
  };
}

function few(set: DataSet, rows: number): DataSet {
  return {
    ...set,
    x: set.x.subarray(0, rows * set.features.length),
    y: set.y.subarray(0, rows),
  };
}

const perceptron = networkGraph({
  ...{ inputs: 2, layers: [4, 3], activation: 'tanh', initialisation: 'glorot' },
  ...{ classes: 2, rows: 4, seed: 3 },
});

const pictures = networkGraph({
  ...{ inputs: 64, layers: [], activation: 'relu', initialisation: 'he', filters: 2 },
  ...{ classes: 10, rows: 4, seed: 3 },
});

const flowers = networkGraph({
  ...{ inputs: 4, layers: [5], activation: 'gelu', initialisation: 'uniform' },
  ...{ classes: 3, rows: 4, seed: 3 },
});

/** Runs with each optimiser, of batches and of rows one at a time, begun here or not, that go on elsewhere. */
export const jobCases: readonly JobCase[] = [
  jobCase('xor', perceptron, { data: { rows: 50 }, batch: 7 }),
  jobCase(
    'xor, begun',
    perceptron,
    {
      data: { rows: 50, normalised: true },
      batch: 7,
      optimiser: { name: 'adamw', rate: 0.02, decay: 0.1, clip: 0 },
    },
    13,
  ),
  jobCase('by gradient descent', perceptron, {
    data: { rows: 31 },
    batch: 0,
    optimiser: { name: 'sgd', rate: 0.1, decay: 0, clip: 0 },
  }),
  jobCase(
    'digits by convolution',
    pictures,
    {
      data: { set: 'digits' },
      batch: 25,
      optimiser: { name: 'momentum', rate: 0.03, decay: 0, clip: 0.5 },
    },
    3,
  ),
  jobCase(
    'iris',
    flowers,
    {
      data: { set: 'iris', normalised: true },
      batch: 11,
      optimiser: { name: 'rmsprop', rate: 0.01, decay: 0.01, clip: 0 },
    },
    5,
  ),
  jobCase(
    'a line, row by row, with stale gradients that are clipped',
    documentOf(
      'x: data = 0\nt: target = 0\nw: parameter = 0.5\nb: parameter = 0.1\nprediction = w·x + b\nloss = (prediction − t)²',
    ).graph,
    {
      data: { set: 'line', rows: 20 },
      batch: 5,
      optimiser: { name: 'sgd', rate: 0.01, decay: 0, clip: 0.3 },
      zeroed: false,
    },
    4,
  ),
];
