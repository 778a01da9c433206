import type { Document } from '../../../document/document';
import type { Folding } from '../../../document/folds/shown';
import { type Arrangement, fitOn, LEGIBLE, type Stage } from '../../../layout/stage';
import type { Way } from '../../../state/stores/beside-store';
import { NEARLY } from '../scene/following';
import { sceneAsKept } from '../scene/scene';
import { stagingFor } from '../scene/staging';
import { extentsOf } from '../scene/ways';

/** The height of what is written above each of two, in pixels. */
const LABEL = 33;
/** Graphs of no more nodes than these are laid out anew where they could not be read. */
const MOST_STAGED = 24;
/** A graph that can't be seen as a whole either way has at least this width. */
const LEAST_WIDTH = 360;

interface Size {
  readonly width: number;
  readonly height: number;
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

/** How a graph is put into its half: as it is kept, or laid out anew; and how large all of it is. */
interface Put {
  readonly staged: ((document: Document) => Document) | null;
  readonly zoom: number;
}

/** How two graphs share a room. */
export interface Pair {
  readonly way: Way;
  readonly first: Put['staged'];
  readonly second: Put['staged'];
}

/** Shares a room out to two graphs: the way in which the smaller of them is larger. */
export function pairIn(room: Size, first: Looked, second: Looked): Pair {
  const by = (way: Way) => {
    const half =
      way === 'row'
        ? { width: room.width / 2, height: room.height - LABEL }
        : { width: room.width, height: room.height / 2 - LABEL };
    const bare = way === 'column';
    const [one, other] = [putIn(half, first, bare), putIn(half, second, bare)];
    return { way, first: one.staged, second: other.staged, zoom: Math.min(one.zoom, other.zoom) };
  };
  const [row, column] = [by('row'), by('column')];
  const legible = Math.max(row.zoom, column.zoom) >= LEGIBLE * NEARLY;
  if (!legible) return room.width / 2 >= LEAST_WIDTH ? row : column;
  return column.zoom > row.zoom * SLIGHTLY ? column : row;
}

/** What is but slightly larger is no reason to leave the way that things stand side by side. */
const SLIGHTLY = 1.1;

/** @param bare whether no controls are in the way. */
function putIn(
  half: Size,
  { document, down, unfolded, arrangement, folding }: Looked,
  bare: boolean,
): Put {
  const zoomOf = (shown: Document) => {
    const extents = extentsOf(sceneAsKept(shown, down, unfolded, folding));
    return extents.length === 0
      ? LARGEST
      : fitOn(extents, half, { least: 0, most: LARGEST, bare }).zoom;
  };
  const kept = { staged: null, zoom: zoomOf(document) };
  const { length } = sceneAsKept(document, down, unfolded, folding).nodes;
  if (kept.zoom >= LEGIBLE || length > MOST_STAGED) return kept;
  const stage: Stage = { arrangement, ...half };
  const staged = stagingFor(stage, LEGIBLE);
  const zoom = zoomOf(staged(document));
  return zoom > kept.zoom * SLIGHTLY ? { staged, zoom } : kept;
}

const LARGEST = 1.25;
