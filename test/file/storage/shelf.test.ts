import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/document';
import { DEFAULT_VIEW, EMPTY_DOCUMENT } from '../../../src/document/document';
import { justNow, shownIn, type Timeline } from '../../../src/file/journal/timeline';
import { FileError } from '../../../src/file/schema/file-error';
import { aboutOf } from '../../../src/file/storage/about';
import { takeOverFirst } from '../../../src/file/storage/first-version';
import type { KeptDocument, Saving } from '../../../src/file/storage/kept-document';
import { Shelf } from '../../../src/file/storage/shelf';
import { shelfText, takeIn } from '../../../src/file/storage/shelf-file';
import { StorageError } from '../../../src/file/storage/storage-error';
import { rawText, readAgain } from '../../../src/file/storage/unreadable';
import {
  deleteVersion,
  keepVersion,
  readVersion,
  versionsOf,
} from '../../../src/file/storage/versions';
import { decodeJson, encodeJson, toData, world } from '../graphs';
import { paper, snapshotOf } from '../snapshots';
import { faultyStore } from './faults';

const seeded = (seed: number): Document => ({ ...snapshotOf(paper).document, seed });
const savingOf = (timeline: Timeline): Saving => ({
  timeline,
  view: DEFAULT_VIEW,
  about: aboutOf(shownIn(timeline), 'new', true),
});
/** The timeline with an edit after the document that is shown. */
const edited = ({ documents, labels, at }: Timeline, document: Document, label = 'edit') => ({
  documents: [...documents.slice(0, at + 1), document],
  labels: [...labels.slice(0, at), label],
  at: at + 1,
});

function begin() {
  const store = faultyStore();
  const shelf = new Shelf(store, world());
  return { store, shelf };
}

/** A document of so many steps of undo, saved one by one. */
async function saved(shelf: Shelf, steps: number, id = 'a') {
  const kept = shelf.begin(id);
  let timeline = justNow(seeded(0));
  await kept.save(savingOf(timeline));
  for (let k = 1; k <= steps; k++) {
    timeline = edited(timeline, seeded(k), `step ${k}`);
    await kept.save(savingOf(timeline));
  }
  return { kept, timeline };
}

const logOf = (store: { values: Map<string, unknown> }) =>
  [...store.values.keys()].filter((key) => key.includes(' log '));

