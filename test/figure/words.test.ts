import { describe, expect, it } from 'vitest';
import { isPlainMath, latexOfSign, latexOfWords } from '../../src/figure/words';

describe('a sign of the app in LaTeX', () => {
  it.each([
    ['ln', '\\textrm{ln}'],
    ['−0.284', '-0.284'],
    ['5.435·10⁻⁵', '5.435\\cdot 10^{-5}'],
    ['1e−3', '1\\mathrm{e}{-3}'],
    ['A⁻¹b', '\\textrm{A}^{-1}\\textrm{b}'],
    ['log₁₀', '\\textrm{log}_{10}'],
    ['Xᵀ', '\\textrm{X}^{T}'],
    ['ln Σ eˣ', '\\textrm{ln}\\ \\Sigma \\ \\textrm{e}^{x}'],
    ['–', '{-}'],
    ['5 + 0.5', '5\\ +\\ 0.5'],
  ])('%s is %s', (text, latex) => {
    expect(latexOfSign(text)).toBe(latex);
  });
});

describe('words in LaTeX', () => {
  it.each([
    ['\\input{x}', '\\textrm{\\textbackslash{}input\\{x\\}}'],
    ['50 % & more', '\\textrm{50 \\% \\& more}'],
  ])('%s stand for themselves', (text, latex) => {
    expect(latexOfWords(text)).toBe(latex);
  });
});

describe('a formula of a person', () => {
  it.each(['\\frac{a}{b}', 'v_1 = \\sin(x)', '\\left( x \\right)', 'x^2 \\le 3'])(
    '%s is mathematics that every LaTeX sets',
    (latex) => {
      expect(isPlainMath(latex)).toBe(true);
    },
  );

  it.each([
    '\\input{/etc/passwd}',
    '\\write18{rm}',
    '\\def\\x{1}',
    '\\csname input\\endcsname',
    'a % b',
    'a $ b',
    '}{',
    '{a',
    '\\left( x',
    '\\',
    '^^5cinput',
    'größe',
    '\\begin{document}',
  ])('%s is none, and stands as its text', (latex) => {
    expect(isPlainMath(latex)).toBe(false);
  });
});
