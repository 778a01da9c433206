import { describe, expect, it } from 'vitest';
import {
  type Differentiation,
  differentiatedLatex,
  differentiatedText,
} from '../../../src/lang/term/differentiated';

const step = (output: string | null, rest: Partial<Differentiation> = {}): Differentiation => ({
  output,
  after: 0,
  by: null,
  as: 'number',
  times: 1,
  ...rest,
});
const y = step('y');
const loss = step('loss');

describe('What was differentiated', () => {
  it.each<[string, string, readonly Differentiation[]]>([
    ['y', 'y', [y]],
    ['∂y/∂x₁', '\\partial y/\\partial x_1', [y, step('x1′', { after: 1, by: 'x1' })]],
    [
      '∂²y/∂x₁²',
      '\\partial^{2} y/\\partial x_1^{2}',
      [y, step('x1′', { after: 1, by: 'x1' }), step('x1′′', { after: 2, by: 'x1' })],
    ],
    [
      '∂²y/∂x₁∂x₂',
      '\\partial^{2} y/\\partial x_1\\partial x_2',
      [y, step('x1′', { after: 1, by: 'x1' }), step('x2′′', { after: 2, by: 'x2' })],
    ],
    // An output of the first differentiation, chosen after the second.
    [
      '∂y/∂x₂',
      '\\partial y/\\partial x_2',
      [y, step('x1′', { after: 1, by: 'x1' }), step('x2′', { after: 1, by: 'x2' })],
    ],
    // One that is not known to be a derivative goes by its name.
    ['g', 'g', [y, step('g', { after: 1 })]],
    ['Y[0, 1]', 'Y[0, 1]', [step('Y', { as: [0, 1] })]],
    ['Σ Y', '\\textstyle\\sum Y', [step('Y', { as: 'sum' })]],
    ['2 y', '2 y', [step('y', { times: 2 })]],
    [
      '∂loss/∂w[0]',
      '\\partial \\mathrm{loss}/\\partial w[0]',
      [loss, step('w′', { after: 1, by: 'w', as: [0] })],
    ],
    [
      '∂²loss/∂w[0]∂w[0]',
      '\\partial^{2} \\mathrm{loss}/\\partial w[0]\\partial w[0]',
      [
        loss,
        step('w′', { after: 1, by: 'w', as: [0] }),
        step('w′′', { after: 2, by: 'w', as: [0] }),
      ],
    ],
    [
      '∂(v · ∂loss/∂w)/∂b',
      '\\partial (\\mathbf{v} \\cdot \\partial \\mathrm{loss}/\\partial w)/\\partial b',
      [loss, step('w′', { after: 1, by: 'w', as: 'vector' }), step('b′′', { after: 2, by: 'b' })],
    ],
    ['v · ∇y', '\\mathbf{v} \\cdot \\nabla y', [y, step(null, { after: 1 })]],
    [
      'v · ∇(∂y/∂x)',
      '\\mathbf{v} \\cdot \\nabla (\\partial y/\\partial x)',
      [y, step('x′', { after: 1, by: 'x' }), step(null, { after: 2 })],
    ],
  ])('%s', (text, latex, steps) => {
    expect(differentiatedText(steps)).toBe(text);
    expect(differentiatedLatex(steps)).toBe(latex);
  });

  it('ends, whatever is said to come before', () => {
    expect(differentiatedText([step('y', { after: 1, by: 'x' })])).toBe('y');
    expect(differentiatedText([])).toBe('');
  });
});
