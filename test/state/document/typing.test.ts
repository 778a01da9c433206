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

  describe('of a text whose graph takes a while to lay out', () => {
    const long = (last: string) =>
      `${Array.from({ length: 600 }, (_, k) => `a${k}`).join(' + ')} + ${last}`;
    const apply = (session: TypingSession, text: string) =>
      new Promise((resolve) => {
        expect(session.apply(text, resolve)).toBeNull();
      });

    test('the graph follows later, in the same step of undo', async () => {
      const before = currentDocument();
      const session = new TypingSession(expression);
      const followed = apply(session, long('b'));
      expect(currentDocument()).toBe(before);
      session.end();
      expect(await followed).toBeNull();
      const { graph, positions } = currentDocument();
      expect(graph.nodes).toHaveLength(1202);
      expect(Object.keys(positions)).toHaveLength(1202);
      undo();
      expect(currentDocument()).toBe(before);
    });

    test('the last text is the one that it follows', async () => {
      const session = new TypingSession(expression);
      const followed: string[] = [];
      session.apply(long('b'), () => followed.push('b'));
      await apply(session, long('c')).then(() => followed.push('c'));
      expect(followed).toEqual(['c']);
      const names = currentDocument().graph.nodes.map((node) => 'name' in node && node.name);
      expect([names.includes('b'), names.includes('c')]).toEqual([false, true]);
    });

    test('it follows no more once something else was done to the graph', async () => {
      const session = new TypingSession(expression);
      let followed = false;
      session.apply(long('b'), () => {
        followed = true;
      });
      startWith(EMPTY_DOCUMENT);
      await apply(new TypingSession(expression), long('d'));
      expect(followed).toBe(false);
    });

    test('an error of it comes later too, and changes nothing', async () => {
      const before = currentDocument();
      const error = await apply(new TypingSession(expression), `${long('b')} +`);
      expect(error).toMatchObject({ name: 'ParseError', from: expect.any(Number) });
      expect(currentDocument()).toBe(before);
    });

    test('a text that is longer than any that is read is refused at once, as ours', () => {
      const session = new TypingSession(expression);
      for (const sign of ['x', '\\frac', '=A1+', 'Sin[']) {
        const error = session.apply(sign.repeat(1_000_000));
        expect(error?.message).toMatch(/more than 20000/);
        expect(session.hasFollowed).toBe(false);
      }
      session.apply('x1');
      expect(session.hasFollowed).toBe(true);
    });

    test('a short text after it is followed at once, and a short one with an error refused', () => {
      const session = new TypingSession(expression);
      const neverHeard = () => {
        throw new Error('It was not the last.');
      };
      session.apply(long('b'), neverHeard);
      expect(session.apply('x1 +')?.name).toBe('ParseError');
      session.apply(long('b'), neverHeard);
      expect(session.apply('x1 + x2')).toBeNull();
      expect(currentDocument().graph.nodes).toHaveLength(4);
    });
  });
});
