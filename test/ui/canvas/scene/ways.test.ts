import { describe, expect, it } from 'vitest';
import type { GraphNode } from '../../../../src/core/graph/graph';
import { EMPTY_DOCUMENT } from '../../../../src/document/document';
import type { Point } from '../../../../src/layout/point';
import { pointOn } from '../../../../src/ui/canvas/scene/geometry';
import { curveOf, sceneOf } from '../../../../src/ui/canvas/scene/scene';
import { ledWays, wireAt } from '../../../../src/ui/canvas/scene/ways';

const scene = sceneOf({
  ...EMPTY_DOCUMENT,
  graph: {
    nodes: [
      { kind: 'input', id: 'x', name: 'x', value: 1 },
      { kind: 'primitive', id: 'p', primitive: 'multiply', operands: ['x', 'x'] },
      { kind: 'output', id: 'y', name: 'y', operands: ['p'] },
    ],
  },
  positions: { x: { x: 0, y: 0 }, p: { x: 300, y: 40 }, y: { x: 600, y: 0 } },
});

describe('the wire at a point', () => {
  it('is the one that runs there', () => {
    for (const wire of scene.wires) {
      for (const t of [0.2, 0.5, 0.9]) {
        expect(wireAt(scene, pointOn(curveOf(wire), t), 2)).toBe(wire);
      }
    }
  });

  it('is the nearest of several', () => {
    const [upper, lower] = scene.wires;
    const nearly = pointOn(curveOf(lower as (typeof scene.wires)[number]), 0.9);
    expect(wireAt(scene, { x: nearly.x, y: nearly.y - 4 }, 100)).toBe(lower);
    expect(wireAt(scene, { x: nearly.x, y: nearly.y - 400 }, 500)).toBe(upper);
  });

  it('is none where none is near', () => {
    expect(wireAt(scene, { x: 200, y: 300 }, 8)).toBeNull();
  });
});

describe('the ways of wires that are led around nodes', () => {
  // Straight through `between`, which stands in the way.
  const nodes: readonly GraphNode[] = [
    { kind: 'input', id: 'x', name: 'x', value: 1 },
    { kind: 'constant', id: 'between', value: 2 },
    { kind: 'primitive', id: 'p', primitive: 'sin', operands: ['x'] },
  ];
  const at = (value: number, between: Point) =>
    sceneOf({
      ...EMPTY_DOCUMENT,
      graph: { nodes: nodes.map((node) => (node.id === 'x' ? { ...node, value } : node)) },
      positions: { x: { x: 0, y: 0 }, between, p: { x: 600, y: 0 } },
    });

  it('are the same where a number is another, and others where a node has moved', () => {
    const ways = ledWays(at(1, { x: 300, y: 0 }));
    expect(ways.size).toBe(1);
    expect(ledWays(at(2, { x: 300, y: 0 }))).toBe(ways);
    expect(ledWays(at(2, { x: 300, y: 10 })).get('p:0')).not.toEqual(ways.get('p:0'));
    expect(ledWays(at(2, { x: 300, y: 400 })).size).toBe(0);
  });

  it('are kept of two graphs side by side', () => {
    const [one, other] = [
      { x: 300, y: 0 },
      { x: 300, y: 20 },
    ];
    const [ways, others] = [ledWays(at(1, one)), ledWays(at(1, other))];
    for (const value of [2, 3]) {
      expect(ledWays(at(value, one))).toBe(ways);
      expect(ledWays(at(value, other))).toBe(others);
    }
  });
});
