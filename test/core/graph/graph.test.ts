import { describe, expect, it } from 'vitest';
import {
  cycleOf,
  freshId,
  freshName,
  isIdentifier,
  nodeById,
  operandsOf,
  pathBetween,
  portCount,
  primitiveNode,
  replaceNode,
  wiresOf,
} from '../../../src/core/graph/graph';
import {
  addNode,
  connect,
  disconnect,
  EMPTY_GRAPH,
  type Graph,
  type GraphNode,
  removeNodes,
  WireError,
} from '../../../src/core/index';
import { paper } from '../graphs';

const operands = (graph: Graph, id: string) => operandsOf(nodeById(graph).get(id) as GraphNode);

describe('laying a wire', () => {
  it('fills an empty port', () => {
    let graph = addNode(EMPTY_GRAPH, { kind: 'input', id: 'x', name: 'x', value: 1 });
    graph = addNode(graph, primitiveNode('a', 'subtract'));
    expect(operands(graph, 'a')).toEqual([null, null]);
    graph = connect(graph, { from: 'x', to: { node: 'a', index: 1 } });
    expect(operands(graph, 'a')).toEqual([null, 'x']);
    expect(wiresOf(graph)).toEqual([{ from: 'x', to: { node: 'a', index: 1 } }]);
  });

  it('into an occupied port replaces the wire there', () => {
    const graph = connect(paper, { from: 'x1', to: { node: 'sin', index: 0 } });
    expect(operands(graph, 'sin')).toEqual(['x1']);
    expect(wiresOf(graph)).toHaveLength(wiresOf(paper).length);
  });

  it('leaves the graph before it as it was, for undo', () => {
    const before = structuredClone(paper);
    connect(paper, { from: 'x1', to: { node: 'sin', index: 0 } });
    disconnect(paper, { node: 'sin', index: 0 });
    removeNodes(paper, new Set(['ln']));
    expect(paper).toEqual(before);
  });

  it('may use one value for both operands', () => {
    const graph = connect(paper, { from: 'x1', to: { node: 'product', index: 1 } });
    expect(operands(graph, 'product')).toEqual(['x1', 'x1']);
  });

  it('that would close a cycle is refused, and the error names the cycle in order', () => {
    const wire = { from: 'difference', to: { node: 'ln', index: 0 } };
    const refused = () => connect(paper, wire);
    expect(refused).toThrow(WireError);
    expect(refused).toThrow(expect.objectContaining({ cycle: ['ln', 'sum', 'difference'] }));
    expect(cycleOf(paper, wire)).toEqual(['ln', 'sum', 'difference']);
  });

  it('from a node to itself is a cycle of one', () => {
    expect(cycleOf(paper, { from: 'sin', to: { node: 'sin', index: 0 } })).toEqual(['sin']);
    expect(() => connect(paper, { from: 'sin', to: { node: 'sin', index: 0 } })).toThrow(
      expect.objectContaining({ cycle: ['sin'] }),
    );
  });

  it.each([
    ['from a node that is not there', 'nowhere', 'sin', 0, 'an end of the wire does not exist'],
    ['to a node that is not there', 'x1', 'nowhere', 0, 'an end of the wire does not exist'],
    ['from an output', 'y', 'sin', 0, 'nothing can be wired from an output'],
    ['to a port that is not there', 'x1', 'sin', 1, 'there is no such port to wire to'],
    ['to a port before the first', 'x1', 'sin', -1, 'there is no such port to wire to'],
    ['to an input', 'x1', 'x2', 0, 'there is no such port to wire to'],
  ])('%s is refused', (_, from, node, index, message) => {
    expect(() => connect(paper, { from, to: { node, index } })).toThrow(new WireError(message));
  });

  it('finds no cycle, and does not recurse, in a chain of 100,000 nodes', () => {
    const nodes: GraphNode[] = [{ kind: 'input', id: 'n0', name: 'x', value: 1 }];
    for (let i = 1; i <= 100_000; i++) {
      nodes.push({ kind: 'primitive', id: `n${i}`, primitive: 'sin', operands: [`n${i - 1}`] });
    }
    expect(pathBetween({ nodes }, 'n0', 'n100000')).toHaveLength(100_001);
    expect(pathBetween({ nodes }, 'n100000', 'n0')).toBeNull();
  });
});

