import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, EMPTY_DOCUMENT } from '../../../src/document/document';
import { expressionOf } from '../../../src/document/printed';
import { shownIn } from '../../../src/file/journal/timeline';
import { useShelf } from '../../../src/state/keep/shelf-store';
import { goTo } from '../../../src/state/playback/playback';
import { EMPTY_SESSION } from '../../../src/state/session/session';
import {
  currentDocument,
  openDocument,
  redo,
  undo,
  useDocument,
} from '../../../src/state/stores/document-store';
import { useNotices } from '../../../src/state/stores/notices';
import { usePlayer } from '../../../src/state/stores/player-store';
import { select } from '../../../src/state/stores/selection';
import { useSession } from '../../../src/state/stores/session-store';
import { useView } from '../../../src/state/stores/view-store';
import { openFragment } from '../../../src/state/visit/links';
import { encodeLink } from '../../file/graphs';
import { Browser, complaints, documentOf, openExample, type Page, seedTo, write } from './pages';

const text = () => expressionOf(currentDocument().graph);

let browser: Browser;
let page: Page;

beforeEach(async () => {
  useSession.setState(EMPTY_SESSION, true);
  browser = new Browser();
  page = await browser.open();
  return () => browser.end();
});

const stored = async (of: Page = page) => {
  const { graphs } = await of.keeper.keeping.shelf.list();
  return Promise.all(
    graphs.map(async ({ id }) => {
      const { timeline } = await of.keeper.keeping.shelf.open(id);
      return expressionOf(shownIn(timeline).graph);
    }),
  );
};

describe('work is saved', () => {
  it('at once, then at most four times a second, and the last edit always', async () => {
    write('f = a');
    await browser.settle();
    expect(await stored()).toEqual(['f = a']);
    const before = browser.store.writes;
    for (const name of ['b', 'c', 'd']) write(`f = ${name}`);
    await browser.settle();
    expect(browser.store.writes).toBe(before);
    await browser.pass(249);
    expect(browser.store.writes).toBe(before);
    await browser.pass(1);
    expect(browser.store.writes).toBe(before + 1);
    expect(await stored()).toEqual(['f = d']);
  });

  it('not while another write is under way, but right after it', async () => {
    browser.store.held = true;
    write('f = a');
    write('f = b');
    await browser.pass(2000);
    browser.store.release();
    await browser.pass(0);
    expect(await stored()).toEqual(['f = b']);
  });

  it.each<[string, () => void]>([
    ['a step', () => goTo(1)],
    ['another mode', () => useView.setState({ mode: 'forward' })],
    ['a setting of the trace', () => useView.setState({ digits: 8 })],
    ['undo', () => undo()],
  ])('after %s', async (_, act) => {
    seedTo(2);
    await browser.pass();
    const before = browser.store.writes;
    act();
    await browser.pass();
    expect(browser.store.writes).toBe(before + 1);
  });

  it('after nothing that is no part of it', async () => {
    select(['x1']);
    useView.setState({ theme: 'dark' });
    usePlayer.setState({ speed: 8 });
    await browser.pass();
    expect(browser.store.writes).toBe(0);
  });

  it('but not what a link brought, before something is done with it', async () => {
    write('f = mine');
    await browser.pass();
    const before = browser.store.writes;
    const snapshot = { document: documentOf('other = sin(a)'), view: DEFAULT_VIEW };
    await openFragment(await encodeLink(snapshot));
    goTo(1);
    await browser.pass();
    expect(browser.store.writes).toBe(before);
    seedTo(2);
    await browser.pass();
    expect(await stored()).toEqual(['other = sin(a)', 'f = mine']);
  });

  it('at once when the page is left, whatever is being written', async () => {
    write('f = a');
    browser.store.held = true;
    await browser.pass();
    write('f = b');
    browser.store.release();
    page = await browser.reload(page);
    expect(text()).toBe('f = b');
  });
});

describe('a reload', () => {
  it('lands on the same document, step, view, undo and redo', async () => {
    write('f = a * b');
    write('f = a + b');
    seedTo(3);
    undo();
    goTo(2);
    useView.setState({ digits: 7 });
    const document = currentDocument();
    page = await browser.reload(page);
    expect(currentDocument()).toStrictEqual(document);
    expect(usePlayer.getState().step).toBe(2);
    expect(useView.getState().digits).toBe(7);
    expect(redo()).toBe('set the seed');
    expect(currentDocument().seed).toBe(3);
    expect([undo(), undo(), text()]).toEqual(['set the seed', 'edit', 'f = a*b']);
  });

  it('lands on an example that nothing was done with, which is listed nowhere', async () => {
    openExample('z = tanh(q)');
    page = await browser.reload(page);
    expect(text()).toBe('z = tanh(q)');
    expect(await stored()).toEqual([]);
    openExample('other = q');
    await browser.pass();
    await browser.pass();
    expect([...browser.store.values.keys()].filter((key) => key.startsWith('head'))).toHaveLength(
      1,
    );
  });

  it('after a kill keeps all but what was done less than a quarter of a second before', async () => {
    write('f = a');
    await browser.settle();
    write('f = b');
    page = await browser.reload(page, 'killed');
    expect(text()).toBe('f = a');
  });
});

