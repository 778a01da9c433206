import { describe, expect, it } from 'vitest';
import type { Graph, GraphNode } from '../../src/core/graph/graph';
import { levelOf } from '../../src/layout/level';
import { nodeHeights, shownRows } from '../../src/layout/node-height';
import { DEFAULT_SIZE } from '../../src/layout/size';

const withInput = (value: number | number[] | number[][]): Graph => ({
  nodes: [
    { kind: 'input', id: 'x', name: 'x', value },
    { kind: 'primitive', id: 's', primitive: 'sin', operands: ['x'] },
  ],
});
const heightsFor = (value: number | number[] | number[][]) => {
  const heights = nodeHeights(withInput(value));
  return [heights.get('x'), heights.get('s')];
};

describe('the height of a node', () => {
  it('is the same for numbers and for vectors, which lie down', () => {
    expect(heightsFor(1)).toEqual([DEFAULT_SIZE.height, DEFAULT_SIZE.height]);
    expect(heightsFor([1, 2, 3])).toEqual(heightsFor(1));
  });

  it('has room for the rows of a matrix and of its derivative, three at most', () => {
    const [two] = heightsFor([[1], [2]]) as [number];
    const [three] = heightsFor([[1], [2], [3]]) as [number];
    expect(two).toBeGreaterThan(DEFAULT_SIZE.height);
    expect(three).toBeGreaterThan(two);
    expect(heightsFor(Array.from({ length: 40 }, () => [1]))).toEqual([three, three]);
  });

  it('has room for every port', () => {
    const sum = nodeHeights({
      nodes: [{ kind: 'primitive', id: 's', primitive: 'addN', operands: Array(9).fill(null) }],
    });
    expect(sum.get('s')).toBeGreaterThan(9 * 24);
  });

  it('of a closed fold has room for its result, as the node has that makes it', () => {
    const { nodes } = withInput([[1], [2], [3]]);
    const reader: GraphNode = { kind: 'primitive', id: 'e', primitive: 'exp', operands: ['s'] };
    const folded = { nodes: [...nodes, reader], folds: [{ id: 'f', name: 'f', nodes: ['s'] }] };
    const heights = nodeHeights(levelOf(folded, null));
    expect(heights.get('f')).toBe(heights.get('x'));
    expect(heights.get('f')).toBeGreaterThan(DEFAULT_SIZE.height);
  });

  it('counts the rows of all slices of a batch, and none where there are no columns', () => {
    expect(shownRows([2, 2, 5])).toBe(3);
    expect(shownRows([4, 0])).toBe(1);
    expect(shownRows([0, 4])).toBe(1);
  });
});
