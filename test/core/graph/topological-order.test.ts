import { describe, expect, it } from 'vitest';
import { arrowsOf, reversed } from '../../../src/core/graph/arrows';
import { depthFirstOrder, topologicalOrder } from '../../../src/core/graph/topological-order';

describe('arrows', () => {
  it('lie in flat arrays, and can be gone along from their ends', () => {
    const arrows = arrowsOf([[1, 2], [-1], [1, 1]]);
    expect(arrows).toEqual({
      start: Int32Array.of(0, 2, 3, 5),
      ends: Int32Array.of(1, 2, -1, 1, 1),
    });
    expect(reversed(arrows)).toEqual({
      start: Int32Array.of(0, 0, 3, 4),
      ends: Int32Array.of(0, 2, 2, 0),
    });
  });
});

describe('a topological order', () => {
  it('goes wave by wave, in each by number and arrival or as it is sorted', () => {
    const arrows = arrowsOf([[4, 3], [3], [4, 5], [], [], []]);
    expect(topologicalOrder(arrows)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(topologicalOrder(arrows, { sort: (a, b) => b - a })).toEqual([0, 1, 2, 5, 4, 3]);
  });

  it('counts an arrow as often as it is there', () => {
    expect(topologicalOrder(arrowsOf([[1, 1], []]))).toEqual([0, 1]);
  });

  it('leaves out what is on a cycle or after one', () => {
    expect(topologicalOrder(arrowsOf([[1], [0, 2], [], []]))).toEqual([3]);
  });

  it('cuts cycles by taking the lowest that is stuck, where asked to', () => {
    expect(topologicalOrder(arrowsOf([[1], [0, 2], [], []]), { cutsCycles: true })).toEqual([
      3, 0, 1, 2,
    ]);
    expect(topologicalOrder(arrowsOf([[0], [0]]), { cutsCycles: true })).toEqual([1, 0]);
  });
});

describe('a depth-first order', () => {
  it('lists each thing once, after what its arrows lead to, left to right', () => {
    expect(depthFirstOrder(arrowsOf([[2, 1], [3], [3], [], []]), [0, 4])).toEqual({
      order: [3, 2, 1, 0, 4],
      cycle: null,
    });
  });

  it('names the first cycle it meets and goes on past it', () => {
    expect(depthFirstOrder(arrowsOf([[1], [2], [1, 3], []]), [0])).toEqual({
      order: [3, 2, 1, 0],
      cycle: [1, 2],
    });
  });

  it('takes a chain of a hundred thousand', () => {
    const chain = arrowsOf(Array.from({ length: 1e5 }, (_, k) => (k > 0 ? [k - 1] : [])));
    expect(depthFirstOrder(chain, [99_999]).order).toHaveLength(1e5);
  });
});
