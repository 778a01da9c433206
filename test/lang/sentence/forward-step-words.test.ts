import { describe, expect, it } from 'vitest';
import { tangentTrace } from '../../../src/core/trace/trace';
import { parse } from '../../../src/lang/expression/parse';
import { stepSentence } from '../../../src/lang/sentence/step-words';
import { labelLatex, labelText } from '../../../src/lang/term/label';
import { latexCells } from '../../../src/lang/term/latex-cells';
import table2 from '../latex/baydin-table-2.json';

function sentences(text: string, inputs: Record<string, number>, seed: Record<string, number>) {
  const run = tangentTrace(parse(text), inputs, { seed });
  return run.steps.map((step) => stepSentence(run, step, { notation: 'prime', digits: 3 }));
}

describe('A step of forward mode in words', () => {
  it('tells the example of Baydin et al. 2018, Table 2', () => {
    expect(sentences(table2.expression, table2.inputs, table2.seed)).toEqual([
      'v₋₁ = x₁: the input x₁ is 2. Its tangent is the seed: v̇₋₁ = ẋ₁ = 1.'.normalize('NFD'),
      'v₀ = x₂: the input x₂ is 5. Its tangent is the seed: v̇₀ = ẋ₂ = 0.'.normalize('NFD'),
      'v₁ = ln(v₋₁): the natural logarithm of 2 is 0.693. Its tangent moves with it: v̇₁ = v̇₋₁/v₋₁ = 1/2 = 0.5.',
      'v₂ = v₋₁ × v₀: 2 × 5 = 10. Its tangent moves with it: v̇₂ = v̇₋₁ × v₀ + v̇₀ × v₋₁ = 1 × 5 + 0 × 2 = 5.',
      'v₃ = sin(v₀): the sine of 5 is −0.959. Its tangent moves with it: v̇₃ = v̇₀ × cos(v₀) = 0 × cos(5) = 0.',
      'v₄ = v₁ + v₂: 0.693 + 10 = 10.693. Its tangent moves with it: v̇₄ = v̇₁ + v̇₂ = 0.5 + 5 = 5.5.',
      'v₅ = v₄ − v₃: 10.693 + 0.959 = 11.652. Its tangent moves with it: v̇₅ = v̇₄ − v̇₃ = 5.5 − 0 = 5.5.',
      'y = v₅: the output y is 11.652. Its tangent ẏ = v̇₅ is the derivative of y with respect to x₁: 5.5.'.normalize(
        'NFD',
      ),
    ]);
  });

  it('says so where there is no tangent, and where the seed is another direction', () => {
    expect(sentences('x + 2*z', { x: 1, z: 2 }, { z: 3 })).toEqual([
      'v₋₁ = x: the input x is 1. It is held fixed, so it has no tangent.',
      'v₀ = z: the input z is 2. Its tangent is the seed: v̇₀ = ż = 3.'.normalize('NFD'),
      'v₁ = 2 × v₀: 2 × 2 = 4. Its tangent moves with it: v̇₁ = v̇₀ × 2 = 3 × 2 = 6.',
      'v₂ = v₋₁ + v₁: 1 + 4 = 5. Its tangent moves with it: v̇₂ = v̇₁ = 6.',
      'y = v₂: the output y is 5. Its tangent ẏ = v̇₂ is the derivative of y in the direction of the seed: 6.'.normalize(
        'NFD',
      ),
    ]);
    expect(sentences('sin(x)*z', { x: 1, z: 2 }, { z: 1 })[2]).toMatch(
      /It does not depend on an input that moves, so it has no tangent\.$/,
    );
  });

  it('names the element of an array by which it is the derivative', () => {
    const program = parse('W = input(2, 2); y = sum(W^2)');
    const inputs = {
      W: [
        [1, 2],
        [3, 4],
      ],
    };
    const run = tangentTrace(program, inputs, {
      seed: {
        W: [
          [0, 0],
          [1, 0],
        ],
      },
    });
    const last = run.steps.at(-1) as (typeof run.steps)[number];
    expect(stepSentence(run, last, { notation: 'leibniz', digits: 3 })).toBe(
      'y = v₂: the output y is 30. Its tangent ∂y/∂W[1, 0] = ∂v₂/∂W[1, 0] is the derivative of y with respect to W[1, 0]: 6.',
    );
    expect(latexCells(run, last, { notation: 'leibniz', digits: 3 }).derivative?.[0]).toBe(
      '\\frac{\\partial y}{\\partial W[1, 0]} = \\frac{\\partial v_2}{\\partial W[1, 0]}',
    );
  });

  it('labels tangents', () => {
    const program = parse('theta_1*x');
    const labels = (['prime', 'bar', 'leibniz', 'grad'] as const).flatMap((notation) => [
      labelText(program, { of: 'tangent', statement: 0 }, notation, 'x'),
      labelLatex(program, { of: 'tangent', statement: 0 }, notation, 'x'),
    ]);
    expect(labels).toEqual([
      'v̇₋₁',
      '\\dot{v}_{-1}',
      'v̇₋₁',
      '\\dot{v}_{-1}',
      '∂v₋₁/∂x',
      '\\frac{\\partial v_{-1}}{\\partial x}',
      'v₋₁.tangent',
      'v_{-1}.\\mathrm{tangent}',
    ]);
    expect(labelText(program, { of: 'tangent', statement: 0 }, 'leibniz', null)).toBe('dv₋₁/dt');
  });
});
