import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../../../../src/ui/canvas/scene/geometry';
import { bared } from '../../../../src/ui/canvas/scene/shift';

const [width, height] = [200, 120];

describe('the edges that are bare once a picture has moved', () => {
  it('are none where it has not', () => {
    expect(bared({ x: 0, y: 0 }, width, height)).toEqual([]);
  });

  it('are a strip at the side it came from', () => {
    expect(bared({ x: 5, y: 0 }, width, height)).toEqual([{ x: 0, y: 0, width: 5, height }]);
    expect(bared({ x: 0, y: -7 }, width, height)).toEqual([{ x: 0, y: 113, width, height: 7 }]);
  });

  it('make up all that is not covered by what was there, each place once', () => {
    const far = fc.integer({ min: -99, max: 99 });
    const near = fc.integer({ min: -59, max: 59 });
    fc.assert(
      fc.property(far, near, (x, y) => {
        const edges = bared({ x, y }, width, height);
        const [a, b] = edges;
        expect(a && b ? overlaps(a, b) : false).toBe(false);
        const bare = edges.reduce((sum, edge) => sum + edge.width * edge.height, 0);
        const covered = (width - Math.abs(x)) * (height - Math.abs(y));
        expect(bare + covered).toBe(width * height);
        const moved = { x, y, width, height };
        for (const edge of edges) {
          const inside = { ...edge, width: edge.width - 0.5, height: edge.height - 0.5 };
          const left = Math.max(moved.x, 0);
          const top = Math.max(moved.y, 0);
          const stays = {
            x: left + 0.25,
            y: top + 0.25,
            width: width - Math.abs(x) - 0.5,
            height: height - Math.abs(y) - 0.5,
          };
          expect(overlaps(inside, stays)).toBe(false);
        }
      }),
    );
  });
});