describe('a document that is kept', () => {
  it('comes back with what undo and redo go through, its view and its head', async () => {
    const { shelf } = begin();
    const { kept, timeline } = await saved(shelf, 3);
    const back = { ...timeline, at: 1 };
    await kept.save({ ...savingOf(back), view: { ...DEFAULT_VIEW, step: 7 } });
    const read = await shelf.open('a');
    expect(read.timeline).toStrictEqual(back);
    expect(read.view.step).toBe(7);
    expect(read.lost).toBe('nothing');
    expect(read.head).toMatchObject({ nodes: 8, from: 'new', touched: true });
    expect(read.head.formula).toContain('ln(x1)');
  });

  it('is stored whole once, and then by what is changed; a step of undo writes the head alone', async () => {
    const { store, shelf } = begin();
    const { kept, timeline } = await saved(shelf, 1);
    expect(store.puts).toEqual(['graph a log 000000000000', 'head a']);
    expect(JSON.stringify(store.values.get('graph a log 000000000000'))).not.toContain('nodes');
    await kept.save(savingOf({ ...timeline, at: 0 }));
    expect(store.puts).toEqual(['head a']);
  });

  it('goes on being saved by whoever reads it', async () => {
    const { shelf } = begin();
    await saved(shelf, 2);
    const { kept, timeline } = await shelf.open('a');
    const next = edited({ ...timeline, at: 1 }, seeded(9), 'another way');
    await kept.save(savingOf(next));
    expect((await shelf.open('a')).timeline).toStrictEqual(next);
  });

  it('is stored whole again when its log is long, and nothing is left of the old', async () => {
    const { store, shelf } = begin();
    const { kept, timeline } = await saved(shelf, 70);
    expect(kept.isLong).toBe(true);
    await kept.compact();
    expect(kept.isLong).toBe(false);
    expect(logOf(store)).toEqual([]);
    expect([...store.values.keys()].filter((key) => key.includes(' base '))).toHaveLength(1);
    expect((await shelf.open('a')).timeline).toStrictEqual(timeline);
    const next = edited({ ...timeline, at: 30 }, seeded(-1), 'far back');
    await kept.save(savingOf(next));
    expect((await shelf.open('a')).timeline).toStrictEqual(next);
  });

  it('loses nothing where undo goes back further than what is kept of it', async () => {
    const { shelf } = begin();
    const { kept, timeline } = await saved(shelf, 140);
    await kept.compact();
    expect((await shelf.open('a')).timeline.documents).toHaveLength(101);
    const next = edited({ ...timeline, at: 5 }, seeded(-1), 'far back');
    await kept.save(savingOf(next));
    const read = await shelf.open('a');
    expect(shownIn(read.timeline).seed).toBe(-1);
    expect(read.timeline.documents.map(({ seed }) => seed)).toEqual([0, 1, 2, 3, 4, 5, -1]);
  });

  it('of many nodes is stored in pieces, which count for nothing before the last is there', async () => {
    const nodes = Array.from({ length: 3500 }, (_, k) => ({
      kind: 'constant' as const,
      id: `n${k}`,
      value: k,
    }));
    const document = { ...EMPTY_DOCUMENT, graph: { nodes } };
    const store = faultyStore();
    let refuse = true;
    const breathe = async () => {
      if (refuse)
        store.refusal = { of: 'writes', error: new DOMException('', 'QuotaExceededError') };
    };
    const shelf = new Shelf(store, { ...world(), breathe });
    const kept = shelf.begin('big');
    await expect(kept.save(savingOf(justNow(document)))).rejects.toThrow('there is no room left');
    expect(store.writes).toBe(1);
    refuse = false;
    expect((await shelf.list()).graphs).toEqual([]);
    store.refusal = null;
    await kept.save(savingOf(justNow(document)));
    expect(shownIn((await shelf.open('big')).timeline)).toStrictEqual(document);
    const other = nodes.map((node) => (node.id === 'n7' ? { ...node, value: -7 } : node));
    const timeline = edited(justNow(document), { ...document, graph: { nodes: other } });
    await kept.save(savingOf(timeline));
    expect(store.puts).toEqual(['graph big log 000000000000', 'head big']);
    expect((await shelf.open('big')).timeline).toStrictEqual(timeline);
  });

  it('is saved once more than is being written, whatever comes meanwhile', async () => {
    const { store, shelf } = begin();
    const kept = shelf.begin('a');
    store.held = true;
    const first = kept.save(savingOf(justNow(seeded(1))));
    const second = kept.save(savingOf(justNow(seeded(2))));
    store.release();
    await Promise.all([first, second]);
    expect(shownIn((await shelf.open('a')).timeline).seed).toBe(2);
  });

  it('is saved before what is being written has ended, where the page is on its way out', async () => {
    const { store, shelf } = begin();
    const { kept, timeline } = await saved(shelf, 1);
    store.held = true;
    const next = edited(timeline, seeded(5));
    const last = edited(next, seeded(6));
    const both = [kept.save(savingOf(next)), kept.save(savingOf(last), true)];
    store.release();
    await Promise.all(both);
    expect((await shelf.open('a')).timeline).toStrictEqual(last);
  });
});

describe('a document that another page has written', () => {
  it('is not written over', async () => {
    const { shelf } = begin();
    const { kept, timeline } = await saved(shelf, 1);
    const other = await shelf.open('a');
    await other.kept.save(savingOf(edited(other.timeline, seeded(7), 'theirs')));
    const mine = kept.save(savingOf(edited(timeline, seeded(8), 'mine')));
    await expect(mine).rejects.toThrow('Another tab has changed this graph.');
    expect(shownIn((await shelf.open('a')).timeline).seed).toBe(7);
  });

  it('and whose write was not heard of is one’s own', async () => {
    const { store, shelf } = begin();
    const { kept, timeline } = await saved(shelf, 1);
    const next = edited(timeline, seeded(5));
    const set = store.set;
    store.set = async (values, only) => {
      await set(values, only);
      throw new DOMException('', 'AbortError');
    };
    await expect(kept.save(savingOf(next))).rejects.toThrow('the write was undone');
    store.set = set;
    const last = edited(next, seeded(6));
    await kept.save(savingOf(last));
    expect((await shelf.open('a')).timeline).toStrictEqual(last);
  });
});

