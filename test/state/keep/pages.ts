import { EMPTY_DOCUMENT } from '../../../src/document/document';
import { setSeed } from '../../../src/document/edits';
import { withExpression } from '../../../src/document/expression';
import { Shelf } from '../../../src/file/storage/shelf';
import { withPlaces } from '../../../src/layout/automatic';
import type { Clock } from '../../../src/state/clock';
import { goOn, keeperWith, show } from '../../../src/state/keep/going-on';
import type { Keeper } from '../../../src/state/keep/keeper';
import { type ShelfState, useShelf } from '../../../src/state/keep/shelf-store';
import { spareIn } from '../../../src/state/keep/spare';
import { EMPTY_SESSION, type Session } from '../../../src/state/session/session';
import { edit, openDocument } from '../../../src/state/stores/document-store';
import { useNotices } from '../../../src/state/stores/notices';
import { useSession } from '../../../src/state/stores/session-store';
import { startWork } from '../../../src/state/visit/start';
import { encodeLink, world } from '../../file/graphs';
import { type FaultyStore, faultyStore, lockTable } from '../../file/storage/faults';

// What somebody does, and what they are told.
export const documentOf = (text: string) => withPlaces(withExpression(EMPTY_DOCUMENT, text));
export const write = (text: string) => edit('edit', (document) => withExpression(document, text));
export const seedTo = (seed: number) => edit('set the seed', (document) => setSeed(document, seed));
export const openExample = (said: string) =>
  openDocument('open it', documentOf(said), 'example', 'Said');
export const complaints = () => useNotices.getState().notices.map(({ message }) => message);

/** A clock that stands still until it is told to go on. */
export function handClock() {
  let time = 0;
  let due: { readonly at: number; readonly run: () => void }[] = [];
  const clock: Clock = {
    now: () => time,
    after: (milliseconds, run) => {
      const entry = { at: time + milliseconds, run };
      due.push(entry);
      return () => {
        due = due.filter((each) => each !== entry);
      };
    },
  };
  const pass = (milliseconds: number) => {
    const end = time + milliseconds;
    for (;;) {
      const [next] = due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      due = due.filter((each) => each !== next);
      time = Math.max(time, next.at);
      next.run();
    }
    time = end;
  };
  return { clock, pass };
}

/** A tab of a browser. */
export interface Page {
  readonly keeper: Keeper;
  /** What it remembers over a reload. */
  remembers: string | null;
  session: Session;
  shelf: ShelfState;
}

/** A browser with pages, of which one is in front; what is in the stores of the session is its. */
export class Browser {
  readonly store: FaultyStore;
  readonly #world = world();
  readonly #locks = lockTable();
  readonly #clock = handClock();
  /** What is remembered beside the store. */
  readonly beside = new Map<string, string>();
  readonly #closes = new Map<Page, () => void>();
  #front: { readonly page: Page; readonly stop: () => void; readonly flush: () => void } | null =
    null;

  constructor(values: Iterable<readonly [string, unknown]> = []) {
    this.store = faultyStore(values);
  }

  /** Opens a page, and waits until it shows what it goes on with. */
  async open(remembers: string | null = null): Promise<Page> {
    this.#toBack();
    useSession.setState(EMPTY_SESSION, true);
    useShelf.setState(useShelf.getInitialState(), true);
    const locks = this.#locks.page();
    const page: Page = {
      remembers,
      session: EMPTY_SESSION,
      shelf: useShelf.getState(),
      keeper: keeperWith({
        shelf: new Shelf(this.store, this.#world),
        locks,
        memory: {
          get: () => page.remembers,
          set: (id) => {
            page.remembers = id;
          },
        },
        spare: spareIn(encodeLink, this.#clock.clock, {
          get: (name) => this.beside.get(name) ?? null,
          set: (name, text) => {
            if (text === null) this.beside.delete(name);
            else this.beside.set(name, text);
          },
        }),
        clock: this.#clock.clock,
        lasting: true,
      }),
    };
    this.#closes.set(page, () => locks.close());
    const gone = await goOn(page.keeper, page.keeper.keeping);
    if (gone) await show(gone, page.keeper);
    else await startWork(async () => null);
    page.session = useSession.getState();
    this.#listen(page);
    return page;
  }

  /** Brings a page to the front. */
  turnTo(page: Page): void {
    if (this.#front?.page === page) return;
    this.#toBack();
    useSession.setState(page.session, true);
    useShelf.setState(page.shelf, true);
    this.#listen(page);
  }

  /** Lets time pass, and all that is written be written. */
  async pass(milliseconds = 1000): Promise<void> {
    this.#clock.pass(milliseconds);
    await this.settle();
  }

  async settle(): Promise<void> {
    for (let k = 0; k < 60; k++) await Promise.resolve();
    if (this.#front) this.#front.page.session = useSession.getState();
  }

  /** Ends a page: as it is killed, or as it is left. */
  async close(page: Page, how: 'killed' | 'left' = 'left'): Promise<void> {
    this.turnTo(page);
    if (how === 'left') this.#front?.flush();
    await this.settle();
    this.#front?.stop();
    this.#front = null;
    this.#closes.get(page)?.();
  }

  async reload(page: Page, how: 'killed' | 'left' = 'left'): Promise<Page> {
    await this.close(page, how);
    return this.open(page.remembers);
  }

  /** Ends all of it. */
  end(): void {
    this.#toBack();
  }

  #listen(page: Page): void {
    const { stop, flush } = page.keeper.keep(page.session);
    this.#front = { page, stop, flush };
  }

  #toBack(): void {
    if (!this.#front) return;
    this.#front.page.session = useSession.getState();
    this.#front.page.shelf = useShelf.getState();
    this.#front.stop();
    this.#front = null;
  }
}
