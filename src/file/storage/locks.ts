/** Which page edits which document: one at a time. */
export interface Locks {
  /**
   * Takes a document for this page, until `release` or the page ends.
   * @param lost called when another page takes it over.
   * @param steal whether to take it from a page that has it.
   * @returns whether this page has it; true where pages can't be told apart.
   */
  take(id: string, lost: () => void, steal?: boolean): Promise<boolean>;
  release(id: string): void;
  /** The documents that any page has. */
  taken(): Promise<ReadonlySet<string>>;
}

const PREFIX = 'wengert document ';

/** By the locks that browsers have for all pages of a site. @param manager asked for late: it may be refused. */
export function webLocks(
  manager: () => LockManager | undefined = () => navigator.locks as LockManager | undefined,
): Locks {
  const releases = new Map<string, () => void>();
  /** What is asked for now: the second to ask for the same on one page would be refused by the first. */
  const asked = new Map<string, Promise<boolean>>();
  const request = (id: string, lost: () => void, steal: boolean) =>
    new Promise<boolean>((resolve, reject) => {
      const locks = manager();
      if (!locks) return resolve(true);
      let own = false;
      const hold = (lock: Lock | null): Promise<void> | undefined => {
        own = lock !== null;
        resolve(own);
        if (!own) return;
        return new Promise((release) => {
          releases.set(id, release);
        });
      };
      const options = steal ? { steal: true } : { ifAvailable: true };
      locks.request(PREFIX + id, options, hold).catch((error) => {
        if (!own) return reject(error);
        releases.delete(id);
        lost();
      });
    });
  return {
    async take(id, lost, steal = false) {
      if (releases.has(id)) return true;
      const before = steal ? undefined : asked.get(id);
      // What is not told apart by locks is by what each page has read: see `KeptDocument`.
      const now = before ?? request(id, lost, steal).catch(() => true);
      asked.set(id, now);
      return now.finally(() => asked.delete(id));
    },
    release(id) {
      releases.get(id)?.();
      releases.delete(id);
    },
    async taken() {
      const { held = [] } = (await manager()?.query()) ?? {};
      const names = held.map(({ name = '' }) => name);
      return new Set(
        names.flatMap((name) => (name.startsWith(PREFIX) ? name.slice(PREFIX.length) : [])),
      );
    },
  };
}
