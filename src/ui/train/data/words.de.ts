import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  data: 'Daten',
  nothingFlowsIn:
    'Keine Eingabe hat die Rolle Daten oder Ziel, also fließt keine Zeile hinein: Das Training macht die Ausgabe allein durch ihre Parameter klein, und eine Epoche ist ein Schritt. Geben Sie Eingaben diese Rollen unter Bauen, um aus Zeilen zu lernen.',
};
