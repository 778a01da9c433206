import { describe, expect, it } from 'vitest';
import type { Graph } from '../../../../src/core/graph/graph';
import { EMPTY_DOCUMENT } from '../../../../src/document/document';
import { sceneOf } from '../../../../src/ui/canvas/scene/scene';
import { MANY, nearNodes, towards } from '../../../../src/ui/canvas/scene/window';

/** `count` inputs in a row, 200 pixels apart. */
function row(count: number) {
  const ids = Array.from({ length: count }, (_, k) => `n${k}`);
  const graph: Graph = {
    nodes: ids.map((id) => ({ kind: 'input', id, name: id, value: 1 })),
  };
  const positions = Object.fromEntries(ids.map((id, k) => [id, { x: k * 200, y: 0 }]));
  return sceneOf({ ...EMPTY_DOCUMENT, graph, positions });
}

const view = (x: number, width: number) => ({ x, y: -100, width, height: 400 });

describe('the window of nodes that are elements', () => {
  it('holds nothing but what must be an element where nothing could be read', () => {
    expect(nearNodes(row(100), view(2000, 800), new Set(), ['n70'], 0.1)).toEqual(['n70']);
  });

  it('holds what is in view and a little around it', () => {
    expect(nearNodes(row(100), view(2000, 800), new Set(), [])).toEqual([
      'n9',
      'n10',
      'n11',
      'n12',
      'n13',
      'n14',
    ]);
  });

  it('lets nodes go later than it lets them come, so that a small move back and forth mounts nothing', () => {
    const scene = row(100);
    const present = new Set(nearNodes(scene, view(2000, 800), new Set(), []));
    const moved = nearNodes(scene, view(2150, 800), present, []);
    expect(moved).toContain('n9');
    expect(nearNodes(scene, view(2150, 800), new Set(), [])).not.toContain('n9');
  });

  it('is empty when too many are in view, but for those that must stay', () => {
    const scene = row(MANY + 50);
    expect(nearNodes(scene, view(-1000, 1e6), new Set(), ['n3', 'gone'])).toEqual(['n3']);
  });

  it('keeps a focused node that is far away', () => {
    expect(nearNodes(row(100), view(2000, 800), new Set(), ['n70'])).toContain('n70');
  });

  it('takes a few nodes a frame, and drops all that have gone at once', () => {
    const next = towards(new Set(['a', 'b']), ['b', 'c', 'd', 'e'], 2);
    expect([...next]).toEqual(['b', 'c', 'd']);
  });

  it('is the very same set when nothing changes, so that nothing is rendered', () => {
    const present = new Set(['a', 'b']);
    expect(towards(present, ['a', 'b'], 5)).toBe(present);
  });
});
