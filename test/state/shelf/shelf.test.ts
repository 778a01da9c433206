/** What can be done with the graphs that are kept, as the gallery and the menus do it. */

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { withExpression } from '../../../src/document/expression';
import { expressionOf } from '../../../src/document/printed';
import { FileError } from '../../../src/file/schema/file-error';
import type { Head } from '../../../src/file/storage/head';
import { headKey } from '../../../src/file/storage/keys';
import { StorageError } from '../../../src/file/storage/storage-error';
import { withPlaces } from '../../../src/layout/automatic';
import { useShelf } from '../../../src/state/keep/shelf-store';
import { EMPTY_SESSION } from '../../../src/state/session/session';
import { exportGraphs, importGraphs } from '../../../src/state/shelf/all-graphs';
import { onShelfChange } from '../../../src/state/shelf/changes';
import {
  backToWork,
  deleteForGood,
  deleteGraph,
  duplicateGraph,
  fork,
  listGraphs,
  openElsewhere,
  openGraph,
  pictureOf,
  renameGraph,
  restoreGraph,
  searchGraphs,
  takeOver,
  titleOfHead,
} from '../../../src/state/shelf/graphs';
import { deleteUnreadable, saveUnreadable, tryUnreadable } from '../../../src/state/shelf/recover';
import {
  deleteVersion,
  keepVersion,
  openVersion,
  versionsOf,
} from '../../../src/state/shelf/versions';
import {
  currentDocument,
  edit,
  openDocument,
  undo,
  useDocument,
} from '../../../src/state/stores/document-store';
import { useNotices } from '../../../src/state/stores/notices';
import { useSession } from '../../../src/state/stores/session-store';
import { Browser, type Page } from '../keep/pages';

const here = vi.hoisted(() => ({
  keeper: null as unknown,
  saved: [] as { name: string; content: string }[],
}));
vi.mock('../../../src/state/keep/going-on', async (original) => ({
  ...(await original<object>()),
  theKeeper: () => here.keeper,
}));
vi.mock('../../../src/state/export/save-file', () => ({
  saveFile: (title: string, { extension }: { extension: string }, content: string) => {
    const name = `${title}.${extension}`;
    here.saved.push({ name, content });
    return name;
  },
}));

const documentOf = (text: string) => withPlaces(withExpression(EMPTY_DOCUMENT, text));
const write = (text: string) => edit('edit', (document) => withExpression(document, text));
const text = () => expressionOf(currentDocument().graph);
const shownId = () => useDocument.getState().sheet.id;
const said = () => useNotices.getState().notices.map(({ message }) => message);
const full = new DOMException('', 'QuotaExceededError');

let browser: Browser;
let page: Page;

/** Goes to the page, which is in front then. */
function turnTo(to: Page): void {
  browser.turnTo(to);
  here.keeper = to.keeper;
}

/** Another tab, in front. */
async function openTab(): Promise<Page> {
  const tab = await browser.open();
  here.keeper = tab.keeper;
  return tab;
}

/** Makes a graph of its own of a text, and gives its id. */
async function make(expression: string): Promise<string> {
  openDocument('new', { ...EMPTY_DOCUMENT }, 'new');
  write(expression);
  await browser.pass();
  await browser.pass();
  return shownId();
}

const listed = async () => (await listGraphs()).graphs.map(({ formula }) => formula);
const headOf = async (id: string) =>
  (await listGraphs()).graphs.find((head) => head.id === id) as Head;

beforeEach(async () => {
  useSession.setState(EMPTY_SESSION, true);
  here.saved.length = 0;
  browser = new Browser();
  page = await openTab();
  return () => browser.end();
});