describe('a log of which something is spoilt', () => {
  const spoil = async (change: (values: Map<string, unknown>, key: string) => void) => {
    const { store, shelf } = begin();
    const { timeline } = await saved(shelf, 5);
    change(store.values, 'graph a log 000000000003');
    return { store, shelf, timeline, read: await shelf.open('a') };
  };

  it.each<[string, (values: Map<string, unknown>, key: string) => void]>([
    ['an entry is gone', (values, key) => values.delete(key)],
    ['an entry is nothing', (values, key) => values.set(key, null)],
    ['an entry is garbage', (values, key) => values.set(key, { keep: 'x', add: 3 })],
  ])('loses that and what follows, and says so: %s', async (_, change) => {
    const { shelf, timeline, read } = await spoil(change);
    expect(read.lost).toBe('changes');
    expect(read.timeline.documents).toStrictEqual(timeline.documents.slice(0, 4));
    expect(read.timeline.at).toBe(3);
    const next = edited(read.timeline, seeded(33));
    await read.kept.save(savingOf(next));
    const again = await shelf.open('a');
    expect(again.lost).toBe('nothing');
    expect(again.timeline).toStrictEqual(next);
  });

  it('loses what undo goes back over, but not the document', async () => {
    const { store, shelf } = begin();
    const { kept, timeline } = await saved(shelf, 5);
    await kept.compact();
    const key = [...store.values.keys()].find((name) => name.includes(' undo ')) ?? '';
    store.values.set(key, { past: [{ label: 'x' }], future: [] });
    const read = await shelf.open('a');
    expect(read.lost).toBe('undo');
    expect(read.timeline).toStrictEqual(justNow(shownIn(timeline)));
  });

  it.each<[string, (values: Map<string, unknown>) => void]>([
    ['its head', (values) => values.set('head a', { title: 7 })],
    ['its base', (values) => values.set('graph a base 1', 'torn')],
    ['a piece of it', (values) => values.delete('graph a piece 1 000000000000')],
  ])('is refused where %s is, stays as it is, and is listed as unreadable', async (_, change) => {
    const { store, shelf } = begin();
    await saved(shelf, 2);
    change(store.values);
    const before = new Map(store.values);
    await expect(shelf.open('a')).rejects.toThrow(FileError);
    for (const [key, value] of before) expect(store.values.get(key)).toEqual(value);
    const { graphs, unreadable } = await shelf.list();
    expect(graphs).toEqual([]);
    expect(unreadable).toMatchObject([{ key: 'unreadable a' }]);
    expect(unreadable[0]?.why).toContain('saved work');
    expect(await rawText(shelf, 'unreadable a')).toContain('graph a log');
  });

  it('is listed again when it could be read after all', async () => {
    const { store, shelf } = begin();
    const { timeline } = await saved(shelf, 2);
    const base = store.values.get('graph a base 1');
    store.values.set('graph a base 1', 7);
    await expect(shelf.open('a')).rejects.toThrow(FileError);
    await expect(readAgain(shelf, 'unreadable a')).rejects.toThrow(FileError);
    store.values.set('graph a base 1', base);
    expect((await readAgain(shelf, 'unreadable a')).document).toStrictEqual(shownIn(timeline));
    expect(await shelf.list()).toMatchObject({ graphs: [{ id: 'a' }], unreadable: [] });
  });
});

