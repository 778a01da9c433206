import type { View } from '../../document/document';
import type { Timeline } from '../../file/journal/timeline';
import { aboutOf } from '../../file/storage/about';
import { told as toldOf } from '../../file/storage/head';
import type { KeptDocument } from '../../file/storage/kept-document';
import type { Locks } from '../../file/storage/locks';
import type { Shelf } from '../../file/storage/shelf';
import { StorageError } from '../../file/storage/storage-error';
import type { Clock } from '../clock';
import { forked } from '../session/history';
import type { Session } from '../session/session';
import { freshSheet, type Sheet } from '../session/sheet';
import { isTouched, isWork, sameSnapshot, snapshotOf } from '../session/snapshot';
import { change, useSession } from '../stores/session-store';
import type { TabMemory } from './place';
import { useShelf } from './shelf-store';
import type { Spare } from './spare';
import { tellEmptied, tellFailure, tellKeptAgain, tellTaken, tellViewed } from './telling';
import { timelineOf } from './timeline';

/** The time between two writes of a document that is being edited, in milliseconds. */
const BETWEEN_SAVES = 250;
/** How long nothing is edited before a document is stored whole again, and after a failure it is tried again. */
const QUIET = 2000;
const AGAIN = 5000;

/** What a keeper works with. */
export interface Keeping {
  readonly shelf: Shelf;
  readonly locks: Locks;
  readonly memory: TabMemory;
  readonly spare: Spare;
  readonly clock: Clock;
  /** Whether documents stay when the page is left. */
  readonly lasting: boolean;
}

/** A document that this tab goes on with. */
export interface GoneOn {
  readonly sheet: Sheet;
  readonly timeline: Timeline;
  readonly view: View;
  readonly lost: 'nothing' | 'undo' | 'changes';
}

/**
 * Keeps the document of this tab on the shelf: at once when it is edited, then at most four times a second.
 * Another document that is opened is kept beside it.
 */
export class Keeper {
  readonly keeping: Keeping;
  /** Every document that this page has read or written, by id. */
  readonly #documents = new Map<string, KeptDocument>();
  /** The id of the document that this tab has the lock of, or views. */
  #id: string | null = null;
  #saved: Session | null = null;
  #dirty = false;
  #writing = false;
  #forking = false;
  /** What was to be saved of documents when others were opened. */
  readonly #left: Session[] = [];
  /** The end of the last write; never rejected. */
  #last: Promise<void> = Promise.resolve();
  #began = Number.NEGATIVE_INFINITY;
  #callOff: (() => void) | null = null;
  #callOffCompacting: (() => void) | null = null;
  #told: string | null = null;

  constructor(keeping: Keeping) {
    this.keeping = keeping;
    useShelf.setState({ standing: keeping.lasting ? 'kept' : 'framed' });
  }

  /** The id of the document that is shown, as far as it is on the shelf. */
  get id(): string | null {
    return this.#id;
  }

