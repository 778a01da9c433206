/** Which tab of the browser this is. */
export interface Tab {
  /** Its own, and the same after a reload. */
  readonly id: string;
  /** The tab it was duplicated from, else itself. */
  readonly from: string;
}

const KEY = 'wengert-tab';

/** This tab, or null where the browser keeps nothing for it. */
export async function thisTab(): Promise<Tab | null> {
  try {
    const known = sessionStorage.getItem(KEY);
    if (known !== null && (await claims(known))) return { id: known, from: known };
    const id = freshId();
    sessionStorage.setItem(KEY, id);
    await claims(id);
    return { id, from: known ?? id };
  } catch {
    return null;
  }
}

/**
 * Whether no other open tab goes by this id: a browser that duplicates a tab copies what is kept for
 * it. The claim lasts as long as the page does.
 */
function claims(id: string): Promise<boolean> {
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) return Promise.resolve(true);
  return new Promise((resolve, reject) => {
    locks
      .request(`${KEY} ${id}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock ? new Promise(() => {}) : undefined;
      })
      .catch(reject);
  });
}

function freshId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(2)), (x) => x.toString(36)).join('');
}
