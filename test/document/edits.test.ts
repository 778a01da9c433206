import { describe, expect, test } from 'vitest';
import { type GraphNode, nodeById, WireError, wiresOf } from '../../src/core/graph/graph';
import { arranged } from '../../src/document/arranging';
import { type Document, EMPTY_DOCUMENT } from '../../src/document/document';
import {
  add,
  fragmentOf,
  insert,
  move,
  type NewNode,
  RenameError,
  remove,
  rename,
  setAttribute,
  setValue,
  unwire,
  wire,
} from '../../src/document/edits';
import { doneHere } from '../../src/work/plan';

/** Adds nodes one after the other; each is wired from those named by position. */
function built(...steps: readonly [NewNode, ...number[]][]): { document: Document; ids: string[] } {
  const ids: string[] = [];
  let document = EMPTY_DOCUMENT;
  for (const [what, ...from] of steps) {
    const added = add(
      document,
      what,
      undefined,
      from.map((k) => ids[k] as string),
    );
    document = added.document;
    ids.push(added.id);
  }
  return { document, ids };
}

const node = (document: Document, id: string | undefined) =>
  nodeById(document.graph).get(id ?? '') as GraphNode & { name?: string };

const product = () =>
  built(
    [{ kind: 'input' }],
    [{ kind: 'input' }],
    [{ kind: 'primitive', primitive: 'multiply' }, 0, 1],
    [{ kind: 'output' }, 2],
  );

describe('adding a node', () => {
  test('names inputs x1, x2 … and the first output y', () => {
    const { document, ids } = product();
    expect(ids.map((id) => node(document, id).name)).toEqual(['x1', 'x2', undefined, 'y']);
  });

  test('wires the given sources into its ports in order', () => {
    const { document, ids } = product();
    expect(node(document, ids[2])).toMatchObject({ operands: [ids[0], ids[1]] });
  });

  test('leaves out sources for which there is no port, and outputs, which nothing follows', () => {
    const { document, ids } = built(
      [{ kind: 'input' }],
      [{ kind: 'output' }, 0],
      [{ kind: 'primitive', primitive: 'sin' }, 1, 0],
    );
    expect(node(document, ids[2])).toMatchObject({ operands: [null] });
  });

  test('gives a primitive of any number of operands as many ports as there are sources', () => {
    const { document, ids } = built(
      [{ kind: 'input' }],
      [{ kind: 'input' }],
      [{ kind: 'input' }],
      [{ kind: 'primitive', primitive: 'addN' }, 0, 1, 2],
    );
    expect(node(document, ids[3])).toMatchObject({ operands: ids.slice(0, 3) });
  });

  test('finds a place of its own for each node', () => {
    const { document } = product();
    const places = Object.values(document.positions).map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(4);
  });
});

describe('wiring', () => {
  test('a wire into an occupied port replaces the old one', () => {
    const { document, ids } = product();
    const rewired = wire(document, {
      from: ids[0] as string,
      to: { node: ids[2] as string, index: 1 },
    });
    expect(node(rewired, ids[2])).toMatchObject({ operands: [ids[0], ids[0]] });
    expect(wiresOf(rewired.graph)).toHaveLength(3);
  });

  test('a wire that would close a cycle is refused, and the cycle named in order', () => {
    const { document, ids } = built(
      [{ kind: 'input' }],
      [{ kind: 'primitive', primitive: 'add' }, 0],
      [{ kind: 'primitive', primitive: 'sin' }, 1],
    );
    const [, sum, sine] = ids as [string, string, string];
    const close = () => wire(document, { from: sine, to: { node: sum, index: 1 } });
    expect(close).toThrow(WireError);
    try {
      close();
    } catch (error) {
      expect((error as WireError).cycle).toEqual([sum, sine]);
    }
  });

  test('taking several wires off a sum of many closes the gaps', () => {
    const { document, ids } = built(
      [{ kind: 'input' }],
      [{ kind: 'input' }],
      [{ kind: 'input' }],
      [{ kind: 'primitive', primitive: 'addN' }, 0, 1, 2],
    );
    const sum = ids[3] as string;
    const unwired = unwire(document, [
      { node: sum, index: 0 },
      { node: sum, index: 1 },
    ]);
    expect(node(unwired, sum)).toMatchObject({ operands: [ids[2]] });
  });
});

describe('removing nodes', () => {
  test('takes their wires and places with them and leaves the rest', () => {
    const { document, ids } = product();
    const removed = remove(document, [ids[0] as string]);
    expect(node(removed, ids[2])).toMatchObject({ operands: [null, ids[1]] });
    expect(Object.keys(removed.positions)).toEqual(ids.slice(1));
  });

  test('an output that the sweep started from is no longer chosen', () => {
    const { document, ids } = product();
    const chosen = { ...document, output: ids[3] as string };
    expect(remove(chosen, [ids[3] as string]).output).toBeNull();
  });
});

describe('renaming', () => {
  test.each(['theta', 'x_1', 'α', 'größe', '变量', 'constructor', '__proto__'])(
    'takes %s',
    (name) => {
      const { document, ids } = product();
      expect(node(rename(document, ids[0] as string, name), ids[0]).name).toBe(name);
    },
  );

  test.each(['', ' ', '1x', 'a b', 'x-y', '<b>', 'x'.repeat(65)])('refuses “%s”', (name) => {
    const { document, ids } = product();
    expect(() => rename(document, ids[0] as string, name)).toThrow(RenameError);
  });

  test('refuses a name that another node has', () => {
    const { document, ids } = product();
    expect(() => rename(document, ids[0] as string, 'x2')).toThrow('x2 is already the name');
  });

  test('takes the name of an intermediate value away when it is empty', () => {
    const { document, ids } = product();
    const named = rename(document, ids[2] as string, 'area');
    expect(node(named, ids[2]).name).toBe('area');
    expect(node(rename(named, ids[2] as string, ''), ids[2])).not.toHaveProperty('name');
  });
});

