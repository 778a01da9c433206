import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operandsOf, primitiveNode, replaceNode, wiresOf } from '../../../src/core/graph/graph';
import {
  addNode,
  type Checked,
  check,
  connect,
  disconnect,
  EMPTY_GRAPH,
  evaluate,
  type Graph,
  type GraphNode,
  gradient,
  type NodeId,
  primitives,
  removeNodes,
  statementsOf,
  subscripts,
} from '../../../src/core/index';
import { parseGraph } from '../../../src/lang/expression/parse';
import { agrees, flat } from '../agreement';
import { ones, outputsInOrder } from '../derivatives';
import { graphOf, paper } from '../graphs';
import { compatibleShapes, programOf, recipes } from '../random-programs';

/** The operations in order, each with the subscript of its value. */
function numbered({ program }: Checked): string[] {
  const subscript = subscripts(program);
  return [...statementsOf(program)].map(({ index, operation }) =>
    subscript[index] === undefined ? operation : `v${subscript[index]} ${operation}`,
  );
}

const errors = ({ diagnostics }: Checked) =>
  diagnostics.filter(({ severity }) => severity === 'error');

const paperNumbers = [
  'v-1 input',
  'v0 input',
  'v1 ln',
  'v2 multiply',
  'v3 sin',
  'v4 add',
  'v5 subtract',
];

describe('statements are numbered wave by wave', () => {
  it('as the paper numbers its example', () => {
    expect(numbered(check(paper))).toEqual(paperNumbers);
    expect(evaluate(check(paper).program).y).toBeCloseTo(11.652, 3);
  });

  it('not in the order of a depth-first walk from the output', () => {
    const graph: Graph = {
      nodes: [
        { kind: 'input', id: 'x', name: 'x', value: 1 },
        { kind: 'primitive', id: 'b', primitive: 'exp', operands: ['a'] },
        { kind: 'primitive', id: 'a', primitive: 'sin', operands: ['x'] },
        { kind: 'primitive', id: 'c', primitive: 'cos', operands: ['x'] },
        { kind: 'primitive', id: 'y', primitive: 'add', operands: ['b', 'c'] },
      ],
    };
    expect(numbered(check(graph))).toEqual(['v0 input', 'v1 sin', 'v2 cos', 'v3 exp', 'v4 add']);
  });

  it('within a wave in the order of the expression, whatever the order of creation', () => {
    const sinFirst = ['sin', 'product', 'ln'];
    const nodes = [...paper.nodes].sort((a, b) => sinFirst.indexOf(a.id) - sinFirst.indexOf(b.id));
    expect(numbered(check({ nodes }))).toEqual(paperNumbers);
  });

  it('within a wave named values in the order of creation, before what is written after them', () => {
    const { graph } = parseGraph('a = sin(x); b = cos(x); y = b + a');
    expect(numbered(check(graph))).toEqual(['v0 input', 'v1 sin', 'v2 cos', 'v3 add']);
  });

  it('inputs first, then constants, which have no number, wherever they were created', () => {
    const graph: Graph = {
      nodes: [
        { kind: 'primitive', id: 'a', primitive: 'multiply', operands: ['two', 'x'] },
        { kind: 'constant', id: 'two', value: 2 },
        { kind: 'input', id: 'x', name: 'x', value: 3 },
        { kind: 'output', id: 'y', name: 'y', operands: ['a'] },
      ],
    };
    expect(numbered(check(graph))).toEqual(['v0 input', 'constant', 'v1 multiply']);
    expect(evaluate(check(graph).program)).toEqual({ y: 6 });
  });

  it('the statement of each node is known, and each statement knows its node', () => {
    const { program, statementOf } = check(paper);
    expect(Object.fromEntries(statementOf)).toEqual({
      x1: 0,
      x2: 1,
      ln: 2,
      product: 3,
      sin: 4,
      sum: 5,
      difference: 6,
      y: 6,
    });
    for (const { index, origin } of statementsOf(program)) {
      expect(statementOf.get(origin?.node as NodeId)).toBe(index);
    }
    expect(program.outputs[0]?.origin).toEqual({ node: 'y' });
  });
});

