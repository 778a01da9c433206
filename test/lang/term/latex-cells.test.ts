import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { type Step, trace } from '../../../src/core/index';
import { rowsOf } from '../../../src/core/trace/rows';
import { parse } from '../../../src/lang/expression/parse';
import {
  type Cell,
  type Cells,
  latexCells,
  type TraceStyle,
} from '../../../src/lang/term/latex-cells';
import table1 from '../../fixtures/table1.json';
import { everyPrimitive } from '../every-primitive';

const STYLE: TraceStyle = { notation: 'prime', digits: 3 };

/** A step of reverse mode says one thing: of a value, or of an adjoint. */
const saidIn = ({ primal, derivative }: Cells) => (primal ?? derivative) as Cell;

describe("The paper's Table 1", () => {
  it('is printed cell by cell', () => {
    const run = trace(parse(table1.expression), table1.inputs);
    const cell = (step: Step | null) => step && saidIn(latexCells(run, step, STYLE));
    const rows = rowsOf(run).map(({ primal, adjoint }) => ({
      primal: cell(primal),
      adjoint: cell(adjoint),
    }));
    expect(rows).toEqual(table1.rows);
  });
});

/** The cells of the last statement and of what flows back from it. */
function cells(text: string, inputs: Record<string, number>, style = STYLE): string[] {
  const run = trace(parse(text), inputs);
  const last = run.steps.filter(({ kind }) => kind === 'statement').at(-1);
  return run.steps
    .filter((step) => 'statement' in step && step.statement === (last as Step).statement)
    .filter(({ kind }) => kind === 'statement' || kind === 'contribution')
    .map((step) => saidIn(latexCells(run, step, style)).join(' ⎸ '));
}

const partial = (k: number, i: number) =>
  `v'_{${i}} = v'_${k} \\frac{\\partial v_${k}}{\\partial v_{${i}}}`.replace(/_\{(\d)\}/g, '_$1');

describe('The cells of a statement', () => {
  it.each([
    ['x*z', { x: -2, z: -3 }, 'v_1 = v_{-1} \\times v_0 ⎸ = -2 \\times (-3)'],
    ['x + z', { x: 1, z: -3 }, 'v_1 = v_{-1} + v_0 ⎸ = 1 - 3'],
    ['x - (-2)', { x: 1 }, 'v_1 = v_0 + 2 ⎸ = 1 + 2'],
    ['x/z', { x: 1, z: -4 }, 'v_1 = v_{-1}/v_0 ⎸ = 1/(-4)'],
    ['x/z', { x: 1, z: 1e-5 }, 'v_1 = v_{-1}/v_0 ⎸ = 1/(1 \\cdot 10^{-5})'],
    ['-x', { x: -2 }, 'v_1 = -v_0 ⎸ = -(-2)'],
    ['x^3', { x: -2 }, 'v_1 = v_0^3 ⎸ = (-2)^3'],
    ['x^(-12)', { x: 2 }, 'v_1 = v_0^{-12} ⎸ = 2^{-12}'],
    ['square(x)', { x: 1e-9 }, 'v_1 = v_0^2 ⎸ = (1 \\cdot 10^{-9})^2'],
    ['2*x', { x: 3 }, 'v_1 = 2 \\times v_0 ⎸ = 2 \\times 3'],
    ['sum(x, z, 2)', { x: 1, z: -3 }, 'v_1 = v_{-1} + v_0 + 2 ⎸ = 1 - 3 + 2'],
    [
      'prod(x, z, 2)',
      { x: 1, z: -3 },
      'v_1 = v_{-1} \\times v_0 \\times 2 ⎸ = 1 \\times (-3) \\times 2',
    ],
    ['x < z', { x: 1, z: -3 }, 'v_1 = [v_{-1} < v_0] ⎸ = [1 < -3]'],
    ['|x|', { x: -1 }, 'v_1 = \\left\\vert v_0 \\right\\vert ⎸ = \\left\\vert -1 \\right\\vert'],
    ['ln(x)', { x: Infinity }, 'v_1 = \\ln(v_0) ⎸ = \\ln(\\infty)'],
    [
      'clamp(x, -1, 1)',
      { x: 2 },
      'v_1 = \\operatorname{clamp}(v_0, -1, 1) ⎸ = \\operatorname{clamp}(2, -1, 1)',
    ],
  ])('of %s at %o', (text, inputs, expected) => {
    expect(cells(text, inputs as Record<string, number>)[0]).toBe(expected);
  });

  it.each([
    ['x/z', { x: 3, z: 2 }, 1, 0, "= v'_1 \\times (-\\frac{v_1}{v_0}) = -0.75"],
    ['sqrt(z)', { z: 4 }, 1, 0, "= v'_1/(2 \\times v_1) = 0.25"],
    ['cos(z)', { z: 0 }, 1, 0, "= v'_1 \\times (-\\sin(v_0)) = -0"],
    ['tanh(z)', { z: 0 }, 1, 0, "= v'_1 \\times \\operatorname{sech}(v_0)^2 = 1"],
    ['relu(z)', { z: -1 }, 1, 0, "= v'_1 \\times 0 = 0"],
    ['z^3', { z: 2 }, 1, 0, "= v'_1 \\times 3 \\times v_0^2 = 12"],
    ['where(1, z, 2)', { z: 7 }, 1, 0, "= v'_1 = 1"],
    ['where(0, z, 2)', { z: 7 }, 1, 0, '= 0'],
    ['max(z, 0)', { z: 7 }, 1, 0, "= v'_1 \\times 1 = 1"],
  ])('of what flows back through %s at %o', (text, inputs, from, to, expected) => {
    const backwards = cells(text, inputs as Record<string, number>).slice(1);
    expect(backwards).toContain(`${partial(from, to)} ⎸ ${expected}`);
  });

  it('accumulates when an operand is used twice by one statement', () => {
    expect(cells('x*x', { x: 3 }).slice(1)).toEqual([
      `${partial(1, 0)} ⎸ = v'_1 \\times v_0 = 3`,
      "v'_0 = v'_0 + v'_1 \\frac{\\partial v_1}{\\partial v_0} ⎸ = v'_0 + v'_1 \\times v_0 = 6",
    ]);
  });
});

