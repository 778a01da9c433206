import { afterEach, describe, expect, it, vi } from 'vitest';
import { webLocks } from '../../../src/file/storage/locks';

afterEach(() => vi.unstubAllGlobals());

/** As much of a browser's lock manager as is used: each name is held by one at most, and can be stolen. */
function lockManager() {
  const stolen = new Map<string, () => void>();
  const manager = {
    async request(
      name: string,
      { steal = false }: { steal?: boolean; ifAvailable?: boolean },
      hold: (lock: { name: string } | null) => Promise<void> | undefined,
    ) {
      if (stolen.has(name) && !steal) return hold(null);
      stolen.get(name)?.();
      const taken = new Promise<void>((_, reject) => {
        stolen.set(name, () => reject(new DOMException('', 'AbortError')));
      });
      const mine = stolen.get(name);
      await Promise.race([hold({ name }), taken]);
      if (stolen.get(name) === mine) stolen.delete(name);
    },
    query: async () => ({ held: [...stolen.keys()].map((name) => ({ name })) }),
  };
  return { manager: () => manager as unknown as LockManager, names: stolen };
}

const nothing = () => {};

describe('the lock of a document', () => {
  it('is one page’s until that releases it', async () => {
    const { manager } = lockManager();
    const [mine, theirs] = [webLocks(manager), webLocks(manager)];
    expect(await mine.take('a', nothing)).toBe(true);
    expect(await theirs.take('a', nothing)).toBe(false);
    expect(await theirs.take('b', nothing)).toBe(true);
    mine.release('a');
    await expect.poll(() => theirs.take('a', nothing)).toBe(true);
  });

  it('is had already by who takes it again', async () => {
    const { manager } = lockManager();
    const mine = webLocks(manager);
    await mine.take('a', nothing);
    expect(await mine.take('a', nothing)).toBe(true);
  });

  it('can be taken over, which who had it is told, and can take it back', async () => {
    const { manager } = lockManager();
    const [mine, theirs] = [webLocks(manager), webLocks(manager)];
    const [lost, lostAgain] = [vi.fn(), vi.fn()];
    await mine.take('a', lost);
    expect(await theirs.take('a', lostAgain, true)).toBe(true);
    await expect.poll(() => lost.mock.calls.length).toBe(1);
    expect(await mine.take('a', lost)).toBe(false);
    expect(await mine.take('a', lost, true)).toBe(true);
    await expect.poll(() => lostAgain.mock.calls.length).toBe(1);
  });

  it('is listed with those of all pages, and with nobody else’s', async () => {
    const { manager, names } = lockManager();
    names.set('another program', nothing);
    await webLocks(manager).take('a', nothing);
    await webLocks(manager).take('b c', nothing);
    expect(await webLocks(manager).taken()).toEqual(new Set(['a', 'b c']));
  });

  it('is the browser’s, if no other is named', async () => {
    const { manager, names } = lockManager();
    vi.stubGlobal('navigator', { locks: manager() });
    await webLocks().take('a', nothing);
    expect([...names.keys()]).toEqual(['wengert document a']);
  });
});

describe('a browser', () => {
  it('without locks lets every page have what it wants, and lists nothing', async () => {
    const locks = webLocks(() => undefined);
    expect(await locks.take('a', nothing)).toBe(true);
    locks.release('a');
    expect(await locks.taken()).toEqual(new Set());
  });

  it('that refuses locks does so, too', async () => {
    const locks = webLocks(() => {
      throw new DOMException('', 'SecurityError');
    });
    expect(await locks.take('a', nothing)).toBe(true);
    const lost = vi.fn();
    const refusing = { request: () => Promise.reject(new DOMException('', 'SecurityError')) };
    expect(await webLocks(() => refusing as unknown as LockManager).take('a', lost)).toBe(true);
    expect(lost).not.toHaveBeenCalled();
  });
});
