import type { KeyboardEvent } from 'react';
import { foldsAround, foldTree } from '../../../core/graph/fold-tree';
import { type FoldId, type NodeId, nodeById } from '../../../core/graph/graph';
import { derivedOf } from '../../../document/derived';
import { move } from '../../../document/edits';
import { moveNotes } from '../../../document/note';
import type { Point } from '../../../layout/point';
import { openTensor } from '../../../state/arrays/opened';
import { commandIds, commandOf } from '../../../state/command/commands';
import { keysOf } from '../../../state/command/keys';
import { currentDocument, edit } from '../../../state/stores/document-store';
import { useNotes } from '../../../state/stores/note-store';
import { announce } from '../../../state/stores/notices';
import { select, useSelection } from '../../../state/stores/selection';
import { useStaged } from '../../../state/stores/staged';
import { isApple, matchesShortcut } from '../../parts/text/shortcut';
import { openActions, startEditing, useCanvas } from '../scene/canvas-store';
import { readingOrder } from '../scene/elements';
import { sceneOf } from '../scene/scene';
import { elementOf, goToNode, nodeAfter, toggleHeld } from './focus';
import { endWire, startWire } from './pending-wire';
import { type WalkKey, walked } from './walk';
import { wording } from './words';

const nudge = 8;
const farNudge = 40;

const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * The keys of a focused node: arrows move the selected nodes, with Ctrl or ⌘ they walk along wires;
 * Enter opens what can be done, F2 edits, Shift+Enter holds it selected, Tab goes on as one reads.
 */
export function onNodeKey(event: KeyboardEvent, id: NodeId): void {
  if (onKeyOfNode(event, id)) return;
  const direction = directions[event.key];
  const take = () => {
    event.preventDefault();
    event.stopPropagation();
  };
  if (direction && !isMod(event) && !event.altKey) {
    take();
    moveSelected(id, direction, event.shiftKey ? farNudge : nudge);
  } else if (event.key === 'Tab') {
    const next = nodeAfter(id, event.shiftKey ? -1 : 1);
    if (next === undefined) return;
    take();
    goToNode(next);
  }
}

const isMod = (event: KeyboardEvent) => (isApple() ? event.metaKey : event.ctrlKey);

/**
 * The keys of a focused node in whatever view of the graph: with Ctrl or ⌘ arrows walk along wires, Home
 * and End go to inputs and outputs, and Enter starts a wire; Enter by itself opens what can be done, or
 * ends the wire, F2 edits, Shift+Enter holds it selected. Returns whether the key was one of them.
 */
export function onKeyOfNode(event: KeyboardEvent, id: NodeId): boolean {
  const { key, shiftKey } = event;
  const mod = isMod(event);
  const take = () => {
    event.preventDefault();
    event.stopPropagation();
  };
  if (Object.hasOwn(directions, key) && mod && !shiftKey) {
    take();
    walk(id, key as WalkKey);
  } else if ((key === 'Home' || key === 'End') && mod && !shiftKey) {
    take();
    const end = endOf(key === 'Home' ? 'input' : 'output');
    if (end === undefined)
      announce(key === 'Home' ? wording.thereIsNoInput : wording.thereIsNoOutput);
    else goToNode(end);
  } else if (key === 'Enter' && shiftKey) {
    take();
    announce(toggleHeld(id) ? wording.keptSelected : wording.noLongerSelected);
  } else if (key === 'Enter' && mod) {
    take();
    startWire(id);
  } else if (key === 'Enter') {
    take();
    const box = elementOf(id)?.getBoundingClientRect();
    if (useCanvas.getState().pending) endWire(id, box);
    else if (box) openActions(id, box);
  } else if (asksOnSelection(event)) {
    if (!useSelection.getState().nodes.includes(id)) select([id]);
    return false;
  } else if (key === 'F2' && !shiftKey) {
    take();
    editNode(id);
  } else if (key === 'Escape' && useCanvas.getState().pending === null) {
    letGo();
  } else return false;
  return true;
}

/** Selects nothing any more, nor keeps anything selected. */
export function letGo(): void {
  useCanvas.setState({ held: [] });
  useNotes.setState({ held: [] });
  select([]);
}

/** Whether a key asks for a command that does something with what is selected. */
function asksOnSelection(event: KeyboardEvent): boolean {
  return commandIds.some(
    (id) => commandOf(id).onSelection && keysOf(id).some((one) => matchesShortcut(event, one)),
  );
}

/** Starts typing what a node is about: its number or its array, else its name. */
export function editNode(id: NodeId): void {
  const { graph } = currentDocument();
  const node = nodeById(graph).get(id);
  if (!node) {
    if (foldTree(graph).byId.has(id)) startEditing(id, 'name');
    return;
  }
  const hasValue = node.kind === 'input' || node.kind === 'constant';
  if (hasValue && typeof node.value === 'number') startEditing(id, 'value');
  else if (hasValue) openTensor(id);
  else startEditing(id, 'name');
}

function moveSelected(id: NodeId, { x, y }: Point, by: number): void {
  if (!useSelection.getState().nodes.includes(id)) select([id]);
  moveSelection({ x: x * by, y: y * by }, 'nudge');
}

/** Moves all that is selected by so many pixels. Consecutive moves with the same `merge` are one step of undo. */
export function moveSelection(by: Point, merge: string): void {
  const { nodes, notes } = useSelection.getState();
  moveAll(nodes, notes, by, merge);
}

/** Moves nodes, folds and notes. */
export function moveAll(
  ids: readonly (NodeId | FoldId)[],
  notes: readonly string[],
  by: Point,
  merge: string,
): void {
  if (useStaged.getState().staged) {
    announce(wording.itIsLaidOutFor);
    return;
  }
  const document = currentDocument();
  const { byId, places: found } = sceneOf(document);
  const places: Record<NodeId | FoldId, Point> = {};
  // Places in a fold that were found and not kept are kept from now on.
  const { graph, positions } = document;
  const around = (id: NodeId | FoldId) => [...foldsAround(foldTree(graph), id)][0]?.id;
  const unkept = ids.filter((id) => found?.has(id) && !Object.hasOwn(positions, id));
  const levels = new Set(unkept.map(around));
  for (const [id, place] of unkept.length > 0 && found ? found : []) {
    if (levels.has(around(id))) places[id] = place;
  }
  for (const id of ids) {
    const place = byId.get(id)?.place;
    if (place) places[id] = { x: place.x + by.x, y: place.y + by.y };
  }
  const moved = [
    ...(ids.length > 0 ? [wording.nodes(ids.length)] : []),
    ...(notes.length > 0 ? [wording.note(notes.length)] : []),
  ];
  const label = ids.length + notes.length === 1 ? 'move' : wording.move(moved.join(' and '));
  edit(label, (document) => moveNotes(move(document, places), notes, by), merge);
}

/** Along a wire: left to the first operand, right to the first reader, up and down between branches. */
function walk(id: NodeId, key: WalkKey): void {
  const next = walked(sceneOf(currentDocument()), id, key);
  if (next === undefined) announce(wording.thereIsNothingInThat);
  else goToNode(next);
}

/** The first input or output as a person reads them. */
function endOf(kind: 'input' | 'output'): NodeId | undefined {
  const document = currentDocument();
  const { byId } = sceneOf(document);
  const order = readingOrder(derivedOf(document), sceneOf(document));
  return order.find((id) => byId.get(id)?.node.kind === kind);
}
