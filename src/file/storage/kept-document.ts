import type { View } from '../../document/document';
import { baseOf as wholeOf } from '../journal/base';
import { entryTo } from '../journal/log';
import { type Placed, placeShown, shownIn, type Timeline, within } from '../journal/timeline';
import { undoOf } from '../journal/undo';
import { weightOf } from '../journal/weight';
import type { About, StoredHead } from './head';
import { readHead } from './head';
import type { KeyValueStore } from './key-value-store';
import { baseKey, headKey, logKey, pieceKey, turnKey, undoKey } from './keys';
import { attempt, StorageError } from './storage-error';

/** Log entries, and about how many bytes of them, after which the document is stored whole again. */
const MOST_ENTRIES = 64;
const MOST_BYTES = 1_000_000;
/** About how many bytes are written in one go: what changed more than that is stored whole, piece by piece. */
const MOST_AT_ONCE = 1_000_000;

/** What a store and its documents need of the world. */
export interface World {
  /** Milliseconds since 1970. */
  now(): number;
  /** A text that nothing else is named by. */
  freshId(): string;
  /** Lets the page do what it has to between two parts of something long. */
  breathe(): Promise<void>;
  /** Hears that nothing is waited for but some work of the page's own, which it gives back. */
  atWork<T>(work: Promise<T>): Promise<T>;
}

/** All of a document that is saved. */
export interface Saving {
  readonly timeline: Timeline;
  readonly view: View;
  readonly about: About;
}

/** What is stored of a document, as its writer knows it. */
export interface Known {
  readonly head: StoredHead;
  readonly placed: Placed;
  /** Pieces of its base. */
  readonly pieces: number;
  /** About how many bytes its log takes; null where some of it can't be read, and all is to be stored anew. */
  readonly weight: number | null;
}

/**
 * A document that one page writes: whole at first, then by what is changed. Whatever another page has
 * written meanwhile is never written over.
 */
export class KeptDocument {
  readonly id: string;
  readonly #store: KeyValueStore;
  readonly #world: World;
  #known: Known | null;
  /** The turn that this writer took, or is about to; null before its first write. */
  #turn: number | null = null;
  /** The stamps of writes that nothing was heard of: they may have come about. */
  readonly #tried = new Set<string>();
  /** The end of what is being written; never rejected. */
  #last: Promise<unknown> = Promise.resolve();
  #busy = false;

  /** @param known what was read of it; null for a document that is not stored yet. */
  constructor(store: KeyValueStore, world: World, id: string, known: Known | null) {
    this.id = id;
    this.#store = store;
    this.#world = world;
    this.#known = known;
  }

  /** Its head as it was written or read last; null before that. */
  get head(): StoredHead | null {
    return this.#known?.head ?? null;
  }

  /** Whether it is time to store the document whole again, which `compact` does. */
  get isLong(): boolean {
    const { head, weight } = this.#known ?? {};
    return (
      head !== undefined && (head.next - head.start > MOST_ENTRIES || (weight ?? 0) > MOST_BYTES)
    );
  }

  /**
   * Saves it. Fulfilled when it is stored; begun at once where nothing is being written.
   * @param leaving whether the page is on its way out, and may not hear an answer any more.
   * @returns whether the store was found emptied, and all of it was stored anew.
   * @throws StorageError, whose problem is `overtaken` where another page has written it.
   */
  save(saving: Saving, leaving = false): Promise<boolean> {
    // Who leaves can't wait for what is being written; this comes after it, and says all that it says.
    return leaving ? this.#saved(saving, true) : this.#inTurn(() => this.#saved(saving, false));
  }

