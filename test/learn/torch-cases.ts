import type { Graph, InputNode } from '../../src/core/graph/graph';
import { EMPTY_DOCUMENT } from '../../src/document/document';
import { withExpression } from '../../src/document/expression';
import { withInputs } from '../../src/document/progress';
import { DEFAULT_TRAINING, optimiserNames, type Training } from '../../src/document/training';
import type { DataSet } from '../../src/learn/data/data-set';
import { drawing } from '../../src/learn/data/draw';
import { made, madeSets } from '../../src/learn/data/made';
import { networkGraph } from '../../src/learn/network/network';
import { optimisers } from '../../src/learn/optimiser/optimisers';
import { isModel, modelOf, parametersOf } from '../../src/learn/run/model';
import { batchAt, startOf, Trainer } from '../../src/learn/run/trainer';

const UPDATES = 100;

/** A run that PyTorch makes as well. */
export interface TorchCase {
  readonly name: string;
  readonly model: string;
  readonly graph: Graph;
  readonly set: DataSet;
  readonly training: Training;
}

const moons = made(madeSets.moons, 40, 0.1, 5);

/** Pictures of 4 × 4 pixels with a bar across or upright. */
function bars(): DataSet {
  const { uniform } = drawing(7);
  const rows = Array.from({ length: 24 }, (_, k) => {
    const at = Math.floor(4 * uniform());
    return Array.from({ length: 16 }, (_, pixel) => {
      const on = k % 2 === 0 ? Math.floor(pixel / 4) === at : pixel % 4 === at;
      return Number(on) + 0.2 * uniform();
    });
  });
  return {
    features: rows[0]?.map((_, k) => `p${k}`) ?? [],
    classes: ['across', 'upright'],
    x: Float64Array.from(rows.flat()),
    y: Float64Array.from(rows, (_, k) => k % 2),
  };
}

/** Each row is a word of four numbers, the target one of them moved on. */
function words(): DataSet {
  const { normal } = drawing(9);
  const x = Float64Array.from({ length: 6 * 4 }, normal);
  return {
    features: ['a', 'b', 'c', 'd'],
    classes: null,
    x,
    y: Float64Array.from({ length: 6 }, (_, k) => x[((4 * k + 4) % 24) as number] as number),
  };
}

const perceptron = networkGraph({
  ...{ inputs: 2, layers: [8], activation: 'tanh', initialisation: 'uniform' },
  ...{ classes: 2, rows: 8, seed: 3 },
});

const normalised = networkGraph({
  ...{ inputs: 2, layers: [8], activation: 'tanh', initialisation: 'uniform', norm: 'batch' },
  ...{ classes: 2, rows: 8, seed: 3 },
});

/** A graph of a text, its parameters drawn from a seed. */
function drawn(text: string): Graph {
  const { normal } = drawing(11);
  const document = withExpression(EMPTY_DOCUMENT, text);
  const inputs = document.graph.nodes.filter(
    (node): node is InputNode => node.kind === 'input' && node.role === 'parameter',
  );
  const numbers = new Map(
    inputs.map(({ id, value }) => [
      id,
      Float64Array.from([value].flat(8) as number[], () => Math.round(normal() * 300) / 1000),
    ]),
  );
  return withInputs(document, numbers).graph;
}

const convolutional = drawn(
  [
    'x: data = input(8, 16); t: target = input(8)',
    'K: parameter = input(3, 1, 3, 3); W: parameter = input(12, 2); b: parameter = input(2)',
    'h = relu(conv2d(reshape(x, [-1, 1, 4, 4]), K))',
    'z = reshape(h, [-1, 12]) @ W + b',
    'loss = crossEntropy(z, t)',
  ].join('; '),
);
const attention = drawn(
  [
    'x: data = input(6, 4); t: target = input(6, 1)',
    'Q: parameter = input(4, 4); K: parameter = input(4, 4); V: parameter = input(4, 4)',
    'O: parameter = input(4, 1)',
    'loss = mse(softmax((x @ Q) @ transpose(x @ K) / 2, axis=-1) @ (x @ V) @ O, t)',
  ].join('; '),
);

const kinds = [
  { model: 'perceptron', graph: perceptron, set: moons, batch: 8 },
  { model: 'normalised', graph: normalised, set: moons, batch: 8 },
  { model: 'convolutional', graph: convolutional, set: bars(), batch: 8 },
  { model: 'attention', graph: attention, set: words(), batch: 0 },
] as const;

const training = (name: Training['optimiser']['name'], more: Partial<Training> = {}): Training => ({
  ...DEFAULT_TRAINING,
  optimiser: { name, rate: optimisers[name].rate, decay: 0, clip: 0 },
  ...more,
});

/** Every optimiser on every model, then decay, clipping and a gradient that is not set to zero. */
export const torchCases: readonly TorchCase[] = [
  ...kinds.flatMap(({ batch, ...kind }) =>
    optimiserNames.map((name) => ({
      ...kind,
      name: `${kind.model} by ${optimisers[name].label}`,
      training: training(name, { batch }),
    })),
  ),
  ...(['sgd', 'momentum', 'rmsprop', 'adam', 'adamw'] as const).map((name) => ({
    ...{ model: 'perceptron', graph: perceptron, set: moons },
    name: `perceptron by ${optimisers[name].label}, with weight decay and clipping`,
    training: training(name, {
      batch: 8,
      optimiser: { name, rate: optimisers[name].rate, decay: 0.01, clip: 0.2 },
    }),
  })),
  {
    ...{ model: 'perceptron', graph: perceptron, set: moons },
    name: 'perceptron with a gradient that is never set to zero',
    training: training('sgd', {
      batch: 8,
      zeroed: false,
      optimiser: { name: 'sgd', rate: 0.01, decay: 0, clip: 0 },
    }),
  },
];

function modelFor({ graph, set }: TorchCase) {
  const model = modelOf(graph, 'pytorch', set);
  if (!isModel(model)) throw new Error(`It can’t be trained: ${JSON.stringify(model)}`);
  return model;
}

/** The loss before each of a hundred updates. */
export function ourLosses(given: TorchCase): readonly number[] {
  const { training, set } = given;
  const model = modelFor(given);
  const trainer = new Trainer(model, training, set, startOf(model, training, parametersOf(model)));
  return Array.from({ length: UPDATES }, () => trainer.update().loss);
}

/** What PyTorch is asked. */
export function asked(given: TorchCase): unknown {
  const { graph, set, training, model } = given;
  const width = set.features.length;
  const batches = Array.from({ length: UPDATES }, (_, update) => {
    const rows = [...batchAt(training, set, update)];
    const x = rows.map((row) => [...set.x.subarray(row * width, (row + 1) * width)]);
    const y = rows.map((row) => set.y[row] as number);
    return [x, model === 'convolutional' ? y : y.map((number) => [number])];
  });
  const parameters = Object.fromEntries(
    graph.nodes.flatMap((node) =>
      node.kind === 'input' && node.role === 'parameter' ? [[node.name, node.value]] : [],
    ),
  );
  return { model, parameters, batches, optimiser: training.optimiser, zeroed: training.zeroed };
}
