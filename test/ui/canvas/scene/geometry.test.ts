import { describe, expect, it } from 'vitest';
import type { GraphNode } from '../../../../src/core/graph/graph';
import { heightOf } from '../../../../src/layout/node-height';
import {
  distanceTo,
  fitting,
  PORT_SIZE,
  pointOn,
  portPlace,
  shownRect,
  wireCurve,
} from '../../../../src/ui/canvas/scene/geometry';

const sum = (count: number): GraphNode => ({
  kind: 'primitive',
  id: 's',
  primitive: 'addN',
  operands: Array.from({ length: count }, () => null),
});

describe('ports', () => {
  it('are far enough apart for a finger, however many there are', () => {
    const node = sum(9);
    const height = heightOf(node);
    const places = Array.from({ length: 10 }, (_, k) => portPlace({ node, height }, k).y);
    for (let k = 1; k < places.length; k++) {
      expect((places[k] as number) - (places[k - 1] as number)).toBeGreaterThanOrEqual(PORT_SIZE);
    }
    expect(places.at(-1)).toBeLessThan(height);
  });
});

describe('a wire', () => {
  it('leaves and arrives level, and passes half-way between its ends', () => {
    const curve = wireCurve({ x: 0, y: 0 }, { x: 200, y: 100 });
    expect(curve[1].y).toBe(0);
    expect(curve[2].y).toBe(100);
    expect(pointOn(curve, 0.5)).toEqual({ x: 100, y: 50 });
    expect(pointOn(curve, 0)).toEqual({ x: 0, y: 0 });
  });

  it('bows out on both sides where it has to run backward', () => {
    const [from, c1, c2, to] = wireCurve({ x: 200, y: 0 }, { x: 0, y: 100 });
    expect(c1.x).toBeGreaterThan(from.x);
    expect(c2.x).toBeLessThan(to.x);
  });
});

describe('fitting', () => {
  it('shows all of a rectangle with its margin, in the middle', () => {
    const rect = { x: -50, y: 20, width: 2000, height: 100 };
    const transform = fitting(rect, 800, 600, { margin: 20, least: 0.01, most: 1 });
    const view = shownRect(transform, 800, 600);
    expect(view.x).toBeLessThanOrEqual(rect.x);
    expect(view.x + view.width).toBeGreaterThanOrEqual(rect.x + rect.width);
    expect(view.x + view.width / 2).toBeCloseTo(950);
    expect(view.y + view.height / 2).toBeCloseTo(70);
  });

  it('enlarges a small graph no more than it is told', () => {
    const rect = { x: 0, y: 0, width: 10, height: 10 };
    expect(fitting(rect, 800, 600, { margin: 20, least: 0.1, most: 1.25 }).zoom).toBe(1.25);
  });
});

describe('how far a point is from a wire', () => {
  const wire = wireCurve({ x: 0, y: 0 }, { x: 200, y: 100 });

  it('is nothing on it', () => {
    for (const t of [0, 0.13, 0.5, 0.77, 1]) {
      expect(distanceTo(wire, pointOn(wire, t))).toBeLessThan(0.5);
    }
  });

  it('is the way straight to it elsewhere', () => {
    expect(distanceTo(wire, { x: -30, y: -40 })).toBeCloseTo(50, 5);
    const level = wireCurve({ x: 0, y: 0 }, { x: 200, y: 0 });
    expect(distanceTo(level, { x: 90, y: 12 })).toBeCloseTo(12, 5);
  });
});
