import { describe, expect, it } from 'vitest';
import { indexedDbStore } from '../../../src/file/storage/indexed-db';
import { Shelf } from '../../../src/file/storage/shelf';
import { StorageError } from '../../../src/file/storage/storage-error';
import { world } from '../graphs';

const shelfOf = (factory: () => IDBFactory | undefined) =>
  new Shelf(indexedDbStore(factory), world());

describe('IndexedDB', () => {
  it('that is missing or forbidden is told of as a failure', async () => {
    const missing = shelfOf(() => undefined);
    await expect(missing.restore('a')).rejects.toThrow(StorageError);
    await expect(missing.restore('a')).rejects.toThrow('it has no storage for pages');
    const forbidden = shelfOf(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    await expect(forbidden.restore('a')).rejects.toThrow(
      'The browser did not give back your work: it is not allowed to.',
    );
  });

  it('that is blocked or fails to open is asked again the next time', async () => {
    const requests: Partial<IDBOpenDBRequest>[] = [];
    const factory = { open: () => requests[requests.push({}) - 1] } as unknown as IDBFactory;
    const shelf = shelfOf(() => factory);
    const first = shelf.restore('a');
    await expect.poll(() => requests.length).toBe(1);
    requests[0]?.onblocked?.call(requests[0] as IDBOpenDBRequest, {} as IDBVersionChangeEvent);
    await expect(first).rejects.toThrow(/another tab/);
    const second = shelf.restore('a');
    await expect.poll(() => requests.length).toBe(2);
    Object.assign(requests[1] as object, { error: new DOMException('', 'QuotaExceededError') });
    requests[1]?.onerror?.call(requests[1] as IDBOpenDBRequest, {} as Event);
    await expect(second).rejects.toThrow(/no room left/);
  });
});
