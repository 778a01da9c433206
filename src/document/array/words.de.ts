import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  zeros: 'Nullen',
  ones: 'Einsen',
  identity: 'Einheitsmatrix',
  randomNormal: 'zufällig, normalverteilt',
  randomUniform: 'zufällig, −1 bis 1',
};
