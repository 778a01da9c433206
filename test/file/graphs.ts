import type { Snapshot } from '../../src/document/document';
import * as decoding from '../../src/file/json/decode';
import * as encoding from '../../src/file/json/encode';
import { readWork } from '../../src/file/kinds/kinds';
import * as work from '../../src/file/kinds/work';
import * as links from '../../src/file/link/link';
import type { KeyValueStore } from '../../src/file/storage/key-value-store';
import * as storage from '../../src/file/storage/storage';
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

export function workStore(store: KeyValueStore, findTab?: Parameters<typeof storage.workStore>[1]) {
  const { load, save } = storage.workStore(store, findTab);
  return {
    load: async () => (await load())?.content ?? null,
    save: (content: Snapshot) => save(graph(content)),
  };
}
