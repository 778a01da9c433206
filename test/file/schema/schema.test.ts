import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/graph/check';
import { nodeById, wiresOf } from '../../../src/core/graph/graph';
import { FileError } from '../../../src/file/schema/file-error';
import { readFragment } from '../../../src/file/schema/schema';
import { readSnapshot, toData } from '../graphs';
import { graphs, paper, snapshotOf, snapshots } from '../snapshots';

const x = { kind: 'input', id: 'x', name: 'x', value: 1 };

describe('the schema', () => {
  it('takes every snapshot as it is', () => {
    fc.assert(
      fc.property(snapshots, (snapshot) => {
        expect(readSnapshot(structuredClone(toData(snapshot)), 'saved work')).toEqual(snapshot);
      }),
    );
  });

  it('shares nothing with what it read', () => {
    const data = structuredClone(toData(snapshotOf(paper, { positions: { n1: { x: 1, y: 2 } } })));
    const read = readSnapshot(data, 'file');
    const { document } = data as unknown as typeof read;
    (document.positions.n1 as { x: number }).x = Number.NaN;
    (document.graph.nodes as unknown[]).pop();
    expect(read.document.positions.n1).toEqual({ x: 1, y: 2 });
    expect(read.document.graph).toEqual(paper);
  });

  it('fills in a view and whatever else has a usual value', () => {
    const data = {
      version: 1,
      document: { graph: { nodes: [] }, positions: {} },
      view: { digits: 5 },
    };
    const usual = snapshotOf({ nodes: [] });
    expect(readSnapshot(data, 'file')).toEqual({ ...usual, view: { ...usual.view, digits: 5 } });
  });

  it('lets several nodes share a name, which the check of the graph tells of without losing them', () => {
    const nodes = [x, { ...x, id: 'other' }];
    expect(read({ nodes }).document.graph.nodes).toEqual(nodes);
  });

  it('takes no attribute that would be too much for the check of the graph', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { program } = check(read(graph).document.graph);
        expect(program.shapes.flat().filter((extent) => !(extent >= 0))).toEqual([]);
      }),
    );
  });

  it.each([1, 2, 3])('takes a layer norm of %i operands, of which two may be left out', (count) => {
    const operands = ['x', null, null].slice(0, count);
    const nodes = [x, { kind: 'primitive', id: 'n', primitive: 'layerNorm', operands }];
    expect(read({ nodes }).document.graph.nodes).toEqual(nodes);
  });

  it('takes a matrix of a hundred by a hundred', () => {
    const value = Array.from({ length: 100 }, () => new Array(100).fill(0.5));
    expect(read({ nodes: [{ ...x, value }] }).document.graph.nodes).toEqual([{ ...x, value }]);
  });

  it('forgets tangents of what is no input, and keeps those of inputs', () => {
    const graph = { nodes: [x, { kind: 'constant', id: 'c', value: 1 }] };
    const document = { graph, positions: {}, tangents: { x: 'NaN', c: 1, gone: 1 } };
    expect(readSnapshot({ version: 1, document }, 'file').document.tangents).toEqual({ x: NaN });
  });

  it('keeps tangents of arrays, number by number or as one element, and refuses what is neither', () => {
    const document = (tangent: unknown) => ({
      graph: { nodes: [{ ...x, value: [1, 2] }] },
      positions: {},
      tangents: { x: tangent },
    });
    const taken = (tangent: unknown) =>
      readSnapshot({ version: 1, document: document(tangent) }, 'file').document.tangents.x;
    expect(taken([0.5, 'Infinity'])).toEqual([0.5, Number.POSITIVE_INFINITY]);
    expect(taken({ element: 0 })).toEqual({ element: 0 });
    expect(taken({ element: 1 })).toEqual({ element: 1 });
    for (const none of [{ element: -1 }, { element: 0.5 }, {}, 'one', ['one'], null]) {
      expect(() => taken(none)).toThrow(/node 1 has a tangent that is none: write/);
    }
  });

  it('takes a convention at kinks, PyTorch’s where none is named, and no third', () => {
    const document = (convention?: string) => ({
      graph: { nodes: [x] },
      positions: {},
      ...(convention && { convention }),
    });
    const taken = (convention?: string) =>
      readSnapshot({ version: 1, document: document(convention) }, 'link').document.convention;
    expect(taken()).toBe('pytorch');
    expect(taken('jax')).toBe('jax');
    expect(() => taken('numpy')).toThrow(/a convention at kinks that is neither pytorch nor jax/);
  });

  it('takes the primal of a document, but not the primal of a primal', () => {
    const graph = { nodes: [x] };
    const document = (primal: unknown) => ({ graph, positions: {}, primal });
    const taken = readSnapshot({ version: 1, document: document(document(null)) }, 'file');
    expect(taken.document.primal).toEqual({ ...taken.document, primal: null });
    expect(() =>
      readSnapshot({ version: 1, document: document(document(document(null))) }, 'file'),
    ).toThrow(/a primal that has a primal: leave that out/);
  });

  it('knows how a document was differentiated, and refuses steps that know later ones', () => {
    const taken = (differentiated: unknown) =>
      readSnapshot(
        { version: 1, document: { graph: { nodes: [x] }, positions: {}, differentiated } },
        'file',
      ).document.differentiated;
    expect(taken(undefined)).toEqual([]);
    expect(
      taken([{ output: 'y' }, { after: 1, as: 'vector' }, { output: 'W′', as: [0, 2] }]),
    ).toEqual([
      { output: 'y', after: 0, by: null, as: 'number', times: 1 },
      { output: null, after: 1, by: null, as: 'vector', times: 1 },
      { output: 'W′', after: 0, by: null, as: [0, 2], times: 1 },
    ]);
    expect(() => taken([{ output: 'y', after: 1 }])).toThrow(/comes after a later one/);
    expect(() => taken([{ output: '<b>' }])).toThrow(/a name that is none/);
    expect(() => taken([{ output: 'y', as: 'mean' }])).toThrow(/a way to be one number/);
    expect(() => taken('y')).toThrow(/not a list/);
  });

  it('knows the text that a graph was read from, in whatever language, and refuses what is no text', () => {
    const taken = (source?: unknown) =>
      readSnapshot(
        {
          version: 1,
          document: { graph: { nodes: [x] }, positions: {}, ...(source ? { source } : {}) },
        },
        'file',
      ).document;
    expect(taken()).not.toHaveProperty('source');
    expect(taken({ language: 'later', text: 'y = x', extra: 1 }).source).toEqual({
      language: 'later',
      text: 'y = x',
    });
    expect(() => taken('y = x')).toThrow(/a source that is none: write/);
    expect(() => taken({ language: 'a b', text: '' })).toThrow(/a language that is no name/);
    expect(() => taken({ language: 'later', text: 'x'.repeat(200_001) })).toThrow(
      /a source of more than 200000 characters: shorten it/,
    );
  });

  it('says of a fault in the primal that it is there', () => {
    const primal = { graph: { nodes: [{ ...x, id: '' }] }, positions: {} };
    const document = { graph: { nodes: [x] }, positions: {}, primal };
    expect(() => readSnapshot({ version: 1, document }, 'file')).toThrow(
      /node 1 of the primal has an empty id/,
    );
  });

  it('forgets an output that is gone and places of nodes that are gone', () => {
    const read = readSnapshot(
      {
        version: 1,
        document: { graph: { nodes: [x] }, positions: { gone: { x: 1, y: 1 } }, output: 'gone' },
      },
      'saved work',
    );
    expect(read.document.output).toBeNull();
    expect(read.document.positions).toEqual({});
  });

  it('opens the folds that there are, each once, and none of others', () => {
    const folds = ['f', 'g'].map((id, k) => ({ id, name: id, nodes: [['x'], ['c']][k] }));
    const nodes = [x, { kind: 'constant', id: 'c', value: 1 }];
    const document = { graph: { nodes, folds }, positions: {} };
    const opened = (of: object, unfolded: string) =>
      readSnapshot({ version: 3, document: of, view: { unfolded } }, 'file').view.unfolded;
    expect(opened(document, 'g,gone,f,g')).toBe('g,f');
    expect(opened({ graph: { nodes }, positions: {} }, 'g')).toBe('');
  });

  it('shows the output that is chosen among several, and the first where none of them is', () => {
    const outputs = ['y', 'z'].map((id) => ({ kind: 'output', id, name: id, operands: ['x'] }));
    const shown = (output: string | null) => {
      const document = { graph: { nodes: [x, ...outputs] }, positions: {}, output };
      return readSnapshot({ version: 1, document }, 'file').document.output;
    };
    expect(['y', 'z', 'x', 'gone', null].map(shown)).toEqual(['y', 'z', null, null, null]);
  });

  it('replaces ids that every object has, wherever they are used', () => {
    const { document } = readSnapshot(
      {
        version: 1,
        document: {
          graph: {
            nodes: [
              { ...x, id: '__proto__' },
              { kind: 'primitive', id: 'n1', primitive: 'sin', operands: ['__proto__'] },
              { kind: 'output', id: 'constructor', name: 'constructor', operands: ['n1'] },
            ],
          },
          positions: JSON.parse('{"__proto__": {"x": 1, "y": 2}, "constructor": {"x": 3, "y": 4}}'),
          output: 'constructor',
        },
      },
      'file',
    );
    expect(document.graph.nodes.map(({ id }) => id)).toEqual(['n2', 'n1', 'n3']);
    expect(wiresOf(document.graph).every(({ from }) => nodeById(document.graph).has(from))).toBe(
      true,
    );
    expect(document.positions).toEqual({ n2: { x: 1, y: 2 }, n3: { x: 3, y: 4 } });
    expect(document.output).toBe('n3');
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('replaces such an id in an output that shows it', () => {
    const output = { kind: 'output', id: 'o', name: 'y', operands: ['__proto__'] };
    expect(read({ nodes: [{ ...x, id: '__proto__' }, output] }).document.graph.nodes).toEqual([
      { ...x, id: 'n1' },
      { ...output, operands: ['n1'] },
    ]);
  });

  it('never does anything but refuse what is no snapshot', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withSparseArray: true }), (data) => {
        expect(() => readSnapshot(data, 'file')).toThrow(FileError);
      }),
    );
  });

  it('never does anything but read or refuse a snapshot with one part replaced', () => {
    fc.assert(
      fc.property(snapshots, fc.nat(), fc.anything(), (snapshot, pick, other) => {
        const data = structuredClone(toData(snapshot));
        replacePart(data as Record<string, unknown>, pick, other);
        try {
          expect(readSnapshot(data, 'file')).toHaveProperty('document.graph.nodes');
        } catch (error) {
          expect(error).toBeInstanceOf(FileError);
        }
      }),
    );
  });
});

