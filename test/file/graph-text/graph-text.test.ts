import { describe, expect, it } from 'vitest';
import type { Fold } from '../../../src/core/graph/graph';
import { limits } from '../../../src/core/limits';
import { readFolds, writeFolds } from '../../../src/file/graph-text/fold-text';
import { graphText } from '../../../src/file/graph-text/graph-text';
import { readRuns, writeRuns } from '../../../src/file/graph-text/runs';
import { FileError } from '../../../src/file/schema/file-error';
import type { LinkPart } from '../../../src/words/en/file';
import { paper, snapshotOf } from '../snapshots';

const nodes = 'x1=2;x2=5;ln 2;multiply 3 2;sin 3;add 3 2;subtract 1 2;y:1';

/** What of a text is said to be unreadable. */
function unreadableIn(text: string): unknown {
  try {
    graphText.read(text);
  } catch (error) {
    if (error instanceof FileError) return error.problem;
    throw error;
  }
  return 'read';
}

describe('a graph as text', () => {
  it('is its nodes, each with how far back its operands are, and nothing that is as usual', () => {
    expect(graphText.write(snapshotOf(paper))).toBe(nodes);
  });

  it('has a line of places and one of settings after them, where there are any', () => {
    const positions = { n2: { x: 3, y: 4 }, n3: { x: 5, y: 1 } };
    const placed = snapshotOf(paper, { positions });
    expect(graphText.write(placed)).toBe(`${nodes}\n;3,4;2,-3;;;;;`);
    const seeded = snapshotOf(paper, { seed: 2, output: 'n8', tangents: { n1: 1, n2: 0.5 } });
    expect(graphText.write(seeded)).toBe(`${nodes}\n\noutput:7;seed:2;tangents:0=1,1=0.5`);
  });

  it('of nothing is nothing', () => {
    const empty = snapshotOf({ nodes: [] });
    expect(graphText.write(empty)).toBe('');
    expect(graphText.read('')).toMatchObject({
      document: { graph: { nodes: [] }, positions: {}, output: null, seed: 1, primal: null },
    });
  });

  it('has its primal after a line that says so', () => {
    const primal = { ...snapshotOf(paper).document, seed: 3 };
    const text = graphText.write(snapshotOf({ nodes: [] }, { primal }));
    expect(text).toBe(`primal\n${nodes}\n\nseed:3`);
    expect(graphText.read(text)).toMatchObject({ document: { primal: { seed: 3 } } });
  });

  it.each<[LinkPart, string]>([
    ['line', 'x=1\n\n\nmore'],
    ['position', 'x=1\n1'],
    ['position', 'x=1\n1,2;3,4'],
    ['position', 'x=1\na1,2'],
    ['position', 'x=1\n1,2b'],
    ['position', 'x=1\n1,2,3'],
    ['order', 'x=1\n\norders:1x2'],
    ['tangent', 'x=1\n\ntangents:0'],
    ['tangent', 'x=1\n\ntangents:a0=1'],
    ['tangent', 'x=1\n\ntangents:0='],
    ['tangent', 'x=1\n\ntangents:1234567890=1'],
    ['wire', 'sin x'],
    ['value', 'x=[1'],
    ['value', 'x=1;sin 1 {"a"'],
    ['title', 'x=1\n\ntitle:%'],
    ['source', 'x=1\n\nsource:python %'],
    ['note', 'x=1\n\nnotes:%'],
    ['fold', 'x=1\n\nfolds:f'],
  ])('is refused for a %s that is none: %j', (part, text) => {
    expect(unreadableIn(text)).toEqual({ kind: 'unreadable link', part });
  });

  it('has the tangents of nodes by their places, however many digits these have', () => {
    const nodes = Array.from({ length: 12 }, (_, k) => ({
      kind: 'input' as const,
      id: `x${k}`,
      name: `x${k}`,
      value: 0,
    }));
    const tangents = { x0: [1, 10], x10: 0.5, x11: { element: 13 } };
    const text = graphText.write(snapshotOf({ nodes }, { tangents }));
    expect(text.split('\n')[2]).toBe('tangents:0=[1,10],10=0.5,11=@13');
    expect(graphText.read(text)).toMatchObject({
      document: { tangents: { n1: [1, 10], n11: 0.5, n12: { element: 13 } } },
    });
  });

  it('has numbers with and without an exponent, of either sign; what is none is a text', () => {
    const { document } = graphText.read('a=1e5;b=-2e-3;c=1.5e+300;=4;d=a1;e=1b;f=1e5e5') as {
      document: { graph: { nodes: readonly { value: unknown }[] } };
    };
    expect(document.graph.nodes.map(({ value }) => value)).toEqual([
      1e5,
      -2e-3,
      1.5e300,
      4,
      'a1',
      '1b',
      '1e5e5',
    ]);
  });

  it('has open folds by the ids that they get when they are read', () => {
    const folds = [
      { id: 'a', name: 'inner', nodes: ['n3'] },
      { id: 'b', name: 'outer', nodes: ['n4', 'n5'] },
    ];
    const { document, view } = snapshotOf({ ...paper, folds });
    const text = (unfolded: string) =>
      graphText.write({ document, view: { ...view, unfolded } }).split('\n')[2];
    expect(text('b')).toBe('unfolded:f2;folds:inner=2,outer=3-4');
    expect(text('b,gone,a')).toBe('unfolded:f1,f2;folds:inner=2,outer=3-4');
    expect(text('gone')).toBe('folds:inner=2,outer=3-4');
    const plain = snapshotOf(paper);
    expect(graphText.write({ ...plain, view: { ...plain.view, unfolded: 'a' } })).toBe(nodes);
  });

  it('has the places of folds after those of nodes', () => {
    const folds = [{ id: 'a', name: 'f', nodes: ['n3'] }];
    const placed = snapshotOf({ ...paper, folds }, { positions: { a: { x: 3, y: 4 } } });
    const text = graphText.write(placed);
    expect(text).toBe(`${nodes}\n;;;;;;;;3,4\nfolds:f=2`);
    expect(graphText.read(text)).toMatchObject({ document: { positions: { f1: { x: 3, y: 4 } } } });
  });

  it('has of what it says nothing of nothing at all', () => {
    const { document } = graphText.read('x=1') as { document: object };
    expect(Object.keys(document).sort()).toEqual(
      ['graph', 'output', 'positions', 'primal', 'seed', 'tangents'].sort(),
    );
    expect(document).toMatchObject({ graph: { nodes: [{}] } });
    expect((document as { graph: object }).graph).not.toHaveProperty('folds');
  });

  it('of as many nodes as there may be is read', () => {
    const { document } = graphText.read(';'.repeat(49_999).replaceAll(';', '=1;').concat('=1')) as {
      document: { graph: { nodes: readonly unknown[] } };
    };
    expect(document.graph.nodes).toHaveLength(50_000);
  });

  it('of more nodes than there may be is refused before any is read', () => {
    const fault = { kind: 'too many nodes', most: 50_000 };
    expect(unreadableIn(';'.repeat(50_000))).toMatchObject({ kind: 'unfit', node: null, fault });
  });
});

