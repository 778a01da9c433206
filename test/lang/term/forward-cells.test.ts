import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { type ForwardTrace, tangentTrace } from '../../../src/core/trace/trace';
import { parse } from '../../../src/lang/expression/parse';
import { latexCells, type TraceStyle } from '../../../src/lang/term/latex-cells';
import { everyPrimitive, everyTensorPrimitive } from '../every-primitive';
import table2 from '../latex/baydin-table-2.json';

const STYLE: TraceStyle = { notation: 'prime', digits: 3 };

const cells = (run: ForwardTrace, style = STYLE) =>
  run.steps.map((step) => {
    const { primal, derivative: tangent } = latexCells(run, step, style);
    return { primal, tangent };
  });

describe('Baydin et al. 2018, Table 2', () => {
  it('is printed cell by cell', () => {
    const run = tangentTrace(parse(table2.expression), table2.inputs, { seed: table2.seed });
    expect(cells(run)).toEqual(table2.rows);
  });
});

describe('A tangent that a choice lets nothing of through', () => {
  const right = (text: string) =>
    cells(tangentTrace(parse(text), {}, { seed: { x: 1 } })).map(({ tangent }) => tangent);

  it('is not multiplied by what is infinite', () => {
    expect(right('x = -1; y = ln(relu(x))')).toEqual([
      ['\\dot{v}_0 = \\dot{x}', '= 1'],
      ['\\dot{v}_1 = 0', '= 0'],
      ['\\dot{v}_2 = 0', '= 0'],
      ['\\dot{y} = \\dot{v}_2', '= 0'],
    ]);
  });

  it('is multiplied by any other number', () => {
    expect(right('x = -1; y = exp(relu(x))')[2]).toEqual([
      '\\dot{v}_2 = \\dot{v}_1 \\times v_2',
      '= 0 \\times 1',
    ]);
  });
});

describe('The tangent of a statement', () => {
  const last = (text: string, inputs: Record<string, number>, seed: Record<string, number>) =>
    cells(tangentTrace(parse(text), inputs, { seed }))
      .at(-2)
      ?.tangent?.join(' ⎸ ');

  it.each([
    [
      'x*x',
      { x: 3 },
      { x: 1 },
      '\\dot{v}_1 = \\dot{v}_0 \\times v_0 + \\dot{v}_0 \\times v_0 ⎸ = 1 \\times 3 + 1 \\times 3',
    ],
    ['2*x', { x: 3 }, { x: 1 }, '\\dot{v}_1 = \\dot{v}_0 \\times 2 ⎸ = 1 \\times 2'],
    ['x*z', { x: 3, z: 4 }, { z: 1 }, '\\dot{v}_1 = \\dot{v}_0 \\times v_{-1} ⎸ = 1 \\times 3'],
    [
      'cos(x)',
      { x: 0 },
      { x: 2 },
      '\\dot{v}_1 = -\\dot{v}_0 \\times \\sin(v_0) ⎸ = -2 \\times \\sin(0)',
    ],
    ['relu(x)', { x: -1 }, { x: 1 }, '\\dot{v}_1 = 0 ⎸ = 0'],
  ])('%s at %o along %o', (text, inputs, seed, expected) => {
    expect(last(text, inputs as Record<string, number>, seed as Record<string, number>)).toBe(
      expected,
    );
  });

  it('is absent where nothing moves', () => {
    const run = tangentTrace(parse('sin(x) + z'), { x: 1, z: 2 }, { seed: { z: 1 } });
    expect(cells(run).map(({ tangent }) => tangent?.[0] ?? null)).toEqual([
      null,
      '\\dot{v}_0 = \\dot{z}',
      null,
      '\\dot{v}_2 = \\dot{v}_0',
      '\\dot{y} = \\dot{v}_2',
    ]);
  });

  it('of arrays is in matrix form', () => {
    const program = parse('X = [[1, 2], [3, 4]]; W = input(2, 2); sum(X @ W)');
    const run = tangentTrace(
      program,
      {},
      {
        seed: {
          X: [
            [1, 0],
            [0, 0],
          ],
          W: [
            [0, 0],
            [0, 1],
          ],
        },
      },
    );
    expect(cells(run).map(({ tangent }) => tangent?.join(' '))).toEqual([
      '\\dot{\\mathbf{v}}_{-1} = \\dot{\\mathbf{X}} = \\begin{pmatrix} 1 & 0 \\\\ 0 & 0 \\end{pmatrix}',
      '\\dot{\\mathbf{v}}_0 = \\dot{\\mathbf{W}} = \\begin{pmatrix} 0 & 0 \\\\ 0 & 1 \\end{pmatrix}',
      '\\dot{\\mathbf{v}}_1 = \\dot{\\mathbf{v}}_{-1} \\, \\mathbf{v}_0 + \\mathbf{v}_{-1} \\, \\dot{\\mathbf{v}}_0 = \\begin{pmatrix} 1 & 3 \\\\ 0 & 4 \\end{pmatrix}',
      '\\dot{v}_2 = \\sum \\dot{\\mathbf{v}}_1 = 8',
      '\\dot{y} = \\dot{v}_2 = 8',
    ]);
  });
});

describe('Other notations', () => {
  it.each([
    [
      'leibniz',
      { x: 1, z: 0 },
      '\\frac{\\partial v_1}{\\partial x} = \\frac{\\partial v_{-1}}{\\partial x}/v_{-1} = 1/2',
    ],
    ['leibniz', { x: 1, z: 3 }, '\\frac{d v_1}{d t} = \\frac{d v_{-1}}{d t}/v_{-1} = 1/2'],
    ['grad', { x: 1 }, 'v_1.\\mathrm{tangent} = v_{-1}.\\mathrm{tangent}/v_{-1} = 1/2'],
    ['bar', { x: 1 }, '\\dot{v}_1 = \\dot{v}_{-1}/v_{-1} = 1/2'],
  ] as const)('%s along %o', (notation, seed, expected) => {
    const run = tangentTrace(parse('ln(x)*z'), { x: 2, z: 1 }, { seed });
    expect(cells(run, { notation, digits: 3 })[2]?.tangent?.join(' ')).toBe(expected);
  });
});

describe('Every primitive', () => {
  it.each([...everyPrimitive(), ...everyTensorPrimitive()])(
    'has cells that KaTeX reads: %s',
    (_, reverse) => {
      const { program, values } = reverse;
      const inputs = Object.fromEntries(
        program.inputs.map(({ name, statement }) => [
          name,
          reverse.steps.find((step) => step.kind === 'input' && step.statement === statement)
            ?.value ?? 0,
        ]),
      );
      expect(values).toBeDefined();
      const run = tangentTrace(program, inputs);
      for (const notation of ['prime', 'leibniz', 'grad'] as const) {
        for (const { primal, tangent } of cells(run, { notation, digits: 2 })) {
          for (const latex of [...(primal ?? []), ...(tangent ?? [])]) {
            katex.renderToString(latex, { throwOnError: true, strict: 'error' });
          }
        }
      }
    },
  );
});