describe('Other notations', () => {
  it.each([
    [
      'bar',
      '\\bar{v}_0 = \\bar{v}_1 \\frac{\\partial v_1}{\\partial v_0}',
      '= \\bar{v}_1/v_0 = 0.5',
    ],
    [
      'leibniz',
      '\\frac{\\partial y}{\\partial v_0} = \\frac{\\partial y}{\\partial v_1} \\frac{\\partial v_1}{\\partial v_0}',
      '= \\frac{\\partial y}{\\partial v_1}/v_0 = 0.5',
    ],
    [
      'grad',
      'v_0.\\mathrm{grad} = v_1.\\mathrm{grad} \\frac{\\partial v_1}{\\partial v_0}',
      '= v_1.\\mathrm{grad}/v_0 = 0.5',
    ],
  ] as const)('%s', (notation, symbols, numbers) => {
    expect(cells('ln(x)', { x: 2 }, { notation, digits: 3 })[1]).toBe(`${symbols} ⎸ ${numbers}`);
  });
});

describe('Inputs, outputs and the seed', () => {
  const all = (text: string, inputs: Record<string, number>, seed = 1) => {
    const run = trace(parse(text), inputs, { seed });
    return run.steps.map((step) => saidIn(latexCells(run, step, STYLE)).join(' '));
  };

  it('prints several outputs, and the seed of the one that is differentiated', () => {
    const lines = all('p = sin(x); loss = (3)', { x: 0 }, 2.5);
    expect(lines).toContain('p = v_1 = 0');
    expect(lines).toContain('\\mathrm{loss} = 3 = 3');
    expect(lines).toContain("v'_1 = p' = 2.5");
  });

  it('prints the gradient of an input that nothing flows to', () => {
    expect(all('f(x, z) = sin(x)', { x: 0, z: 5 })).toContain("z' = v'_0 = 0");
  });
});

describe('Every primitive', () => {
  it.each(everyPrimitive())('has cells that KaTeX reads: %s', (_, run) => {
    for (const notation of ['prime', 'bar', 'leibniz', 'grad'] as const) {
      for (const step of run.steps) {
        for (const latex of saidIn(latexCells(run, step, { notation, digits: 2 }))) {
          katex.renderToString(latex, { throwOnError: true, strict: 'error' });
        }
      }
    }
  });
});
