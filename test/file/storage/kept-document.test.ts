import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type Document, EMPTY_DOCUMENT } from '../../../src/document/document';
import { justNow, type Timeline } from '../../../src/file/journal/timeline';
import { aboutOf } from '../../../src/file/storage/about';
import { Shelf } from '../../../src/file/storage/shelf';
import { world } from '../graphs';
import { paper, snapshotOf } from '../snapshots';
import { faultyStore } from './faults';

const { document } = snapshotOf(paper);
const documents = new Map<number, Document>();
/** The same document for the same seed. */
function seeded(seed: number): Document {
  const made = documents.get(seed) ?? { ...document, seed };
  documents.set(seed, made);
  return made;
}
/** Of so many nodes, which take some seventy bytes each. */
const numbered = (count: number, value: number): Document => ({
  ...EMPTY_DOCUMENT,
  graph: {
    nodes: Array.from({ length: count }, (_, k) => ({ kind: 'constant', id: `n${k}`, value })),
  },
});
/** With a source of so many characters, which takes twice as many bytes. */
const sourced = (size: number, sign: string): Document => ({
  ...document,
  source: { language: 'python', text: sign.repeat(size) },
});
const timelineOf = (documents: readonly Document[], at = documents.length - 1): Timeline => ({
  documents,
  labels: documents.slice(1).map((_, k) => `edit ${k}`),
  at,
});
const saving = (timeline: Timeline) => ({
  timeline,
  view: DEFAULT_VIEW,
  about: aboutOf(document, 'new', true),
});

function begin() {
  const store = faultyStore();
  let breaths = 0;
  const shelf = new Shelf(store, { ...world(), breathe: async () => void breaths++ });
  return { store, shelf, kept: shelf.begin('a'), breaths: () => breaths };
}

const keysOf = ({ values }: { readonly values: ReadonlyMap<string, unknown> }) =>
  [...values.keys()].filter((key) => !key.includes(' turn ')).sort();

describe('the log of a document', () => {
  it('is long from sixty-five entries on', async () => {
    const { kept, shelf } = begin();
    const documents = [seeded(0)];
    await kept.save(saving(timelineOf(documents)));
    expect([kept.isLong, shelf.begin('b').isLong]).toEqual([false, false]);
    for (let k = 1; k <= 65; k++) {
      documents.push(seeded(k));
      await kept.save(saving(timelineOf([...documents])));
      expect(kept.isLong).toBe(k > 64);
    }
  });

  it('is long from a megabyte on, also for who reads it', async () => {
    const { kept, shelf } = begin();
    const documents = [
      document,
      sourced(200_000, 'a'),
      sourced(200_000, 'b'),
      sourced(200_000, 'c'),
    ];
    for (let k = 1; k <= 4; k++) {
      await kept.save(saving(timelineOf(documents.slice(0, k))));
      expect([k, kept.isLong]).toEqual([k, k === 4]);
    }
    expect((await shelf.open('a')).kept.isLong).toBe(true);
    await kept.compact();
    expect(kept.isLong).toBe(false);
    expect((await shelf.open('a')).kept.isLong).toBe(false);
  });

  it('has nothing of what changed more than a megabyte, which is stored whole, unless the page is left', async () => {
    const { store, kept, shelf } = begin();
    await kept.save(saving(justNow(document)));
    const large = timelineOf([document, numbered(20_000, 1)]);
    await kept.save(saving(large));
    const pieces = keysOf(store).filter((key) => key.includes(' piece 2 '));
    expect(pieces).toHaveLength(20);
    expect(keysOf(store).filter((key) => !pieces.includes(key))).toEqual([
      'graph a base 2',
      'graph a undo 2',
      'head a',
    ]);
    expect((await shelf.open('a')).timeline).toStrictEqual(large);
    const other = timelineOf([...large.documents, numbered(20_000, 2)]);
    await kept.save(saving(other), true);
    expect(store.puts).toEqual(['graph a log 000000000000', 'head a']);
    expect((await shelf.open('a')).timeline).toStrictEqual(other);
  });
});

