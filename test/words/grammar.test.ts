import { describe, expect, it } from 'vitest';
import { counted, listed, plural, wholeNumber } from '../../src/words/en/grammar';

describe('a list', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('of %j is “%s”', (words, text) => {
    expect(listed(words)).toBe(text);
  });

  it('may be of alternatives', () => {
    expect(listed(['a', 'b'], 'or')).toBe('a or b');
    expect(listed(['a', 'b', 'c'], 'or')).toBe('a, b or c');
  });
});

describe('a count', () => {
  it.each([
    [0, 'step', '0 steps'],
    [1, 'step', '1 step'],
    [2, 'step', '2 steps'],
    [1, 'pass', '1 pass'],
    [2, 'pass', '2 passes'],
    [2, 'entry', '2 entries'],
    [2, 'array', '2 arrays'],
    [1200, 'operation', '1,200 operations'],
  ])('of %d %s is “%s”', (count, noun, text) => {
    expect(counted(count, noun)).toBe(text);
  });

  it('may be written otherwise', () => {
    expect(counted(1e30, 'operation', 'about 10³⁰')).toBe('about 10³⁰ operations');
  });

  it('chooses between two words', () => {
    expect([0, 1, 2].map((count) => plural(count, 'is', 'are'))).toEqual(['are', 'is', 'are']);
  });

  it('has its thousands set apart', () => {
    expect([7, 1200, 67108864].map(wholeNumber)).toEqual(['7', '1,200', '67,108,864']);
  });
});
