import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { trace } from '../../../src/core/index';
import { latexFormula } from '../../../src/lang/emit/formula';
import { parse } from '../../../src/lang/expression/parse';
import { plainMedium } from '../../../src/lang/medium/plain';
import { cellsOf } from '../../../src/lang/term/cells';
import {
  type Cell,
  type Cells,
  latexCells,
  type TraceStyle,
} from '../../../src/lang/term/latex-cells';
import { everyTensorPrimitive } from '../every-primitive';
import { randomTensorProgram } from '../expression/random-tensor-program';

const STYLE: TraceStyle = { notation: 'prime', digits: 3 };

/** A step of reverse mode says one thing: of a value, or of an adjoint. */
const saidIn = ({ primal, derivative }: Cells) => (primal ?? derivative) as Cell;

function latexLines(text: string): string[] {
  const run = trace(parse(text), {}, { seed: 1 });
  return run.steps.map((step) => saidIn(latexCells(run, step, STYLE)).join(' '));
}

function plainLines(text: string): string[] {
  const run = trace(parse(text), {}, { seed: 1 });
  return run.steps.map((step) => saidIn(cellsOf(plainMedium(STYLE), run, step)).join(' '));
}

describe('A formula of arrays', () => {
  it.each([
    [
      'X = input(4, 3); w = input(3); t = input(4); sum((X @ w + b - t)^2)',
      'y = \\sum (\\mathbf{X} \\, \\mathbf{w} + b - \\mathbf{t})^2',
    ],
    ['A = input(2, 2); A @ A @ A', '\\mathbf{y} = \\mathbf{A} \\, \\mathbf{A} \\, \\mathbf{A}'],
    ['A = input(2, 2); A @ (A @ A)', '\\mathbf{y} = \\mathbf{A} \\, (\\mathbf{A} \\, \\mathbf{A})'],
    ['A = input(2, 2); 2*A @ A', '\\mathbf{y} = (2 \\mathbf{A}) \\, \\mathbf{A}'],
    ['A = input(2, 2); A*A + 2*A', '\\mathbf{y} = \\mathbf{A} \\odot \\mathbf{A} + 2 \\mathbf{A}'],
    ['A = input(2, 2); A*(x*A)', '\\mathbf{y} = \\mathbf{A} \\odot (x \\mathbf{A})'],
    ['A = input(2, 2); (A.T)^2', '\\mathbf{y} = ({\\mathbf{A}}^{\\top})^2'],
    [
      'A = input(2, 2); sum(A, axis=0)*2',
      '\\mathbf{y} = (\\sum_{\\mathrm{axis}=0} \\mathbf{A}) \\cdot 2',
    ],
    [
      'A = input(2, 2); softmax(A, axis=1)',
      '\\mathbf{y} = \\operatorname{softmax}_{\\mathrm{axis}=1}(\\mathbf{A})',
    ],
    ['A = input(2, 2); softmax(A)', '\\mathbf{y} = \\operatorname{softmax}(\\mathbf{A})'],
    [
      'A = input(2, 2); norm(A, axis=1)',
      '\\mathbf{y} = \\lVert \\mathbf{A} \\rVert_{\\mathrm{axis}=1}',
    ],
    ['A = input(2, 2); A[0, :1]', '\\mathbf{y} = \\mathbf{A}[{:}, {:}1][0]'],
    [
      'A = input(2, 2); reshape(A, shape=[4, 1])',
      '\\mathbf{y} = \\operatorname{reshape}_{4 \\times 1}(\\mathbf{A})',
    ],
    [
      'A = input(2, 2); A + [[1, 2], [3, 4]]',
      '\\mathbf{y} = \\mathbf{A} + \\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}',
    ],
    ['theta = input(2); loss = sum(theta)', '\\mathrm{loss} = \\sum \\boldsymbol{\\theta}'],
    ['v = input(2); dot(v, v)', 'y = \\mathbf{v} \\cdot \\mathbf{v}'],
  ])('%s', (text, latex) => {
    expect(latexFormula(parse(text))).toBe(latex);
  });

  it('is LaTeX that KaTeX reads and of at most 2,000 characters, whatever the program', () => {
    fc.assert(
      fc.property(randomTensorProgram, (program) => {
        const latex = latexFormula(program);
        expect(latex.length).toBeLessThanOrEqual(2000);
        katex.renderToString(latex, { throwOnError: true, strict: false });
      }),
    );
  });
});

