import type { Follower } from './follower';

/** What is gone is at the end of no path. */
export const focus: Follower = (before, after) => {
  const { graph } = after.history.document;
  const { nodes, towards } = after.focus;
  if (graph === before.history.document.graph || nodes.length === 0) return after;
  const asked = new Set(nodes);
  const there = new Set(graph.nodes.flatMap(({ id }) => (asked.has(id) ? [id] : [])));
  if (there.size === nodes.length) return after;
  return { ...after, focus: { nodes: nodes.filter((id) => there.has(id)), towards } };
};
