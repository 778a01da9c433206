import type { Graph } from '../../core/graph/graph';
import { type Draw, drawing } from '../data/draw';
import { Wiring } from './wiring';
import { wording } from './words';

/** What a layer may end in. */
export const activations = [
  { id: 'relu', label: 'relu' },
  { id: 'tanh', label: 'tanh' },
  { id: 'sigmoid', label: 'sigmoid' },
  { id: 'gelu', label: 'gelu' },
  { id: 'leakyRelu', label: 'leaky relu' },
  { id: 'none', label: wording.noActivation },
] as const;

export type Activation = (typeof activations)[number]['id'];

/** How weights begin. */
export const initialisations = [
  { id: 'he', label: wording.he },
  { id: 'glorot', label: wording.glorot },
  { id: 'uniform', label: wording.uniform },
  { id: 'zero', label: wording.zero },
] as const;

export type Initialisation = (typeof initialisations)[number]['id'];

/** How what layers add up is normalised. */
export const norms = ['none', 'layer', 'batch'] as const;

export type Norm = (typeof norms)[number];

/** A perceptron: what it takes, its layers and what it is to tell. */
export interface Network {
  readonly inputs: number;
  /** Neurons of each hidden layer. */
  readonly layers: readonly number[];
  readonly activation: Activation;
  readonly initialisation: Initialisation;
  /** Filters of 3 × 3 weights that go over square pictures before the layers, then halved; none where left out. */
  readonly filters?: number;
  /** What words or letters begin with, where rows are of these: a vector of so many numbers for each, which is learnt. */
  readonly embedding?: { readonly vocabulary: number; readonly width: number } | null;
  /** How what a layer adds up is shifted and scaled before its activation: row by row, or each neuron over the batch. */
  readonly norm?: Norm;
  /** The share of what a hidden layer gives that is dropped in training; none where left out. */
  readonly dropout?: number;
  /** Classes to tell apart; 0 for a number. */
  readonly classes: number;
  /** Rows that the graph shows at once. */
  readonly rows: number;
  readonly seed: number;
}

/** Decimals that weights begin with, so that they can be read and copied. */
const PRECISION = 1e4;

/** The graph of a perceptron, each layer folded, with its loss and its prediction as outputs. */
export function networkGraph(network: Network): Graph {
  const { inputs, layers, activation, initialisation, classes, rows, seed } = network;
  const o = new Wiring();
  const draw = drawing(seed, 4);
  const x = o.input('x', 'data', [rows, inputs], () => 0);
  const many = classes > 2;
  const t = o.input('t', 'target', many ? [rows] : [rows, 1], () => 0);
  /** Drops some of what a layer gives, where that is asked for. */
  const dropped = (of: string) =>
    network.dropout ? o.apply('dropout', [of], undefined, { p: network.dropout, seed: 0 }) : of;
  const widths = [...layers, many ? classes : 1];
  let [h, from] = [x, inputs];
  if (network.embedding) {
    const { vocabulary, width } = network.embedding;
    const E = o.input('E', 'parameter', [vocabulary, width], embeddingBy(draw));
    from = inputs * width;
    h = o.folded('embedding', () => {
      const vectors = o.apply('gather', [E, x]);
      return o.apply('reshape', [vectors], 'vectors', { shape: [-1, from] });
    });
  }
  if (network.filters !== undefined) {
    const { filters } = network;
    const side = Math.sqrt(inputs);
    const K = o.input(
      'K',
      'parameter',
      [filters, 1, 3, 3],
      weightsBy(initialisation, 9, filters, draw),
    );
    h = o.folded('convolution', () => {
      const picture = o.apply('reshape', [x], undefined, { shape: [-1, 1, side, side] });
      const seen = o.apply('relu', [o.apply('conv2d', [picture, K])]);
      const pooled = o.apply('maxPool2d', [seen], undefined, { size: 2 });
      from = filters * Math.floor((side - 2) / 2) ** 2;
      return dropped(o.apply('reshape', [pooled], 'features', { shape: [-1, from] }));
    });
  }
  widths.forEach((width, k) => {
    const last = k === widths.length - 1;
    const number = widths.length === 1 ? '' : String(k + 1);
    const weights = weightsBy(initialisation, from, width, draw);
    const W = o.input(`W${number}`, 'parameter', [from, width], weights);
    const bias = initialisation === 'uniform' ? weights : () => 0;
    const norm = last || !network.norm || network.norm === 'none' ? null : network.norm;
    // Batch norm takes the mean away, and a bias before it with that.
    const b = norm === 'batch' ? null : o.input(`b${number}`, 'parameter', [width], bias);
    const before = h;
    const gain = norm ? o.input(`g${number}`, 'parameter', [width], () => 1) : null;
    const shift = norm ? o.input(`c${number}`, 'parameter', [width], () => 0) : null;
    const layer = () => {
      const product = o.apply('matmul', [before, W]);
      const sum = b ? o.apply('add', [product, b], last ? 'z' : undefined) : product;
      const normal = norm && gain && shift ? o.apply(`${norm}Norm`, [sum, gain, shift]) : sum;
      if (last) return normal;
      return dropped(activation === 'none' ? normal : o.apply(activation, [normal], `h${number}`));
    };
    h = widths.length === 1 ? layer() : o.folded(`layer${number}`, layer);
    from = width;
  });
  if (classes === 0) {
    o.output('loss', o.apply('meanSquaredError', [h, t]));
    o.output('prediction', h);
  } else if (many) {
    o.output('loss', o.apply('crossEntropy', [h, t]));
    o.output('prediction', o.apply('softmax', [h], undefined, { axis: -1 }));
  } else {
    // −t ln p − (1 − t) ln(1 − p) of p = σ(z), without the logarithm of what may be 0.
    const surprise = () =>
      o.apply('mean', [
        o.apply('subtract', [o.apply('softplus', [h]), o.apply('multiply', [t, h])]),
      ]);
    o.output('loss', o.folded('cross_entropy', surprise));
    o.output('prediction', o.apply('sigmoid', [h]));
  }
  return o.graph();
}

/** How the vectors of words begin: normal, of variance 1, as in PyTorch. */
export function embeddingBy(draw: Draw): () => number {
  return () => rounded(draw.normal());
}

function rounded(value: number): number {
  return Math.round(value * PRECISION) / PRECISION || 0;
}

/** How the weights of a layer are drawn. */
export function weightsBy(
  initialisation: Initialisation,
  inputs: number,
  outputs: number,
  draw: Draw,
): () => number {
  const uniform = (most: number) => () => rounded(most * (2 * draw.uniform() - 1));
  switch (initialisation) {
    case 'he':
      return () => rounded(Math.sqrt(2 / inputs) * draw.normal());
    case 'glorot':
      return uniform(Math.sqrt(6 / (inputs + outputs)));
    case 'uniform':
      return uniform(1 / Math.sqrt(inputs));
    case 'zero':
      return () => 0;
  }
}
