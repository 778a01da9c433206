import type { Document } from '../../document/document';

/** A document with its graph and what it is differentiated by, without what it came from. */
export function asIs({
  graph,
  positions,
  output,
  seed,
  tangents,
  convention,
  title,
}: Document): Document {
  return {
    ...{ graph, positions, output, seed, tangents, convention },
    ...{ primal: null, differentiated: [] },
    ...(title !== undefined && { title }),
  };
}
