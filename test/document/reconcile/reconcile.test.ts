import { describe, expect, it } from 'vitest';
import { differentiate } from '../../../src/document/differentiate';
import { type Document, EMPTY_DOCUMENT } from '../../../src/document/document';
import { setValue } from '../../../src/document/edits';
import { withExpression } from '../../../src/document/expression';
import { expressionOf } from '../../../src/document/printed';
import { reconcile } from '../../../src/document/reconcile/reconcile';
import { reversePolish } from '../../lang/front-ends/reverse-polish';

const typed = (document: Document, text: string) => reconcile(document, reversePolish, text);
const idOf = ({ graph }: Document, wanted: string) =>
  graph.nodes.find((node) =>
    node.kind === 'primitive' ? node.primitive === wanted : 'name' in node && node.name === wanted,
  )?.id ?? '';

describe('a graph follows a text in any language', () => {
  const before = typed(EMPTY_DOCUMENT, 'x1 ln x1 x2 * +');

  it('that is read as an expression is', () => {
    expect(expressionOf(before.graph)).toBe('ln(x1) + x1*x2');
    expect(before.graph.nodes.every(({ id }) => Object.hasOwn(before.positions, id))).toBe(true);
  });

  it('and what survives keeps its identity, place and number', () => {
    const valued = setValue(before, idOf(before, 'x2'), 5);
    const after = typed(valued, 'x1 sin x1 x2 * +');
    for (const kept of ['x1', 'x2', 'multiply', 'add', 'y']) {
      expect(idOf(after, kept), kept).toBe(idOf(before, kept));
      expect(after.positions[idOf(after, kept)]).toEqual(before.positions[idOf(before, kept)]);
    }
    expect(after.graph.nodes.find(({ id }) => id === idOf(after, 'x2'))).toMatchObject({
      value: 5,
    });
  });

  it('from one language to another', () => {
    const after = withExpression(before, 'sin(x1) + x1*x2');
    expect(idOf(after, 'multiply')).toBe(idOf(before, 'multiply'));
  });

  it('and a text that fits no graph is told of where it is', () => {
    expect(() => typed(EMPTY_DOCUMENT, 'a b +  c @')).toThrow(
      expect.objectContaining({ name: 'ParseError', from: 9, to: 10 }),
    );
  });
});

describe('the source of a document', () => {
  const document = typed(EMPTY_DOCUMENT, ' x  sin ');

  it('is the text as it was typed, where printing would not give it back', () => {
    expect(document.source).toEqual({ language: 'reverse-polish', text: ' x  sin ' });
    expect(withExpression(EMPTY_DOCUMENT, ' sin( x ) ')).not.toHaveProperty('source');
  });

  it('stays when the graph is changed otherwise', () => {
    expect(setValue(document, idOf(document, 'x'), 2).source).toBe(document.source);
    expect(withExpression(document, 'cos(x)').source).toBe(document.source);
  });

  it('is not that of its derivative, which keeps it with its primal', () => {
    const adjoint = differentiate(document);
    expect(adjoint).not.toHaveProperty('source');
    expect(adjoint.primal?.source).toBe(document.source);
  });
});
