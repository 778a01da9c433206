import { describe, expect, it } from 'vitest';
import { contourAt, levelsOf, type MapPoint } from '../../../src/study/curve/contours';
import { gridNumber, type HeightGrid } from '../../../src/study/curve/grid';

function gridOf(f: (x: number, y: number) => number, size = 41): HeightGrid {
  const [x, y] = [
    [-2, 2],
    [-2, 2],
  ] as const;
  const values = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      values[row * size + column] = f(gridNumber(x, column, size), gridNumber(y, row, size));
    }
  }
  return { columns: size, rows: size, x, y, values };
}

function area(polygon: readonly MapPoint[]): number {
  return polygon.reduce((sum, [x, y], k) => {
    const [u, v] = polygon[(k + 1) % polygon.length] as MapPoint;
    return sum + (x * v - u * y) / 2;
  }, 0);
}

describe('the line of one height', () => {
  it('of a bowl is a circle', () => {
    const { line } = contourAt(
      gridOf((x, y) => x * x + y * y),
      1,
    );
    expect(line.length).toBeGreaterThan(40);
    for (const piece of line) {
      for (const [x, y] of piece) expect(Math.hypot(x, y)).toBeCloseTo(1, 2);
    }
  });

  it('of a slope is straight, and what is higher lies on one side of it', () => {
    const { line, above } = contourAt(
      gridOf((x) => x),
      0.55,
    );
    for (const piece of line) for (const [x] of piece) expect(x).toBeCloseTo(0.55);
    expect(above.flat().every(([x]) => x >= 0.5499)).toBe(true);
    expect(above.reduce((sum, polygon) => sum + area(polygon), 0)).toBeCloseTo(1.45 * 4);
  });

  it('bounds an area', () => {
    const { above } = contourAt(
      gridOf((x, y) => -(x * x + y * y)),
      -1,
    );
    expect(above.reduce((sum, polygon) => sum + area(polygon), 0)).toBeCloseTo(Math.PI, 1);
  });

  it('closes: where one piece ends another begins', () => {
    const { line } = contourAt(
      gridOf((x, y) => x * x + y * y - 0.4 * x * y),
      0.9,
    );
    const key = ([x, y]: MapPoint) => `${x.toFixed(9)} ${y.toFixed(9)}`;
    expect(line.map(([from]) => key(from)).sort()).toEqual(line.map(([, to]) => key(to)).sort());
  });

  it('of a saddle is cut into two branches', () => {
    const { line } = contourAt(
      gridOf((x, y) => x * y),
      0.5,
    );
    for (const piece of line) for (const [x, y] of piece) expect(x * y).toBeCloseTo(0.5, 2);
    expect(line.some(([[x]]) => x > 0)).toBe(true);
    expect(line.some(([[x]]) => x < 0)).toBe(true);
  });

  it('leaves out cells with a corner that has no height', () => {
    const { line, above } = contourAt(
      gridOf((x) => Math.log(x)),
      -1,
    );
    expect(line.length).toBeGreaterThan(0);
    expect(above.flat().every(([x]) => x > 0)).toBe(true);
  });
});

describe('heights for the lines of a map', () => {
  it('are round and evenly spaced', () => {
    const { levels, even } = levelsOf(gridOf((x, y) => x + y).values);
    expect(even).toBe(true);
    expect(levels).toEqual([-3, -2, -1, 0, 1, 2, 3]);
  });

  it('follow the ground where most of it is low and the rest towers', () => {
    const { levels, even } = levelsOf(
      gridOf((x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2).values,
    );
    expect(even).toBe(false);
    expect(levels.length).toBeGreaterThan(5);
    expect(levels.every((level, k) => k === 0 || level > (levels[k - 1] as number))).toBe(true);
    expect(levels[0]).toBeLessThan(60);
  });

  it('are none where all is level, or nothing is finite', () => {
    expect(levelsOf([2, 2, 2, 2]).levels).toEqual([]);
    expect(levelsOf([Number.NaN, Number.NaN]).levels).toEqual([]);
  });
});
