import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readingsLater } from '../../../src/document/array/reading-numbers';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { setValue } from '../../../src/document/edits';
import { withExpression } from '../../../src/document/expression';
import { expressionOf } from '../../../src/document/printed';
import { expression } from '../../../src/lang/front-ends/expression';
import { commands } from '../../../src/state/command/commands';
import { TypingSession } from '../../../src/state/document/typing';
import { latePart } from '../../../src/state/loading/late-part';
import {
  attemptEdit,
  editsMade,
  lateWish,
  leaveDocument,
  stayFor,
} from '../../../src/state/loading/unmade';
import { EMPTY_SESSION } from '../../../src/state/session/session';
import {
  currentDocument,
  edit,
  openDocument,
  undo,
  useDocument,
} from '../../../src/state/stores/document-store';
import { useNotices } from '../../../src/state/stores/notices';
import { useSession } from '../../../src/state/stores/session-store';

/** A part that comes when it is let, or can't be had until then. */
function delayed<T>(part: T) {
  let come = (_: T) => {};
  const there = new Promise<T>((resolve) => {
    come = resolve;
  });
  let isMissing = false;
  const load = async () => {
    if (isMissing) throw new TypeError('Failed to fetch dynamically imported module');
    return there;
  };
  const miss = (missing: boolean) => {
    isMissing = missing;
  };
  return { load, come: () => come(part), miss };
}

const dropped = 'Another graph is open now, so what was asked of the one before was dropped.';

const typed = (text: string) => (reader: typeof TypingSession) => {
  const session = new reader(expression);
  session.apply(text);
  session.end();
};
const text = () => expressionOf(currentDocument().graph);
const isEmpty = () => currentDocument().graph.nodes.length === 0;
const messages = () => useNotices.getState().notices.map(({ message }) => message);
const emptied = () =>
  new Promise<void>((resolve) => {
    const end = useDocument.subscribe(({ document }) => {
      if (document.graph.nodes.length > 0) return;
      end();
      resolve();
    });
  });

beforeEach(() => {
  useSession.setState(EMPTY_SESSION, true);
  openDocument('begin', withExpression(EMPTY_DOCUMENT, 'a + b'), 'new');
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

describe('a document whose text is not read yet', () => {
  it('gets it before another document takes its place', async () => {
    const part = delayed(TypingSession);
    const reader = lateWish(part.load);
    const { sheet } = useDocument.getState();
    reader.want(typed('sin(x)'));
    commands.clear.run();
    expect(text()).toBe('a + b');
    part.come();
    await emptied();
    undo();
    expect(text()).toBe('sin(x)');
    expect(useDocument.getState().sheet).toBe(sheet);
  });

  it('is left at once where nothing is to be read', () => {
    commands.clear.run();
    expect(isEmpty()).toBe(true);
  });

  it('gets the text that was typed last, once', async () => {
    const part = delayed(TypingSession);
    const reader = lateWish(part.load);
    const read: string[] = [];
    for (const last of ['s', 'si', 'sin(x)']) reader.want(() => read.push(last));
    const made = editsMade();
    part.come();
    await made;
    await editsMade();
    expect(read).toEqual(['sin(x)']);
  });

  it('stays where what reads it can’t be had, which is told, and is left when that has come', async () => {
    const part = delayed(TypingSession);
    const reader = lateWish(latePart(part.load, 'What reads'));
    part.miss(true);
    reader.want(typed('sin(x)'));
    await expect(editsMade()).rejects.toThrow('What reads could not be loaded');
    expect(text()).toBe('a + b');
    expect(messages()).toEqual(['What reads could not be loaded.']);
    part.miss(false);
    commands.clear.run();
    part.come();
    await emptied();
    undo();
    expect(text()).toBe('sin(x)');
  });

  it('waits for nothing once the text is again what it was', () => {
    const reader = lateWish(delayed(TypingSession).load);
    reader.want(typed('sin(x)'));
    reader.want(null);
    commands.clear.run();
    expect(isEmpty()).toBe(true);
  });

  it('gets a long text that is read elsewhere', async () => {
    const names = Array.from({ length: 1200 }, (_, k) => `a${k}`);
    new TypingSession(expression).apply(names.join(' + '));
    commands.clear.run();
    expect(text()).toBe('a + b');
    await emptied();
    undo();
    expect(currentDocument().graph.nodes.length).toBeGreaterThan(2000);
  });
});

describe('an edit that needs a late part', () => {
  it('is of the document for which it was asked', async () => {
    const part = delayed('c + d');
    attemptEdit(part.load, (made) => edit('edit', (document) => withExpression(document, made)));
    const left = emptied();
    commands.clear.run();
    part.come();
    await left;
    undo();
    expect(text()).toBe('c + d');
  });

  it('keeps no document when it can’t be made', async () => {
    const part = delayed(null);
    part.miss(true);
    attemptEdit(latePart(part.load, 'What edits'), () => {});
    const left = emptied();
    commands.clear.run();
    await left;
    await vi.waitFor(() => expect(messages()).toEqual(['What edits could not be loaded.']));
  });

  it('gets an array that was pasted into a dialog, however long it takes to be read', async () => {
    const input = { kind: 'input', id: 'x', name: 'x', value: 1 } as const;
    openDocument('open', { ...EMPTY_DOCUMENT, graph: { nodes: [input] } }, 'example');
    attemptEdit(
      () => readingsLater('1\n'.repeat(20_000)),
      (read) => edit('paste', (document) => setValue(document, 'x', read()[0]?.value ?? 0)),
    );
    const left = emptied();
    commands.clear.run();
    expect(isEmpty()).toBe(false);
    await left;
    undo();
    const [node] = currentDocument().graph.nodes;
    expect(node?.kind === 'input' && node.value).toHaveLength(20_000);
  });

  it('is dropped with a word where undo has led to another document before it could be made', async () => {
    const part = delayed('c + d');
    openDocument('open', withExpression(EMPTY_DOCUMENT, 'x*y'), 'example');
    attemptEdit(part.load, (made) => edit('edit', (document) => withExpression(document, made)));
    undo();
    part.come();
    await vi.waitFor(() => expect(messages()).toEqual([dropped]));
    expect(text()).toBe('a + b');
    undo();
    expect(text()).not.toBe('c + d');
  });

  it('that is tried again goes to no other document that was opened since', async () => {
    const part = delayed('c + d');
    part.miss(true);
    const load = latePart(part.load, 'What edits');
    attemptEdit(load, (made) => edit('edit', (document) => withExpression(document, made)));
    await vi.waitFor(() => expect(messages()).toEqual(['What edits could not be loaded.']));
    const [notice] = useNotices.getState().notices;
    openDocument('open', withExpression(EMPTY_DOCUMENT, 'x*y'), 'example');
    part.miss(false);
    part.come();
    notice?.action?.run();
    await vi.waitFor(() => expect(messages()).toContain(dropped));
    expect(text()).toBe('f = x*y');
  });

  it('is waited for by whatever was asked after it, in that order', async () => {
    const order: string[] = [];
    const leave = stayFor(async () => order.push('edit'));
    const left = new Promise<void>((resolve) => {
      leaveDocument(() => {
        order.push('left');
        resolve();
      });
    });
    await left;
    leave();
    expect(order).toEqual(['edit', 'left']);
  });
});
