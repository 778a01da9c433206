import { describe, expect, it } from 'vitest';
import { choicesIn, frameAddress, linkOf, textsOf, USUAL } from '../../src/embed/choices';

const link = 'https://example.org/wengert/#1abc';

describe('what a page chooses of a frame', () => {
  it('is nothing where the address does not ask for one', () => {
    for (const search of ['', '?', '?rows=off', '?embedded', '?x=embed']) {
      expect(choicesIn(search), search).toBe(null);
    }
  });

  it('is what is usual where the address says no more', () => {
    for (const search of ['?embed', '?embed=', '?a=b&embed=1']) {
      expect(choicesIn(search), search).toEqual(USUAL);
    }
    expect(USUAL).toMatchObject({ rows: true, sentence: false, inputs: false, theme: 'system' });
  });

  it('is read from the address by name', () => {
    const search =
      '?embed&rows=off&sentence&inputs=on&theme=dark&lang=de&step=7&autoplay&locked&origin=https%3A%2F%2Fcourse.example';
    expect(choicesIn(search)).toEqual({
      rows: false,
      sentence: true,
      inputs: true,
      theme: 'dark',
      lang: 'de',
      step: 7,
      autoplay: true,
      locked: true,
      origin: 'https://course.example',
    });
  });

  it('is as if it were not there where it can’t be meant', () => {
    for (const bad of [
      'theme=pink',
      'lang=fr',
      'step=-1',
      'step=1.5',
      'step=',
      'step=1e3',
      'sentence=off',
    ]) {
      expect(choicesIn(`?embed&${bad}`), bad).toEqual(USUAL);
    }
  });

  it('comes back from the address that is made of it', () => {
    const chosen = { ...USUAL, rows: false, theme: 'light', step: 0, locked: true } as const;
    const address = frameAddress(link, { ...chosen, origin: 'https://a.example/?#' });
    expect(choicesIn(new URL(address).search)).toEqual({
      ...chosen,
      origin: 'https://a.example/?#',
    });
    expect(new URL(address).hash).toBe('#1abc');
  });

  it('leaves what is usual unsaid', () => {
    expect(frameAddress(link, USUAL)).toBe('https://example.org/wengert/?embed#1abc');
    expect(textsOf({ sentence: true, rows: false })).toEqual([
      ['rows', 'off'],
      ['sentence', ''],
    ]);
  });

  it('takes the place of what an address says already', () => {
    const address = frameAddress('https://example.org/?embed&locked#1abc', { sentence: true });
    expect(address).toBe('https://example.org/?embed&sentence#1abc');
  });
});

it('the link of a frame is its address without what is chosen', () => {
  expect(linkOf(frameAddress(link, { sentence: true, step: 3 }))).toBe(link);
  expect(linkOf('https://example.org/#1abc?x')).toBe('https://example.org/#1abc?x');
  expect(linkOf('https://example.org/?embed')).toBe('https://example.org/#');
});
