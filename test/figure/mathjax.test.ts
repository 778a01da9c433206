import { describe, expect, it } from 'vitest';
import { typeset } from '../../src/figure/mathjax';
import { latexOfWords } from '../../src/figure/words';

describe('a formula that is set', () => {
  it('is outlines within its width, from its depth to its height', () => {
    const set = typeset('\\frac{\\partial v_5}{\\partial v_{-1}}');
    expect(set.glyphs.length).toBeGreaterThan(6);
    expect(set.glyphs.every(({ kind }) => kind === 'path')).toBe(true);
    expect(set.height).toBeGreaterThan(0.8);
    expect(set.depth).toBeGreaterThan(0.3);
  });

  it('is as wide digit by digit as at once', () => {
    const [digits, whole] = [typeset('-10.693'), typeset('{-10.693}')];
    expect(digits.width).toBeCloseTo(whole.width, 2);
    expect(digits.glyphs.length).toBe(whole.glyphs.length);
  });

  it.each('# % & _ $ { } ^ ~ < > | " \\'.split(' '))('has %s in words as one sign', (sign) => {
    const set = typeset(latexOfWords(`a${sign}b`));
    expect(set.glyphs.filter(({ kind }) => kind === 'path')).toHaveLength(3);
    expect(set.glyphs).toHaveLength(3);
  });

  it('is its text where it can’t be read', () => {
    expect(typeset('\\nonsense{').glyphs.length).toBeGreaterThan(5);
  });
});