describe('an attribute that its primitive does not take', () => {
  it.each([
    ['an axis that is no whole number', 'sum', { axis: 0.5 }, /axis/],
    ['an axis beyond any', 'sum', { axis: [99] }, /axis 99/],
    ['an axis that is no number', 'sum', { axis: 'NaN' }, /axis/],
    [
      'a flag that is neither',
      'sum',
      { keepdims: 2 },
      /keepdims must be a whole number from 0 to 1/,
    ],
    ['half a class', 'oneHot', { classes: 2.5 }, /classes/],
    ['classes without end', 'oneHot', { classes: 1e300 }, /too large/],
    ['an extent below −1', 'reshape', { shape: [-2] }, /shape/],
    ['a huge shape', 'broadcastTo', { shape: [1e9] }, /too large/],
    ['a huge shape without numbers', 'broadcastTo', { shape: [0, 1e9] }, /too large/],
    ['no shape where one is needed', 'sumTo', {}, /shape/],
    ['an open shape where a whole one is needed', 'sumTo', { shape: [-1] }, /shape/],
    ['an order without end', 'sphericalBessel', { order: 2 ** 52 }, /from 0 to 10,000/],
  ])(
    'such as %s, is kept, and told of by the check of the graph',
    (_, primitive, attributes, why) => {
      const operand = { id: 's', kind: 'primitive', primitive, operands: ['x'], attributes };
      const { graph } = read({ nodes: [x, operand] }).document;
      expect(graph.nodes).toHaveLength(2);
      const { diagnostics, statementOf } = check(graph);
      expect(statementOf.has('s')).toBe(false);
      const [found] = diagnostics.filter(({ severity }) => severity === 'error');
      expect(found).toMatchObject({ node: 's', message: expect.stringMatching(why) });
    },
  );
});

