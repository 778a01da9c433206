import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  tangent: 'Tangente',
  adjoint: 'Adjungierte',
  shape: (shape) => `Form ${shape}`,
  adjointProgram: 'adjungiertes Programm',
  notComputedYet: 'noch nicht berechnet',
  value: (value) => `Wert ${value}`,
  no: (name) => `kein ${name}`,
  namedNotComputedYet: (name) => `${name} noch nicht berechnet`,
  firesNow: 'feuert jetzt',
  notWiredCompletely: 'nicht vollständig verbunden',
  cantBeComputed: 'nicht berechenbar',
};
