import { describe, expect, it } from 'vitest';
import { clearPlace } from '../../../../src/ui/canvas/notes/clear-place';
import { contains, overlaps } from '../../../../src/ui/canvas/scene/geometry';

const view = { x: 0, y: 0, width: 800, height: 400 };
const size = { width: 200, height: 60 };

describe('the place of a new note', () => {
  it('is the wished one where that covers nothing', () => {
    expect(clearPlace({ x: 100, y: 100 }, size, [], view)).toEqual({ x: 100, y: 100 });
  });

  it('is near it, covers nothing and is in view as a whole', () => {
    const node = { x: 300, y: 150, width: 120, height: 90 };
    const wished = { x: 320, y: 170 };
    const found = clearPlace(wished, size, [node], view);
    const note = { ...found, ...size };
    expect(overlaps(note, node)).toBe(false);
    expect(contains(view, note)).toBe(true);
    expect(Math.hypot(found.x - wished.x, found.y - wished.y)).toBeLessThan(200);
  });

  it('is the wished one where there is no room', () => {
    const all = { x: 0, y: 0, width: 800, height: 400 };
    expect(clearPlace({ x: 5, y: 5 }, size, [all], view)).toEqual({ x: 5, y: 5 });
  });
});
