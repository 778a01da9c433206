import { describe, expect, it } from 'vitest';
import type { GraphNode } from '../../../src/core/graph/graph';
import { type Document, EMPTY_DOCUMENT } from '../../../src/document/document';
import { baseOf, difference } from '../../../src/file/journal/difference';
import { written } from '../../../src/file/kinds/work';

const { version } = written.graph;
/** Nodes by letters: the same letter is the very same node. */
const letters = new Map<string, GraphNode>();
function nodesOf(text: string): readonly GraphNode[] {
  return [...text].map((id) => {
    const node = letters.get(id) ?? { kind: 'constant', id, value: 1 };
    letters.set(id, node);
    return node;
  });
}
const of = (text: string, more: Partial<Document> = {}): Document => ({
  ...EMPTY_DOCUMENT,
  graph: { nodes: nodesOf(text) },
  ...more,
});
const put = (text: string) => ({ put: nodesOf(text) });
const place = { x: 1, y: 2 };

describe('the difference between two documents', () => {
  it.each([
    ['abc', 'aXbc', [[0, 1], put('X'), [1, 3]]],
    ['abc', 'XYabc', [put('XY'), [0, 3]]],
    ['abc', 'abcXY', [[0, 3], put('XY')]],
    ['abcd', 'aXYd', [[0, 1], put('XY'), [3, 4]]],
    ['', 'ab', [put('ab')]],
    ['ab', '', []],
    [
      'abcd',
      'ad',
      [
        [0, 1],
        [3, 4],
      ],
    ],
    ['abcd', 'ab', [[0, 2]]],
    ['abcd', 'cd', [[2, 4]]],
    [
      'abcd',
      'acbd',
      [
        [0, 1],
        [2, 3],
        [1, 2],
        [3, 4],
      ],
    ],
    ['abcde', 'acdXbe', [[0, 1], [2, 4], put('X'), [1, 2], [4, 5]]],
    ['abcdef', 'aXcdYf', [[0, 1], put('X'), [2, 4], put('Y'), [5, 6]]],
  ])('in nodes, from “%s” to “%s”, is told in as few pieces as there are', (from, to, nodes) => {
    expect(difference(of(from), of(to))).toStrictEqual({ version, nodes });
  });

  it('is none where all is the same, whatever holds it', () => {
    const before = of('abc', { positions: { a: place }, tangents: { b: 1 } });
    const after = {
      ...before,
      graph: { nodes: [...before.graph.nodes] },
      positions: { ...before.positions },
      tangents: { ...before.tangents },
    };
    expect(difference(before, after)).toStrictEqual({ version });
  });

  it.each([
    [{ a: place }, { a: place, b: place }, { put: { b: place }, gone: [] }],
    [{ a: place, b: place }, { b: place }, { put: {}, gone: ['a'] }],
    [
      { a: place, b: place },
      { a: place, c: place },
      { put: { c: place }, gone: ['b'] },
    ],
    [{ a: place }, { a: { ...place } }, { put: { a: place }, gone: [] }],
    [{}, { a: place }, { put: { a: place }, gone: [] }],
  ])('in places, from %j to %j, is what is put and what is gone', (from, to, positions) => {
    const [before, after] = [of('abc', { positions: from }), of('abc', { positions: to })];
    expect(difference(before, after)).toStrictEqual({ version, positions });
  });

  it('in tangents tells a zero from the other', () => {
    const [before, after] = [of('a', { tangents: { a: 0 } }), of('a', { tangents: { a: -0 } })];
    expect(difference(before, after)).toStrictEqual({
      version,
      tangents: { put: { a: -0 }, gone: [] },
    });
  });

  it('in all else is the parts that are others, and which there are no more', () => {
    const source = { language: 'python', text: '' };
    const before = of('a', { title: 'Old', source });
    const { title: _title, ...after } = { ...before, seed: 2 };
    expect(difference(before, after)).toStrictEqual({
      version,
      parts: { seed: 2 },
      without: ['title'],
    });
  });

  it('in folds is all of them, or that there are none', () => {
    const folds = [{ id: 'f', name: 'f', nodes: ['a'] }];
    const folded = of('a', { graph: { nodes: nodesOf('a'), folds } });
    expect(difference(of('a'), folded)).toStrictEqual({ version, folds });
    expect(difference(folded, of('a'))).toStrictEqual({ version, folds: null });
  });

  it('in the primal is told from the primal there was, else from the document', () => {
    const before = of('abc');
    const first = { ...before, seed: 3 };
    const derived = of('aXc', { primal: first });
    expect(difference(before, derived)).toMatchObject({
      primal: { of: 'document', delta: { version, parts: { seed: 3 } } },
    });
    const other = { ...derived, primal: of('abc', { seed: 4 }) };
    expect(difference(derived, other)).toStrictEqual({
      version,
      primal: { of: 'primal', delta: { version, parts: { seed: 4 } } },
    });
    expect(difference(derived, { ...derived, primal: null })).toStrictEqual({
      version,
      primal: null,
    });
  });

  it('of a primal is from an empty document where there should be one and is none', () => {
    const document = of('a', { seed: 2 });
    expect(baseOf(document, 'primal')).toBe(EMPTY_DOCUMENT);
    expect(baseOf({ ...document, primal: of('b') }, 'document')).toStrictEqual(document);
  });
});
