import { worded } from '../../../words/worded';

/** What `train/builder` says. */
export const wording = worded('train/builder', {
  embedding: 'Numbers a word',
  normalisation: 'Normalisation',
  norms: { none: 'none', layer: 'layer norm', batch: 'batch norm' },
  dropout: 'Dropout',
  filters: 'Filters',
  filtersNote:
    'Filters of 3 × 3 weights go over each picture (a convolution), and of each 2 × 2 places of what they find the greatest is kept (pooling), before the hidden layers.',
  batchNormNote:
    'What each neuron adds up is shifted and scaled to mean 0 and variance 1 over the rows of a batch, then by a gain and a bias that are learnt. Tests and pictures take mean and variance of the rows that are learnt from, so that what is told of a row does not depend on the others beside it. Batches of one row leave nothing to learn from.',
  dropoutNote:
    'In each update this share of what a hidden layer gives is 0, drawn anew by the seed, and the rest is scaled up to make up for it. In tests and pictures nothing is dropped.',
  layerNormNote:
    'Each layer shifts and scales what it adds up to mean 0 and variance 1, row by row, then by a gain and a bias that are learnt: adjoints neither vanish nor explode so easily.',
  aNetworkWithoutWiring: 'A network without wiring',
  layersForTheDataAbove:
    'Layers for the data above, with its loss and its prediction as outputs: a graph like any other, each layer folded, in one step of undo.',
  hiddenLayers: 'Hidden layers',
  neurons: (k: number) => `Neurons ${k}`,
  neuronsOfLayer: (k: number) => `Neurons of layer ${k}`,
  activation: 'Activation',
  weightsBegin: 'Weights begin',
  buildThisNetwork: 'Build this network',
});