describe('shapes that do not fit', () => {
  const mendOf = (node: Partial<GraphNode & { kind: 'primitive' }>) =>
    check({
      nodes: [
        { kind: 'input', id: 'a', name: 'a', value: [[1, 2, 3]] },
        { kind: 'input', id: 'b', name: 'b', value: [[1, 2]] },
        { kind: 'primitive', id: 'n', primitive: 'softmax', operands: ['a'], ...node },
      ],
    }).diagnostics.find(({ node: at }) => at === 'n')?.mend;

  it('are mended by other settings where the operands do without them', () => {
    expect(mendOf({ attributes: { axis: 2 } })).toBe(
      'Change axis, or the shape of what is wired in.',
    );
    expect(mendOf({ primitive: 'concat', operands: ['a', 'b'], attributes: { axis: 0 } })).toBe(
      'Give the operands shapes that fit each other.',
    );
    expect(mendOf({ primitive: 'matmul', operands: ['a', 'b'] })).toBe(
      'Give the operands shapes that fit each other.',
    );
  });
});

describe('an unfinished graph', () => {
  it('that is empty means an empty program, with nothing to say', () => {
    const { program, diagnostics } = check(EMPTY_GRAPH);
    expect(program.length).toBe(0);
    expect(diagnostics).toEqual([]);
  });

  it('that is complete has no diagnostics', () => {
    expect(check(paper).diagnostics).toEqual([]);
  });

  it('evaluates what is complete, and names the node, the port and the mend of what is not', () => {
    const { program, statementOf, diagnostics } = check(
      disconnect(paper, { node: 'sum', index: 1 }),
    );
    expect(new Set(numbered({ program, statementOf, diagnostics }))).toEqual(
      new Set(['v-1 input', 'v0 input', 'v1 ln', 'v2 sin', 'v3 multiply']),
    );
    expect(statementOf.has('sum')).toBe(false);
    expect(statementOf.has('y')).toBe(false);
    expect(diagnostics).toEqual([
      {
        severity: 'error',
        node: 'sum',
        port: 1,
        message: 'The addition lacks operand b',
        mend: 'Wire a value into the empty port.',
      },
    ]);
  });

  it('keeps the outputs that are complete', () => {
    let graph = addNode(paper, { kind: 'output', id: 'z', name: 'z', operands: ['sin'] });
    graph = disconnect(graph, { node: 'ln', index: 0 });
    expect(Object.keys(evaluate(check(graph).program))).toEqual(['z']);
  });

  it('lists every empty port', () => {
    const graph: Graph = {
      nodes: [
        primitiveNode('a', 'clamp'),
        { kind: 'output', id: 'y', name: 'y', operands: [null] },
      ],
    };
    expect(errors(check(graph)).map(({ node, port }) => [node, port])).toEqual([
      ['a', 0],
      ['a', 1],
      ['a', 2],
      ['y', 0],
    ]);
  });

  it('with a wire from a node that is gone lacks that operand', () => {
    const graph = {
      nodes: paper.nodes.filter(({ id }) => id !== 'sin'),
    };
    expect(errors(check(graph)).map(({ node, port }) => [node, port])).toEqual([['difference', 1]]);
  });

  it('with no output says that there is nothing to differentiate', () => {
    const { diagnostics } = check(removeNodes(paper, new Set(['y'])));
    expect(diagnostics).toEqual([
      expect.objectContaining({
        severity: 'note',
        node: null,
        mend: expect.stringMatching('output'),
      }),
    ]);
  });
});

