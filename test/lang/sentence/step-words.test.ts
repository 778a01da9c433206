import { describe, expect, it } from 'vitest';
import { trace } from '../../../src/core/index';
import { parse } from '../../../src/lang/expression/parse';
import { stepSentence } from '../../../src/lang/sentence/step-words';
import { labelLatex, labelText } from '../../../src/lang/term/label';
import type { TraceStyle } from '../../../src/lang/term/latex-cells';
import table1 from '../../fixtures/table1.json';
import { everyPrimitive } from '../every-primitive';

const STYLE: TraceStyle = { notation: 'prime', digits: 3 };

function sentences(text: string, inputs: Record<string, number>, seed = 1, style = STYLE) {
  const run = trace(parse(text), inputs, { seed });
  return run.steps.map((step) => stepSentence(run, step, style));
}

describe('A step in words', () => {
  it("tells the paper's example", () => {
    expect(sentences(table1.expression, table1.inputs)).toEqual([
      'v₋₁ = x₁: the input x₁ is 2.',
      'v₀ = x₂: the input x₂ is 5.',
      'v₁ = ln(v₋₁): the natural logarithm of 2 is 0.693.',
      'v₂ = v₋₁ × v₀: 2 × 5 = 10.',
      'v₃ = sin(v₀): the sine of 5 is −0.959.',
      'v₄ = v₁ + v₂: 0.693 + 10 = 10.693.',
      'v₅ = v₄ − v₃: 10.693 + 0.959 = 11.652.',
      'y = v₅: the output y is 11.652.',
      'The reverse sweep starts at the output y, whose adjoint is the seed: v′₅ is set to 1.',
      'The adjoint of v₅ flows back through v₅ = v₄ − v₃ to v₄: 1 × 1 = 1, the first contribution, so v′₄ is set to 1.',
      'The adjoint of v₅ flows back through v₅ = v₄ − v₃ to v₃: 1 × (−1) = −1, the first contribution, so v′₃ is set to −1.',
      'The adjoint of v₄ flows back through v₄ = v₁ + v₂ to v₁: 1 × 1 = 1, the first contribution, so v′₁ is set to 1.',
      'The adjoint of v₄ flows back through v₄ = v₁ + v₂ to v₂: 1 × 1 = 1, the first contribution, so v′₂ is set to 1.',
      'The adjoint of v₃ flows back through v₃ = sin(v₀) to v₀: −1 × cos(5) = −0.284, the first contribution, so v′₀ is set to −0.284.',
      'The adjoint of v₂ flows back through v₂ = v₋₁ × v₀ to v₋₁: 1 × 5 = 5, the first contribution, so v′₋₁ is set to 5.',
      'The adjoint of v₂ flows back through v₂ = v₋₁ × v₀ to v₀: 1 × 2 = 2. v′₀ accumulates: −0.284 + 2 = 1.716.',
      'The adjoint of v₁ flows back through v₁ = ln(v₋₁) to v₋₁: 1/2 = 0.5. v′₋₁ accumulates: 5 + 0.5 = 5.5.',
      'x′₂ = v′₀: the derivative of y with respect to x₂ is 1.716.',
      'x′₁ = v′₋₁: the derivative of y with respect to x₁ is 5.5.',
    ]);
  });

  it.each([
    ['x < z', { x: 1, z: 2 }, 'v₁ = [v₋₁ < v₀]: 1 < 2 holds, which makes 1.'],
    ['x >= z', { x: 1, z: 2 }, 'v₁ = [v₋₁ ≥ v₀]: 1 ≥ 2 does not hold, which makes 0.'],
    [
      'where(x, z, 3)',
      { x: 1, z: 2 },
      'v₁ = where(v₋₁, v₀, 3): the condition is 1, not 0, so the choice falls on 2.',
    ],
    [
      'where(x, z, 3)',
      { x: 0, z: 2 },
      'v₁ = where(v₋₁, v₀, 3): the condition is 0, so the choice falls on 3.',
    ],
    ['max(x, z)', { x: 1, z: 2 }, 'v₁ = max(v₋₁, v₀): the maximum of 1 and 2 is 2.'],
    ['x^3', { x: -2 }, 'v₁ = v₀³: (−2)³ = −8.'],
    ['|x|', { x: -2 }, 'v₁ = |v₀|: the absolute value of −2 is 2.'],
    ['-x', { x: -2 }, 'v₁ = −v₀: the negation of −2 is 2.'],
    ['ln(x)', { x: 0 }, 'v₁ = ln(v₀): the natural logarithm of 0 is −∞.'],
    ['clamp(x, 0, 1)', { x: 2 }, 'v₁ = clamp(v₀, 0, 1): clamp(2, 0, 1) = 1.'],
  ])('%s at %o', (text, inputs, sentence) => {
    expect(sentences(text, inputs as Record<string, number>)).toContain(sentence);
  });

  it('speaks of the adjoint, not of the derivative, when the seed is not 1', () => {
    expect(sentences('2*x', { x: 3 }, 5).at(-1)).toBe('x′ = v′₀: the adjoint of x is 10.');
  });

  it('says so where nothing flows back to an input', () => {
    expect(sentences('f(x, z) = sin(x)', { x: 1, z: 1 })).toContain(
      'Nothing flows back to z: f does not depend on it here, so its derivative is 0.',
    );
  });

  it('does not show a product that was not computed: an infinite adjoint stays out of a dead branch', () => {
    const told = sentences('sqrt(relu(x))', { x: -1 });
    expect(told.find((text) => text.includes('through v₁ = relu(v₀)'))).toContain(': 0 arrives');
  });

  it('goes by the notation and the digits', () => {
    const style = { notation: 'leibniz', digits: 1 } as const;
    expect(sentences('ln(x)', { x: 3 }, 1, style).slice(-2)).toEqual([
      'The adjoint of v₁ flows back through v₁ = ln(v₀) to v₀: 1/3 = 0.3, the first contribution, so ∂y/∂v₀ is set to 0.3.',
      '∂y/∂x = ∂y/∂v₀: the derivative of y with respect to x is 0.3.',
    ]);
  });

  it.each(everyPrimitive())('has plain words for %s', (_, run) => {
    for (const step of run.steps) {
      expect(stepSentence(run, step, STYLE)).toMatch(/^[^\\{}$]+\.$/);
      expect(stepSentence(run, step, STYLE)).not.toMatch(/undefined|null|\[object/);
    }
  });
});

describe('The label of a place', () => {
  const program = parse('theta_1*x + loss');
  it.each([
    ['prime', "v₋₁ v′₋₁ v_{-1} v'_{-1}"],
    ['bar', 'v₋₁ v̄₋₁ v_{-1} \\bar{v}_{-1}'],
    ['leibniz', 'v₋₁ ∂y/∂v₋₁ v_{-1} \\frac{\\partial y}{\\partial v_{-1}}'],
    ['grad', 'v₋₁ v₋₁.grad v_{-1} v_{-1}.\\mathrm{grad}'],
  ] as const)('in %s notation', (notation, expected) => {
    const places = ['primal', 'adjoint'] as const;
    const labels = [labelText, labelLatex].flatMap((label) =>
      places.map((of) => label(program, { of, statement: 1 }, notation)),
    );
    expect(labels.join(' ')).toBe(expected);
  });
});
