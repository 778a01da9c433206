import { describe, expect, it } from 'vitest';
import { flippedBlanks } from '../../../src/figure/blanks';
import { paperIn } from '../../../src/ui/export/paper-in';

describe('paper', () => {
  it.each([
    ['en-US', 'letter'],
    ['es-MX', 'letter'],
    ['en', 'letter'],
    ['en-GB', 'a4'],
    ['de', 'a4'],
    ['!', 'a4'],
  ] as const)('where %s is spoken is %s', (language, size) => {
    expect(paperIn(language)).toBe(size);
  });
});

describe('cells that are pressed', () => {
  it('are blank where they were not, and filled in where they were', () => {
    expect([...flippedBlanks(new Set(['1.0.1', '2.0.1']), new Set(['2.0.1', '3.1.0']))]).toEqual([
      '1.0.1',
      '3.1.0',
    ]);
  });
});