describe('the list', () => {
  it('has all that was made, the newest first, with what was edited just now', async () => {
    await make('f = a');
    await make('g = b');
    write('g = b + 1');
    expect(await listed()).toEqual(['g = b + 1', 'f = a']);
  });

  it('tells how many can’t be read', async () => {
    const id = await make('f = a');
    await make('g = b');
    browser.store.values.set(headKey(id), 'torn');
    await expect(openGraph(id)).rejects.toThrow(FileError);
    expect(await listed()).toEqual(['g = b']);
    expect(useShelf.getState().unreadable).toBe(1);
    expect(text()).toBe('g = b');
  });

  it('knows what other tabs edit', async () => {
    const id = await make('f = a');
    expect(await openElsewhere()).toEqual(new Set());
    await openTab();
    expect(await openElsewhere()).toEqual(new Set([id]));
  });

  it.each([
    ['', ['a wave', 'b']],
    ['WAVE', ['a wave']],
    ['sin wave', ['a wave']],
    ['cos wave', []],
    ['(x)', ['a wave', 'b']],
  ])('is searched by every word, in titles and formulas: %s', (words, found) => {
    const heads = [
      { title: 'a wave', formula: 'sin(x)' },
      { title: 'b', formula: 'cos(x)' },
    ] as Head[];
    expect(searchGraphs(heads, words).map(({ title }) => title)).toEqual(found);
  });

  it('calls a graph by its title, else its formula', () => {
    const head = { title: 'T', formula: 'f = a' } as Head;
    expect(titleOfHead(head)).toBe('T');
    expect(titleOfHead({ ...head, title: '' })).toBe('f = a');
    expect(titleOfHead({ ...head, title: '', formula: '' })).toBe('Untitled');
  });

  it('pictures a graph that another tab has, and takes it from nobody', async () => {
    const id = await make('f = a');
    await openTab();
    expect(expressionOf((await pictureOf(id)).document.graph)).toBe('f = a');
    expect(await openElsewhere()).toEqual(new Set([id]));
    await expect(pictureOf('none')).rejects.toThrow('not here any more');
  });
});

describe('a graph of the list', () => {
  it('opens with its own undo, beside the one that was here', async () => {
    const first = await make('f = a');
    write('f = a*2');
    await make('g = b');
    await openGraph(first);
    expect(text()).toBe('f = a*2');
    undo();
    expect(text()).toBe('f = a');
    expect(await listed()).toEqual(['f = a', 'g = b']);
  });

  it('that is shown is not opened anew', async () => {
    const id = await make('f = a');
    const session = useSession.getState();
    await openGraph(id);
    expect(useSession.getState()).toBe(session);
  });

  it('that another tab edits is viewed, forked and taken over', async () => {
    const id = await make('f = a');
    const tab = await openTab();
    await make('g = b');
    await openGraph(id);
    expect(useShelf.getState().standing).toBe('viewed');
    await fork();
    expect(useShelf.getState().standing).toBe('kept');
    expect(shownId()).not.toBe(id);
    await openGraph(id);
    await takeOver();
    expect(useShelf.getState().standing).toBe('kept');
    expect(shownId()).toBe(id);
    expect(tab.remembers).toBe(id);
  });

  it('that was left for an example is gone back to by one press', async () => {
    await make('f = mine');
    openDocument('open', documentOf('z = tanh(q)'), 'example', 'Said');
    await backToWork();
    expect(text()).toBe('f = mine');
    await backToWork();
    expect(text()).toBe('f = mine');
  });

  it('gets another title: the one that is shown by an edit, another where it is', async () => {
    const first = await make('f = a');
    const second = await make('g = b');
    await renameGraph(second, ' The  second ');
    expect(currentDocument().title).toBe('The second');
    expect(useDocument.getState().past.at(-1)?.label).toBe('rename the graph');
    await renameGraph(first, 'The first');
    expect((await headOf(first)).title).toBe('The first');
    expect((await headOf(second)).title).toBe('The second');
    await openTab();
    await expect(renameGraph(second, 'Theirs')).rejects.toThrow('open in another tab');
  });

  it('is duplicated as it is now', async () => {
    const id = await make('f = a');
    write('f = a + 1');
    const copy = await duplicateGraph(id);
    expect(copy).toMatchObject({ formula: 'f = a + 1', from: 'copy', touched: true });
    expect(shownId()).toBe(id);
    await openGraph(copy.id);
    expect([text(), useDocument.getState().past]).toEqual(['f = a + 1', []]);
  });

  it('is deleted so that it can be taken back, and then for good', async () => {
    const first = await make('f = a');
    await make('g = b');
    await deleteGraph(first);
    expect(await listed()).toEqual(['g = b']);
    expect((await listGraphs()).deleted.map(({ id }) => id)).toEqual([first]);
    await restoreGraph(first);
    expect(await listed()).toEqual(['g = b', 'f = a']);
    await deleteGraph(first);
    await deleteForGood(first);
    expect(await listGraphs()).toMatchObject({ deleted: [], graphs: [{ formula: 'g = b' }] });
    expect([...browser.store.values.keys()].filter((key) => key.includes(first))).toEqual([]);
    await expect(restoreGraph(first)).rejects.toThrow('not here any more');
  });

  it('that is shown gives way to an empty one of the same convention when it is deleted', async () => {
    const id = await make('f = a');
    edit('choose', (document) => ({ ...document, convention: 'jax' }));
    await deleteGraph(id);
    expect(currentDocument()).toEqual({ ...EMPTY_DOCUMENT, convention: 'jax' });
    expect(await listed()).toEqual([]);
    await restoreGraph(id);
    expect(await listed()).toEqual(['f = a']);
  });

  it('that another tab has is neither deleted nor destroyed', async () => {
    const id = await make('f = a');
    await openTab();
    await make('g = b');
    await expect(deleteGraph(id)).rejects.toThrow('open in another tab');
    await expect(deleteForGood(id)).rejects.toThrow('open in another tab');
    expect(await listed()).toEqual(['g = b', 'f = a']);
    turnTo(page);
    expect(text()).toBe('f = a');
  });
});

