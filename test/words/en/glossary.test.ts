import { describe, expect, it } from 'vitest';
import { glossary } from '../../../src/words/en/glossary';

const entries = Object.values(glossary);

describe('the glossary', () => {
  it.each(entries)(
    'says in one sentence, of a length to be read at once, what $term is',
    ({ says }) => {
      expect(says).toMatch(/^[A-Z].*[.…]$/s);
      expect(says.length).toBeLessThan(200);
    },
  );

  it('has each word once', () => {
    expect(new Set(entries.map(({ term }) => term)).size).toBe(entries.length);
  });
});
