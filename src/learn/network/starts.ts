import type { Graph } from '../../core/graph/graph';
import type { DataRecipe, OptimiserRecipe, Training } from '../../document/training';
import { type Network, networkGraph } from './network';
import { attention, autoencoder } from './own-networks';
import { valleyGraph } from './valley';
import { wording } from './words';

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
    title: wording.linearRegression,
    teaches: wording.onLinearRegression,
    network: { layers: [], activation: 'none', initialisation: 'zero' },
    data: { set: 'line', rows: 60, noise: 0.2 },
    optimiser: { name: 'sgd', rate: 0.1 },
    training: { batch: 10, epochs: 40 },
  },
  {
    id: 'logistic-regression',
    title: wording.logisticRegression,
    teaches: wording.onLogisticRegression,
    network: { layers: [], activation: 'none', initialisation: 'zero' },
    data: { set: 'moons' },
    optimiser: { name: 'sgd', rate: 0.5 },
    training: { batch: 20, epochs: 60 },
  },
  {
    id: 'xor',
    title: 'XOR',
    teaches: wording.onXor,
    network: { layers: [8], activation: 'tanh', initialisation: 'glorot' },
    data: { set: 'xor', noise: 0.05 },
    optimiser: { name: 'adam', rate: 0.03 },
    training: { batch: 20, epochs: 60 },
  },
  {
    id: 'sine',
    title: wording.sine,
    teaches: wording.onSine,
    network: { layers: [16], activation: 'tanh', initialisation: 'glorot' },
    data: { set: 'sine', noise: 0.1 },
    optimiser: { name: 'adam', rate: 0.03 },
    training: { batch: 20, epochs: 150 },
  },
  {
    id: 'spiral',
    title: wording.spiral,
    teaches: wording.onSpiral,
    network: { layers: [16, 16], activation: 'relu', initialisation: 'he' },
    data: { set: 'spiral', rows: 200, noise: 0.05 },
    optimiser: { name: 'adam', rate: 0.03 },
    training: { batch: 20, epochs: 80 },
  },
  {
    id: 'iris',
    title: wording.iris,
    teaches: wording.onIris,
    network: { layers: [8], activation: 'tanh', initialisation: 'glorot' },
    data: { set: 'iris', normalised: true },
    optimiser: { name: 'adam', rate: 0.03 },
    training: { batch: 20, epochs: 60 },
  },
  {
    id: 'digits',
    title: wording.digits,
    teaches: wording.onDigits,
    network: { layers: [32], activation: 'relu', initialisation: 'he' },
    data: { set: 'digits' },
    optimiser: { name: 'adam', rate: 0.01 },
    training: { batch: 128, epochs: 100 },
  },
  {
    id: 'convolution',
    title: wording.convolution,
    teaches: wording.onConvolution,
    network: { layers: [], activation: 'none', initialisation: 'he', filters: 8 },
    data: { set: 'digits' },
    optimiser: { name: 'adam', rate: 0.01 },
    training: { batch: 64, epochs: 20 },
  },
  {
    id: 'autoencoder',
    title: wording.autoencoder,
    teaches: wording.onAutoencoder,
    network: autoencoder,
    data: { set: 'digits' },
    optimiser: { name: 'adam', rate: 0.005 },
    training: { batch: 64, epochs: 40 },
  },
  {
    id: 'word-vectors',
    title: wording.wordVectors,
    teaches: wording.onWordVectors,
    network: { layers: [], activation: 'none', initialisation: 'glorot', embedding: 2 },
    data: { set: 'words', test: 0 },
    optimiser: { name: 'adam', rate: 0.05 },
    training: { batch: 64, epochs: 60 },
  },
  {
    id: 'names',
    title: wording.names,
    teaches: wording.onNames,
    network: attention,
    data: { set: 'names', test: 0.1 },
    optimiser: { name: 'adam', rate: 0.005 },
    training: { batch: 64, epochs: 30 },
  },
  {
    id: 'valley',
    title: wording.valley,
    teaches: wording.onValley,
    network: valleyGraph,
    data: { set: 'line' },
    optimiser: { name: 'sgd', rate: 0.001 },
    training: { batch: 0, epochs: 2000 },
  },
];
