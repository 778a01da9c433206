import type { NodeId } from '../../../core/graph/graph';
import { memoized } from '../../../core/memoized';
import type { Document } from '../../../document/document';
import { carriedNotes, withNotes } from '../../../document/note';
import { arrangedOn } from '../../../layout/arrange';
import { skeletonOf } from '../../../layout/laid-out';
import { levelOf } from '../../../layout/level';
import type { Point } from '../../../layout/point';
import { LEGIBLE, type Stage } from '../../../layout/stage';

type Places = Readonly<Record<NodeId, Point>>;

/**
 * Lays documents out for a stage on which they are presented, without a change to what is kept of them.
 * @param zoom the least at which they can be read there.
 */
export function stagingFor(stage: Stage, zoom: number): (document: Document) => Document {
  // What is large enough on the stage at that zoom is what a layout takes for legible on one so much smaller.
  const part = LEGIBLE / zoom;
  const like = { ...stage, width: stage.width * part, height: stage.height * part };
  return memoized((document: Document): Document => {
    const { positions, notes } = document;
    const moved = { ...positions, ...placesFor(document, like) };
    const staged = { ...document, positions: moved };
    return notes ? withNotes(staged, carriedNotes(positions, moved, notes)) : staged;
  });
}

/** What was laid out last: while one scrubs, numbers change and places do not. */
let recent: readonly { readonly key: string; readonly places: Places }[] = [];
const MOST_RECENT = 8;

function placesFor({ graph }: Document, stage: Stage): Places {
  const level = levelOf(graph, null);
  const { inputs, ports, operands, heights } = skeletonOf(level);
  const parts = [inputs, ports, operands, heights].map((part) => part.join());
  const key = JSON.stringify([level.nodes.map(({ id }) => id), parts, stage]);
  const known = recent.find((each) => each.key === key);
  if (known) return known.places;
  const places = arrangedOn(level, stage);
  recent = [{ key, places }, ...recent].slice(0, MOST_RECENT);
  return places;
}
