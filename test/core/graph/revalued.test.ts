import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/graph/check';
import type { Graph, GraphNode } from '../../../src/core/graph/graph';
import { revalued } from '../../../src/core/graph/revalued';
import { graphs } from '../../state/layout/graphs';
import { PAPER } from '../../state/player/stage';

const withNode = (graph: Graph, k: number, change: (node: GraphNode) => GraphNode): Graph => ({
  nodes: graph.nodes.map((node, at) => (at === k ? change(node) : node)),
});

describe('a graph in which only numbers have changed', () => {
  it('means what it would mean if it were checked', () => {
    fc.assert(
      fc.property(graphs, fc.array(fc.double()), (graph, numbers) => {
        const changed = {
          nodes: graph.nodes.map((node, k) =>
            (node.kind === 'input' || node.kind === 'constant') && numbers[k] !== undefined
              ? { ...node, value: numbers[k] }
              : node,
          ),
        };
        expect(revalued(graph, check(graph), changed)).toEqual(check(changed));
      }),
    );
  });

  it('means so where they stand in arrays of the shapes that they had', () => {
    const before: Graph = {
      nodes: [
        {
          kind: 'input',
          id: 'X',
          name: 'X',
          value: [
            [1, 2],
            [3, 4],
          ],
          dtype: 'float32',
          role: 'data',
        },
        { kind: 'constant', id: 'c', value: [1, 2] },
        { kind: 'primitive', id: 'p', primitive: 'multiply', operands: ['X', 'c'] },
        { kind: 'output', id: 'y', name: 'y', operands: ['p'] },
      ],
    };
    const numbers = (x: number, c: number): Graph => ({
      nodes: before.nodes.map((node) =>
        node.id === 'X'
          ? {
              ...node,
              value: [
                [x, 0.1],
                [0, -x],
              ],
            }
          : node.id === 'c'
            ? { ...node, value: [c, 2 * c] }
            : node,
      ) as GraphNode[],
    });
    const next = numbers(0.3, 7);
    expect(revalued(before, check(before), next)).toEqual(check(next));
    // A constant that is no longer whole may have another dtype come of it.
    expect(revalued(before, check(before), numbers(0.3, 0.5))).toBeNull();
  });
});

describe('a graph is checked again', () => {
  const before = check(PAPER);
  const changes: [string, Graph][] = [
    ['with a node more', { nodes: [...PAPER.nodes, { kind: 'constant', id: 'c', value: 1 }] }],
    ['with nodes in another order', { nodes: PAPER.nodes.toReversed() }],
    [
      'with an array for a number',
      withNode(PAPER, 0, (node) => ({ ...node, value: [1, 2] }) as GraphNode),
    ],
    ['with another role', withNode(PAPER, 0, (node) => ({ ...node, role: 'data' }) as GraphNode)],
    [
      'with an array that is none',
      withNode(PAPER, 0, (node) => ({ ...node, value: [[1], 2] }) as GraphNode),
    ],
    ['with another name', withNode(PAPER, 0, (node) => ({ ...node, name: 'z' }) as GraphNode)],
    [
      'with another wire',
      withNode(PAPER, 2, (node) => ({ ...node, operands: ['x2'] }) as GraphNode),
    ],
    [
      'with another kind of node',
      withNode(PAPER, 0, ({ id }) => ({ kind: 'constant', id, value: 2 })),
    ],
  ];
  it.each(changes)('%s', (_, graph) => {
    expect(revalued(PAPER, before, graph)).toBeNull();
  });
});
