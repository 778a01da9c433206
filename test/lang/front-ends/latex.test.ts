import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/graph/check';
import { trace } from '../../../src/core/index';
import { evaluate } from '../../../src/core/sweep/evaluate';
import { latexFormula } from '../../../src/lang/emit/formula';
import { parse } from '../../../src/lang/expression/parse';
import { latex } from '../../../src/lang/front-ends/latex';
import { traceToLatex } from '../../../src/lang/table/trace-table';
import { meaning } from '../expression/meaning';

const read = (text: string) => check(latex.read(text).graph).program;

describe('LaTeX copied from here comes back in', () => {
  it.each([
    'ln(x1) + x1*x2 - sin(x2)',
    'a = x*y; z = a + sin(a)',
    'x^-2*(y + 1)/sqrt(x)',
    '-(x + y)^2*z',
    'sigmoid(w*x + b)^2',
    'leaky_relu(x) + softplus(y)',
    'abs(x) + norm(y) + exp(-x^2/2)',
    'max(x, y) + min(x, 2)',
    '1.5e-12*x + 2e20',
    '2*pi*r + e',
    'where(x < y, x, y)',
    'loss*x_max + größe + theta_1',
    "x' + x_1_2",
    'log2(x) + log10(y) + asin(z) + tanh(w)',
    'sign(x) + relu(y)',
    'x/(y/z) + x*(y + z)*z',
  ])('%s', (text) => {
    const program = parse(text);
    expect(meaning(read(latexFormula(program)))).toEqual(meaning(program));
  });

  it('also as the table of a trace, of which the primals are read', () => {
    const style = { notation: 'prime', digits: 3 } as const;
    const paper = trace(parse('ln(x1) + x1*x2 - sin(x2)'), { x1: 2, x2: 5 });
    const { graph } = latex.read(traceToLatex(paper, style));
    const { program } = check(graph);
    expect(graph.nodes.filter(({ kind }) => kind === 'input')).toMatchObject([
      { name: 'x1', value: 2 },
      { name: 'x2', value: 5 },
    ]);
    expect(evaluate(program, { x1: 2, x2: 5 }).y).toBeCloseTo(11.652, 3);
  });
});

describe('LaTeX that can’t be read', () => {
  it.each([
    ['x + \\foo{y}', 4, 8],
    ['\\frac{x}{y', 10, 10],
    ['x + \\sin y/2', 4, 11],
    ['\\ln(x)) + 1', 6, 7],
  ])('is pointed out in %s', (text, from, to) => {
    expect(() => latex.read(text)).toThrow(expect.objectContaining({ from, to }));
  });
});
