import type { NodeId } from '../../../core/graph/graph';
import { derivedOf } from '../../../document/derived';
import { currentDocument } from '../../../state/stores/document-store';
import { useNotes } from '../../../state/stores/note-store';
import { select, useSelection } from '../../../state/stores/selection';
import { currentViewport } from '../../../state/stores/viewport';
import { type KeyView, useCanvas } from '../scene/canvas-store';
import { readingOrder } from '../scene/elements';
import { sceneOf } from '../scene/scene';

/** Goes to a node by keyboard: brings it into view, focuses it and selects it with those that are held. */
export function goToNode(id: NodeId): void {
  const { nodes: selection } = useSelection.getState();
  const held = useCanvas.getState().held.filter((other) => selection.includes(other));
  select([...held.filter((other) => other !== id), id], [], useNotes.getState().held);
  useCanvas.setState({ held });
  currentViewport()?.reveal(id);
}

/** The node so many places after another as a person reads them; the first or last for null. */
export function nodeAfter(id: NodeId | null, by: number): NodeId | undefined {
  const document = currentDocument();
  const order = readingOrder(derivedOf(document), sceneOf(document));
  if (id === null) return order.at(by > 0 ? 0 : -1);
  return order[order.indexOf(id) + by];
}

/** Keeps a node selected while the keyboard goes on to others, or lets go of it. */
export function toggleHeld(id: NodeId): boolean {
  const { held } = useCanvas.getState();
  const holds = !held.includes(id);
  useCanvas.setState({ held: holds ? [...held, id] : held.filter((other) => other !== id) });
  const { nodes: selection, notes } = useSelection.getState();
  const others = selection.filter((other) => other !== id);
  select(holds ? [...others, id] : others, [], notes);
  return holds;
}

/** What an element of a node is known by, in each view of the graph. */
const marks: Readonly<Record<KeyView, string>> = { canvas: 'data-node', outline: 'data-row' };

/** The element of a node in the view that has the keys, or in another, if it is one just now. */
export function elementOf(
  id: NodeId,
  view: KeyView = useCanvas.getState().keys,
): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[${marks[view]}="${CSS.escape(id)}"]`);
}

/** The node whose element has the focus, or is around what has. */
export function focusedNode(): NodeId | null {
  const element = document.activeElement?.closest<HTMLElement>('[data-node], [data-row]');
  return element?.dataset.node ?? element?.dataset.row ?? null;
}

/** What a new node is wired from: the selected nodes, or the focused one if it is not among them. */
export function sourcesNow(): readonly NodeId[] {
  const { nodes: selection } = useSelection.getState();
  const focused = focusedNode();
  return focused === null || selection.includes(focused) ? selection : [focused];
}
