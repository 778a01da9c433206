import { counted } from '../../words/de/grammar';
import type { wording as english } from './words';

/** The same in German. */
export const wording: typeof english = {
  whatShowsTheSelectedNode: 'Die Anzeige des ausgewählten Knotens',
  whatShowsOwnPrimitives: 'Die Anzeige eigener Operationen',
  selectedNode: 'Ausgewählter Knoten',
  nodesSelected: (selected) => `${selected} Knoten ausgewählt`,
  theGraphIsEmpty: 'Der Graph ist leer.',
  selectANodeToSee: (nodes, inputs, outputs) =>
    `${nodes} Knoten: ${counted(inputs, 'Eingabe', 'Eingaben', `${inputs}`)}, ${counted(outputs, 'Ausgabe', 'Ausgaben', `${outputs}`)}. Einen Knoten auswählen, um ihn zu sehen und zu ändern.`,
};
