import { describe, expect, it } from 'vitest';
import type { Point } from '../../../../src/layout/point';
import { pointOn, type Rect, type Way } from '../../../../src/ui/canvas/scene/geometry';
import { routesOf } from '../../../../src/ui/canvas/scene/routes';

const box = (x: number, y: number): Rect => ({ x, y, width: 108, height: 84 });
/** Two lines of three nodes. */
const nodes = [0, 170, 340].flatMap((x) => [box(x, 0), box(x, 130)]);
const out = { x: 448, y: 42 };
const into = { x: 0, y: 172 };

const pointsOf = (way: Way): readonly Point[] =>
  way.flatMap((curve) => Array.from({ length: 9 }, (_, k) => pointOn(curve, k / 8)));
const isInside = ({ x, y }: Point) =>
  nodes.some((n) => x > n.x && x < n.x + n.width && y > n.y && y < n.y + n.height);
const wayOf = (routes: ReadonlyMap<string, Way>, key: string): Way => {
  const way = routes.get(key);
  if (!way) throw new Error(`${key} has no way`);
  return way;
};

describe('a wire that is led around nodes', () => {
  const led = { key: 'a', source: 'n', from: out, to: into };

  it('runs from port to port without a break and through no node', () => {
    const way = wayOf(routesOf([led], nodes, false), 'a');
    expect(way[0]?.[0]).toEqual(out);
    expect(way.at(-1)?.[3]).toEqual(into);
    way.slice(1).forEach(([from], k) => {
      expect(from).toEqual(way[k]?.[3]);
    });
    expect(pointsOf(way).filter(isInside)).toEqual([]);
  });

  it('leaves and enters ports level', () => {
    const points = pointsOf(wayOf(routesOf([led], nodes, false), 'a'));
    expect(points[1]?.y).toBe(out.y);
    expect(points.at(-2)?.y).toBe(into.y);
  });

  it('keeps beside one from another node, and shares the way of one from the same', () => {
    const second = { key: 'b', source: 'm', from: { x: 278, y: 42 }, to: { x: 0, y: 150 } };
    const apart = routesOf([led, second], nodes, false);
    const level = (key: string) => {
      const ys = pointsOf(wayOf(apart, key)).map(({ y }) => Math.round(y));
      return ys.filter((y) => y > 84 && y < 130);
    };
    expect(level('a').some((y) => level('b').filter((other) => other === y).length > 4)).toBe(
      false,
    );
    const same = routesOf([led, { ...led, key: 'c', to: { x: 0, y: 190 } }], nodes, false);
    expect(pointsOf(wayOf(same, 'a')).slice(0, 20)).toEqual(
      pointsOf(wayOf(same, 'c')).slice(0, 20),
    );
  });

  it('is the same, turned, where wires run down', () => {
    const turn = ({ x, y }: Point) => ({ x: y, y: x });
    const turnedNodes = nodes.map(({ x, y, width, height }) => ({
      x: y,
      y: x,
      width: height,
      height: width,
    }));
    const turned = { ...led, from: turn(out), to: turn(into) };
    const down = wayOf(routesOf([turned], turnedNodes, true), 'a');
    expect(down.map((curve) => curve.map(turn))).toEqual(wayOf(routesOf([led], nodes, false), 'a'));
  });

  it('has no way where nodes leave none', () => {
    const walls = [{ x: 455, y: -1000, width: 300, height: 3000 }, ...nodes];
    expect(routesOf([led], walls, false).size).toBe(0);
  });
});