describe('folds as text', () => {
  const index = new Map(Array.from({ length: 12 }, (_, k) => [`n${k + 1}`, k]));
  const fold = (id: string, name: string, places: readonly number[], within?: string): Fold => ({
    id,
    name,
    ...(within !== undefined && { within }),
    nodes: places.map((k) => `n${k + 1}`),
  });

  it('have their nodes in runs, in the order of the nodes, and what they are in by its place', () => {
    const folds = [fold('a', 'outer', [9, 4, 3, 5]), fold('b', 'inner', [11], 'a')];
    expect(writeFolds(folds, index)).toBe('outer=3-5+9,inner<0=11');
    expect(readFolds('outer=3-5+9,inner<0=11', 12)).toMatchObject([
      { name: 'outer', nodes: ['n4', 'n5', 'n6', 'n10'] },
      { name: 'inner', nodes: ['n12'] },
    ]);
  });

  it.each([
    'f',
    '=1',
    'f=1-',
    'f=2-1',
    'f=12',
    'f=1+1+1+1+1+1+1+1+1+1+1+1+1',
    'f<x=1',
    'f=a',
    'f=-1',
    'f=1+',
    'f=1-12',
    'f=1-2-3',
  ])('are none for %j, of twelve nodes', (text) => {
    expect(readFolds(text, 12)).toBeNull();
  });
});

describe('folds as text, of many nodes', () => {
  it('may have all of them, and be in the eleventh', () => {
    expect(readFolds('f=0-11', 12)).toMatchObject([{ nodes: { length: 12 } }]);
    const many = Array.from({ length: 11 }, (_, k) => `f${k}=${k}`).join();
    expect(readFolds(`${many},g<10=11`, 12)?.at(-1)).toEqual({
      id: 'f12',
      name: 'g',
      within: 'f11',
      nodes: ['n12'],
    });
  });

  it('are read up to one more than there may be, for the schema to refuse', () => {
    const text = Array(limits.folds + 5)
      .fill('f=')
      .join();
    expect(readFolds(text, 1)).toHaveLength(limits.folds + 1);
  });
});

describe('runs of numbers', () => {
  it.each<[number[], string]>([
    [[], ''],
    [[0, 0], ''],
    [[1], '1'],
    [[0, 0, 2, 1, 1, 1, 0], '0x2,2,1x3'],
  ])('of %j are %j', (numbers, text) => {
    expect(writeRuns(numbers)).toBe(text);
    expect(readRuns(text, numbers.length)).toEqual(numbers);
  });

  it.each(['x', '1x', '1,', '1x3', '1,1,1', '-1'])('are none for %j, of two', (text) => {
    expect(readRuns(text, 2)).toBeNull();
  });
});