describe('a version', () => {
  it('is kept by a name and gone back to by an edit', async () => {
    const id = await make('f = a');
    const kept = await keepVersion('Before');
    write('f = a*b');
    expect(await versionsOf(id)).toEqual([kept]);
    await openVersion(id, kept);
    expect(text()).toBe('f = a');
    expect(useDocument.getState().past.at(-1)?.label).toBe('go back to “Before”');
    undo();
    expect(text()).toBe('f = a*b');
    await deleteVersion(kept);
    expect(await versionsOf(id)).toEqual([]);
    await expect(openVersion(id, kept)).rejects.toThrow('not here any more');
  });

  it('of another graph opens that first, and leaves its title', async () => {
    const first = await make('f = a');
    const kept = await keepVersion('Before');
    await renameGraph(first, 'Named since');
    await make('g = b');
    await openVersion(first, kept);
    expect([shownId(), text(), currentDocument().title]).toEqual([first, 'f = a', 'Named since']);
  });

  it('makes of what was only looked at something that is kept', async () => {
    openDocument('open', documentOf('z = tanh(q)'), 'example');
    await browser.pass();
    expect(await listed()).toEqual([]);
    await keepVersion('As it came');
    expect(await listed()).toEqual(['z = tanh(q)']);
  });
});

describe('the file of all graphs', () => {
  it('holds them all, and what is in it comes beside what is there', async () => {
    await make('f = a');
    await make('g = b');
    expect(await exportGraphs()).toBe(2);
    expect(said()).toEqual(['Saved 2 graphs as my-graphs.wengert-graphs.jsonl']);
    const [{ content } = { content: '' }] = here.saved;
    expect(await importGraphs(new Blob([content]))).toBe(2);
    expect(said().at(-1)).toBe('Took in 2 graphs');
    expect((await listed()).sort()).toEqual(['f = a', 'f = a', 'g = b', 'g = b']);
    expect(text()).toBe('g = b');
  });

  it('says what of it can’t be written or read', async () => {
    const id = await make('f = a');
    await make('g = b');
    const base = [...browser.store.values.keys()].find((key) => key.startsWith(`graph ${id} base`));
    browser.store.values.set(base ?? '', 'torn');
    await exportGraphs();
    expect(said()).toEqual(['1 graph can’t be read and was left out.']);
    const [{ content } = { content: '' }] = here.saved;
    await importGraphs(new Blob([content, '{"format":"wengert"}\n']));
    expect(said().at(-1)).toMatch(/^1 graph of the file can’t be read\. This file /);
    await expect(importGraphs(new Blob(['{}']))).rejects.toThrow(FileError);
  });
});