describe('a primitive of any number of operands', () => {
  const sum = (...from: (string | null)[]): Graph => ({
    nodes: [
      { kind: 'input', id: 'a', name: 'a', value: 1 },
      { kind: 'input', id: 'b', name: 'b', value: 2 },
      { kind: 'input', id: 'c', name: 'c', value: 3 },
      { kind: 'primitive', id: 'sum', primitive: 'addN', operands: from },
    ],
  });

  it('shows one more port than it has operands', () => {
    expect(portCount(nodeById(sum('a', 'b')).get('sum') as GraphNode)).toBe(3);
    expect(portCount(primitiveNode('s', 'addN'))).toBe(2);
    expect(portCount(primitiveNode('s', 'add'))).toBe(2);
  });

  it('grows when the free port is wired, and no further', () => {
    const graph = connect(sum('a', 'b'), { from: 'c', to: { node: 'sum', index: 2 } });
    expect(operands(graph, 'sum')).toEqual(['a', 'b', 'c']);
    expect(() => connect(sum('a'), { from: 'c', to: { node: 'sum', index: 2 } })).toThrow(
      WireError,
    );
  });

  it('closes the gap when a wire is taken off, and keeps its last port', () => {
    const graph = disconnect(sum('a', 'b', 'c'), { node: 'sum', index: 1 });
    expect(operands(graph, 'sum')).toEqual(['a', 'c']);
    expect(operands(disconnect(sum('a'), { node: 'sum', index: 0 }), 'sum')).toEqual([null]);
  });

  it('closes every gap when nodes wired into it several times go', () => {
    const graph = removeNodes(sum('a', 'b', 'a', 'c', 'a'), new Set(['a']));
    expect(operands(graph, 'sum')).toEqual(['b', 'c']);
    expect(operands(removeNodes(sum('a', 'a'), new Set(['a'])), 'sum')).toEqual([null]);
  });
});

describe('taking nodes away', () => {
  it('takes every wire from and to them', () => {
    const graph = removeNodes(paper, new Set(['x2', 'sum']));
    expect(graph.nodes.map(({ id }) => id)).toEqual([
      'x1',
      'ln',
      'product',
      'sin',
      'difference',
      'y',
    ]);
    expect(operands(graph, 'product')).toEqual(['x1', null]);
    expect(operands(graph, 'difference')).toEqual([null, 'sin']);
    expect(wiresOf(graph).map(({ from }) => from)).toEqual(['x1', 'x1', 'sin', 'difference']);
  });

  it('of an operand leaves an output empty', () => {
    expect(operands(removeNodes(paper, new Set(['difference'])), 'y')).toEqual([null]);
  });
});

describe('names and ids', () => {
  it.each(['x', 'x1', 'x_1', '_', 'θ', 'переменная', '変数', 'x′', '__proto__', 'constructor'])(
    '%s is a name',
    (name) => {
      expect(isIdentifier(name)).toBe(true);
    },
  );

  it.each(['', '1x', 'a b', 'a-b', '′x', '<b>', 'x\n', ' x', '\u202ex', 'é'.repeat(65), '$x'])(
    '%j is not',
    (name) => {
      expect(isIdentifier(name)).toBe(false);
    },
  );

  it('a name may have 64 characters, however many bytes they take', () => {
    expect(isIdentifier('𝑥'.repeat(64))).toBe(true);
    expect(isIdentifier('𝑥'.repeat(65))).toBe(false);
  });

  it('a fresh name is the first that is not taken, by any kind of node', () => {
    expect(freshName(paper, 'x')).toBe('x3');
    expect(freshName(paper, 'y', false)).toBe('y1');
    expect(freshName(paper, 'z', false)).toBe('z');
    const named = replaceNode(paper, 'ln', (node) => ({ ...node, name: 'x3' }) as GraphNode);
    expect(freshName(named, 'x')).toBe('x4');
  });

  it('a fresh id is not taken', () => {
    const ids = ['n1', 'n2', 'n4', 'n5'];
    const graph = {
      nodes: ids.map((id): GraphNode => ({ kind: 'constant', id, value: 0 })),
    };
    expect(ids).not.toContain(freshId(graph));
  });
});

describe('taking a wire off a port that a node does not have', () => {
  it('leaves the node as it is', () => {
    const graph: Graph = {
      nodes: [
        { kind: 'input', id: 'x', name: 'x', value: 1 },
        { kind: 'primitive', id: 's', primitive: 'sin', operands: ['x'] },
        { kind: 'primitive', id: 'n', primitive: 'addN', operands: ['x', 'x'] },
      ],
    };
    expect(disconnect(graph, { node: 's', index: 1 })).toEqual(graph);
    expect(disconnect(graph, { node: 'n', index: 2 })).toEqual(graph);
    expect(disconnect(graph, { node: 'x', index: 0 })).toEqual(graph);
  });
});
