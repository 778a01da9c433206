import { describe, expect, it } from 'vitest';
import recorded from '../fixtures/training/torch.json' with { type: 'json' };
import { ourLosses, torchCases } from './torch-cases';

describe('a hundred losses that PyTorch recorded', () => {
  it.each(torchCases.map((given) => [given.name, given] as const))('%s', (name, given) => {
    const theirs = (recorded as Readonly<Record<string, readonly number[]>>)[name];
    const ours = ourLosses(given);
    expect(theirs).toHaveLength(ours.length);
    ours.forEach((loss, k) => {
      expect(Math.abs(loss - (theirs?.[k] ?? Number.NaN))).toBeLessThan(1e-9);
    });
  });
});
