import { describe, expect, test } from 'vitest';
import { fitNumber } from '../../../../src/ui/canvas/node/fit';

describe('fitNumber', () => {
  test('a short number has the size that is wanted', () => {
    expect(fitNumber('5.5', 83, 20)).toEqual({ text: '5.5', size: 20 });
  });

  test('a longer one is smaller, with its exponent', () => {
    const { text, size } = fitNumber('−5.435·10⁻⁵', 83, 20);
    expect(text).toBe('−5.435·10⁻⁵');
    expect(size).toBeLessThan(20);
    expect(size).toBeGreaterThanOrEqual(11);
  });

  test('a short power of ten is as wide as its signs are in print', () => {
    // Widths in KaTeX's letters, in em: − and · 0.778, digits 0.5, raised digits 0.36 to 0.4.
    const width = 2 * 0.778 + 3 * 0.5 + 0.359 + 0.401 + 0.401;
    expect(fitNumber('−1·10³⁰⁸', 83, 20).size * width).toBeLessThanOrEqual(83);
  });

  test('the longest lose digits, never the exponent', () => {
    expect(fitNumber('0.693147180559945', 83, 20).text).toMatch(/^0\.69314718?\d*$/);
    const { text, size } = fitNumber('−1.23456789012345·10⁻¹²', 83, 20);
    expect(text).toMatch(/^−1\.23\d*·10⁻¹²$/);
    expect(size).toBeGreaterThanOrEqual(11);
  });

  test('what is no number stays what it is', () => {
    for (const text of ['–', 'NaN', '∞', '−∞', '[3×2]']) {
      expect(fitNumber(text, 83, 20)).toEqual({ text, size: 20 });
    }
  });
});
