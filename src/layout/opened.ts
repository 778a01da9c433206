import type { Box } from './stage';

/** What stands on a level: its box, and of a fold that is open how large it is then. */
export interface Standing {
  readonly id: string;
  readonly box: Box;
  readonly open?: { readonly width: number; readonly height: number };
}

/** What is left free between an open fold and what stands beside it, in pixels at zoom 1. */
const GAP = 48;
const ABOVE = 24;

/**
 * Where things stand when folds among them are open: an open fold grows to the right, and up and down
 * alike; what is right of it moves to the right, what is above and below moves away, each as little and as
 * much together as leaves it free.
 * @param down whether the graph runs down, so that right is down.
 */
export function openedBoxes(things: readonly Standing[], down: boolean): ReadonlyMap<string, Box> {
  const boxes = new Map(things.map(({ id, box }) => [id, down ? turned(box) : box]));
  const growing = things
    .filter(({ open }) => open)
    .sort((a, b) => startOf(a.box, down) - startOf(b.box, down));
  for (const { id, open } of growing) {
    if (open) grow(boxes, id, down ? { width: open.height, height: open.width } : open);
  }
  return down ? new Map([...boxes].map(([id, box]) => [id, turned(box)])) : boxes;
}

function grow(
  boxes: Map<string, Box>,
  id: string,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  const was = boxes.get(id) as Box;
  const box = { x: was.x, y: was.y + (was.height - height) / 2, width, height };
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const isRight = (other: Box) => other.x >= was.x + was.width;
  const isBeside = (other: Box) => !isRight(other) && other.x + other.width > was.x;
  const isBelow = (other: Box) => other.y + other.height / 2 > was.y + was.height / 2;
  let [along, up, below] = [0, 0, 0];
  for (const [other, at] of boxes) {
    if (other === id) continue;
    if (isRight(at)) along = Math.max(along, right + GAP - at.x);
    else if (!isBeside(at)) continue;
    else if (isBelow(at)) below = Math.max(below, bottom + ABOVE - at.y);
    else up = Math.max(up, at.y + at.height + ABOVE - box.y);
  }
  for (const [other, at] of boxes) {
    if (other === id) boxes.set(id, box);
    else if (isRight(at)) boxes.set(other, { ...at, x: at.x + along });
    else if (isBeside(at)) boxes.set(other, { ...at, y: at.y + (isBelow(at) ? below : -up) });
  }
}

function startOf({ x, y }: Box, down: boolean): number {
  return down ? y : x;
}

function turned({ x, y, width, height }: Box): Box {
  return { x: y, y: x, width: height, height: width };
}
