import { describe, expect, it } from 'vitest';
import { contourAt } from '../../../src/study/curve/contours';
import type { HeightGrid } from '../../../src/study/curve/grid';
import type { Interval } from '../../../src/study/curve/interval';
import type { Curve } from '../../../src/study/curve/samples';
import { curvePath, heightsInSight } from '../../../src/ui/curve/curve-figure';
import { slopePlace } from '../../../src/ui/curve/slope-place';
import { triangleAt } from '../../../src/ui/curve/triangle';
import { labelPlaces } from '../../../src/ui/parts/plot/contour-paths';
import { type Frame, frameOf } from '../../../src/ui/parts/plot/frame';
import { axesFigure, mapFrame } from '../../../src/ui/parts/plot/map-frame';

function frame(across: Interval = [0, 10], up: Interval = [0, 10], width = 500): Frame {
  const found = frameOf(axesFigure({ title: 'y', x: 'x', y: 'y' }, across, up), width, 320);
  if (!found) throw new Error('there is no frame');
  return found;
}

describe('the line of a curve', () => {
  const path = (y: readonly number[]) => {
    const curve: Curve = { x: y.map((_, k) => k), y, heights: [0, 10] };
    return curvePath(curve, frame());
  };

  it('is broken at a gap', () => {
    expect(path([1, 2, Number.NaN, 3, 4]).match(/M/g)).toHaveLength(2);
  });

  it('does not cross the picture where it leaves and comes back', () => {
    expect(path([5, 500, 900, 900, 500, 5]).match(/M/g)).toHaveLength(2);
    expect(path([1, 2, 3, 4, 5]).match(/M/g)).toHaveLength(1);
  });

  it('goes no further out of sight than it must', () => {
    const pixels = path([5, 1e300, 5])
      .match(/-?\d+(\.\d+)?/g)
      ?.map(Number);
    expect(Math.max(...(pixels ?? []).map(Math.abs))).toBeLessThan(2000);
  });
});

describe('the heights in sight', () => {
  const curve: Curve = { x: [0, 1], y: [0, 10], heights: [0, 10] };

  it('have the point among them', () => {
    const [low, high] = heightsInSight(curve, 50);
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(50);
    expect(heightsInSight(curve, 5)).toEqual(heightsInSight(curve, Number.NaN));
  });

  it('are some where there are none', () => {
    expect(heightsInSight(null, Number.NaN)[1]).toBeGreaterThan(0);
    expect(heightsInSight(null, 3)).toEqual([1.5, 4.5]);
  });
});

describe('the triangle of a slope', () => {
  it('has a run of 1 where that is seen well, so that its rise is the slope', () => {
    expect(triangleAt(5, 5, 1.5, frame())).toMatchObject({ run: 1, rise: 1.5 });
  });

  it('has a shorter run under a steep tangent, and a longer one under a flat one', () => {
    expect(triangleAt(5, 5, 0.2, frame())?.run).toBe(2);
    expect(triangleAt(5, 5, 8, frame())).toMatchObject({ run: 0.5, rise: 4 });
  });

  it('stands to the left of a point at the right edge', () => {
    const near = frame();
    const triangle = triangleAt(9.5, 9, 1, near);
    expect(triangle?.corners[2].x).toBeCloseTo(near.x.at(9.5));
    expect(triangle?.corners[0].x).toBeLessThan(near.x.at(9.5));
  });

  it.each([0, 1e-9, Number.NaN, Number.POSITIVE_INFINITY])(
    'is not drawn for a slope of %d',
    (slope) => {
      expect(triangleAt(5, 5, slope, frame())).toBeNull();
    },
  );
});

describe('the words of a slope', () => {
  const around = frame();
  const knob = { x: 250, y: 150 };
  const place = (line: (x: number) => number, falls = false) =>
    slopePlace('dy/dx = 2', 16, knob, [line], [], falls, around);

  it('stand over the point, on the left of a rising curve and on the right of a falling one', () => {
    expect(place((x) => 400 - x)).toMatchObject({ anchor: 'end', y: 126 });
    expect(place((x) => x - 100, true)).toMatchObject({ anchor: 'start', y: 126 });
  });

  it('give way to a line', () => {
    expect(place((x) => (x < 250 ? 120 : 300))).not.toMatchObject({ anchor: 'end', y: 126 });
  });

  it('stay in the picture', () => {
    const edge = { x: around.left + 5, y: around.top + 5 };
    const { anchor, y } = slopePlace('dy/dx = 2', 16, edge, [], [], false, around);
    expect(anchor).toBe('start');
    expect(y).toBeGreaterThan(around.top + 16);
  });
});

describe('the frame of a map', () => {
  it('has the height over the width that is asked for between its axes', () => {
    const found = mapFrame(axesFigure({ title: 'y', x: 'a', y: 'b' }, [0, 1], [0, 1]), 480, 0.66);
    if (!found) throw new Error('there is no frame');
    const { left, right, top, bottom } = found;
    expect((bottom - top) / (right - left)).toBeCloseTo(0.66, 1);
  });
});

describe('the heights that are written on a map', () => {
  it('stand on their lines, apart from each other and inside', () => {
    const size = 21;
    const values = Float64Array.from({ length: size * size }, (_, k) => k % size);
    const grid: HeightGrid = { columns: size, rows: size, x: [0, 10], y: [0, 10], values };
    const here = frame();
    const places = labelPlaces(
      [4, 8, 12, 16].map((level) => contourAt(grid, level)),
      here,
    );
    expect(places.map(({ level }) => level)).toEqual([4, 8, 12, 16]);
    for (const { level, x } of places) expect(here.x.invert(x)).toBeCloseTo(level / 2);
    places.forEach((a, k) => {
      for (const b of places.slice(k + 1)) {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(25);
      }
    });
  });
});
