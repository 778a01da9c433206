import { worded } from '../../../words/worded';

/** What `train/builder` says. */
export const wording = worded('train/builder', {
  embedding: 'Numbers a word',
  layerNorm: 'Layer norm',
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
