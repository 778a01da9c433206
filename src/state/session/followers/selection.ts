import { type FoldId, type NodeId, operandsOf } from '../../../core/graph/graph';
import { portOfKey } from '../../../core/graph/wire-key';
import { notesOf } from '../../../document/note';
import type { Follower } from './follower';

/** What is gone is selected no more. */
export const selection: Follower = (before, after) => {
  return withNotesThere(before, withNodesThere(before, after));
};

const withNotesThere: Follower = (before, after) => {
  const { document } = after.history;
  const { notes } = after.selection;
  if (document.notes === before.history.document.notes || notes.length === 0) return after;
  const there = new Set(notesOf(document).map(({ id }) => id));
  const left = notes.filter((id) => there.has(id));
  if (left.length === notes.length) return after;
  return { ...after, selection: { ...after.selection, notes: left } };
};

const withNodesThere: Follower = (before, after) => {
  const { graph } = after.history.document;
  const { nodes, wires } = after.selection;
  if (graph === before.history.document.graph || nodes.length + wires.length === 0) return after;
  // Few of many nodes: only of these a map is made.
  const asked = new Set([...nodes, ...wires.map((key) => portOfKey(key).node)]);
  const there = new Map(
    graph.nodes.flatMap((node) => (asked.has(node.id) ? [[node.id, node] as const] : [])),
  );
  const folds = new Set(graph.folds?.map(({ id }) => id));
  const isThere = (id: NodeId | FoldId) => there.has(id) || folds.has(id);
  const isLaid = (key: string) => {
    const { node: id, index } = portOfKey(key);
    const node = there.get(id);
    return node !== undefined && (operandsOf(node)[index] ?? null) !== null;
  };
  if (nodes.every(isThere) && wires.every(isLaid)) return after;
  const selection = { nodes: nodes.filter(isThere), wires: wires.filter(isLaid) };
  return { ...after, selection: { ...after.selection, ...selection } };
};
