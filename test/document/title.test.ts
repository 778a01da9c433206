import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../src/core/limits';
import { EMPTY_DOCUMENT } from '../../src/document/document';
import { titleOf, withTitle } from '../../src/document/title';

describe('a title', () => {
  it.each([
    ['  My\n second\tloss ', 'My second loss'],
    ['safe\u202egnp.exe', 'safegnp.exe'],
    ['a\u0000b\u2028c\ufeff', 'a b c'],
    ['👩‍🔬 and \ud800half', '👩‍🔬 and half'],
    ['', ''],
  ])('of %j is %j', (text, title) => {
    expect(titleOf(text)).toBe(title);
  });

  it('is one line that stays as it is, of no more characters than a document takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const title = titleOf(text);
        expect(title.length).toBeLessThanOrEqual(limits.title);
        expect(title).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u);
        expect(titleOf(title)).toBe(title);
      }),
    );
  });

  it('is cut between characters', () => {
    expect(titleOf('𝑥'.repeat(150))).toBe('𝑥'.repeat(100));
  });

  it('is of the document, which without one has none', () => {
    const titled = withTitle(EMPTY_DOCUMENT, ' Mine ');
    expect(titled).toEqual({ ...EMPTY_DOCUMENT, title: 'Mine' });
    expect(withTitle(titled, 'Mine')).toBe(titled);
    expect(withTitle(EMPTY_DOCUMENT, ' ')).toBe(EMPTY_DOCUMENT);
    expect(withTitle(titled, '')).toStrictEqual({ ...EMPTY_DOCUMENT });
  });
});