describe('a cycle', () => {
  const cyclic = replaceNode(paper, 'ln', (node) => ({ ...node, operands: ['sum'] }) as GraphNode);

  it('leaves the rest to be evaluated', () => {
    expect(numbered(check(cyclic))).toEqual(['v-1 input', 'v0 input', 'v1 multiply', 'v2 sin']);
  });

  it('is reported at its nodes and those after it', () => {
    const found = errors(check(cyclic));
    expect(found.map(({ node }) => node)).toEqual(['ln', 'sum', 'difference', 'y']);
    for (const { message, mend } of found) {
      expect(message).toMatch('cycle');
      expect(mend).not.toBe('');
    }
  });

  it('of one node is a cycle too', () => {
    const self = replaceNode(paper, 'sin', (node) => ({ ...node, operands: ['sin'] }) as GraphNode);
    expect(errors(check(self)).map(({ node }) => node)).toEqual(['sin', 'difference', 'y']);
  });
});

describe('names', () => {
  const named = (...nodes: GraphNode[]) => errors(check({ nodes }));
  const input = (id: string, name: string): GraphNode => ({ kind: 'input', id, name, value: 1 });

  it('that clash are reported at every node that has them', () => {
    expect(named(input('a', 'x'), input('b', 'x'), input('c', 'z'))).toEqual([
      expect.objectContaining({ node: 'a', message: 'Several nodes are named x' }),
      expect.objectContaining({ node: 'b', message: 'Several nodes are named x' }),
    ]);
  });

  it('may be shared by an output and the node it shows, whichever came first', () => {
    const y: GraphNode = { kind: 'output', id: 'y', name: 'y', operands: ['s'] };
    const s: GraphNode = {
      kind: 'primitive',
      id: 's',
      primitive: 'sin',
      operands: ['a'],
      name: 'y',
    };
    expect(named(input('a', 'x'), s, y)).toEqual([]);
    expect(named(y, s, input('a', 'x'))).toEqual([]);
    expect(named(y, s, input('a', 'y')).map(({ node }) => node)).toContain('a');
  });

  it('of two outputs clash even if both show a node of that name', () => {
    const output = (id: string): GraphNode => ({ kind: 'output', id, name: 'x', operands: ['a'] });
    expect(named(input('a', 'x'), output('y'))).toEqual([]);
    expect(named(input('a', 'x'), output('y'), output('z')).map(({ node }) => node)).toEqual([
      'a',
      'y',
      'z',
    ]);
  });

  it('that are no identifiers are reported, and hurt nothing', () => {
    const found = named(input('a', '<img src=x>'));
    expect(found).toEqual([expect.objectContaining({ node: 'a', port: null })]);
    expect(found[0]?.message).toMatch('is not a name');
  });

  it('that every object has are names', () => {
    const graph: Graph = {
      nodes: [
        input('__proto__', '__proto__'),
        { kind: 'primitive', id: 'constructor', primitive: 'square', operands: ['__proto__'] },
        { kind: 'output', id: 'toString', name: 'constructor', operands: ['constructor'] },
      ],
    };
    const { program, diagnostics } = check(graph);
    expect(diagnostics).toEqual([]);
    expect(Object.entries(evaluate(program))).toEqual([['constructor', 1]]);
    expect(Object.entries(evaluate(gradient(program)))).toEqual([['__proto__', 2]]);
  });
});

