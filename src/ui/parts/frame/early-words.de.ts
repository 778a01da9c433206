import type { wording as english } from './early-words';

/** The same in German. */
export const wording: typeof english = {
  noOutputIsCompleteWhat:
    'Keine Ausgabe ist vollständig. Was noch fehlt, steht auf der Zeichenfläche.',
  addAnOutputAndWire: (then) => `Eine Ausgabe hinzufügen und einen Wert mit ihr verbinden: ${then}`,
  cancelled: 'Abgebrochen.',
  thisCouldNotBeWorked: 'Dies ließ sich nicht berechnen.',
};
