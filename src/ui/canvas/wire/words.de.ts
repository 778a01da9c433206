import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  whatSaysWhatTravelsA: 'Die Anzeige dessen, was eine Verbindung trägt',
  whatSaysHowAWire: 'Die Anzeige, wie eine Verbindung streckt, was sie trägt',
};
