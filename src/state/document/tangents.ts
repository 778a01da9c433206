import type { NodeId } from '../../core/graph';
import type { Document } from '../../file/document';

/** The tangent each input of a document starts forward mode with, in order: the seed vector. */
export function tangentsOf({ graph, tangents }: Document): ReadonlyMap<NodeId, number> {
  const inputs = graph.nodes.filter(({ kind }) => kind === 'input').map(({ id }) => id);
  const given = inputs.some((id) => Object.hasOwn(tangents, id));
  return new Map(
    inputs.map((id, k) => {
      if (!given) return [id, k === 0 ? 1 : 0];
      return [id, (Object.hasOwn(tangents, id) && tangents[id]) || 0];
    }),
  );
}

/** Sets the tangent of one input and leaves those of the others as they are. */
export function setTangent(document: Document, id: NodeId, tangent: number): Document {
  const all = tangentsOf(document);
  const before = all.get(id);
  if (before === undefined || Object.is(before, tangent)) return document;
  return { ...document, tangents: { ...Object.fromEntries(all), [id]: tangent } };
}

/** Seeds one input with 1 and the others with 0: the pass that gives the derivatives by that input. */
export function seedUnit(document: Document, id: NodeId): Document {
  const all = tangentsOf(document);
  if ([...all].every(([input, tangent]) => tangent === (input === id ? 1 : 0))) return document;
  const unit = [...all.keys()].map((input): [NodeId, number] => [input, input === id ? 1 : 0]);
  return { ...document, tangents: Object.fromEntries(unit) };
}

/** Tangents of such nodes only as there are. */
export function tangentsWithin(
  tangents: Document['tangents'],
  has: (id: NodeId) => boolean,
): Document['tangents'] {
  const entries = Object.entries(tangents);
  const kept = entries.filter(([id]) => has(id));
  return kept.length === entries.length ? tangents : Object.fromEntries(kept);
}
