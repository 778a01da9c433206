import { worded } from '../../../words/worded';

/** What `train/builder` says. */
export const wording = worded('train/builder', {
  embedding: 'Numbers a word',
  layerNorm: 'Layer norm',
  layerNormNote:
    'Each layer shifts and scales what it adds up to mean 0 and variance 1, row by row, then by a gain and a bias that are learnt: adjoints neither vanish nor explode so easily.',
});
