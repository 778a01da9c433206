import { beforeEach, describe, expect, test } from 'vitest';
import type { GraphNode } from '../../../src/core/graph/graph';
import { type Document, EMPTY_DOCUMENT } from '../../../src/document/document';
import { setValue } from '../../../src/document/edits';
import { withExpression } from '../../../src/document/expression';
import { expressionOf } from '../../../src/document/printed';
import { expression } from '../../../src/lang/front-ends/expression';
import { TypingSession } from '../../../src/state/document/typing';
import {
  currentDocument,
  startWith,
  undo,
  useDocument,
} from '../../../src/state/stores/document-store';
import { useNotices } from '../../../src/state/stores/notices';

const PAPER = 'ln(x1) + x1*x2 - sin(x2)';
const paper = () => withExpression(EMPTY_DOCUMENT, PAPER);

function find(document: Document, wanted: string): GraphNode {
  const node = document.graph.nodes.find((candidate) =>
    candidate.kind === 'primitive'
      ? candidate.primitive === wanted
      : 'name' in candidate && candidate.name === wanted,
  );
  if (!node) throw new Error(`no ${wanted}`);
  return node;
}

describe('a session of typing', () => {
  beforeEach(() => startWith(paper()));

  test('is one step of undo', () => {
    const before = currentDocument();
    const session = new TypingSession(expression);
    for (const text of ['x', 'x1', 'x1*', 'x1*x', 'x1*x2']) session.apply(text);
    session.end();
    expect(expressionOf(currentDocument().graph)).toBe('x1*x2');
    undo();
    expect(currentDocument()).toBe(before);
    expect(useDocument.getState().past).toEqual([]);
  });

  test('says in the end that an output is called otherwise, where an input has its name', () => {
    const said = () => useNotices.getState().notices.map(({ message }) => message);
    const session = new TypingSession(expression);
    session.apply('a = x*y; y = a + sin(a)');
    expect(said()).toEqual([]);
    session.end();
    expect(said()).toEqual(['y is an input, so the output is called f.']);
  });

  test('what is deleted and typed again has its place and number again', () => {
    const before = setValue(currentDocument(), find(currentDocument(), 'x2').id, 5);
    startWith(before);
    const session = new TypingSession(expression);
    session.apply('ln(x1)');
    session.apply(PAPER);
    expect(currentDocument().positions).toEqual(before.positions);
    expect(find(currentDocument(), 'x2')).toMatchObject({ value: 5 });
  });

  test('a text with an error changes nothing and says what is wrong', () => {
    const session = new TypingSession(expression);
    session.apply('x1 + x2');
    const good = currentDocument();
    expect(session.apply('x1 + ')?.name).toBe('ParseError');
    expect(currentDocument()).toBe(good);
  });

  test('works on what another edit made of the document meanwhile', () => {
    const session = new TypingSession(expression);
    session.apply('x1 + x2');
    startWith(setValue(currentDocument(), find(currentDocument(), 'x1').id, 9));
    session.apply('x1 + x2 + 1');
    expect(find(currentDocument(), 'x1')).toMatchObject({ value: 9 });
  });
});
