import { beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { withTitle } from '../../../src/document/title';
import { useShelf } from '../../../src/state/keep/shelf-store';
import { EMPTY_SESSION } from '../../../src/state/session/session';
import {
  currentDocument,
  edit,
  openDocument,
  useDocument,
} from '../../../src/state/stores/document-store';
import { useNotices } from '../../../src/state/stores/notices';
import { useSession } from '../../../src/state/stores/session-store';
import { Browser, complaints, openExample, type Page, seedTo, write } from './pages';

const shownId = () => useDocument.getState().sheet.id;

let browser: Browser;
let page: Page;

beforeEach(async () => {
  useSession.setState(EMPTY_SESSION, true);
  browser = new Browser();
  page = await browser.open();
  return () => browser.end();
});

const taken = async () => [...(await page.keeper.keeping.locks.taken())];

describe('a page', () => {
  it('has the lock of what it shows before anything is edited', async () => {
    await browser.settle();
    expect(await taken()).toEqual([shownId()]);
    expect(page.keeper.id).toBe(shownId());
    expect(browser.store.writes).toBe(0);
  });

  it('writes nothing where nothing is to be written, when it is left, asked or ended', async () => {
    const { flush, stop } = page.keeper.keep(useSession.getState());
    flush();
    await page.keeper.saved();
    stop();
    await browser.pass();
    expect(browser.store.writes).toBe(0);
  });

  it('knows when all is stored that was done up to now', async () => {
    write('f = a');
    await page.keeper.saved();
    expect(browser.store.writes).toBe(1);
    write('f = b');
    write('f = c');
    await page.keeper.saved();
    const { timeline } = await page.keeper.keeping.shelf.open(shownId());
    expect(timeline.documents.at(-1)).toStrictEqual(currentDocument());
    const { writes } = browser.store;
    await browser.pass();
    expect(browser.store.writes).toBe(writes);
  });

  it('saves no more once it is ended', async () => {
    write('f = a');
    await browser.settle();
    write('f = b');
    await browser.close(page, 'killed');
    const { writes } = browser.store;
    await browser.pass(10_000);
    expect(browser.store.writes).toBe(writes);
  });
});

describe('a document that is opened from the shelf', () => {
  it('is called what it was opened as where it has no title, and is as it was opened until it is edited', async () => {
    openExample('z = tanh(q)');
    await browser.pass();
    const id = shownId();
    const looked = await page.keeper.open(id);
    expect(looked.sheet).toEqual({
      id,
      from: 'example',
      name: 'Said',
      opened: looked.timeline.documents[0],
    });
    seedTo(4);
    await browser.pass();
    expect((await page.keeper.open(id)).sheet).toEqual({
      id,
      from: 'example',
      name: 'Said',
      opened: null,
    });
    edit('name', (document) => withTitle(document, 'Mine'));
    await browser.pass();
    expect((await page.keeper.open(id)).sheet).toEqual({ id, from: 'example', opened: null });
  });

  it('is no name at all where it has neither', async () => {
    write('f = a');
    await browser.pass();
    expect((await page.keeper.open(shownId())).sheet).not.toHaveProperty('name');
  });

  it('and is gone or can’t be read leaves this page what it had, and no lock behind', async () => {
    write('f = a');
    await browser.pass();
    const id = shownId();
    await expect(page.keeper.open('gone')).rejects.toMatchObject({ problem: { kind: 'gone' } });
    expect(await taken()).toEqual([id]);
    expect(page.keeper.id).toBe(id);
    browser.store.refusal = { of: 'reads', error: new DOMException('', 'UnknownError') };
    await expect(page.keeper.open(id)).rejects.toMatchObject({
      problem: { kind: 'not given back' },
    });
    browser.store.refusal = null;
    expect(await taken()).toEqual([id]);
  });

  it('takes the place of the lock of the one before', async () => {
    write('f = a');
    await browser.pass();
    const first = shownId();
    openExample('z = tanh(q)');
    seedTo(2);
    await browser.pass();
    expect(await taken()).toEqual([shownId()]);
    await page.keeper.open(first);
    expect(await taken()).toEqual([first]);
    expect(page.remembers).toBe(first);
  });
});

describe('an example that is left', () => {
  const heads = () => [...browser.store.values.keys()].filter((key) => key.startsWith('head '));

  it('is kept where something was done with it, and else goes', async () => {
    openExample('z = tanh(q)');
    await browser.pass();
    const first = shownId();
    openExample('y = cos(q)');
    await browser.pass();
    expect(heads()).toEqual([`head ${shownId()}`]);
    seedTo(3);
    await browser.pass();
    const second = shownId();
    openExample('x = sin(q)');
    await browser.pass();
    expect(heads().sort()).toEqual([`head ${second}`, `head ${shownId()}`].sort());
    expect(first).not.toBe(second);
  });

  it('leads back to one’s own work, which is told as it is listed, until that is deleted', async () => {
    write('f = mine');
    await browser.pass();
    const own = shownId();
    openExample('z = tanh(q)');
    const { back } = useShelf.getState();
    expect(back).toEqual((await page.keeper.keeping.shelf.list()).graphs[0]);
    page.keeper.forget('another');
    expect(useShelf.getState().back).toBe(back);
    page.keeper.forget(own);
    expect(useShelf.getState().back).toBeNull();
  });
});

describe('a copy that is gone on with', () => {
  it('has an id of its own, the name, and all that is there; what it was made of stays', async () => {
    openExample('z = tanh(q)');
    seedTo(3);
    await browser.pass();
    const before = useDocument.getState();
    page.keeper.fork();
    await browser.pass();
    const { sheet, document } = useDocument.getState();
    expect(document).toBe(before.document);
    expect(sheet).toMatchObject({ from: 'copy', name: 'Said', opened: null });
    expect(sheet.id).not.toBe(before.sheet.id);
    const { graphs } = await page.keeper.keeping.shelf.list();
    expect(graphs.map(({ id }) => id)).toEqual([sheet.id, before.sheet.id]);
    expect(useShelf.getState().standing).toBe('kept');
  });
});

describe('a document that another page takes', () => {
  const stolen = async (id: string) => {
    const other = await browser.open();
    browser.turnTo(page);
    await other.keeper.keeping.locks.take(id, () => {}, true);
  };

  it('is viewed from then on, which is told with a way to take it back', async () => {
    write('f = mine');
    await browser.pass();
    await stolen(shownId());
    expect(useShelf.getState().standing).toBe('viewed');
    const { notices } = useNotices.getState();
    expect(notices.at(-1)?.message).toMatch(/edited in another tab now/);
    expect(notices.at(-1)?.action?.label).toBe('Edit it here');
  });

  it('is gone on with as a copy where something of it is not saved yet', async () => {
    write('f = mine');
    await browser.pass();
    const id = shownId();
    const other = await browser.open();
    browser.turnTo(page);
    write('f = more');
    write('f = even * more');
    await other.keeper.keeping.locks.take(id, () => {}, true);
    expect(shownId()).not.toBe(id);
    await browser.pass();
    expect(useShelf.getState().standing).toBe('kept');
    const { graphs } = await page.keeper.keeping.shelf.list();
    expect(graphs.map(({ formula }) => formula)[0]).toBe('f = even*more');
  });

  it('is no matter to a page that shows another by now', async () => {
    write('f = mine');
    await browser.pass();
    const first = shownId();
    openDocument('new', { ...EMPTY_DOCUMENT }, 'new');
    write('g = other');
    await browser.pass();
    await stolen(first);
    expect([useShelf.getState().standing, complaints()]).toEqual(['kept', []]);
  });
});

describe('a long log', () => {
  const bases = () => [...browser.store.values.keys()].filter((key) => key.includes(' base '));

  it('is stored whole when nothing has been edited for two seconds, and not before', async () => {
    for (let k = 1; k <= 70; k++) {
      seedTo(k + 1);
      await browser.pass(250);
    }
    const [first] = bases();
    await browser.pass(1500);
    seedTo(0.5);
    await browser.settle();
    await browser.pass(1900);
    expect(bases()).toEqual([first]);
    await browser.pass(200);
    expect(bases()).not.toEqual([first]);
    expect(bases()).toHaveLength(1);
  });
});

describe('what the browser refuses', () => {
  const full = new DOMException('', 'QuotaExceededError');

  it('is told once of a document, tried again after five seconds, and told to be kept again', async () => {
    browser.store.refusal = { of: 'writes', error: full };
    write('f = a');
    await browser.pass(0);
    expect(useShelf.getState().standing).toBe('unkept');
    expect(complaints()).toHaveLength(1);
    write('f = b');
    await browser.pass(250);
    expect(complaints()).toHaveLength(1);
    browser.store.refusal = null;
    await browser.pass(4600);
    expect([useShelf.getState().standing, browser.store.writes]).toEqual(['unkept', 0]);
    await browser.pass(400);
    expect([useShelf.getState().standing, browser.store.writes]).toEqual(['kept', 1]);
    expect(complaints().at(-1)).toMatch(/kept in this browser again/);
  });

  it('is not told of an example that nothing was done with', async () => {
    browser.store.refusal = { of: 'writes', error: full };
    openExample('z = tanh(q)');
    await browser.pass();
    expect(useShelf.getState().standing).toBe('unkept');
    expect(complaints()).toEqual([]);
    seedTo(2);
    await browser.pass(6000);
    expect(complaints()).toHaveLength(1);
  });

  it('costs nothing of what was left behind meanwhile', async () => {
    write('f = a');
    await browser.pass();
    browser.store.refusal = { of: 'writes', error: full };
    write('f = b');
    openExample('z = tanh(q)');
    seedTo(2);
    await browser.pass();
    browser.store.refusal = null;
    await browser.pass(6000);
    const { graphs } = await page.keeper.keeping.shelf.list();
    expect(graphs.map(({ formula }) => formula).sort()).toEqual(['f = b', 'z = tanh(q)']);
  });
});
