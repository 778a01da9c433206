import type { NodeId } from '../../../core/graph/graph';
import { memoized } from '../../../core/memoized';
import type { Document } from '../../../document/document';
import type { Folding } from '../../../document/folds/shown';
import { carriedNotes, withNotes } from '../../../document/note';
import { arrangedOn } from '../../../layout/arrange';
import { skeletonOf } from '../../../layout/laid-out';
import { levelOf } from '../../../layout/level';
import type { Point } from '../../../layout/point';
import { type Arrangement, fitOn, LEGIBLE, type Stage } from '../../../layout/stage';
import { sceneAsKept } from './scene';
import { extentsOf } from './ways';

/** Graphs of no more nodes than these, as they are seen, are laid out so that all of them can be read. */
export const MOST_STAGED = 24;

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

/** A graph as it is looked at. */
export interface Looked {
  readonly document: Document;
  readonly down: boolean;
  readonly unfolded: string;
  readonly arrangement: Arrangement;
  /** What shows folds; null while it is not there. */
  readonly folding: Folding | null;
}

/** How a graph is put into a room: as it is kept, or laid out anew; and how large all of it is. */
export interface Put {
  readonly staged: ((document: Document) => Document) | null;
  readonly zoom: number;
}

/** What is but slightly larger is no reason to leave the way that things stand. */
export const SLIGHTLY = 1.1;

/**
 * Puts a graph into a room: a small one that could not be read as it is kept is laid out anew.
 * @param bare whether no controls are in the way.
 */
export function putIn(
  room: Pick<Stage, 'width' | 'height'>,
  { document, down, unfolded, arrangement, folding }: Looked,
  bare: boolean,
): Put {
  const zoomOf = (shown: Document) => {
    const extents = extentsOf(sceneAsKept(shown, down, unfolded, folding));
    return extents.length === 0
      ? LARGEST
      : fitOn(extents, room, { least: 0, most: LARGEST, bare }).zoom;
  };
  const kept = { staged: null, zoom: zoomOf(document) };
  const { length } = sceneAsKept(document, down, unfolded, folding).nodes;
  if (kept.zoom >= LEGIBLE || length > MOST_STAGED) return kept;
  const staged = stagingFor({ arrangement, ...room }, LEGIBLE);
  const zoom = zoomOf(staged(document));
  return zoom > kept.zoom * SLIGHTLY ? { staged, zoom } : kept;
}

const LARGEST = 1.25;

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
