import { describe, expect, it } from 'vitest';
import { EMPTY_DOCUMENT } from '../../../../src/document/document';
import { pointOn } from '../../../../src/ui/canvas/scene/geometry';
import { curveOf, sceneOf, wireAt } from '../../../../src/ui/canvas/scene/scene';

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