describe('what is refused, in one sentence with place, cause and mend', () => {
  const sin = { kind: 'primitive', id: 's', primitive: 'sin', operands: ['x'] };

  it.each([
    ['too many nodes', new Array(50_001).fill(x), 'it has too many nodes: Wengert takes 50000'],
    [
      'an unknown kind',
      [x, { ...x, kind: 'loop' }],
      'node 2 has a kind that is none: write input, constant, primitive or output',
    ],
    [
      'an unknown primitive',
      [{ ...sin, primitive: 'toString' }],
      'node 1 has a primitive that this Wengert does not know: reload the page to get the newest, or use another',
    ],
    [
      'a wrong number of operands',
      [x, { ...sin, operands: ['x', 'x'] }],
      'node 2 has the wrong number of operands for its primitive: give one for each port, null for an empty one',
    ],
    [
      'a sum of nothing',
      [{ ...sin, primitive: 'addN', operands: [] }],
      'node 1 has the wrong number of operands for its primitive: give one for each port, null for an empty one',
    ],
    ['a missing operand', [sin], 'node 1 has the operand “x”, which does not exist: wire another'],
    [
      'an output that is read',
      [{ kind: 'output', id: 'x', name: 'y', operands: [null] }, sin],
      'node 2 has an output as operand: wire what the output shows',
    ],
    ['a cycle', [{ ...sin, id: 'x' }], 'node 1 has wires in a circle: take one of them away'],
    ['the same id twice', [x, x], 'node 2 has the id “x” of another: give it its own'],
    ['no id', [{ ...x, id: '' }], 'node 1 has an empty id: give every node an id'],
    [
      'a name with a sign',
      [{ ...x, name: 'a-b' }],
      'node 1 has a name that is none: use at most 64 letters, digits and _, starting with a letter',
    ],
    [
      'a long name',
      [{ ...x, name: 'x'.repeat(65) }],
      'node 1 has a name that is none: use at most 64 letters, digits and _, starting with a letter',
    ],
    [
      'a value that is text',
      [{ ...x, value: '1' }],
      'node 1 has a value that is neither a number nor a small array of numbers: write a number',
    ],
    [
      'a value without end',
      [{ ...x, value: new Array(2 ** 22).fill(0) }],
      'node 1 has a value that is neither a number nor a small array of numbers: write a number',
    ],
    [
      'a foreign attribute',
      [x, { ...sin, attributes: { slope: 1 } }],
      'node 2 has attributes that its primitive does not have, or not of that kind: take them away',
    ],
    [
      'an order that is none',
      [{ ...x, order: 0 }],
      'node 1 has an order that is none: write 1 for the nodes of an adjoint, 2 for those of its adjoint',
    ],
    [
      'too many operands for a layer norm',
      [x, { ...sin, primitive: 'layerNorm', operands: ['x', 'x', 'x', 'x'] }],
      'node 2 has the wrong number of operands for its primitive: give one for each port, null for an empty one',
    ],
  ])('%s', (_, nodes, because) => {
    expect(() => read({ nodes })).toThrow(
      new FileError(`This file can’t be opened because ${because}.`),
    );
  });

  it.each([
    ['text for a number', 'leakyRelu', { slope: '0.1' }],
    ['text in a list', 'sum', { axis: [0, '1'] }],
    ['a list that holds a list', 'transpose', { axes: [[0]] }],
    ['an object', 'sum', { axis: { length: 1 } }],
    ['a truth', 'sum', { keepdims: true }],
    ['nothing', 'sum', { axis: null }],
    ['a list without end', 'sum', { axis: new Array(1025).fill(0) }],
    ['another primitive’s', 'sum', { slope: 1 }],
    ['every object’s', 'sum', { constructor: 1 }],
  ])('an attribute that is %s', (_, primitive, attributes) => {
    expect(() => read({ nodes: [x, { ...sin, primitive, attributes }] })).toThrow(
      /node 2 has attributes that its primitive does not have, or not of that kind/,
    );
  });

  it.each([
    ['a list of one thousand numbers', { axis: new Array(1024).fill(0) }],
    ['a list of none', { axis: [] }],
    ['the text of a number', { axis: 'NaN', keepdims: '-Infinity' }],
  ])('takes as an attribute %s', (_, attributes) => {
    const nodes = [x, { ...sin, primitive: 'sum', attributes }];
    expect(() => read({ nodes })).not.toThrow();
  });

  it.each([
    ['infinite', { x: Number.POSITIVE_INFINITY, y: 0 }],
    ['not a number', { x: Number.NaN, y: 0 }],
    ['too far off', { x: 0, y: 1e8 }],
    ['text', { x: '1', y: 0 }],
    ['missing', null],
  ])('a position that is %s', (_, place) => {
    const data = { version: 1, graph: { nodes: [x] }, positions: { x: place } };
    expect(() => readFragment(data, 'clipboard')).toThrow(
      /^This clipboard .* node 1 has a position/,
    );
  });

  it.each([
    ['digits', 16],
    ['digits', 1.5],
    ['step', -1],
    ['step', Number.NaN],
    ['notation', 'Newton'],
    ['unreached', 1],
    ['mode', 'sideways'],
  ])('a view whose %s is %s', (key, value) => {
    const data = { ...toData(snapshotOf(paper)), view: { [key]: value } };
    expect(() => readSnapshot(data, 'link')).toThrow(FileError);
  });
});

function read(graph: unknown) {
  return readSnapshot({ version: 1, document: { graph, positions: {} } }, 'file');
}

/** Replaces one of all the properties in the tree, whichever `pick` says. */
function replacePart(data: Record<string, unknown>, pick: number, other: unknown): void {
  const places: [Record<string, unknown>, string][] = [];
  const pending: unknown[] = [data];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (typeof part !== 'object' || part === null) continue;
    for (const key of Object.keys(part)) {
      places.push([part as Record<string, unknown>, key]);
      pending.push((part as Record<string, unknown>)[key]);
    }
  }
  const [owner, key] = places[pick % places.length] as [Record<string, unknown>, string];
  owner[key] = other;
}
