import type { Snapshot } from '../../src/document/document';
import { shownIn } from '../../src/file/journal/timeline';
import * as decoding from '../../src/file/json/decode';
import * as encoding from '../../src/file/json/encode';
import { readWork } from '../../src/file/kinds/kinds';
import * as work from '../../src/file/kinds/work';
import * as links from '../../src/file/link/link';
import { aboutOf } from '../../src/file/storage/about';
import { takeOverFirst } from '../../src/file/storage/first-version';
import type { KeyValueStore } from '../../src/file/storage/key-value-store';
import { Shelf, type ShelfWorld } from '../../src/file/storage/shelf';
import * as reader from '../../src/file/storage/stored-document';
import type { Source } from '../../src/words/en/file';

/** Graphs by the ways that links, files and storage have for every kind of document. */
const graph = (content: Snapshot): work.Work => ({ kind: 'graph', content });

export const toData = (content: Snapshot) => work.toData(graph(content));
export const readSnapshot = (data: unknown, source: Source): Snapshot =>
  readWork(data, source).content;

export const encodeJson = (content: Snapshot) => encoding.encodeJson(graph(content));
export const decodeJson = (text: string): Snapshot => decoding.decodeJson(text).content;

export const encodeLink = (content: Snapshot) => links.encodeLink(graph(content));
export const decodeLink = async (fragment: string): Promise<Snapshot> =>
  (await links.decodeLink(fragment)).content;

/** A world in which time goes on by a millisecond whenever it is asked, and ids are counted. */
export function world(): ShelfWorld {
  let [now, ids] = [1_000_000, 0];
  return {
    now: () => ++now,
    freshId: () => `id${++ids}`,
    breathe: async () => {},
    reader: async () => reader,
    atWork: (work) => work,
  };
}

/** The newest document of a store, as somebody finds it who comes anew, and what saves it. */
export async function newestIn(store: KeyValueStore) {
  const shelf = new Shelf(store, world());
  await takeOverFirst(shelf);
  const [head] = (await shelf.list()).graphs;
  if (!head) return null;
  const { timeline, view, kept } = await shelf.open(head.id);
  const snapshot: Snapshot = { document: shownIn(timeline), view };
  return {
    snapshot,
    save: () => kept.save({ timeline, view, about: aboutOf(snapshot.document, 'new', true) }),
  };
}
