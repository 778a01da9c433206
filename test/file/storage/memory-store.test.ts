import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../../src/file/storage/memory-store';

describe('a store in memory', () => {
  it('lists what begins alike in the order of the keys, and knows when it is empty', async () => {
    const store = memoryStore([
      ['b 2', 2],
      ['b 10', 10],
      ['a', 0],
      ['b 1', 1],
    ]);
    expect(await store.entries('b ')).toEqual([
      ['b 1', 1],
      ['b 10', 10],
      ['b 2', 2],
    ]);
    expect([await store.isEmpty(), await memoryStore().isEmpty()]).toEqual([false, true]);
  });

  it('shares no object with who writes or reads', async () => {
    const store = memoryStore();
    const value = { of: [1] };
    await store.set({ a: value });
    value.of.push(2);
    expect(await store.get('a')).toEqual({ of: [1] });
    expect(await store.get('a')).not.toBe(await store.get('a'));
  });

  it('writes all or nothing, by whose turn it is', async () => {
    const store = memoryStore([['turn 1', 1]]);
    expect(await store.set({ a: 1 }, { key: 'turn 1', take: true })).toBe(false);
    expect(await store.set({ a: 1 }, { key: 'turn 2', take: false, own: 'turn 9' })).toBe(false);
    expect([...store.values.keys()]).toEqual(['turn 1']);
    expect(await store.set({ a: 1 }, { key: 'turn 2', take: false, own: 'turn 1' })).toBe(true);
    expect(await store.set({ a: undefined, b: 2 }, { key: 'turn 2', take: true })).toBe(true);
    expect([...store.values]).toEqual([
      ['turn 1', 1],
      ['turn 2', 1],
      ['b', 2],
    ]);
  });
});
