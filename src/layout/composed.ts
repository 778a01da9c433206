import { foldTree } from '../core/graph/fold-tree';
import type { FoldId, NodeId } from '../core/graph/graph';
import { placesIn } from './automatic';
import { levelOf } from './level';
import { nodeHeights } from './node-height';
import { openedBoxes, type Standing } from './opened';
import type { Placed, Point } from './point';
import { DEFAULT_SIZE } from './size';
import { type Box, boundsOfBoxes, boxAt } from './stage';

/** What an open fold has around what is in it, in pixels at zoom 1; above it stands its name. */
const AROUND = { left: 30, right: 30, top: 38, bottom: 22 } as const;

/** Which folds are seen open, and whether graphs run down. */
export interface Look {
  isOpen(fold: FoldId): boolean;
  readonly down: boolean;
}

/** An open fold on the canvas: what is in it stands in its frame. */
export interface Frame {
  readonly fold: FoldId;
  readonly box: Box;
  /** How many frames are around it. */
  readonly depth: number;
}

/** Where everything that is seen stands: nodes and closed folds, and the frames of open ones, outer ones first. */
export interface Composition {
  readonly boxes: ReadonlyMap<NodeId | FoldId, Box>;
  readonly frames: readonly Frame[];
  /** The places of all of these among what stands beside them. */
  readonly places: ReadonlyMap<NodeId | FoldId, Point>;
}

/** Where nodes and folds stand when some folds are open. Only what is seen is looked at. */
export function composed(document: Placed, look: Look): Composition {
  const boxes = new Map<NodeId | FoldId, Box>();
  const frames: Frame[] = [];
  const places = new Map<NodeId | FoldId, Point>();
  put(levelIn(document, null, look), ORIGIN, 0, { boxes, frames, places });
  return { boxes, frames, places };
}

interface Level {
  readonly places: Placed['positions'];
  readonly boxes: ReadonlyMap<NodeId | FoldId, Box>;
  readonly open: ReadonlyMap<FoldId, Level>;
  readonly bounds: Box;
}

const ORIGIN: Point = { x: 0, y: 0 };

function levelIn(document: Placed, fold: FoldId | null, look: Look): Level {
  const { nodes } = levelOf(document.graph, fold);
  const heights = nodeHeights(levelOf(document.graph, fold));
  const places = placesIn(document, fold, look.down);
  const { byId } = foldTree(document.graph);
  const open = new Map<FoldId, Level>();
  const things = nodes.map(({ id }): Standing => {
    const box = boxAt(places[id] ?? ORIGIN, heights.get(id) ?? DEFAULT_SIZE.height);
    if (!byId.has(id) || !look.isOpen(id)) return { id, box };
    const level = levelIn(document, id, look);
    open.set(id, level);
    const { width, height } = level.bounds;
    const { left, right, top, bottom } = AROUND;
    return { id, box, open: { width: width + left + right, height: height + top + bottom } };
  });
  const boxes =
    open.size === 0
      ? new Map(things.map(({ id, box }) => [id, box]))
      : openedBoxes(things, look.down);
  const bounds =
    boxes.size === 0 ? { x: 0, y: 0, ...DEFAULT_SIZE } : boundsOfBoxes([...boxes.values()]);
  return { places, boxes, open, bounds };
}

function put(
  level: Level,
  by: { readonly x: number; readonly y: number },
  depth: number,
  into: {
    readonly boxes: Map<NodeId | FoldId, Box>;
    readonly frames: Frame[];
    readonly places: Map<NodeId | FoldId, Point>;
  },
): void {
  for (const [id, at] of level.boxes) {
    into.places.set(id, level.places[id] ?? ORIGIN);
    const box = { ...at, x: at.x + by.x, y: at.y + by.y };
    const inner = level.open.get(id);
    if (!inner) {
      into.boxes.set(id, box);
      continue;
    }
    into.frames.push({ fold: id, box, depth });
    const to = {
      x: box.x + AROUND.left - inner.bounds.x,
      y: box.y + AROUND.top - inner.bounds.y,
    };
    put(inner, to, depth + 1, into);
  }
}
