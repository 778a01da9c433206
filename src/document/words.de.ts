import type { wording as english } from './words';

const kinds = { input: 'Eingabe', constant: 'Konstante', output: 'Ausgabe' };

/** The same in German. */
export const wording: typeof english = {
  inputsAndOutputs: 'Eingaben und Ausgaben',
  ownPrimitives: 'Eigene Operationen',
  kinds,
  called: (kind, name) => `${kinds[kind]} ${name}`,
  notWiredCompletely: 'nicht vollständig verbunden',
};