describe('the shelf', () => {
  const keep = (kept: KeptDocument, seed: number) => kept.save(savingOf(justNow(seeded(seed))));

  it('lists what was done with, the newest first', async () => {
    const { shelf } = begin();
    await keep(shelf.begin('a'), 1);
    await keep(shelf.begin('b'), 2);
    const looked = savingOf(justNow(seeded(3)));
    await shelf.begin('c').save({ ...looked, about: { ...looked.about, touched: false } });
    expect((await shelf.list()).graphs.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('renames, which can be undone, and makes copies', async () => {
    const { shelf } = begin();
    await keep(shelf.begin('a'), 1);
    await shelf.rename('a', ' My loss ');
    const renamed = await shelf.open('a');
    expect(renamed.head.title).toBe('My loss');
    expect(renamed.timeline.labels).toEqual(['rename the graph']);
    const copy = await shelf.duplicate('a');
    expect(copy).toMatchObject({ title: 'My loss', from: 'copy' });
    expect(shownIn((await shelf.open(copy.id)).timeline)).toStrictEqual(shownIn(renamed.timeline));
    expect((await shelf.list()).graphs).toHaveLength(2);
  });

  it('deletes so that it can be taken back, and for good after thirty days', async () => {
    const { store } = begin();
    let now = 0;
    const shelf = new Shelf(store, { ...world(), now: () => now });
    await keep(shelf.begin('a'), 1);
    await keep(shelf.begin('b'), 2);
    await shelf.remove('a');
    expect(await shelf.list()).toMatchObject({ graphs: [{ id: 'b' }], deleted: [{ id: 'a' }] });
    await shelf.restore('a');
    expect((await shelf.list()).deleted).toEqual([]);
    await shelf.remove('a');
    now += 29 * 86_400_000;
    await shelf.sweep(new Set());
    expect((await shelf.list()).deleted).toHaveLength(1);
    now += 2 * 86_400_000;
    await shelf.sweep(new Set());
    expect([...store.values.keys()].some((key) => key.includes(' a'))).toBe(false);
    expect((await shelf.list()).graphs).toMatchObject([{ id: 'b' }]);
  });

  it('forgets what was only looked at, unless it still is', async () => {
    const { store } = begin();
    let now = 0;
    const shelf = new Shelf(store, { ...world(), now: () => now });
    const looked = savingOf(justNow(seeded(3)));
    for (const id of ['here', 'left']) {
      await shelf.begin(id).save({ ...looked, about: { ...looked.about, touched: false } });
    }
    now += 2 * 86_400_000;
    await shelf.sweep(new Set(['here']));
    expect([...store.values.keys()].filter((key) => key.startsWith('head'))).toEqual(['head here']);
  });

  it('keeps versions by name', async () => {
    const { shelf } = begin();
    await saved(shelf, 1);
    await keepVersion(shelf, 'a', 'Before  the break', snapshotOf(paper, { seed: 3 }));
    await keepVersion(shelf, 'a', 'After', snapshotOf(paper, { seed: 4 }));
    const versions = await versionsOf(shelf, 'a');
    expect(versions.map(({ name }) => name)).toEqual(['After', 'Before the break']);
    expect(await readVersion(shelf, versions[1]?.key ?? '')).toEqual(
      snapshotOf(paper, { seed: 3 }),
    );
    expect((await shelf.open('a')).lost).toBe('nothing');
  });

  it('says what the browser refuses in plain words', async () => {
    const { store, shelf } = begin();
    for (const [error, words] of [
      [new DOMException('Encountered full disk', 'QuotaExceededError'), /no room left/],
      [new DOMException('', 'SecurityError'), /it is not allowed to/],
      [null, /something went wrong in it/],
      [new TypeError("Cannot read properties of undefined (reading 'open')"), /went wrong in it/],
    ] as const) {
      store.refusal = { of: 'all', error };
      await expect(shelf.list()).rejects.toThrow(StorageError);
      await expect(shelf.list()).rejects.toThrow(words);
      await expect(keep(shelf.begin('z'), 1)).rejects.toThrow(words);
    }
  });
});

describe('what the first version kept', () => {
  it('is taken over as documents, and deleted only when these are there', async () => {
    const works = [1, 2, 3].map((seed) => toData(snapshotOf(paper, { seed })));
    const store = faultyStore([
      ['work', { tab: 'two' }],
      ['work one', works[0]],
      ['work two', works[1]],
      ['work three', works[2]],
      ['tabs', ['one', 'two', 'three']],
    ]);
    const before = [...store.values];
    const shelf = new Shelf(store, world());
    store.refusal = { of: 'writes', error: new DOMException('', 'QuotaExceededError') };
    await expect(takeOverFirst(shelf)).rejects.toThrow(StorageError);
    expect([...store.values]).toEqual(before);
    store.refusal = null;
    await takeOverFirst(shelf);
    const { graphs } = await shelf.list();
    expect(graphs.map(({ id }) => id)).toEqual(['two', 'three', 'one']);
    expect(shownIn((await shelf.open('two')).timeline).seed).toBe(2);
    expect([...store.values.keys()].filter((key) => /^(work|tabs)/.test(key))).toEqual([]);
  });

  it('and can’t be read is kept as it was', async () => {
    const spoilt = {
      version: 1,
      document: { graph: { nodes: [{ kind: 'what' }] }, positions: {} },
    };
    const store = faultyStore([
      ['work', spoilt],
      ['unreadable', { version: 9 }],
    ]);
    const shelf = new Shelf(store, world());
    await takeOverFirst(shelf);
    const { graphs, unreadable } = await shelf.list();
    expect(graphs).toEqual([]);
    expect(unreadable).toHaveLength(2);
    const texts = await Promise.all(unreadable.map(({ key }) => rawText(shelf, key)));
    expect(texts.join()).toContain('"kind": "what"');
    expect(texts.join()).toContain('"version": 9');
  });

  it('and comes again from a tab of that version does not take the place of what is there', async () => {
    const store = faultyStore([
      ['work', { tab: 'one' }],
      ['work one', toData(snapshotOf(paper, { seed: 1 }))],
    ]);
    const shelf = new Shelf(store, world());
    await takeOverFirst(shelf);
    store.values.set('work', { tab: 'one' });
    store.values.set('work one', toData(snapshotOf(paper, { seed: 2 })));
    await takeOverFirst(shelf);
    const { graphs } = await shelf.list();
    const seeds = await Promise.all(
      graphs.map(async ({ id }) => shownIn((await shelf.open(id)).timeline).seed),
    );
    expect(seeds).toEqual([2, 1]);
  });
});

describe('a file of all graphs', () => {
  const read = async (line: string) => ({ content: decodeJson(line) });

  it('takes them back, on another shelf as well', async () => {
    const { shelf } = begin();
    await saved(shelf, 3, 'a');
    const named = savingOf(justNow(seeded(-0)));
    await shelf.begin('b').save({ ...named, about: { ...named.about, title: 'A “name”\\' } });
    const { text, graphs } = await shelfText(shelf);
    expect(graphs).toBe(2);
    const other = begin().shelf;
    expect(await takeIn(other, text, read)).toEqual({ graphs: 2, refused: [] });
    const listed = (await other.list()).graphs;
    expect(listed.map(({ title }) => title)).toEqual(['A “name”\\', '']);
    const seeds = await Promise.all(
      listed.map(async ({ id }) => shownIn((await other.open(id)).timeline).seed),
    );
    expect(seeds).toEqual([-0, 3]);
    await takeIn(shelf, text, read);
    expect((await shelf.list()).graphs).toHaveLength(4);
  });

  it('loses only what is spoilt of it', async () => {
    const { shelf } = begin();
    await saved(shelf, 1, 'a');
    await saved(shelf, 2, 'b');
    const { text } = await shelfText(shelf);
    const spoilt = text.replace('"multiply"', '"what"');
    const taken = await takeIn(begin().shelf, spoilt, read);
    expect(taken).toMatchObject({ graphs: 1, refused: [expect.any(FileError)] });
  });

  it.each([
    ['nothing', '', /not one of Wengert’s/],
    ['the file of one graph', encodeJson(snapshotOf(paper)), /not one of Wengert’s/],
    ['of a newer Wengert', '{"format":"wengert-shelf","version":2}', /newer Wengert/],
  ])('that is %s is refused', async (_, text, words) => {
    await expect(takeIn(begin().shelf, text, read)).rejects.toThrow(words);
  });
});

describe('what is done on the shelf', () => {
  const days = 86_400_000;
  async function kept() {
    const store = faultyStore();
    const clock = { now: 1_000_000 };
    const shelf = new Shelf(store, { ...world(), now: () => clock.now });
    await saved(shelf, 3);
    return { store, shelf, clock };
  }

  it('to give a graph the title that it has, or none where it has none, writes nothing', async () => {
    const { store, shelf } = await kept();
    const { writes } = store;
    await shelf.rename('a', '  ');
    expect(store.writes).toBe(writes);
    await shelf.rename('a', 'T');
    await shelf.rename('a', ' T ');
    expect(store.writes).toBe(writes + 1);
  });

  it('to rename a graph in the midst of its steps takes the place of those after', async () => {
    const { shelf } = await kept();
    const { kept: own, timeline } = await shelf.open('a');
    await own.save(savingOf({ ...timeline, at: 1 }));
    await shelf.rename('a', 'T');
    const renamed = (await shelf.open('a')).timeline;
    expect(renamed.documents.map(({ seed, title }) => [seed, title])).toEqual([
      [0, undefined],
      [1, undefined],
      [1, 'T'],
    ]);
    expect([renamed.labels, renamed.at]).toEqual([['step 1', 'rename the graph'], 2]);
  });

  it('to delete a graph or take that back is a write, which overtakes who had it open', async () => {
    const { store, shelf } = await kept();
    const { kept: own, timeline } = await shelf.open('a');
    await shelf.remove('a');
    expect((await shelf.list()).deleted[0]).toMatchObject({ id: 'a', deleted: 1_000_000 });
    expect(store.values.get('head a')).toMatchObject({ turn: 2 });
    await expect(own.save(savingOf(timeline))).rejects.toMatchObject({
      problem: { kind: 'overtaken' },
    });
    await shelf.restore('a');
    expect(store.values.get('head a')).not.toHaveProperty('deleted');
    expect(store.values.get('head a')).toMatchObject({ turn: 3 });
    store.values.set('graph a turn 000000000004', 1);
    await expect(shelf.remove('a')).rejects.toMatchObject({ problem: { kind: 'overtaken' } });
  });

  it('to sweep takes what was deleted more than thirty days ago, or looked at more than a day', async () => {
    const { shelf, clock } = await kept();
    const looked = savingOf(justNow(seeded(0)));
    await shelf.begin('looked').save({ ...looked, about: { ...looked.about, touched: false } });
    await saved(shelf, 1, 'deleted');
    await shelf.remove('deleted');
    const ids = async () => {
      await shelf.sweep(new Set());
      return [...(shelf.store as ReturnType<typeof faultyStore>).values.keys()]
        .filter((key) => key.startsWith('head '))
        .sort();
    };
    clock.now += days;
    expect(await ids()).toEqual(['head a', 'head deleted', 'head looked']);
    clock.now += 1;
    expect(await ids()).toEqual(['head a', 'head deleted']);
    clock.now += 29 * days - 1;
    expect(await ids()).toEqual(['head a', 'head deleted']);
    clock.now += 1;
    expect(await ids()).toEqual(['head a']);
    clock.now += 1000 * days;
    expect(await ids()).toEqual(['head a']);
  });

  it('to delete a graph for good leaves nothing of it, its mark as unreadable neither', async () => {
    const { store, shelf } = await kept();
    store.values.set('unreadable a', { at: 'x', why: 7 });
    expect((await shelf.list()).unreadable).toEqual([{ key: 'unreadable a', at: 0, why: '' }]);
    store.values.set('graph ab base 1', 'of another');
    await shelf.forgetUnreadable('unreadable a');
    expect([...store.values.keys()]).toEqual(['graph ab base 1']);
  });

  it('to keep a version tells where it is, and one that is spoilt is listed without its name', async () => {
    const { store, shelf } = await kept();
    const version = await keepVersion(shelf, 'a', ' First ', snapshotOf(paper));
    expect(version).toMatchObject({ name: 'First', at: 1_000_000 });
    expect(await versionsOf(shelf, 'a')).toEqual([version]);
    store.values.set(version.key, { name: 7, at: 'x' });
    expect(await versionsOf(shelf, 'a')).toEqual([{ key: version.key, name: '', at: 0 }]);
    await expect(readVersion(shelf, version.key)).rejects.toThrow(FileError);
    store.values.set(version.key, null);
    expect(await versionsOf(shelf, 'a')).toEqual([{ key: version.key, name: '', at: 0 }]);
    await deleteVersion(shelf, version.key);
    expect(await versionsOf(shelf, 'a')).toEqual([]);
  });

  it('to try a copy again that was kept whole gives it back and forgets it', async () => {
    const { store, shelf } = await kept();
    const snapshot = snapshotOf(paper, { seed: 7 });
    store.values.set('unreadable x', { at: 1, why: '', data: toData(snapshot) });
    const raw = await rawText(shelf, 'unreadable x');
    expect(raw.startsWith('{\n "format": "wengert-unreadable",')).toBe(true);
    expect(raw.endsWith('}\n')).toBe(true);
    expect(await readAgain(shelf, 'unreadable x')).toStrictEqual(snapshot);
    expect(store.values.has('unreadable x')).toBe(false);
    store.values.set('unreadable y', { at: 1, why: '', data: { version: 1 } });
    await expect(readAgain(shelf, 'unreadable y')).rejects.toThrow(/This saved work/);
    expect(store.values.has('unreadable y')).toBe(true);
  });
});