describe('values and shapes', () => {
  it('of NaN and infinity are values', () => {
    for (const value of [Number.NaN, Infinity, -Infinity, -0]) {
      const graph = replaceNode(paper, 'x1', (node) => ({ ...node, value }) as GraphNode);
      expect(check(graph).diagnostics).toEqual([]);
    }
  });

  it.each([[[[1, 2], [3]]], ['2'], [null], [{}]])('of %j are refused at the node', (value) => {
    const input = replaceNode(paper, 'x1', (node) => ({ ...node, value }) as unknown as GraphNode);
    const found = errors(check(input));
    expect(found[0]).toMatchObject({ node: 'x1', message: 'The value of x1 is not a tensor' });
    const constant = { kind: 'constant', id: 'c', value } as unknown as GraphNode;
    expect(errors(check({ nodes: [constant] }))).toEqual([
      expect.objectContaining({ node: 'c', message: 'The constant is not a tensor' }),
    ]);
  });

  it('that do not fit are reported at the primitive they run into, with both shapes', () => {
    const graph: Graph = {
      nodes: [
        { kind: 'input', id: 'a', name: 'a', value: [1, 2] },
        { kind: 'input', id: 'b', name: 'b', value: [1, 2, 3] },
        { kind: 'primitive', id: 'sum', primitive: 'add', operands: ['a', 'b'] },
        { kind: 'output', id: 'y', name: 'y', operands: ['sum'] },
      ],
    };
    const { program, diagnostics } = check(graph);
    expect(program.length).toBe(2);
    expect(diagnostics).toEqual([
      expect.objectContaining({
        node: 'sum',
        message: 'addition: shapes [2] and [3] do not broadcast together',
      }),
    ]);
  });

  it('take the attributes of the table where a node has none', () => {
    const graph = (attributes?: { slope: number }): Graph => ({
      nodes: [
        { kind: 'input', id: 'x', name: 'x', value: -100 },
        {
          kind: 'primitive',
          id: 'l',
          primitive: 'leakyRelu',
          operands: ['x'],
          ...(attributes && { attributes }),
        },
        { kind: 'output', id: 'y', name: 'y', operands: ['l'] },
      ],
    });
    expect(evaluate(check(graph()).program)).toEqual({ y: -1 });
    expect(evaluate(check(graph({ slope: 0.5 })).program)).toEqual({ y: -50 });
    expect(evaluate(gradient(check(graph()).program))).toEqual({ x: 0.01 });
  });
});

describe('a graph that no editor makes', () => {
  it.each<[string, readonly GraphNode[]]>([
    ['too many operands', [{ kind: 'primitive', id: 'a', primitive: 'sin', operands: ['x', 'x'] }]],
    ['too few operands', [{ kind: 'primitive', id: 'a', primitive: 'add', operands: ['x'] }]],
    [
      'a wire from an output',
      [
        { kind: 'output', id: 'o', name: 'o', operands: ['x'] },
        { kind: 'primitive', id: 'a', primitive: 'sin', operands: ['o'] },
      ],
    ],
    [
      'an output of an output',
      [
        { kind: 'output', id: 'o', name: 'o', operands: ['x'] },
        { kind: 'output', id: 'a', name: 'a', operands: ['o'] },
      ],
    ],
  ])('with %s is checked without throwing, and reported', (_, nodes) => {
    const graph: Graph = { nodes: [{ kind: 'input', id: 'x', name: 'x', value: 1 }, ...nodes] };
    expect(errors(check(graph)).map(({ node }) => node)).toContain('a');
    expect(check(graph).statementOf.has('a')).toBe(false);
  });
});

