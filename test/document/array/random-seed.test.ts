import { expect, it } from 'vitest';
import { markSeedUsed, unusedSeed } from '../../../src/document/array/random-seed';

it('a seed that was used is not offered again', () => {
  const first = unusedSeed();
  markSeedUsed(first);
  expect(unusedSeed()).toBe(first + 1);
  markSeedUsed(first + 40);
  expect(unusedSeed()).toBe(first + 41);
  markSeedUsed(first + 7);
  expect(unusedSeed()).toBe(first + 41);
});