describe('a document that is stored whole', () => {
  it('leaves nothing of what it was stored as before', async () => {
    const { store, kept } = begin();
    await kept.save(saving(timelineOf([seeded(0)])));
    await kept.save(saving(timelineOf([seeded(0), seeded(1)])));
    await kept.compact();
    expect(keysOf(store)).toEqual([
      'graph a base 2',
      'graph a piece 2 000000000000',
      'graph a undo 2',
      'head a',
    ]);
    expect(kept.head).toMatchObject({ base: 2, start: 1, next: 1, place: 1 });
  });

  it('is stored with room for others after each piece but the last, and after each step of undo', async () => {
    const nodes = Array.from({ length: 2500 }, (_, k) => ({
      kind: 'constant' as const,
      id: `n${k}`,
      value: k,
    }));
    const large = { ...EMPTY_DOCUMENT, graph: { nodes } };
    const { kept, breaths, store } = begin();
    await kept.save(saving(timelineOf([large, { ...large, seed: 2 }, { ...large, seed: 3 }])));
    expect([breaths(), store.writes]).toEqual([2 + 2, 3]);
    const small = begin();
    await small.kept.save(saving(timelineOf([seeded(0), seeded(1), seeded(2)])));
    expect([small.breaths(), small.store.writes]).toEqual([0, 1]);
  });

  it('is what an edit that was made meanwhile does not go by, so that it waits for another time', async () => {
    const { store, kept, shelf } = begin();
    await kept.save(saving(timelineOf([seeded(0)])));
    await kept.save(saving(timelineOf([seeded(0), seeded(1)])));
    const all = timelineOf([seeded(0), seeded(1), seeded(2)]);
    const edited = kept.save(saving(all));
    await Promise.all([kept.compact(), edited]);
    expect(keysOf(store)).toContain('graph a base 1');
    expect((await shelf.open('a')).timeline).toStrictEqual(all);
  });

  it('is nothing before anything of it was saved', async () => {
    const { store, kept } = begin();
    await kept.compact();
    expect([store.writes, kept.head]).toEqual([0, null]);
  });

  it('keeps of a long past what undo keeps, and the words of it', async () => {
    const { kept, shelf } = begin();
    const documents = Array.from({ length: 130 }, (_, k) => seeded(k));
    await kept.save(saving(timelineOf(documents, 120)));
    const { timeline } = await shelf.open('a');
    expect(timeline.documents.map(({ seed }) => seed)).toEqual(
      Array.from({ length: 110 }, (_, k) => 20 + k),
    );
    expect([timeline.labels[0], timeline.labels.at(-1), timeline.at]).toEqual([
      'edit 20',
      'edit 128',
      100,
    ]);
    await kept.save(saving(timelineOf([...documents, seeded(-1)], 130)));
    const next = (await shelf.open('a')).timeline;
    expect([next.documents.at(-1)?.seed, next.labels.at(-1), next.at]).toEqual([
      -1,
      'edit 129',
      110,
    ]);
  });
});

describe('whether the store was found emptied', () => {
  it('is told by who saves into it, and all of the document is there again', async () => {
    const { store, kept, shelf } = begin();
    expect(await kept.save(saving(justNow(seeded(0))))).toBe(false);
    expect(await kept.save(saving(timelineOf([seeded(0), seeded(1)])))).toBe(false);
    store.values.clear();
    const all = timelineOf([seeded(0), seeded(1), seeded(2)]);
    expect(await kept.save(saving(all))).toBe(true);
    expect((await shelf.open('a')).timeline).toStrictEqual(all);
    expect(await kept.save(saving(timelineOf([seeded(0)])))).toBe(false);
  });
});

describe('a document that two pages write', () => {
  it('is overtaken for the one who wrote first, again and again', async () => {
    const { store, kept, shelf } = begin();
    await kept.save(saving(justNow(seeded(0))));
    const other = (await shelf.open('a')).kept;
    await other.save(saving(timelineOf([seeded(0), seeded(5)])));
    for (let k = 0; k < 2; k++) {
      await expect(kept.save(saving(timelineOf([seeded(0), seeded(k)])))).rejects.toMatchObject({
        problem: { kind: 'overtaken' },
      });
    }
    expect(store.values.get('head a')).toMatchObject({ turn: 2 });
    await other.save(saving(timelineOf([seeded(0), seeded(6)])));
    expect((await shelf.open('a')).timeline.documents[1]?.seed).toBe(6);
  });

  it('is not known to be overtaken where the store gives nothing back', async () => {
    const { store, kept, shelf } = begin();
    await kept.save(saving(justNow(seeded(0))));
    await (await shelf.open('a')).kept.save(saving(timelineOf([seeded(0), seeded(5)])));
    store.refusal = { of: 'reads', error: new DOMException('', 'UnknownError') };
    await expect(kept.save(saving(justNow(seeded(1))))).rejects.toMatchObject({
      problem: { kind: 'not given back' },
    });
  });
});
