import { LEGIBLE } from '../../../layout/stage';
import type { Way } from '../../../state/stores/beside-store';
import { NEARLY } from '../scene/following';
import { type Looked, type Put, putIn, SLIGHTLY } from '../scene/staging';

/** The height of what is written above each of two, in pixels. */
const LABEL = 33;
/** A graph that can't be seen as a whole either way has at least this width. */
const LEAST_WIDTH = 360;

interface Size {
  readonly width: number;
  readonly height: number;
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