describe('another document', () => {
  it('that is opened costs nothing: undo goes back to the one before, and to what it is kept as', async () => {
    write('f = mine');
    await browser.pass();
    const { id } = useDocument.getState().sheet;
    openExample('z = tanh(q)');
    await browser.pass();
    seedTo(5);
    await browser.pass();
    expect(await stored()).toEqual(['z = tanh(q)', 'f = mine']);
    undo();
    undo();
    expect(useDocument.getState().sheet.id).toBe(id);
    write('f = mine + 1');
    await browser.pass();
    expect(await stored()).toEqual(['f = mine + 1', 'z = tanh(q)']);
    expect(page.remembers).toBe(id);
  });

  it('leaves a way back to one’s own work', async () => {
    write('f = mine');
    await browser.pass();
    expect(useShelf.getState().back).toBeNull();
    openExample('z = tanh(q)');
    expect(useShelf.getState().back?.formula).toBe('f = mine');
    seedTo(5);
    await browser.pass();
    expect(useShelf.getState().back?.formula).toBe('f = mine');
    undo();
    undo();
    expect(useShelf.getState().back).toBeNull();
  });
});

describe('the way back to one’s own work', () => {
  it('is there from an empty graph until there is something in it', async () => {
    write('f = mine');
    await browser.pass();
    openDocument('new', { ...EMPTY_DOCUMENT }, 'new');
    expect(useShelf.getState().back?.formula).toBe('f = mine');
    await browser.pass();
    write('g = other');
    expect(useShelf.getState().back).toBeNull();
    await browser.pass();
    expect(await stored()).toEqual(['g = other', 'f = mine']);
  });
});

describe('tabs', () => {
  it('have each their own document, ten of them as well as two', async () => {
    write('f = a0');
    const pages = [page];
    for (let k = 1; k < 10; k++) {
      await browser.pass();
      const next = await browser.open();
      openExample(`f = a${k}`);
      seedTo(k + 1);
      await browser.pass();
      pages.push(next);
    }
    for (const [k, each] of pages.entries()) {
      await browser.reload(each);
      expect(text()).toBe(`f = a${k}`);
    }
    expect(await stored()).toHaveLength(10);
  });

  it('that open what another edits view it, and make a copy of it once they edit', async () => {
    write('f = mine');
    await browser.pass();
    const other = await browser.open();
    expect(text()).toBe('f = mine');
    expect(useShelf.getState().standing).toBe('viewed');
    expect(complaints()).toEqual([expect.stringContaining('open in another tab')]);
    goTo(1);
    await browser.pass();
    expect(await stored(other)).toEqual(['f = mine']);
    write('f = theirs');
    await browser.pass();
    expect(useShelf.getState().standing).toBe('kept');
    expect(await stored(other)).toEqual(['f = theirs', 'f = mine']);
    await browser.reload(page);
    expect(text()).toBe('f = mine');
  });

  it('take over what another edits, as it is then; that one views it from then on', async () => {
    write('f = mine');
    await browser.pass();
    const other = await browser.open();
    browser.turnTo(page);
    write('f = newer');
    await browser.pass();
    browser.turnTo(other);
    await other.keeper.takeOver();
    expect(text()).toBe('f = newer');
    expect(useShelf.getState().standing).toBe('kept');
    write('f = newest');
    await browser.pass();
    expect(await stored(other)).toEqual(['f = newest']);
  });

  it('go on with what was written last when nobody has it', async () => {
    write('f = mine');
    await browser.close(page);
    await browser.open();
    expect(text()).toBe('f = mine');
    expect(useShelf.getState().standing).toBe('kept');
  });

  it('that write what another has written make a copy, where there are no locks', async () => {
    write('f = mine');
    await browser.pass();
    const { sheet } = useDocument.getState();
    const other = await page.keeper.keeping.shelf.open(sheet.id);
    await other.kept.save({ timeline: other.timeline, view: DEFAULT_VIEW, about: other.head });
    write('f = mine*2');
    await browser.pass();
    await browser.pass();
    expect(useDocument.getState().sheet.id).not.toBe(sheet.id);
    expect(await stored()).toEqual(['f = mine*2', 'f = mine']);
  });
});

