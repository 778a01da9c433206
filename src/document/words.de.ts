import type { Group } from '../core/rule/primitive';
import type { wording as english } from './words';

const kindNames = { input: 'Eingabe', constant: 'Konstante', output: 'Ausgabe' };

const groups: Readonly<Record<Group, string>> = {
  Arithmetic: 'Rechnen',
  'Powers and logarithms': 'Potenzen und Logarithmen',
  Trigonometry: 'Trigonometrie',
  Hyperbolic: 'Hyperbelfunktionen',
  'Special functions': 'Besondere Funktionen',
  Activation: 'Aktivierung',
  Piecewise: 'Stückweise',
  Comparison: 'Vergleich',
  'Linear algebra': 'Lineare Algebra',
  Shape: 'Form',
  Reduction: 'Reduktion',
  Network: 'Netz',
};

/** The same in German. */
export const wording: typeof english = {
  inputsAndOutputs: 'Eingaben und Ausgaben',
  ownPrimitives: 'Eigene Operationen',
  groupOf: (group) => groups[group],
  kinds: kindNames,
  called: (kind, name) => `${kindNames[kind]} ${name}`,
  notWiredCompletely: 'nicht vollständig verbunden',
  oneOf: (number, count) => `${number} von ${count}`,
  ofShape: (shape) => `der Form ${shape}`,
  operand: (part) => `Operand ${part}`,
};