describe('the order of editing, ids and layout change no value', () => {
  const graphs = fc
    .tuple(recipes({ inputs: 3, steps: 14 }), fc.boolean())
    .map(([recipe, plain]) => programOf(recipe, plain ? [[]] : compatibleShapes))
    .map((program) => ({ program, graph: graphOf(program) }));

  /** Values of all nodes and gradients of all inputs, by what the nodes were first called. */
  function meaning(graph: Graph, called: (id: NodeId) => NodeId = (id) => id) {
    const { program, statementOf, diagnostics } = check(graph);
    expect(errors({ program, statementOf, diagnostics })).toEqual([]);
    const values = new Map<NodeId, number[]>();
    const everything = {
      ...program,
      outputs: [...statementOf].map(([id, statement]) => ({ name: called(id), statement })),
    };
    for (const [id, value] of Object.entries(evaluate(everything))) values.set(id, flat(value));
    return { values, slopes: evaluate(gradient(program, { seed: ones(program) })) };
  }

  function expectSame(a: ReturnType<typeof meaning>, b: ReturnType<typeof meaning>) {
    expect(b.values).toEqual(a.values);
    expect(Object.keys(b.slopes).sort()).toEqual(Object.keys(a.slopes).sort());
    for (const [name, slope] of Object.entries(a.slopes)) {
      // Contributions may be added in another order, which may change the last digit.
      const [x, z] = [flat(slope), flat(b.slopes[name] ?? [])];
      const scale = Math.max(1, ...Object.values(a.slopes).flatMap((s) => flat(s).map(Math.abs)));
      expect(
        x.every((n, i) => agrees(n, z[i] as number, { relative: 0, absolute: 1e-12 * scale })),
        `${name}: ${x} and ${z}`,
      ).toBe(true);
    }
  }

  const shuffled = <T>(items: readonly T[], keys: readonly number[]): T[] =>
    items
      .map((item, k) => ({ item, key: keys[k % keys.length] as number }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  const keys = fc.array(fc.nat(), { minLength: 24, maxLength: 24 });

  it('a graph made from a program means what the program means', () => {
    fc.assert(
      fc.property(graphs, ({ program, graph }) => {
        const { program: again } = check(graph);
        expect(outputsInOrder(again)).toEqual(outputsInOrder(program));
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it('nodes created in any order', () => {
    fc.assert(
      fc.property(graphs, keys, ({ graph }, order) => {
        expectSame(meaning(graph), meaning({ nodes: shuffled(graph.nodes, order) }));
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  it('nodes by any ids', () => {
    fc.assert(
      fc.property(graphs, keys, ({ graph }, order) => {
        const ids = graph.nodes.map(({ id }) => id);
        const renamed = new Map(shuffled(ids, order).map((id, k) => [ids[k] as NodeId, id]));
        const called = new Map([...renamed].map(([id, other]) => [other, id]));
        const to = (id: NodeId | null) => (id === null ? null : (renamed.get(id) as NodeId));
        const nodes = graph.nodes.map((node) => ({
          ...node,
          id: to(node.id),
          ...('operands' in node && { operands: node.operands.map(to) }),
        })) as GraphNode[];
        expectSame(
          meaning(graph),
          meaning({ nodes }, (id) => called.get(id) as NodeId),
        );
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it('wires laid in any order, with detours that are undone', () => {
    fc.assert(
      fc.property(graphs, keys, keys, ({ graph }, order, detours) => {
        let edited: Graph = { nodes: shuffled(graph.nodes, order).map(unwired) };
        for (const wire of shuffled(wiresOf(graph), order)) {
          const before = edited;
          const detour = detours[wiresOf(edited).length % detours.length] as number;
          const other = graph.nodes[detour % graph.nodes.length] as GraphNode;
          if (detour % 3 === 0 && other.kind === 'input') {
            edited = connect(edited, { from: other.id, to: wire.to });
          }
          if (detour % 3 === 1) edited = removeNodes(edited, new Set([other.id]));
          // Undo is going back to the graph as it was.
          if (detour % 3 === 1) edited = before;
          // A sum closes the gap a wire leaves, so taking one off is not undone by laying it again.
          const target = graph.nodes.find(({ id }) => id === wire.to.node) as GraphNode;
          if (detour % 5 === 0 && !takesAny(target)) {
            edited = disconnect(connect(edited, wire), wire.to);
          }
          edited = connect(edited, wire);
        }
        expectSame(meaning(graph), meaning(edited));
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  const takesAny = (node: GraphNode) =>
    node.kind === 'primitive' && primitives[node.primitive].variadic === true;

  /** The node with its ports empty; as many as it needs, so that wires may come in any order. */
  function unwired(node: GraphNode): GraphNode {
    return operandsOf(node).length === 0
      ? node
      : ({ ...node, operands: operandsOf(node).map(() => null) } as GraphNode);
  }
});

it('a graph of 100,000 nodes in a chain, created backwards, is checked', () => {
  const length = 100_000;
  const nodes: GraphNode[] = [{ kind: 'output', id: 'y', name: 'y', operands: [`n${length}`] }];
  for (let i = length; i > 0; i--) {
    nodes.push({ kind: 'primitive', id: `n${i}`, primitive: 'negate', operands: [`n${i - 1}`] });
  }
  nodes.push({ kind: 'input', id: 'n0', name: 'x', value: 3 });
  const { program, diagnostics } = check({ nodes });
  expect(diagnostics).toEqual([]);
  expect(evaluate(program)).toEqual({ y: 3 });
  expect(evaluate(gradient(program))).toEqual({ x: 1 });
});
