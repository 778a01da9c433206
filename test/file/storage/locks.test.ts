import { describe, expect, it } from 'vitest';
import { webLocks } from '../../../src/file/storage/locks';

/** The locks of a browser for all pages of a site, as far as they are asked for where one is available. */
function browser() {
  const held = new Set<string>();
  const request = async (
    name: string,
    _options: LockOptions,
    hold: (lock: Lock | null) => Promise<void> | undefined,
  ) => {
    const isFree = !held.has(name);
    held.add(name);
    await Promise.resolve();
    await hold(isFree ? { name, mode: 'exclusive' } : null);
    if (isFree) held.delete(name);
  };
  return () => ({ request }) as unknown as LockManager;
}

const lost = () => {};

describe('the locks of pages on documents', () => {
  it('are had by one page at a time', async () => {
    const manager = browser();
    const [here, elsewhere] = [webLocks(manager), webLocks(manager)];
    expect(await here.take('a', lost)).toBe(true);
    expect(await elsewhere.take('a', lost)).toBe(false);
    expect(await elsewhere.take('b', lost)).toBe(true);
    here.release('a');
    await Promise.resolve();
    expect(await elsewhere.take('a', lost)).toBe(true);
  });

  it('are not refused to a page that asks twice at once', async () => {
    const { take, release } = webLocks(browser());
    expect(await Promise.all([take('a', lost), take('a', lost)])).toEqual([true, true]);
    expect(await take('a', lost)).toBe(true);
    release('a');
  });

  it('are asked for anew after they were refused', async () => {
    const manager = browser();
    const [here, elsewhere] = [webLocks(manager), webLocks(manager)];
    await elsewhere.take('a', lost);
    expect(await here.take('a', lost)).toBe(false);
    elsewhere.release('a');
    await Promise.resolve();
    expect(await here.take('a', lost)).toBe(true);
  });
});