  /**
   * Reads a document to go on with in this tab; as a view where another has it.
   * @param steal whether to take it from a tab that has it.
   * @throws FileError, StorageError
   */
  async open(id: string, steal = false): Promise<GoneOn> {
    const { shelf, locks, memory } = this.keeping;
    const own = await locks.take(id, () => this.#lost(id), steal);
    let read: Awaited<ReturnType<Shelf['open']>>;
    try {
      read = await shelf.open(id);
    } catch (error) {
      if (own && id !== this.#id) locks.release(id);
      throw error;
    }
    const { head, timeline, view, lost, kept } = read;
    this.#documents.set(id, kept);
    this.#enter(id);
    if (own) memory.set(id);
    this.#stand(own ? 'kept' : 'viewed');
    if (!own) tellViewed(() => void this.takeOver());
    const document = timeline.documents[timeline.at] ?? null;
    const named = head.title !== '' && document?.title === undefined;
    const sheet: Sheet = {
      id,
      from: head.from,
      opened: head.touched ? null : document,
      ...(named && { name: head.title }),
    };
    return { sheet, timeline, view, lost };
  }

  /** Saves from now on, beginning with what is not saved yet. Returns what ends that. */
  keep(goneOnWith: Session | null): { flush(): void; stop(): void } {
    this.#saved = goneOnWith;
    this.#look(useSession.getState());
    // What is edited first is then written without a question in between.
    const { sheet } = useSession.getState().history;
    if (this.#id === null && !this.#dirty) {
      this.keeping.locks
        .take(sheet.id, () => this.#lost(sheet.id))
        .then((own) => {
          if (own && this.#id === null) this.#id = sheet.id;
        });
    }
    const unsubscribe = useSession.subscribe((session, before) => this.#look(session, before));
    return {
      flush: () => this.flush(),
      stop: () => {
        unsubscribe();
        this.#callOff?.();
        this.#callOff = null;
        this.#callOffCompacting?.();
      },
    };
  }

  /** Saves at once what is not saved yet: the page may be on its way out. */
  flush(): void {
    this.#callOff?.();
    this.#callOff = null;
    if (this.#dirty) void this.#save(true);
  }

  /** Fulfilled when all is stored that was done up to now, or the browser refused it. */
  async saved(): Promise<void> {
    this.#callOff?.();
    this.#callOff = null;
    if (this.#dirty && !this.#writing) await this.#save(false);
    else await this.#last;
    if (this.#dirty && useShelf.getState().standing !== 'unkept') await this.saved();
  }

  /** Knows a document no more: it was deleted. */
  forget(id: string): void {
    this.#documents.delete(id);
    this.keeping.spare.forget(id);
    if (useShelf.getState().back?.id === id) useShelf.setState({ back: null });
  }

  /** Says that what is shown is as it is stored. */
  settle(): void {
    this.#saved = useSession.getState();
  }

  /** Goes on with a copy of the document that is shown. */
  fork(): void {
    const { sheet } = useSession.getState().history;
    const copy = freshSheet('copy', null, sheet.name);
    this.#stand('kept');
    this.#forking = true;
    change((session) => forked(session, copy));
    this.#forking = false;
  }

  /** Takes the document that is viewed from the tab that edits it; what it is now is shown by what reads it. */
  takeOver: () => Promise<void> = async () => {};

  #look(session: Session, before: Session = session): void {
    const saved = this.#saved;
    const isOther = before.history.sheet.id !== session.history.sheet.id;
    // What is being written may not have come to it yet.
    const isLeft = isOther && !this.#forking && (this.#dirty || this.#writing);
    if (isLeft && !this.#isViewed(before)) this.#left.push(before);
    if (saved && sameKept(session, saved)) return;
    const same = saved?.history.sheet.id === session.history.sheet.id;
    if (this.#isViewed(session)) {
      // Nothing is stored of a view but its copy, once there is something of one's own in it.
      if (!same) this.#saved = session;
      else if (session.history.document !== saved?.history.document) this.fork();
      return;
    }
    if (!same) this.#noteBack(session);
    // What was begun anew is one's own work as soon as there is something in it.
    const isOwn = session.history.sheet.from === 'new' && isTouched(session);
    if (isOwn && useShelf.getState().back) useShelf.setState({ back: null });
    this.#dirty = true;
    this.#schedule();
  }

  /** Whether a session shows what another tab edits. */
  #isViewed({ history: { sheet } }: Session): boolean {
    return useShelf.getState().standing === 'viewed' && sheet.id === this.#id;
  }

  /** What one goes back to from an example or a link is the work that it was opened over. */
  #noteBack(session: Session): void {
    const head = this.#id === null ? null : this.#documents.get(this.#id)?.head;
    const left = head?.touched && head.id !== session.history.sheet.id;
    if (left && !isTouched(session)) useShelf.setState({ back: toldOf(head) });
    const { back } = useShelf.getState();
    if (back?.id === session.history.sheet.id) useShelf.setState({ back: null });
  }

  #schedule(): void {
    const { clock } = this.keeping;
    if (this.#writing || this.#callOff) return;
    const wait = this.#began + BETWEEN_SAVES - clock.now();
    if (wait <= 0) void this.#save(false);
    else this.#later(wait);
  }

  #later(milliseconds: number): void {
    this.#callOff ??= this.keeping.clock.after(milliseconds, () => {
      this.#callOff = null;
      if (this.#dirty) void this.#save(false);
    });
  }

  #save(leaving: boolean): Promise<void> {
    this.#last = this.#saving(leaving);
    return this.#last;
  }

  async #saving(leaving: boolean): Promise<void> {
    this.#dirty = false;
    this.#began = this.keeping.clock.now();
    this.#saved = useSession.getState();
    this.#writing = true;
    const { sheet } = this.#saved.history;
    const left = this.#left.splice(0).filter((session) => isTouched(session));
    try {
      const written = left.map((session) => this.#put(session, leaving));
      // Whoever leaves may hear of none of them, so that none waits for another.
      if (!leaving) await Promise.all(written);
      if (isWork(this.#saved)) await this.#write(sheet.id, leaving);
      await Promise.all(written);
      this.#kept();
    } catch (error) {
      this.#left.unshift(...left);
      this.#failed(error, sheet.id);
    } finally {
      this.#writing = false;
    }
    if (this.#dirty && !this.#callOff) this.#schedule();
  }

  async #write(id: string, leaving: boolean): Promise<void> {
    if (id !== this.#id && !leaving && !(await this.#moveTo(id))) return;
    // As it is by now: the page may have gone on meanwhile.
    const session = useSession.getState();
    if (session.history.sheet.id !== id || !isWork(session)) return;
    this.#saved = session;
    await this.#put(session, leaving);
    this.keeping.memory.set(id);
  }

  /** Writes the document of a session as it is there. */
  async #put(session: Session, leaving: boolean): Promise<void> {
    const { document, sheet } = session.history;
    const kept = this.#documents.get(sheet.id) ?? this.keeping.shelf.begin(sheet.id);
    this.#documents.set(sheet.id, kept);
    const content = snapshotOf(session);
    const about = aboutOf(document, sheet.from, isTouched(session), sheet.name);
    const saving = { timeline: timelineOf(session.history), view: content.view, about };
    if (await kept.save(saving, leaving)) tellEmptied();
    if (kept.head && isTouched(session)) this.keeping.spare.note(kept.head, content);
    else this.keeping.spare.forget(sheet.id);
    if (kept.isLong) this.#compactLater(kept);
  }

  /**
   * Leaves a document for another.
   * @returns false where another tab has that, and a copy is made of it, or where it is shown no more.
   */
  async #moveTo(id: string): Promise<boolean> {
    const { locks } = this.keeping;
    if (!(await locks.take(id, () => this.#lost(id)))) {
      this.fork();
      return false;
    }
    // Undo may have led back meanwhile: what is gone on with is not left.
    if (useSession.getState().history.sheet.id !== id) {
      locks.release(id);
      return false;
    }
    await this.#leave();
    this.#enter(id);
    this.#stand('kept');
    return true;
  }

  async #leave(): Promise<void> {
    const { shelf, locks } = this.keeping;
    const id = this.#id;
    if (id === null) return;
    const head = this.#documents.get(id)?.head;
    if (head && !head.touched && useShelf.getState().standing !== 'viewed') {
      this.#documents.delete(id);
      await shelf.destroy(id);
    }
    locks.release(id);
  }

  #enter(id: string): void {
    if (this.#id !== null && this.#id !== id) this.keeping.locks.release(this.#id);
    this.#id = id;
  }

  #lost(id: string): void {
    if (id !== this.#id) return;
    this.#documents.delete(id);
    if (this.#dirty) {
      this.fork();
      return;
    }
    this.#stand('viewed');
    tellTaken(() => void this.takeOver());
  }

  #kept(): void {
    if (this.#told !== null) tellKeptAgain();
    this.#told = null;
    this.#stand('kept');
  }

  #failed(error: unknown, id: string): void {
    if (!(error instanceof StorageError)) throw error;
    if (error.problem?.kind === 'overtaken') {
      this.#documents.delete(id);
      this.fork();
      return;
    }
    this.#dirty = true;
    this.#stand('unkept');
    this.#callOff?.();
    this.#callOff = null;
    this.#later(AGAIN);
    const untouched = !isTouched(useSession.getState());
    if (!this.keeping.lasting || untouched || this.#told === id) return;
    this.#told = id;
    tellFailure(error);
  }

  #stand(standing: 'kept' | 'viewed' | 'unkept'): void {
    const now = this.keeping.lasting ? standing : 'framed';
    if (useShelf.getState().standing !== now) useShelf.setState({ standing: now });
  }

  #compactLater(kept: KeptDocument): void {
    this.#callOffCompacting?.();
    this.#callOffCompacting = this.keeping.clock.after(QUIET, () => {
      this.#callOffCompacting = null;
      // It is stored as it is; to store it whole makes it only shorter.
      kept.compact().catch(() => {});
    });
  }
}

/** Whether two sessions differ in nothing that is stored. */
function sameKept(a: Session, b: Session): boolean {
  return a.history.sheet === b.history.sheet && sameSnapshot(a, b);
}
