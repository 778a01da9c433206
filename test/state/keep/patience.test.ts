import { expect, it } from 'vitest';
import { DatabaseError } from '../../../src/file/storage/database-error';
import { memoryStore } from '../../../src/file/storage/memory-store';
import { answeringLocks, answeringStore } from '../../../src/state/keep/answering';
import { afterLooks, atWork } from '../../../src/state/keep/patience';
import { lockTable } from '../../file/storage/faults';
import { handClock } from './pages';

/** A wait of thirty looks, and how many milliseconds it took until it was given up. */
function waiting(sign: () => Promise<unknown>) {
  const { clock, pass } = handClock();
  const given: number[] = [];
  const callOff = afterLooks(30, () => given.push(clock.now()), clock, sign);
  const go = async (milliseconds: number) => {
    for (let k = 0; k < milliseconds / 10; k++) {
      pass(10);
      await Promise.resolve();
      await Promise.resolve();
    }
  };
  return { clock, go, given, callOff };
}

it('on a quiet machine is given up after fifty milliseconds a look', async () => {
  const { go, given } = waiting(async () => {});
  await go(3000);
  expect(given).toEqual([1500]);
});

it('is as much longer as the browser is slower, whatever the clock says', async () => {
  const asked: (() => void)[] = [];
  const { go, given } = waiting(() => new Promise<void>((resolve) => asked.push(resolve)));
  for (let k = 0; k < 29; k++) {
    await go(450);
    asked.at(-1)?.();
  }
  await go(100);
  expect(asked).toHaveLength(30);
  expect(given).toEqual([]);
  asked.at(-1)?.();
  await go(100);
  expect(given).toHaveLength(1);
});

it.each([
  ['never answers', () => new Promise<never>(() => {})],
  ['fails', () => Promise.reject(new Error('It is not allowed.'))],
])('is given up within two seconds where the browser %s', async (_, sign) => {
  const { go, given } = waiting(sign);
  await go(2000);
  expect(given).toHaveLength(1);
});

it('does not count while the page is at work on what it was given', async () => {
  const { go, given } = waiting(async () => {});
  await go(1400);
  let done = () => {};
  const work = atWork(
    new Promise<void>((resolve) => {
      done = resolve;
    }),
  );
  await go(60_000);
  expect(given).toEqual([]);
  done();
  await work;
  await go(200);
  expect(given).toHaveLength(1);
});

it('is called off by what comes', async () => {
  const { go, given, callOff } = waiting(async () => {});
  await go(1400);
  callOff();
  await go(1000);
  expect(given).toEqual([]);
});

it('goes for whatever is asked of storage and locks, which are then gone on without', async () => {
  const { clock, pass } = handClock();
  const never = new Promise<never>(() => {});
  const asked = () => never;
  const store = answeringStore({ get: asked, isEmpty: asked, entries: asked, set: asked }, clock);
  const locks = answeringLocks({ take: asked, release: () => {}, taken: asked }, clock);
  const refusals = [store.get('a'), store.isEmpty(), store.entries('a'), store.set({})].map(
    (call) => call.catch((error: unknown) => error),
  );
  const answers = [locks.take('a', () => {}), locks.taken()];
  for (let k = 0; k < 150; k++) {
    pass(50);
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  }
  for (const error of await Promise.all(refusals)) {
    expect(error).toBeInstanceOf(DatabaseError);
    expect((error as DatabaseError).problem.kind).toBe('silent');
  }
  expect(await Promise.all(answers)).toEqual([true, new Set()]);
});

it('changes nothing of what answers', async () => {
  const { clock } = handClock();
  const store = answeringStore(memoryStore([['a', 1]]), clock);
  expect([await store.get('a'), await store.isEmpty(), await store.entries('')]).toEqual([
    1,
    false,
    [['a', 1]],
  ]);
  expect(await store.set({ b: 2 }, { key: 'a', take: false })).toBe(false);
  const locks = answeringLocks(lockTable().page(), clock);
  expect(await locks.take('a', () => {})).toBe(true);
  expect(await locks.taken()).toEqual(new Set(['a']));
  locks.release('a');
  expect(await locks.taken()).toEqual(new Set());
});
