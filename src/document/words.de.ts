import type { wording as english } from './words';

const kindNames = { input: 'Eingabe', constant: 'Konstante', output: 'Ausgabe' };

/** The same in German. */
export const wording: typeof english = {
  inputsAndOutputs: 'Eingaben und Ausgaben',
  ownPrimitives: 'Eigene Operationen',
  kinds: kindNames,
  called: (kind, name) => `${kindNames[kind]} ${name}`,
  notWiredCompletely: 'nicht vollständig verbunden',
};
