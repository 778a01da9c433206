import type * as english from '../en/outline';
import { counted, listed } from './grammar';

/** The same in German. */
export const outlineTexts: typeof english.outlineTexts = {
  title: 'Gliederung',
  add: 'Knoten hinzufügen',
  node: 'Knoten',
  operands: 'Operanden',
  value: 'Wert',
  adjoint: 'Adjungierte',
  tangent: 'Tangente',
  readBy: 'Gelesen von',
  empty: 'leer',
  name: 'Name',
  constant: 'Konstante',
  valueOf: (name) => `Wert von ${name}`,
  feed: (operand, from) => `${operand ?? 'Operand'}: ${from}`,
  goTo: (name) => `Zu ${name} gehen`,
  openFold: (name, count) => `Block ${name}, offen, ${counted(count, 'Zeile', 'Zeilen')}`,
  wires: (operands, readers) =>
    [
      ...(operands.length > 0 ? [`von ${listed(operands)}`] : []),
      ...(readers.length > 0 ? [`gelesen von ${listed(readers)}`] : []),
    ].join(', '),
  nothingYet: 'Noch kein Graph',
  howToBegin:
    'Tippen, was gewünscht ist, etwa x1, ln, + oder 3, solange die Gliederung den Fokus hat; oder oben einen Ausdruck.',
  help: 'Tippen fügt einen Knoten hinzu. Enter: was sich tun lässt, F2: bearbeiten, Strg+Pfeile: entlang von Verbindungen, Strg+Enter: eine Verbindung beginnen.',
};
