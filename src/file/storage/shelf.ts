import { withTitle } from '../../document/title';
import { justNow, shownIn, type Timeline } from '../journal/timeline';
import { FileError } from '../schema/file-error';
import { aboutOf } from './about';
import { type Head, readHead, type StoredHead, told } from './head';
import { KeptDocument, type World } from './kept-document';
import type { KeyValueStore } from './key-value-store';
import { headKey, heads, idOfHead, partsOf, turnKey, unreadable } from './keys';
import { attempt, StorageError } from './storage-error';
import type { ReadDocument, readDocument } from './stored-document';

/** How long what was deleted can be had back, and what was only looked at, in milliseconds. */
const DELETED_FOR = 30 * 24 * 60 * 60 * 1000;
const LOOKED_AT_FOR = 24 * 60 * 60 * 1000;

/** A copy of something that can't be read. */
export interface Unreadable {
  readonly key: string;
  readonly at: number;
  /** What is wrong with it, in a sentence. */
  readonly why: string;
}

export interface Listing {
  /** Newest first. */
  readonly graphs: readonly Head[];
  readonly deleted: readonly Head[];
  readonly unreadable: readonly Unreadable[];
}

/** What a shelf asks of the world. */
export interface ShelfWorld extends World {
  /** What reads documents, which comes when there is one to be read. */
  reader(): Promise<{ readonly readDocument: typeof readDocument }>;
}

/** All documents that are kept in a store. What the browser refuses is a StorageError. */
export class Shelf {
  readonly store: KeyValueStore;
  readonly world: ShelfWorld;

  constructor(store: KeyValueStore, world: ShelfWorld) {
    this.store = store;
    this.world = world;
  }

  /** A document to be kept that is not yet, under an id of its own or a given one. */
  begin(id: string = this.world.freshId()): KeptDocument {
    return new KeptDocument(this.store, this.world, id, null);
  }

  /** All there is. */
  async list(): Promise<Listing> {
    const [all, spoilt] = await attempt(
      () => Promise.all([this.#heads(), this.store.entries(unreadable)]),
      'not given back',
    );
    const gone = new Set(spoilt.map(([key]) => key.slice(unreadable.length)));
    const there = all.filter(({ id, touched }) => touched && !gone.has(id)).map(told);
    return {
      graphs: there.filter(({ deleted }) => deleted === undefined),
      deleted: there.filter(({ deleted }) => deleted !== undefined),
      unreadable: spoilt.map(([key, value]) => ({ key, ...readUnreadable(value) })),
    };
  }

  /** The heads of documents that can be gone on with, newest first. */
  async newest(): Promise<readonly Head[]> {
    return (await this.list()).graphs;
  }

  /**
   * Reads a document. One that can't be read stays as it is, and is listed as such from then on.
   * @throws FileError where it can't be read, StorageError where there is none.
   */
  async open(id: string): Promise<ReadDocument> {
    try {
      return await this.#read(id);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
    }
    // It may have been written between two looks at it.
    try {
      return await this.#read(id);
    } catch (error) {
      if (error instanceof FileError) await this.#markUnreadable(id, error);
      throw error;
    }
  }

  async #read(id: string): Promise<ReadDocument> {
    const { readDocument } = await this.world.reader();
    const read = await readDocument(this.store, this.world, id);
    if (read) return read;
    throw new StorageError({ kind: 'gone' });
  }

  /** Gives a document that no page has open another title. */
  async rename(id: string, title: string): Promise<void> {
    const { timeline, view, head, kept } = await this.open(id);
    const { documents, labels, at } = timeline;
    const before = shownIn(timeline);
    const named = withTitle(before, title);
    if (named === before) return;
    const next: Timeline = {
      documents: [...documents.slice(0, at + 1), named],
      labels: [...labels.slice(0, at), 'rename the graph'],
      at: at + 1,
    };
    await kept.save({ timeline: next, view, about: aboutOf(named, head.from, true) });
  }

  /** Makes a copy of a document, without its past. */
  async duplicate(id: string): Promise<Head> {
    const { timeline, view, head } = await this.open(id);
    const document = shownIn(timeline);
    const copy = this.begin();
    const about = aboutOf(document, 'copy', true, head.title);
    await copy.save({ timeline: justNow(document), view, about });
    return told(copy.head as StoredHead);
  }

  /** Deletes a document, which can be had back for a while. */
  async remove(id: string): Promise<void> {
    await this.#changeHead(id, (head) => ({ ...head, deleted: this.world.now() }));
  }

  /** Takes back that a document was deleted. */
  async restore(id: string): Promise<void> {
    await this.#changeHead(id, ({ deleted: _deleted, ...head }) => head);
  }

  /** Deletes a document for good. */
  async destroy(id: string): Promise<void> {
    const parts = await attempt(() => this.store.entries(partsOf(id)), 'not given back');
    const keys = [headKey(id), `${unreadable}${id}`, ...parts.map(([key]) => key)];
    await this.#write(Object.fromEntries(keys.map((key) => [key, undefined])));
  }

  /** Deletes a copy that can't be read, for good. @param key of its entry in the list. */
  async forgetUnreadable(key: string): Promise<void> {
    await this.destroy(key.slice(unreadable.length));
  }

  /** Deletes for good what was deleted long ago, and what was only looked at. @param open the ids of documents that are. */
  async sweep(open: ReadonlySet<string>): Promise<void> {
    const now = this.world.now();
    for (const { id, deleted, touched, written } of await this.#heads()) {
      if (open.has(id)) continue;
      const old = deleted !== undefined && now - deleted > DELETED_FOR;
      if (old || (!touched && now - written > LOOKED_AT_FOR)) await this.destroy(id);
    }
  }

  async #heads(): Promise<StoredHead[]> {
    const entries = await attempt(() => this.store.entries(heads), 'not given back');
    const read = entries.flatMap(([key, value]) => readHead(idOfHead(key), value) ?? []);
    return read.sort((a, b) => b.written - a.written);
  }

  async #changeHead(id: string, change: (head: StoredHead) => StoredHead): Promise<void> {
    const key = headKey(id);
    const head = readHead(id, await attempt(() => this.store.get(key), 'not given back'));
    if (!head) throw new StorageError({ kind: 'gone' });
    const turn = head.turn + 1;
    const next = { ...change(head), turn, stamp: this.world.freshId() };
    const only = { key: turnKey(id, turn), take: true };
    const done = await attempt(() => this.store.set({ [key]: next }, only), 'not kept');
    if (!done) throw new StorageError({ kind: 'overtaken' });
  }

  async #markUnreadable(id: string, { message }: FileError): Promise<void> {
    const mark = { at: this.world.now(), why: message };
    // That it can't be read is told in any case.
    await this.store.set({ [`${unreadable}${id}`]: mark }).catch(() => {});
  }

  async #write(values: Readonly<Record<string, unknown>>): Promise<void> {
    await attempt(() => this.store.set(values), 'not kept');
  }
}

function readUnreadable(value: unknown): Omit<Unreadable, 'key'> {
  const { at, why } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return { at: Number.isFinite(at) ? Number(at) : 0, why: typeof why === 'string' ? why : '' };
}
