import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  nothingToPlayYetType:
    'Noch nichts abzuspielen: einen Ausdruck eingeben oder eine Eingabe hinzufügen.',
  thereIsNoTurnYet:
    'Noch kein Wendepunkt: Keine Ausgabe ist vollständig, also fließt keine Ableitung zurück.',
};
