import { describe, expect, it } from 'vitest';
import type { Point } from '../../../../src/layout/point';
import { clearPlace } from '../../../../src/ui/canvas/notes/clear-place';
import { contains, overlaps, type Rect } from '../../../../src/ui/canvas/scene/geometry';

const view = { x: 0, y: 0, width: 800, height: 400 };
const size = { width: 200, height: 60 };
const there = (boxes: readonly Rect[], lines: readonly (readonly Point[])[] = []) => ({
  boxes,
  lines,
});

describe('the place of a new note', () => {
  it('is the wished one where that covers nothing', () => {
    expect(clearPlace({ x: 100, y: 100 }, size, there([]), view)).toEqual({ x: 100, y: 100 });
  });

  it('is near it, covers nothing and is in view as a whole', () => {
    const node = { x: 300, y: 150, width: 120, height: 90 };
    const wished = { x: 320, y: 170 };
    const found = clearPlace(wished, size, there([node]), view);
    const note = { ...found, ...size };
    expect(overlaps(note, node)).toBe(false);
    expect(contains(view, note)).toBe(true);
    expect(Math.hypot(found.x - wished.x, found.y - wished.y)).toBeLessThan(200);
  });

  it('is beside a wire, and on one only where there is no other room', () => {
    const wire = [
      { x: 0, y: 200 },
      { x: 800, y: 200 },
    ];
    const wished = { x: 320, y: 170 };
    const note = { ...clearPlace(wished, size, there([], [wire]), view), ...size };
    expect(note.y + note.height < 200 || note.y > 200).toBe(true);
    const rest = { x: 0, y: 0, width: 800, height: 150 };
    const below = { x: 0, y: 250, width: 800, height: 150 };
    expect(clearPlace(wished, size, there([rest, below], [wire]), view)).toEqual(wished);
  });

  it('is the wished one where there is no room', () => {
    const all = { x: 0, y: 0, width: 800, height: 400 };
    expect(clearPlace({ x: 5, y: 5 }, size, there([all]), view)).toEqual({ x: 5, y: 5 });
  });
});
