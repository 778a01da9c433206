import { describe, expect, it } from 'vitest';
import { type Document, EMPTY_DOCUMENT } from '../../../src/document/document';
import { withExpression } from '../../../src/document/expression';
import { aboutOf } from '../../../src/file/storage/about';

const sumOf = (names: number): Document =>
  withExpression(EMPTY_DOCUMENT, Array.from({ length: names }, (_, k) => `a${k}`).join(' + '));
/** Inputs alone have no expression; so many of them beside one that has. */
const withInputs = (count: number): Document => {
  const { graph, ...rest } = sumOf(2);
  const inputs = Array.from({ length: count - graph.nodes.length }, (_, k) => ({
    kind: 'input' as const,
    id: `i${k}`,
    name: `i${k}`,
    value: 0,
  }));
  return { ...rest, graph: { nodes: [...graph.nodes, ...inputs] } };
};

describe('what a list says of a document', () => {
  it('is its title, else what it was opened as', () => {
    const document = sumOf(2);
    expect(aboutOf({ ...document, title: 'T' }, 'file', true, 'name').title).toBe('T');
    expect(aboutOf(document, 'file', true, 'name').title).toBe('name');
    expect(aboutOf(document, 'new', false)).toStrictEqual({
      title: '',
      nodes: 4,
      formula: 'a0 + a1',
      from: 'new',
      touched: false,
    });
  });

  it('is no more of its expression than the first two hundred characters', () => {
    const { formula } = aboutOf(sumOf(60), 'new', true);
    expect(formula).toHaveLength(200);
    expect(formula.startsWith('a0 + a1 + a2')).toBe(true);
  });

  it('is no expression where there are more than three hundred nodes', () => {
    expect(aboutOf(withInputs(300), 'new', true).formula).toBe('a0 + a1');
    expect(aboutOf(withInputs(301), 'new', true)).toMatchObject({ nodes: 301, formula: '' });
  });
});
