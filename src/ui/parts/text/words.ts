import { worded } from '../../../words/worded';

/** What `parts/text` says. */
export const wording = worded('parts/text', {
  seed: 'seed · ',
  whatTypesetsFormulas: 'What typesets formulas',
  typeANumber: 'Type a number',
  notANumberTry1e: 'Not a number: try 2, −1e-3, 1/3, pi or inf',
  mod: 'Mod',
  del: 'Del',
  ctrl: 'Ctrl',
  plus: 'Plus',
});
