import { counted } from '../../../words/de/grammar';
import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  atAKink: 'an einem Knick',
  kink: 'Knick',
  name: 'Name',
  nameInline: 'Name',
  doubleClickToSeeIt: 'Doppelklick zeigt es groß',
  set: (name) => (name === null ? 'Konstante setzen' : `${name} setzen`),
  dragToChangeDoubleClick: (value) => `${value}Ziehen ändert, Doppelklick zum Eintippen`,
  valueOf: (name) => `Wert von ${name}`,
  constant: 'Konstante',
  whatShowsFolds: 'Die Anzeige der Blöcke',
  node: 'Knoten',
  wiredInto: (name, port) => `${name} mit ${port} verbunden`,
  inPlaceOf: (name) => `, anstelle von ${name}`,
  aGraphMustNotFeed: 'Ein Graph darf einen Wert nicht in sich selbst zurückführen.',
  disconnected: (name) => `${name} getrennt`,
  thisWireWouldCloseA: (cycle) => `Diese Verbindung würde einen Kreis schließen: ${cycle}.`,
  parametersOf: (parameter, name) => `${parameter} von ${name}`,
  operandOf: (operand, name) => `${operand} von ${name}`,
  thereIsNoInput: 'Es gibt keine Eingabe',
  thereIsNoOutput: 'Es gibt keine Ausgabe',
  keptSelected: 'In der Auswahl behalten',
  noLongerSelected: 'Nicht mehr ausgewählt',
  itIsLaidOutFor:
    'Angeordnet ist er für den Platz, den es gibt: Knoten lassen sich verschieben, wenn er die Zeichenfläche für sich hat',
  nodes: (count) => counted(count, 'Knoten', 'Knoten', `${count}`),
  note: (count) => counted(count, 'Notiz', 'Notizen', `${count}`),
  move: (moved) => `${moved} verschieben`,
  thereIsNothingInThat: 'In dieser Richtung ist nichts',
  wire: 'verbinden',
  disconnect: 'trennen',
};
