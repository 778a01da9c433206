import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  primal: 'Primale Spur, vorwärts',
  adjoint: 'Adjungierte Spur, rückwärts',
  tangent: 'Tangentenspur (Ableitungen), vorwärts',
  withNumbers: 'Mit Zahlen',
  value: 'Wert',
};
