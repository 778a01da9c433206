import type { Graph } from '../../core/graph/graph';
import type { DataRecipe, OptimiserRecipe, Training } from '../../document/training';
import { type Network, networkGraph } from './network';
import { attention, autoencoder } from './own-networks';
import { valleyGraph } from './valley';

/** What a graph is made for: its rows, and the seed that its parameters are drawn by. */
type Sized = Pick<Network, 'inputs' | 'classes' | 'rows' | 'seed'> & {
  /** How many words or letters there are, where rows are of these. */
  readonly vocabulary: number;
};

/** A network with its data and its way to train, to start from. */
export interface Start {
  readonly id: string;
  readonly title: string;
  /** What to see in it, in one sentence. */
  readonly teaches: string;
  /** Layers for the data, or a graph of its own. */
  readonly network:
    | (Pick<
        Network,
        'layers' | 'activation' | 'initialisation' | 'filters' | 'norm' | 'dropout'
      > & {
        /** Numbers of the vector that each word or letter begins with. */
        readonly embedding?: number;
      })
    | ((sized: Sized) => Graph);
  readonly data: Pick<DataRecipe, 'set'> & Partial<DataRecipe>;
  readonly optimiser: Pick<OptimiserRecipe, 'name' | 'rate'>;
  readonly training: Pick<Training, 'batch' | 'epochs'>;
}

/** The graph of layers for rows of this size, or the one that makes itself. */
export function graphOfStart(network: Start['network'], sized: Sized): Graph {
  if (typeof network === 'function') return network(sized);
  const { embedding, ...layers } = network;
  const { vocabulary, ...size } = sized;
  const width = embedding ?? Math.min(MOST_WIDTH, vocabulary);
  return networkGraph({
    ...{ ...layers, ...size, embedding: vocabulary > 0 ? { vocabulary, width } : null },
  });
}

/** Numbers of the vector of a word where nothing is said of it, at most. */
const MOST_WIDTH = 8;

export const starts: readonly Start[] = [
  {
    id: 'linear-regression',
    title: 'Linear regression',
    teaches: 'A weight and a bias find the line through numbers that stray.',
    network: { layers: [], activation: 'none', initialisation: 'zero' },
    data: { set: 'line', rows: 60, noise: 0.2 },
    optimiser: { name: 'sgd', rate: 0.1 },
    training: { batch: 10, epochs: 40 },
  },
  {
    id: 'logistic-regression',
    title: 'Logistic regression',
    teaches: 'One neuron parts two moons by a line, as well as a line can.',
    network: { layers: [], activation: 'none', initialisation: 'zero' },
    data: { set: 'moons' },
    optimiser: { name: 'sgd', rate: 0.5 },
    training: { batch: 20, epochs: 60 },
  },
  {
    id: 'xor',
    title: 'XOR',
    teaches:
      'No line parts these classes; a layer of eight neurons bends the plane until one does.',
    network: { layers: [8], activation: 'tanh', initialisation: 'glorot' },
    data: { set: 'xor', noise: 0.05 },
    optimiser: { name: 'adam', rate: 0.03 },
    training: { batch: 20, epochs: 60 },
  },
  {
    id: 'sine',
    title: 'A curve through a sine',
    teaches: 'Sixteen bends of tanh add up to a sine.',
    network: { layers: [16], activation: 'tanh', initialisation: 'glorot' },
    data: { set: 'sine', noise: 0.1 },
    optimiser: { name: 'adam', rate: 0.03 },
    training: { batch: 20, epochs: 150 },
  },
  {
    id: 'spiral',
    title: 'The spiral',
    teaches: 'Two layers learn to wind around each other what no line and no circle parts.',
    network: { layers: [16, 16], activation: 'relu', initialisation: 'he' },
    data: { set: 'spiral', rows: 200, noise: 0.05 },
    optimiser: { name: 'adam', rate: 0.03 },
    training: { batch: 20, epochs: 80 },
  },
  {
    id: 'iris',
    title: 'Iris flowers',
    teaches: 'Three species of flowers by four lengths, which are normalised first.',
    network: { layers: [8], activation: 'tanh', initialisation: 'glorot' },
    data: { set: 'iris', normalised: true },
    optimiser: { name: 'adam', rate: 0.03 },
    training: { batch: 20, epochs: 60 },
  },
  {
    id: 'digits',
    title: 'Handwritten digits',
    teaches:
      '64 pixels, 32 neurons, ten classes: see what its weights look for, and what it mistakes.',
    network: { layers: [32], activation: 'relu', initialisation: 'he' },
    data: { set: 'digits' },
    optimiser: { name: 'adam', rate: 0.01 },
    training: { batch: 128, epochs: 100 },
  },
  {
    id: 'convolution',
    title: 'Digits by convolution',
    teaches:
      'Eight filters of 3 × 3 weights go over each digit: a fraction of the weights tells as many apart.',
    network: { layers: [], activation: 'none', initialisation: 'he', filters: 8 },
    data: { set: 'digits' },
    optimiser: { name: 'adam', rate: 0.01 },
    training: { batch: 64, epochs: 20 },
  },
  {
    id: 'autoencoder',
    title: 'An autoencoder of digits',
    teaches:
      '64 pixels go through eight numbers and are to come out as they went in: no target, and yet something to learn.',
    network: autoencoder,
    data: { set: 'digits' },
    optimiser: { name: 'adam', rate: 0.005 },
    training: { batch: 64, epochs: 40 },
  },
  {
    id: 'word-vectors',
    title: 'Word vectors',
    teaches:
      'Each word is a point of the plane, moved until it tells its neighbours: words of a kind come together.',
    network: { layers: [], activation: 'none', initialisation: 'glorot', embedding: 2 },
    data: { set: 'words', test: 0 },
    optimiser: { name: 'adam', rate: 0.05 },
    training: { batch: 64, epochs: 60 },
  },
  {
    id: 'names',
    title: 'A model of names',
    teaches:
      'Which letter comes next? One attention head looks back over five, and then makes up names of its own.',
    network: attention,
    data: { set: 'names', test: 0.1 },
    optimiser: { name: 'adam', rate: 0.005 },
    training: { batch: 64, epochs: 30 },
  },
  {
    id: 'valley',
    title: 'Two ways down a valley',
    teaches:
      'Rosenbrock’s valley: gradient descent creeps along it, and Newton’s method, by the Hessian of this very graph, is there in six steps.',
    network: valleyGraph,
    data: { set: 'line' },
    optimiser: { name: 'sgd', rate: 0.001 },
    training: { batch: 0, epochs: 2000 },
  },
];