  async #saved(saving: Saving, leaving: boolean): Promise<boolean> {
    try {
      await this.#write(saving, leaving);
      return false;
    } catch (error) {
      if (!(error instanceof StorageError) || error.problem?.kind !== 'gone') throw error;
      this.#known = null;
      this.#turn = null;
      await this.#write(saving, leaving);
      return true;
    }
  }

  /** Stores it whole, and what undo needs beside it, part by part; edits go on being saved meanwhile. */
  async compact(): Promise<void> {
    const known = this.#known;
    if (!known) return;
    const base = known.head.base + 1;
    const whole = await this.#wholeIn(known.placed, base);
    await this.#inTurn(async () => {
      const now = this.#known as Known;
      // What was edited meanwhile goes on from the old base; another time.
      if (now.head.next !== known.head.next) return;
      const place = within(now.head.place, whole.placed);
      if (place !== now.head.place) return;
      const head = { ...now.head, base, start: now.head.next };
      const gone = this.#partsOfBase(now);
      await this.#put({ ...whole.last, [headKey(this.id)]: head, ...gone });
      this.#known = { head, placed: whole.placed, pieces: whole.pieces, weight: 0 };
    });
  }

  async #write(saving: Saving, leaving: boolean): Promise<void> {
    const known = this.#known;
    const { weight: before = null } = known ?? {};
    const step = known && before !== null && entryTo(known.placed, saving.timeline);
    if (!known || !step || before === null) return this.#writeWhole(saving);
    const { entry, placed } = step;
    const added = entry ? weightOf(entry, MOST_AT_ONCE) : 0;
    // Who leaves has no time for pieces.
    if (added > MOST_AT_ONCE && !leaving) return this.#writeWhole(saving);
    const { next } = known.head;
    const head: StoredHead = {
      ...known.head,
      ...this.#headOf(saving),
      next: entry ? next + 1 : next,
      place: placeShown(placed),
    };
    const values = {
      ...(entry && { [logKey(this.id, next)]: entry }),
      [headKey(this.id)]: head,
    };
    await this.#put(values);
    this.#known = { ...known, head, placed, weight: before + added };
  }

  async #writeWhole(saving: Saving): Promise<void> {
    const known = this.#known;
    const base = (known?.head.base ?? 0) + 1;
    const { placed, pieces, last } = await this.#wholeIn(
      { timeline: saving.timeline, first: 0 },
      base,
    );
    const start = known?.head.next ?? 0;
    const place = placeShown(placed);
    const head = { id: this.id, base, start, next: start, place, ...this.#headOf(saving) };
    const gone = known ? this.#partsOfBase(known) : {};
    await this.#put({ ...last, [headKey(this.id)]: head, ...gone });
    this.#known = { head, placed, pieces, weight: 0 };
  }

  /**
   * Writes a document whole but for what goes with its head, which is given back, and the timeline as far
   * as it is then stored.
   */
  async #wholeIn(all: Placed, base: number) {
    const { timeline } = all;
    const { data, pieces } = wholeOf(shownIn(timeline));
    const last: Record<string, unknown> = {
      [baseKey(this.id, base)]: { data, pieces: pieces.length, place: placeShown(all) },
    };
    for (const [k, piece] of pieces.entries()) {
      const key = pieceKey(this.id, base, k);
      if (k === pieces.length - 1) last[key] = piece();
      else {
        await attempt(() => this.#store.set({ [key]: piece() }), 'not kept');
        await this.#world.breathe();
      }
    }
    const steps = undoOf(timeline);
    let step = steps.next();
    while (!step.done) {
      if (pieces.length > 1) await this.#world.breathe();
      step = steps.next();
    }
    last[undoKey(this.id, base)] = step.value;
    const from = timeline.at - step.value.past.length;
    const to = timeline.at + step.value.future.length + 1;
    const placed: Placed = {
      timeline: {
        documents: timeline.documents.slice(from, to),
        labels: timeline.labels.slice(from, to - 1),
        at: timeline.at - from,
      },
      first: all.first + from,
    };
    return { placed, pieces: pieces.length, last };
  }

  /** What a base is of no use for any more: its keys, without values. */
  #partsOfBase({ head, pieces }: Known): Readonly<Record<string, undefined>> {
    const keys = [baseKey(this.id, head.base), undoKey(this.id, head.base)];
    for (let k = 0; k < pieces; k++) keys.push(pieceKey(this.id, head.base, k));
    for (let n = head.start; n < head.next; n++) keys.push(logKey(this.id, n));
    return Object.fromEntries(keys.map((key) => [key, undefined]));
  }

  #headOf({ view, about }: Saving) {
    return { ...about, view, written: this.#world.now(), turn: 0, stamp: '' };
  }

  /**
   * Writes values, a head among them, unless somebody has taken the turn after this writer's. The first
   * write takes a turn of its own.
   */
  async #put(values: Readonly<Record<string, unknown>>, again = false): Promise<void> {
    const turn = this.#turn ?? (this.#known?.head.turn ?? 0) + 1;
    const own = this.#known && { own: turnKey(this.id, this.#turn ?? this.#known.head.turn) };
    const only =
      this.#turn === null
        ? { key: turnKey(this.id, turn), take: true, ...own }
        : { key: turnKey(this.id, turn + 1), take: false, ...own };
    const key = headKey(this.id);
    const head = { ...(values[key] as StoredHead), turn, stamp: this.#world.freshId() };
    this.#tried.add(head.stamp);
    this.#turn = turn;
    let done = false;
    try {
      done = await attempt(() => this.#store.set({ ...values, [key]: head }, only), 'not kept');
    } finally {
      if (!done && only.take) this.#turn = null;
    }
    if (done) {
      this.#tried.clear();
      return;
    }
    // A write that was given up for lost may have come about, and have taken the turn.
    const stored = await attempt(() => this.#store.get(key), 'not given back');
    if (stored === undefined && own) throw new StorageError({ kind: 'gone' });
    const there = readHead(this.id, stored);
    if (again || !there || !this.#tried.has(there.stamp)) {
      throw new StorageError({ kind: 'overtaken' });
    }
    this.#turn = there.turn;
    await this.#put(values, true);
  }

  #inTurn<T>(write: () => Promise<T>): Promise<T> {
    const done = this.#busy ? this.#last.then(write) : write();
    this.#busy = true;
    const over = () => {
      if (this.#last === ended) this.#busy = false;
    };
    const ended: Promise<unknown> = done.then(over, over);
    this.#last = ended;
    return done;
  }
}
