import { describe, expect, it } from 'vitest';
import { isIdentifier } from '../../src/core/graph/graph';
import { derivativeName, listedName } from '../../src/lang/derivative-name';
import { latexMedium } from '../../src/lang/medium/latex';
import { plainMedium } from '../../src/lang/medium/plain';
import { latexName } from '../../src/lang/name';

describe('The names of derivatives', () => {
  it.each([
    ['∂y_∂x1', '∂y/∂x1', '∂y/∂x₁', '\\frac{\\partial y}{\\partial x_1}'],
    [
      '∂2y_∂x1∂x2',
      '∂²y/∂x1∂x2',
      '∂²y/∂x₁∂x₂',
      '\\frac{\\partial^{2} y}{\\partial x_1\\partial x_2}',
    ],
    ['∂2y_∂x1∂x1', '∂²y/∂x1²', '∂²y/∂x₁²', '\\frac{\\partial^{2} y}{\\partial x_1^{2}}'],
    [
      '∂v·∇loss_∂w',
      '∂(v · ∇loss)/∂w',
      '∂(v · ∇loss)/∂w',
      '\\frac{\\partial \\left(\\mathbf{v} \\cdot \\nabla \\mathrm{loss}\\right)}{\\partial w}',
    ],
    [
      '∂Σ∂y_∂w_∂b',
      '∂(Σ (∂y/∂w))/∂b',
      '∂(Σ (∂y/∂w))/∂b',
      '\\frac{\\partial \\left(\\textstyle\\sum \\left(\\frac{\\partial y}{\\partial w}\\right)\\right)}{\\partial b}',
    ],
    ['∂y_∂x·2', '∂y/∂x (2)', '∂y/∂x (2)', '\\frac{\\partial y}{\\partial x}{}^{(2)}'],
  ])('%s is listed as %s and typeset as what it is', (name, listed, plain, latex) => {
    expect(isIdentifier(name)).toBe(true);
    expect(listedName(name)).toBe(listed);
    expect(plainMedium({ notation: 'prime', digits: 3 }).primal({ name })).toBe(plain);
    expect(latexName(name)).toBe(latex);
  });

  it.each(['dy_dx1', 'data_dim', 'x1′', '∂', '∂y', '∂_∂', '∂y_∂', 'y_∂x'])('%s is none', (name) => {
    expect(derivativeName(name)).toBeNull();
    expect(listedName(name)).toBe(name);
  });

  it('are bold by the array that they have the shape of', () => {
    expect(latexName('∂2loss_∂w_1∂w', true)).toBe(
      '\\frac{\\partial^{2} \\mathrm{loss}}{\\partial w_1\\partial \\mathbf{w}}',
    );
  });

  it('carry the marks of adjoints outside of parentheses', () => {
    const called = { name: '∂y_∂x1' };
    const latex = '\\frac{\\partial y}{\\partial x_1}';
    const marks = (['prime', 'bar', 'leibniz', 'grad'] as const).map((notation) => [
      plainMedium({ notation, digits: 3 }).adjoint(called, 'y'),
      latexMedium({ notation, digits: 3 }).adjoint(called, 'y'),
    ]);
    expect(marks).toEqual([
      ['(∂y/∂x₁)′', `\\left(${latex}\\right)'`],
      ['bar(∂y/∂x₁)', `\\overline{${latex}}`],
      ['∂y/∂(∂y/∂x₁)', `\\frac{\\partial y}{\\partial ${latex}}`],
      ['(∂y/∂x₁).grad', `${latex}.\\mathrm{grad}`],
    ]);
  });
});
