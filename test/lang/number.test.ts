import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, latexNumber, subscript, superscript } from '../../src/lang/number';

describe('A number as it is shown', () => {
  it.each([
    [5.5, 3, '5.5', '5.5'],
    [10, 3, '10', '10'],
    [1.7163378145367738, 3, '1.716', '1.716'],
    [-0.28366218546322625, 3, '−0.284', '-0.284'],
    [100, 0, '100', '100'],
    [0.7, 0, '1', '1'],
    [0.3, 0, '3·10⁻¹', '3 \\cdot 10^{-1}'],
    [0.0012, 3, '0.001', '0.001'],
    [0.000012, 3, '1.2·10⁻⁵', '1.2 \\cdot 10^{-5}'],
    [-0.0004, 3, '−4·10⁻⁴', '-4 \\cdot 10^{-4}'],
    [0.00099999, 2, '1·10⁻³', '1 \\cdot 10^{-3}'],
    [5e-324, 3, '4.941·10⁻³²⁴', '4.941 \\cdot 10^{-324}'],
    [999_999_999, 3, '999999999', '999999999'],
    [1e9, 3, '1·10⁹', '1 \\cdot 10^{9}'],
    [-6.02214e23, 3, '−6.022·10²³', '-6.022 \\cdot 10^{23}'],
    [0, 3, '0', '0'],
    [-0, 3, '−0', '-0'],
    [Infinity, 3, '∞', '\\infty'],
    [-Infinity, 3, '−∞', '-\\infty'],
    [NaN, 3, 'NaN', '\\mathrm{NaN}'],
    [Math.PI, 15, '3.141592653589793', '3.141592653589793'],
  ])('%f with %i decimals is %s', (value, digits, plain, latex) => {
    expect(formatNumber(value, digits)).toBe(plain);
    expect(latexNumber(value, digits)).toBe(latex);
  });

  it('is 0 only where it is 0', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.nat(15), (value, digits) => {
        expect(/^−?0$/.test(formatNumber(value, digits))).toBe(value === 0);
      }),
    );
  });

  it('raises and lowers whole numbers', () => {
    expect([superscript(-12), subscript(-10), subscript(3)]).toEqual(['⁻¹²', '₋₁₀', '₃']);
  });
});
