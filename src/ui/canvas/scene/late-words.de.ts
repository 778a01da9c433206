import { counted } from '../../../words/de/grammar';
import type { wording as english } from './late-words';

/** The same in German. */
export const wording: typeof english = {
  firesNow: 'feuert jetzt',
  fold: (name) => `Block ${name}`,
  node: (count) => counted(count, 'Knoten', 'Knoten'),
  notComputedYet: 'noch nicht berechnet',
  value: (value) => `Wert ${value}`,
  text: (forward, derivative) => `${forward ? 'Tangente' : 'Adjungierte'} ${derivative}`,
  result: (count) => counted(count, 'Ergebnis', 'Ergebnisse'),
  toLookAtInside: (troubles) => `${troubles} darin anzusehen`,
};
