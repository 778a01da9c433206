import { describe, expect, it } from 'vitest';
import { latexFormula } from '../../../src/lang/emit/formula';
import { parse } from '../../../src/lang/expression/parse';
import { inOneLine } from '../../../src/ui/expression/one-line';

const typeset = (text: string) => inOneLine(latexFormula(parse(text)));

describe('the formula of the expression bar', () => {
  it('stays as it is when it has one line', () => {
    expect(typeset('ln(x)')).toBe('y = \\ln(x)');
  });

  it('has all its lines in one', () => {
    expect(typeset('a = x*y; z = a + sin(a)')).toBe('a = x y \\qquad z = a + \\sin(a)');
  });

  it('keeps an ampersand that belongs to a text', () => {
    expect(inOneLine('\\begin{aligned} a &= \\text{x \\& y} \\end{aligned}')).toBe(
      'a = \\text{x \\& y}',
    );
  });
});
