import { worded } from '../../words/worded';

/** What arrays are filled with. */
export const wording = worded('document/array', {
  zeros: 'zeros',
  ones: 'ones',
  identity: 'identity',
  randomNormal: 'random, normal',
  randomUniform: 'random, −1 to 1',
});