describe('The trace of arrays', () => {
  it('is written in matrix form, small arrays in full and large ones by their shape', () => {
    expect(
      latexLines('X = input(4, 2); W = [[1, 2], [3, 4]]; b = [0, 1]; sum((X @ W + b)^2)'),
    ).toEqual([
      '\\mathbf{v}_{-2} = \\mathbf{X} \\in \\mathbb{R}^{4 \\times 2}',
      '\\mathbf{v}_{-1} = \\mathbf{W} = \\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}',
      '\\mathbf{v}_0 = \\mathbf{b} = (0, 1)',
      '\\mathbf{v}_1 = \\mathbf{v}_{-2} \\, \\mathbf{v}_{-1} \\in \\mathbb{R}^{4 \\times 2}',
      '\\mathbf{v}_2 = \\mathbf{v}_1 + \\mathbf{v}_0 \\in \\mathbb{R}^{4 \\times 2}',
      '\\mathbf{v}_3 = \\mathbf{v}_2^2 \\in \\mathbb{R}^{4 \\times 2}',
      'v_4 = \\sum \\mathbf{v}_3 = 260',
      'y = v_4 = 260',
      "v'_4 = y' = 1",
      "\\mathbf{v}'_3 = \\operatorname{broadcast}_{4 \\times 2}(v'_4) \\in \\mathbb{R}^{4 \\times 2}",
      "\\mathbf{v}'_2 = \\mathbf{v}'_3 \\odot (2 \\times \\mathbf{v}_2) \\in \\mathbb{R}^{4 \\times 2}",
      "\\mathbf{v}'_1 = \\mathbf{v}'_2 \\in \\mathbb{R}^{4 \\times 2}",
      "\\mathbf{v}'_0 = \\sum_{\\mathrm{axis}=0} \\mathbf{v}'_2 = (32, 56)",
      "\\mathbf{v}'_{-2} = \\mathbf{v}'_1 \\, {\\mathbf{v}_{-1}}^{\\top} \\in \\mathbb{R}^{4 \\times 2}",
      "\\mathbf{v}'_{-1} = {\\mathbf{v}_{-2}}^{\\top} \\, \\mathbf{v}'_1 = \\begin{pmatrix} 32 & 56 \\\\ 32 & 56 \\end{pmatrix}",
      "\\mathbf{b}' = \\mathbf{v}'_0 = (32, 56)",
      "\\mathbf{W}' = \\mathbf{v}'_{-1} = \\begin{pmatrix} 32 & 56 \\\\ 32 & 56 \\end{pmatrix}",
      "\\mathbf{X}' = \\mathbf{v}'_{-2} \\in \\mathbb{R}^{4 \\times 2}",
    ]);
  });

  it('accumulates', () => {
    expect(latexLines('A = [[1, 2], [3, 4]]; sum(A @ A)')).toContain(
      "\\mathbf{v}'_0 = \\mathbf{v}'_0 + {\\mathbf{v}_0}^{\\top} \\, \\mathbf{v}'_1 = \\begin{pmatrix} 7 & 11 \\\\ 9 & 13 \\end{pmatrix}",
    );
  });

  it('is written as plain text too', () => {
    const lines = plainLines('X = input(4, 2); w = [1, 2]; sum(-(X @ w))');
    expect(lines).toContain('v₁ = v₋₁ @ v₀ = [3, 3, 3, 3]');
    expect(lines).toContain('v₋₁ = X ∈ ℝ⁴ˣ²');
    expect(lines).toContain('v′₂ = broadcast_to(v′₃, shape=[4]) = [1, 1, 1, 1]');
    expect(lines).toContain('v′₀ = v₋₁ᵀ @ v′₁ = [−4, −4]');
  });
});

describe('Every primitive of arrays', () => {
  it.each(everyTensorPrimitive())('has cells that KaTeX reads: %s', (_, run) => {
    for (const notation of ['prime', 'bar', 'leibniz', 'grad'] as const) {
      for (const step of run.steps) {
        for (const latex of saidIn(latexCells(run, step, { notation, digits: 2 }))) {
          expect(latex).not.toMatch(/undefined|null|NaN|\[object/);
          katex.renderToString(latex, { throwOnError: true, strict: 'error' });
        }
      }
    }
  });
});
