import { describe, expect, it } from 'vitest';
import { arrowPath } from '../../../../src/ui/canvas/notes/arrow';

const box = (x: number, y: number) => ({ x, y, width: 100, height: 40 });

describe('the arrow of a note', () => {
  it('leads from the edge of one box to just before the other, with a head', () => {
    expect(arrowPath(box(0, 0), box(300, 0))).toBe('M100,20 L292,20 M279,27 L292,20 L279,14');
    expect(arrowPath(box(0, 0), box(0, 200))).toBe('M50,40 L50,192 M44,179 L50,192 L57,179');
  });

  it('is none where they overlap', () => {
    expect(arrowPath(box(0, 0), box(50, 20))).toBeNull();
    expect(arrowPath(box(0, 0), box(0, 0))).toBeNull();
  });
});
