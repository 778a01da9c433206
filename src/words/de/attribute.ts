import type * as english from '../en/attribute';

/** The same in German. */
export const attributeWords: typeof english.attributeWords = {
  number: () => 'Erwartet wird eine Zahl, etwa 0.1',
  integer: () => 'Erwartet wird eine ganze Zahl, etwa 2',
  flag: () => 'Erwartet wird 1 oder 0',
  axis: () => 'Erwartet wird eine Achse, etwa 0, oder −1 für die letzte',
  axes: () => 'Erwartet werden Achsen, etwa 0, oder 0, 2',
  permutation: () => 'Erwartet werden alle Achsen in neuer Reihenfolge, etwa 1, 0',
  shape: () => 'Erwartet werden Längen der Achsen, etwa 3×2',
  integers: () => 'Erwartet werden ganze Zahlen, etwa 0, 2',
};
