import { describe, expect, it } from 'vitest';
import { memoized, memoizedByKey } from '../../src/core/memoized';

describe('a memoized function', () => {
  it('works out each answer once, null among them', () => {
    const asked: number[] = [];
    const half = memoized(({ n }: { n: number }) => {
      asked.push(n);
      return n % 2 === 0 ? n / 2 : null;
    });
    const [four, three] = [{ n: 4 }, { n: 3 }];
    expect([half(four), half(three), half(four), half(three)]).toEqual([2, null, 2, null]);
    expect(asked).toEqual([4, 3]);
  });

  it('tells objects apart that are alike', () => {
    const made = memoized((_: object) => ({}));
    expect(made([])).not.toBe(made([]));
  });

  it('may have a key beside the object', () => {
    const asked: string[] = [];
    const called = memoizedByKey(({ name }: { name: string }, key: string) => {
      asked.push(key);
      return `${name} ${key}`;
    });
    const x = { name: 'x' };
    expect([called(x, 'a'), called(x, 'b'), called(x, 'a')]).toEqual(['x a', 'x b', 'x a']);
    expect(asked).toEqual(['a', 'b']);
  });
});