describe('a store that was emptied', () => {
  const emptied = /damaged or emptied/;
  /** Waits for a copy beside the store, which is made when nothing is edited for a while. */
  const copied = async () => {
    await browser.pass();
    await browser.pass(3000);
    await expect.poll(() => browser.beside.has('spare')).toBe(true);
  };

  it('while nobody was there is told of, and the last graph is there from a copy', async () => {
    write('f = older');
    await browser.pass();
    openExample('z = tanh(q)');
    seedTo(4);
    await copied();
    await browser.close(page);
    browser.store.values.clear();
    page = await browser.open();
    expect(text()).toBe('z = tanh(q)');
    expect(currentDocument().seed).toBe(4);
    expect(complaints()).toEqual([expect.stringMatching(/are gone but for the last one\.$/)]);
    expect(await stored()).toEqual(['z = tanh(q)']);
    write('z = tanh(q) + 1');
    await browser.pass();
    page = await browser.reload(page);
    expect(text()).toBe('z = tanh(q) + 1');
    expect(complaints()).toEqual([]);
  });

  it('is told of once where there is no copy', async () => {
    write('f = mine');
    await browser.pass(500);
    await browser.close(page);
    browser.store.values.clear();
    page = await browser.open();
    expect(complaints()).toEqual([expect.stringMatching(/the graphs kept in it are gone\.$/)]);
    page = await browser.reload(page);
    expect(complaints()).toEqual([]);
  });

  it('of one graph leaves the others, which is said', async () => {
    write('f = older');
    await browser.pass();
    openExample('z = tanh(q)');
    seedTo(4);
    await copied();
    const { id } = useDocument.getState().sheet;
    await browser.close(page);
    for (const key of browser.store.values.keys()) {
      if (key.includes(id)) browser.store.values.delete(key);
    }
    page = await browser.open();
    expect(complaints()).toEqual([expect.stringMatching(/some of the graphs .* may be gone/)]);
    expect(await stored()).toEqual(['z = tanh(q)', 'f = older']);
  });

  it.each<[string, () => Promise<void> | void]>([
    ['was deleted', () => page.keeper.forget(useDocument.getState().sheet.id)],
    ['is as it was opened', () => void undo()],
  ])('is not missed by a graph that %s', async (_, act) => {
    openExample('z = tanh(q)');
    seedTo(4);
    await copied();
    await act();
    await browser.pass(0);
    await browser.pass();
    expect([...browser.beside.keys()]).toEqual([]);
    await browser.close(page, 'killed');
    browser.store.values.clear();
    page = await browser.open();
    expect(complaints()).toEqual([]);
  });

  it('while the page is there costs nothing of what it shows', async () => {
    write('f = mine');
    await browser.pass();
    browser.store.values.clear();
    write('f = mine*2');
    await browser.pass();
    expect(complaints()).toEqual([expect.stringMatching(/has emptied its storage/)]);
    expect(await stored()).toEqual(['f = mine*2']);
    page = await browser.reload(page);
    expect([text(), complaints()]).toEqual(['f = mine*2', []]);
    undo();
    expect(text()).toBe('f = mine');
  });

  it('and whose copy is torn is told of all the same', async () => {
    write('f = mine');
    await copied();
    await browser.close(page);
    browser.store.values.clear();
    browser.beside.set('spare', '{"id":"x","title":"","link":"1torn"}');
    page = await browser.open();
    expect(complaints()).toEqual([expect.stringMatching(emptied)]);
  });
});

describe('what the browser refuses', () => {
  const full = new DOMException('', 'QuotaExceededError');

  it('is told once, and again of another document or after it went well in between', async () => {
    browser.store.refusal = { of: 'writes', error: full };
    write('f = a');
    await browser.pass();
    write('f = b');
    await browser.pass(6000);
    expect(complaints()).toEqual(['Your work can’t be saved in this browser.']);
    expect(useNotices.getState().notices[0]?.mend).toContain('there is no room left');
    expect(useShelf.getState().standing).toBe('unkept');
    useNotices.setState({ notices: [] });
    await browser.pass(6000);
    expect(complaints()).toEqual([]);
    openExample('z = tanh(q)');
    seedTo(4);
    await browser.pass(6000);
    expect(complaints()).toEqual(['Your work can’t be saved in this browser.']);
  });

  it('is saved when there is room again, which is said', async () => {
    browser.store.refusal = { of: 'writes', error: full };
    write('f = a');
    await browser.pass();
    browser.store.refusal = null;
    await browser.pass(6000);
    expect(await stored()).toEqual(['f = a']);
    expect(useNotices.getState().announcement).toBe('What you do is kept in this browser again.');
    browser.store.refusal = { of: 'writes', error: full };
    write('f = b');
    await browser.pass();
    expect(complaints()).toContain('Your work can’t be saved in this browser.');
  });

  it('is told of nothing that was only looked at', async () => {
    browser.store.refusal = { of: 'all', error: full };
    goTo(1);
    await browser.pass();
    expect(complaints()).toEqual([]);
  });

  it('when it is read never leads to something being written over it', async () => {
    write('f = mine');
    await browser.close(page);
    browser.store.refusal = { of: 'reads', error: new DOMException('', 'UnknownError') };
    await expect(browser.open()).rejects.toThrow('its storage is damaged');
    browser.store.refusal = null;
    useSession.setState(EMPTY_SESSION, true);
    page = await browser.open('gone meanwhile');
    expect(text()).toBe('f = mine');
  });
});