describe('what can’t be read', () => {
  const spoilt = async () => {
    const id = await make('f = a');
    await make('g = b');
    const key = [...browser.store.values.keys()].find((each) =>
      each.startsWith(`graph ${id} base`),
    );
    const base = browser.store.values.get(key ?? '');
    browser.store.values.set(key ?? '', { data: 7 });
    await expect(openGraph(id)).rejects.toThrow(FileError);
    const [entry] = (await listGraphs()).unreadable;
    if (!entry || key === undefined) throw new Error('It is not listed.');
    return { id, entry, mend: () => browser.store.values.set(key, base) };
  };

  it('is saved as it is', async () => {
    const { entry, id } = await spoilt();
    await saveUnreadable(entry);
    expect(here.saved[0]?.name).toBe('wengert-unreadable.json');
    expect(JSON.parse(here.saved[0]?.content ?? '')).toMatchObject({
      format: 'wengert-unreadable',
      copy: { why: entry.why },
      head: { formula: 'f = a' },
      parts: { [`graph ${id} base 1`]: { data: 7 } },
    });
  });

  it('is tried again, and opened once it can be read', async () => {
    const { entry, mend } = await spoilt();
    await expect(tryUnreadable(entry)).rejects.toThrow(FileError);
    expect(text()).toBe('g = b');
    expect(useShelf.getState().unreadable).toBe(1);
    mend();
    await tryUnreadable(entry);
    expect(text()).toBe('f = a');
    expect(useShelf.getState().unreadable).toBe(0);
    expect((await listGraphs()).unreadable).toEqual([]);
  });

  it('is deleted for good, and nothing else', async () => {
    const { entry, id } = await spoilt();
    await deleteUnreadable(entry);
    expect(useShelf.getState().unreadable).toBe(0);
    expect([...browser.store.values.keys()].filter((key) => key.includes(id))).toEqual([]);
    expect(await listed()).toEqual(['g = b']);
  });
});

describe('a store that refuses', () => {
  it.each<[string, (id: string) => Promise<unknown>]>([
    ['renaming', (id) => renameGraph(id, 'Another')],
    ['duplicating', duplicateGraph],
    ['deleting', deleteGraph],
    ['deleting for good', deleteForGood],
    ['taking in', () => importGraphs(new Blob([here.saved[0]?.content ?? '']))],
    ['keeping a version', () => keepVersion('Before')],
  ])('is told of, and costs nothing: %s', async (_, act) => {
    const id = await make('f = a');
    await make('g = b');
    await exportGraphs();
    const before = await listed();
    browser.store.refusal = { of: 'writes', error: full };
    await expect(act(id)).rejects.toThrow(StorageError);
    await expect(act(id)).rejects.toThrow('there is no room left');
    browser.store.refusal = null;
    expect(await listed()).toEqual(before);
    expect(text()).toBe('g = b');
    // Nobody holds it any more, so that it can be done after all.
    await act(id);
  });

  it.each<[string, (id: string) => Promise<unknown>]>([
    ['listing', listGraphs],
    ['opening', openGraph],
    ['picturing', pictureOf],
    ['versions', versionsOf],
    ['exporting', exportGraphs],
  ])('to be read is told of: %s', async (_, act) => {
    const id = await make('f = a');
    await make('g = b');
    browser.store.refusal = { of: 'reads', error: new DOMException('', 'UnknownError') };
    await expect(act(id)).rejects.toThrow('its storage is damaged');
    browser.store.refusal = null;
    expect(text()).toBe('g = b');
    await act(id);
  });
});

describe('who shows the list', () => {
  it('hears of every change until it listens no more', async () => {
    const id = await make('f = a');
    let told = 0;
    const stop = onShelfChange(() => told++);
    await renameGraph(id, 'T');
    const copy = await duplicateGraph(id);
    await deleteGraph(copy.id);
    await restoreGraph(copy.id);
    await keepVersion('V');
    expect(told).toBe(5);
    stop();
    await deleteGraph(copy.id);
    expect(told).toBe(5);
  });
});