describe('copying a part', () => {
  test('keeps the wires within it and drops those from outside', () => {
    const { document, ids } = product();
    const fragment = fragmentOf(document, [ids[1] as string, ids[2] as string]);
    expect(fragment.graph.nodes).toHaveLength(2);
    expect(wiresOf(fragment.graph)).toEqual([{ from: ids[1], to: { node: ids[2], index: 1 } }]);
  });

  test('inserting it gives fresh ids, free names and the same wiring, shifted', () => {
    const { document, ids } = product();
    const inserted = insert(document, fragmentOf(document, ids), { x: 10, y: 20 });
    const [first, second, times, output] = inserted.ids.map((id) => node(inserted.document, id));
    expect(inserted.document.graph.nodes).toHaveLength(8);
    expect([first?.name, second?.name, output?.name]).toEqual(['x3', 'x4', 'y1']);
    expect(times).toMatchObject({ operands: [first?.id, second?.id] });
    const [old, copy] = [ids[0] as string, first?.id as string];
    expect(inserted.document.positions[copy]).toEqual({
      x: (document.positions[old]?.x ?? 0) + 10,
      y: (document.positions[old]?.y ?? 0) + 20,
    });
  });
});

test('an adjoint that is copied into a primal is an adjoint no more', () => {
  const fragment = {
    graph: { nodes: [{ kind: 'constant', id: 'n1', value: 1, order: 2 }] },
    positions: {},
  } as const;
  const orderIn = (document: Document) =>
    insert(document, fragment, { x: 0, y: 0 }).document.graph.nodes[0]?.order;
  expect(orderIn(EMPTY_DOCUMENT)).toBeUndefined();
  expect(orderIn({ ...EMPTY_DOCUMENT, primal: EMPTY_DOCUMENT })).toBe(2);
});

describe('what a node is set to', () => {
  test('may be nested arrays of numbers', () => {
    const { document, ids } = product();
    const value = [
      [1, 2],
      [3, 4],
    ];
    expect(node(setValue(document, ids[0] as string, value), ids[0])).toMatchObject({ value });
  });

  test('may be an attribute of any kind, which null takes away again', () => {
    const { document, ids } = built([{ kind: 'primitive', primitive: 'sum' }]);
    const [sum] = ids as [string];
    const set = setAttribute(setAttribute(document, sum, 'axis', [0, -1]), sum, 'keepdims', 1);
    expect(node(set, sum)).toMatchObject({ attributes: { axis: [0, -1], keepdims: 1 } });
    const without = setAttribute(setAttribute(set, sum, 'axis', null), sum, 'keepdims', null);
    expect(node(without, sum)).toEqual(node(document, sum));
  });
});

test('editing never changes the document it starts from', () => {
  const { document, ids } = product();
  const before = structuredClone(document);
  remove(document, ids);
  move(document, { [ids[0] as string]: { x: 999, y: 999 } });
  setValue(document, ids[0] as string, 42);
  doneHere(arranged(document));
  expect(document).toEqual(before);
});

describe('inserting many nodes', () => {
  const many = 12_000;
  const piece = {
    graph: {
      nodes: Array.from({ length: many }, (_, k): GraphNode => {
        return { kind: 'input', id: `p${k}`, name: `x${k + 1}`, value: k };
      }),
    },
    positions: {},
  };

  test('takes time in proportion to them', () => {
    const before = process.cpuUsage();
    const once = insert(EMPTY_DOCUMENT, piece, { x: 0, y: 0 });
    const twice = insert(once.document, piece, { x: 0, y: 0 });
    const { user } = process.cpuUsage(before);
    const { nodes } = twice.document.graph;
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(2 * many);
    expect(new Set(nodes.map((each) => 'name' in each && each.name)).size).toBe(2 * many);
    // Each looking at all the others, it took more than ten seconds.
    expect(user).toBeLessThan(5e6);
  });

  test('keeps names no longer than they may be', () => {
    const name = 'x'.repeat(64);
    const graph = { nodes: [{ kind: 'input' as const, id: 'a', name, value: 1 }] };
    const once = insert(EMPTY_DOCUMENT, { graph, positions: {} }, { x: 0, y: 0 });
    const twice = insert(once.document, { graph, positions: {} }, { x: 0, y: 0 });
    expect(twice.document.graph.nodes.map((each) => 'name' in each && each.name)).toEqual([
      name,
      `${'x'.repeat(63)}1`,
    ]);
  });

  test('keeps places within what can be kept', () => {
    const graph = { nodes: [{ kind: 'constant' as const, id: 'a', value: 1 }] };
    const fragment = { graph, positions: { a: { x: 1e7, y: 0 } } };
    const { document, ids } = insert(EMPTY_DOCUMENT, fragment, { x: 32, y: 32 });
    expect(document.positions[ids[0] as string]).toEqual({ x: 1e7, y: 32 });
    const moved = move(document, { [ids[0] as string]: { x: 0, y: -2e7 } });
    expect(moved.positions[ids[0] as string]).toEqual({ x: 0, y: -1e7 });
  });
});
