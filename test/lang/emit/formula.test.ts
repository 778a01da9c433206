import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { ProgramBuilder } from '../../../src/core/program/builder';
import { latexFormula } from '../../../src/lang/emit/formula';
import { parse } from '../../../src/lang/expression/parse';
import { randomProgram } from '../expression/random-program';

describe('A program as a formula', () => {
  it.each([
    ['ln(x1) + x1*x2 - sin(x2)', 'y = \\ln(x_1) + x_1 x_2 - \\sin(x_2)'],
    ['loss = (y_1 - theta*x)^2', '\\mathrm{loss} = (y_1 - \\theta x)^2'],
    ['1/(1 + exp(-x))', 'y = \\frac{1}{1 + e^{-x}}'],
    ['2*x', 'y = 2 x'],
    ['x*2', 'y = x \\cdot 2'],
    ['2*3', 'y = 2 \\cdot 3'],
    ['2*(x + 1)', 'y = 2 (x + 1)'],
    ['x*(x + 1)', 'y = x \\cdot (x + 1)'],
    ['(x + 1)*(x - 1)', 'y = (x + 1) (x - 1)'],
    ['2*(1/3)', 'y = 2 \\cdot \\frac{1}{3}'],
    ['(x/2)^2', 'y = (\\frac{x}{2})^2'],
    ['(x^2)^3', 'y = (x^2)^3'],
    ["x'^2", "y = {x'}^2"],
    ['pi*r^2', 'y = \\pi r^2'],
    ['sqrt(|x|)', 'y = \\sqrt{\\left\\vert x \\right\\vert}'],
    ['x - (-2)', 'y = x + 2'],
    ['a = x*z; y = a + sin(a)', '\\begin{aligned} a &= x z \\\\ y &= a + \\sin(a) \\end{aligned}'],
    ['p = sin(x); q = x', '\\begin{aligned} p &= \\sin(x) \\\\ q &= x \\end{aligned}'],
    ['', ''],
  ])('%s', (text, latex) => {
    expect(latexFormula(parse(text))).toBe(latex);
  });

  it('is LaTeX that KaTeX reads and of at most 2,000 characters, whatever the program', () => {
    fc.assert(
      fc.property(randomProgram, (program) => {
        const latex = latexFormula(program);
        expect(latex.length).toBeLessThanOrEqual(2000);
        katex.renderToString(latex, { throwOnError: true, strict: false });
      }),
    );
  });

  it.each(['sin', 'exp', 'reciprocal', 'square'])(
    'stays within bounds for 10,000 times %s',
    (f) => {
      const builder = new ProgramBuilder();
      let at = builder.input('x');
      for (let k = 0; k < 10_000; k++) at = builder.apply(f, [at]);
      builder.output('y', at);
      const latex = latexFormula(builder.build());
      expect(latex.length).toBeLessThanOrEqual(2000);
      katex.renderToString(latex, { throwOnError: true });
    },
  );

  it('leaves out what is too long', () => {
    const terms = Array.from({ length: 2000 }, (_, k) => `x${k}`).join(' + ');
    expect(latexFormula(parse(terms))).toContain('\\cdots');
  });

  it('tells two names apart that would look alike', () => {
    expect(latexFormula(parse('x1*x_1'))).toBe('y = x_1 \\textrm{x\\_1}');
    expect(latexFormula(parse('alpha*α + mx'))).toBe('y = \\mathrm{alpha} \\alpha + \\mathrm{mx}');
  });
});
