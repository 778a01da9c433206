import { describe, expect, it } from 'vitest';
import { tangentTrace } from '../../../src/core/trace/trace';
import { parse } from '../../../src/lang/expression/parse';
import { traceToCsv, traceToLatex, traceToMarkdown } from '../../../src/lang/table/trace-table';
import type { TraceStyle } from '../../../src/lang/term/latex-cells';
import table2 from '../latex/baydin-table-2.json';

const STYLE: TraceStyle = { notation: 'prime', digits: 3 };
const baydin = tangentTrace(parse(table2.expression), table2.inputs, { seed: table2.seed });

describe('The table of forward mode', () => {
  it('is a LaTeX tabular with inputs, statements and outputs ruled off', () => {
    const lines = traceToLatex(baydin, STYLE).split('\n');
    expect(lines.slice(3, 9)).toEqual([
      '\\multicolumn{2}{l}{Forward Primal Trace} & \\multicolumn{2}{l}{Forward Tangent (Derivative) Trace} \\\\',
      '\\midrule',
      '$v_{-1} = x_1$ & $= 2$ & $\\dot{v}_{-1} = \\dot{x}_1$ & $= 1$ \\\\',
      '$v_0 = x_2$ & $= 5$ & $\\dot{v}_0 = \\dot{x}_2$ & $= 0$ \\\\',
      '\\midrule',
      '$v_1 = \\ln(v_{-1})$ & $= \\ln(2)$ & $\\dot{v}_1 = \\dot{v}_{-1}/v_{-1}$ & $= 1/2$ \\\\',
    ]);
    expect(lines.filter((line) => line === '\\midrule')).toHaveLength(3);
  });

  it('is a Markdown table', () => {
    const lines = traceToMarkdown(baydin, STYLE).split('\n');
    expect(lines[0]).toBe('| Forward Primal Trace | | Forward Tangent (Derivative) Trace | |');
    expect(lines.at(-2)).toBe('| $y = v_5$ | $= 11.652$ | $\\dot{y} = \\dot{v}_5$ | $= 5.5$ |');
  });

  it('is CSV with values in full', () => {
    const lines = traceToCsv(baydin, STYLE).split('\r\n');
    expect(lines[0]).toBe(
      'Forward Primal Trace,With Numbers,Value,Forward Tangent (Derivative) Trace,With Numbers,Value',
    );
    expect(lines[3]).toBe("v₁ = ln(v₋₁),ln(2),0.6931471805599453,v̇₁ = v̇₋₁/v₋₁,'1/2,0.5");
  });

  it('leaves empty what has no tangent, and keeps matrices within their cells', () => {
    const run = tangentTrace(parse('A = [[1, 2], [3, 4]]; sum(A) + x'), {}, { seed: { x: 1 } });
    const [, , first] = traceToMarkdown(run, STYLE).split('\n');
    expect(first).toBe(
      '| $\\mathbf{v}_{-1} = \\mathbf{A}$ | $= \\begin{pmatrix} 1 & 2 \\cr 3 & 4 \\end{pmatrix}$ |  |  |',
    );
    expect(traceToCsv(run, STYLE).split('\r\n')[1]).toBe(
      'v₋₁ = A,"[[1, 2], [3, 4]]","[[1,2],[3,4]]",,,',
    );
    expect(traceToLatex(run, STYLE)).toContain('\\begin{array}');
  });
});
