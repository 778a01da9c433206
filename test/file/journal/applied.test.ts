import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/core/limits';
import type { Document } from '../../../src/document/document';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { applied } from '../../../src/file/journal/applied';
import { FileError } from '../../../src/file/schema/file-error';
import { paper, snapshotOf } from '../snapshots';

/** Of the nodes n1 to n8; n8 is the output and n1 an input. */
const before = snapshotOf(paper, { output: 'n8', tangents: { n1: 1 } }).document;
const constant = { kind: 'constant', id: 'c', value: 1 };

/** What is said of a difference: a change of a form that no version wrote can't be read. */
function problemOf(data: unknown): unknown {
  try {
    applied(before, data);
  } catch (error) {
    if (error instanceof FileError) return error.problem.kind;
    throw error;
  }
  return 'read';
}

describe('a difference that is applied', () => {
  it.each([
    ['nodes', 7],
    ['nodes', {}],
    ['nodes', [7]],
    ['nodes', [null]],
    ['nodes', [[0]]],
    ['nodes', [[0, 1, 2]]],
    ['nodes', [[0, 1.5]]],
    ['nodes', [['0', 8]]],
    ['nodes', [{ put: 7 }]],
    ['nodes', [{ put: [7] }]],
    ['nodes', [{ put: [constant, null] }]],
    ['nodes', [{ put: [constant, [constant]] }]],
    ['nodes', [[0, 8], { put: {} }]],
    ['nodes', [[0, 9]]],
    ['nodes', [[-1, 8]]],
    ['nodes', [[3, 2]]],
    ['folds', 7],
    ['folds', {}],
    ['positions', 7],
    ['positions', null],
    ['positions', { put: {} }],
    ['positions', { put: [], gone: [] }],
    ['positions', { put: {}, gone: 'n1' }],
    ['positions', { put: {}, gone: ['n1', 7] }],
    ['tangents', { gone: [] }],
    ['tangents', []],
    ['primal', 7],
    ['primal', {}],
    ['primal', { of: 'nothing', delta: { version: 1 } }],
    ['primal', [{ of: 'primal' }]],
    ['parts', 7],
    ['parts', null],
    ['parts', []],
    ['without', 'title'],
    ['without', ['title', 7]],
    ['without', null],
  ])('with %s that are %j is no difference', (part, value) => {
    expect(problemOf({ version: 1, [part]: value })).toBe('spoilt change');
  });

  it.each([null, undefined, 7, 'x', [], [{ version: 1 }]])('that is %j is none', (data) => {
    expect(problemOf(data)).toBe('spoilt change');
  });

  it('leaves no wire that starts from nowhere, from an output, or in a circle', () => {
    const sin = { kind: 'primitive', id: 'a', primitive: 'sin', operands: ['n1'] };
    const with_ = (operand: string | null) => ({
      version: 1,
      nodes: [[0, 8], { put: [{ ...sin, operands: [operand] }] }],
    });
    expect(problemOf(with_('n1'))).toBe('read');
    expect(problemOf(with_(null))).toBe('read');
    expect(problemOf(with_('n8'))).toBe('spoilt change');
    expect(problemOf(with_('n9'))).toBe('spoilt change');
    expect(problemOf(with_('a'))).toBe('spoilt change');
    expect(problemOf({ version: 1, nodes: [[1, 8]] })).toBe('spoilt change');
  });

  it('has no id twice, neither among what is put nor with what stays', () => {
    expect(problemOf({ version: 1, nodes: [[0, 8], { put: [constant] }] })).toBe('read');
    expect(problemOf({ version: 1, nodes: [[0, 8], { put: [{ ...constant, id: 'n1' }] }] })).toBe(
      'spoilt change',
    );
    expect(problemOf({ version: 1, nodes: [{ put: [constant, constant] }] })).not.toBe('read');
  });

  it('makes no more nodes than there may be', () => {
    const nodes = Array.from({ length: limits.nodes - 1 }, (_, k) => ({
      kind: 'constant' as const,
      id: `n${k}`,
      value: 1,
    }));
    const large: Document = { ...EMPTY_DOCUMENT, graph: { nodes } };
    const more = (...ids: readonly string[]) => ({
      version: 1,
      nodes: [[0, limits.nodes - 1], { put: ids.map((id) => ({ ...constant, id })) }],
    });
    expect(applied(large, more('a')).graph.nodes).toHaveLength(limits.nodes);
    expect(() => applied(large, more('a', 'b'))).toThrow(FileError);
  });

  it('has no output that is gone, and keeps the one that is there', () => {
    expect(applied(before, { version: 1, nodes: [[0, 7]] }).output).toBeNull();
    expect(applied(before, { version: 1, nodes: [[0, 8]] }).output).toBe('n8');
    expect(applied({ ...before, output: null }, { version: 1, nodes: [[0, 7]] }).output).toBeNull();
    const other = { version: 1, nodes: [[0, 7]], parts: { output: 'n8' }, without: ['title'] };
    const { title, output } = applied({ ...before, title: 'Old' }, other);
    expect([title, output]).toEqual([undefined, null]);
  });

  it('takes places and tangents of nodes that are not among what is put', () => {
    const { positions, tangents } = applied(before, {
      version: 1,
      positions: { put: { n1: { x: 1, y: 2 }, n2: { x: 3, y: 4 } }, gone: [] },
      tangents: { put: { n2: 7 }, gone: ['n1'] },
    });
    expect(positions).toStrictEqual({ n1: { x: 1, y: 2 }, n2: { x: 3, y: 4 } });
    expect(tangents).toStrictEqual({ n2: 7 });
  });

  it('takes no part by a name that only the structure of a document has, or none', () => {
    const strange = { graph: { nodes: [] }, positions: { n1: { x: 0, y: 0 } }, what: 7, seed: 2 };
    const read = applied(before, { version: 1, parts: strange });
    expect(read).toStrictEqual({ ...before, seed: 2 });
  });

  it('keeps folds while all their nodes stay, and is refused where one does not', () => {
    const folds = [{ id: 'f1', name: 'f', nodes: ['n3', 'n4'] }];
    const folded: Document = { ...before, graph: { ...before.graph, folds } };
    const put = { version: 1, nodes: [[0, 8], { put: [constant] }] };
    expect(applied(folded, put).graph.folds).toBe(folds);
    expect(applied(folded, { version: 1 }).graph).toBe(folded.graph);
    expect(applied(before, put).graph).not.toHaveProperty('folds');
    expect(applied(folded, { version: 3, folds: null }).graph).toStrictEqual(before.graph);
    const ends = { kind: 'output', id: 'y', name: 'y', operands: ['n1'] };
    expect(() => applied(folded, { version: 1, nodes: [[0, 3], { put: [ends] }] })).toThrow(
      FileError,
    );
  });

  it('of the primal is from the primal there was or from the document itself', () => {
    const primal = { ...before, seed: 5 };
    const derived = { ...before, primal };
    const from = (of: string) => ({ of, delta: { version: 1, parts: { output: null } } });
    const read = (of: string) => applied(derived, { version: 1, primal: from(of) }).primal;
    expect(read('primal')).toStrictEqual({ ...primal, output: null });
    expect(read('document')).toStrictEqual({ ...before, output: null });
    expect(applied(derived, { version: 1 }).primal).toBe(primal);
    expect(applied(derived, { version: 1, primal: null }).primal).toBeNull();
  });
});
