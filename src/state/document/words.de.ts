import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  whatShowsFolds: 'Die Anzeige der Blöcke',
  whatFindsWhatIsOdd: 'Die Suche nach Auffälligem in einem Graphen',
  whatComputesLargeGraphs: 'Das Berechnen großer Graphen',
  add: (name) => `${name} hinzufügen`,
  added: (name) => `${name} hinzugefügt`,
  whatAppliesOwnPrimitives: 'Das Anwenden eigener Operationen',
  constant: (value) => `Konstante ${value}`,
  rename: 'umbenennen',
};
