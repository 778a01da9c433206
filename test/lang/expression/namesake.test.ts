import { describe, expect, it } from 'vitest';
import { namesakeName, numberedName } from '../../../src/lang/expression/namesake';

describe('A name that is free', () => {
  it('is f, g or h for an output whose own an input has, then f with a number', () => {
    const taken = new Set(['g', 'f1']);
    const names = Array.from({ length: 4 }, takingFrom(taken, namesakeName(taken)));
    expect(names).toEqual(['f', 'h', 'f2', 'f3']);
  });

  it('is the first number of its stem that nothing has, whatever was taken meanwhile', () => {
    const taken = new Set(['y2']);
    const next = takingFrom(taken, numberedName('y', taken));
    expect([next(), next()]).toEqual(['y1', 'y3']);
    taken.add('y4');
    expect(next()).toBe('y5');
  });

  it('is found by asking for each name at most twice, however many there are', () => {
    const taken = new Set<string>();
    let asked = 0;
    const name = numberedName('y', {
      has: (wish) => {
        asked++;
        return taken.has(wish);
      },
    });
    for (let k = 0; k < 1000; k++) taken.add(name());
    expect(asked).toBeLessThanOrEqual(2000);
  });
});

function takingFrom(taken: Set<string>, name: () => string): () => string {
  return () => {
    const found = name();
    taken.add(found);
    return found;
  };
}
