import { describe, expect, it } from 'vitest';
import { hessian, hessianVectorProduct, jacobian, jacobianCost } from '../../../src/core/index';
import type { Program } from '../../../src/core/program/program';
import { toTensor } from '../../../src/core/tensor/tensor';
import { checkedOf } from '../../../src/document/derived';
import { parse } from '../../../src/lang/expression/parse';
import { blockOf } from '../../../src/study/jacobian/block';
import { elementCount, elementsOf, elementText } from '../../../src/study/jacobian/elements';
import { hessianExtent, jacobianExtent } from '../../../src/study/jacobian/extent';
import { bothModes, passCosts } from '../../../src/study/jacobian/jacobian-passes';
import {
  agreementOf,
  asymmetry,
  isFilled,
  type Matrix,
  matrixOf,
} from '../../../src/study/jacobian/matrix';
import { hessianLatex, jacobianLatex, matrixCsv } from '../../../src/study/jacobian/matrix-text';
import { hessianColumns, hessianTimes } from '../../../src/study/jacobian/second-derivative';
import { documentOf } from '../compare/subjects';

const program = (text: string, values: Readonly<Record<string, number>>) =>
  checkedOf(documentOf(text, values)).program;
const paper = program('y = ln(x1) + x1*x2 - sin(x2)', { x1: 2, x2: 5 });
const pair = program('y = x1*x2; z = exp(x1) + x3', { x1: 2, x2: 3, x3: 4 });
const tensors = parse('x = input(3); M = input(2, 3); y = M @ x; s = sum(x^3)');

/** The whole matrix by each mode. */
function matrices(program: Program): { readonly reverse: Matrix; readonly forward: Matrix } {
  const passes = [...bothModes(program)];
  const size = {
    rows: elementCount(program, program.outputs),
    columns: elementCount(program, program.inputs),
  };
  const of = (mode: 'reverse' | 'forward') =>
    matrixOf(
      passes.filter((pass) => pass.mode === mode),
      mode,
      size,
      Number.POSITIVE_INFINITY,
    );
  return { reverse: of('reverse'), forward: of('forward') };
}

describe('the rows and columns of a Jacobian', () => {
  it('are the numbers of outputs and inputs, tensors row by row', () => {
    expect(elementsOf(tensors, tensors.outputs).map(elementText)).toEqual(['y[0]', 'y[1]', 's']);
    expect(elementsOf(tensors, tensors.inputs).map(elementText)).toEqual([
      'x[0]',
      'x[1]',
      'x[2]',
      'M[0, 0]',
      'M[0, 1]',
      'M[0, 2]',
      'M[1, 0]',
      'M[1, 1]',
      'M[1, 2]',
    ]);
  });
});

describe('the passes of a Jacobian', () => {
  it.each([
    ['scalars', pair],
    ['tensors', tensors],
  ])('fill the matrix that core computes, of %s', (_, program) => {
    const { matrix } = jacobian(program);
    const { reverse, forward } = matrices(program);
    for (const filled of [reverse, forward]) {
      const rows = elementsOf(program, program.outputs);
      const columns = elementsOf(program, program.inputs);
      rows.forEach((row, i) => {
        columns.forEach((column, j) => {
          const block = toTensor(matrix[row.name]?.[column.name] ?? []);
          const width = elementCount(program, [column]);
          const expected = block.data[row.offset * width + column.offset];
          expect(filled.numbers[i * columns.length + j]).toBe(expected);
        });
      });
    }
    expect(agreementOf(reverse, forward).difference).toBe(0);
  });

  it('fill rows in reverse mode and columns in forward mode, one after the other', () => {
    const passes = [...bothModes(pair)];
    const size = { rows: 2, columns: 3 };
    const seen = (mode: 'reverse' | 'forward', taken: number) => {
      const mine = passes.filter((pass) => pass.mode === mode);
      const matrix = matrixOf(mine, mode, size, taken);
      return [0, 1].map((i) => [0, 1, 2].map((j) => (isFilled(matrix, i, j) ? 1 : 0)));
    };
    expect(seen('reverse', 1)).toEqual([
      [1, 1, 1],
      [0, 0, 0],
    ]);
    expect(seen('forward', 2)).toEqual([
      [1, 1, 0],
      [1, 1, 0],
    ]);
    expect(seen('forward', 0)).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it.each([
    ['the paper’s example', paper],
    ['two outputs', pair],
    ['tensors', tensors],
  ])('cost together what core says, on %s', (_, program) => {
    const costs = passCosts(program);
    const sums = { reverse: 0, forward: 0 };
    let end = costs.next();
    for (; !end.done; end = costs.next()) {
      sums[end.value.mode] += end.value.passes * end.value.operations;
    }
    const { reverse, forward } = jacobianCost(program);
    expect(end.value + sums.reverse).toBe(reverse.operations);
    expect(end.value + sums.forward).toBe(forward.operations);
  });
});

describe('the agreement of two matrices', () => {
  const of = (...numbers: number[]): Matrix => ({
    rows: 1,
    columns: numbers.length,
    numbers: Float64Array.from(numbers),
    filled: 1,
    mode: 'reverse',
  });

  it('is measured by the largest difference', () => {
    expect(agreementOf(of(1, 2, -8), of(1, 2.5, -7.75))).toEqual({
      difference: 0.5,
      size: 8,
      row: 0,
      column: 1,
    });
  });

  it('takes two NaN or two equal infinities for the same', () => {
    const odd = of(Number.NaN, Number.POSITIVE_INFINITY, 1);
    expect(agreementOf(odd, odd).difference).toBe(0);
  });

  it('is NaN where only one of two numbers is finite', () => {
    expect(agreementOf(of(1, 2, Number.NaN), of(9, 2, 3)).difference).toBeNaN();
  });
});

describe('the Hessian', () => {
  it.each([
    ['the paper’s example', paper, 'y'],
    ['the second output', pair, 'z'],
    ['tensors', tensors, 's'],
  ])('has the columns that core computes, of %s', (_, program, output) => {
    const expected = hessian(program, {}, { output });
    const columns = [...hessianColumns(program, output)];
    const elements = elementsOf(program, program.inputs);
    elements.forEach((a, i) => {
      elements.forEach((b, j) => {
        const block = toTensor(expected[a.name]?.[b.name] ?? []);
        const width = elementCount(program, [b]);
        expect(columns[j]?.[i]).toBe(block.data[a.offset * width + b.offset]);
      });
    });
    const size = { rows: elements.length, columns: elements.length };
    const passes = columns.map((numbers) => ({ mode: 'forward', numbers }) as const);
    expect(asymmetry(matrixOf(passes, 'forward', size, passes.length))).toBe(0);
  });

  it('times a vector is what core computes', () => {
    const vector = Float64Array.of(3, -2);
    const expected = hessianVectorProduct(paper, {}, { x1: 3, x2: -2 });
    const product = hessianTimes(paper, 'y', vector).numbers;
    expect(product[0]).toBeCloseTo(expected.x1 as number, 14);
    expect(product[1]).toBeCloseTo(expected.x2 as number, 14);
  });

  it('is that of the point where the graph is now, though its program is made once', () => {
    const at = (x: number) => program('y = x^3', { x });
    expect([...hessianColumns(at(2), 'y')]).toEqual([Float64Array.of(12)]);
    expect([...hessianColumns(at(5), 'y')]).toEqual([Float64Array.of(30)]);
  });
});

describe('what is worked out unasked', () => {
  it('is what takes but a moment', () => {
    expect(jacobianExtent(paper)).toBe('unasked');
    expect(hessianExtent(paper)).toBe('unasked');
  });

  it('is not a matrix of thousands by thousands', () => {
    const wide = parse('x = input(300); y = tanh(x)');
    expect(jacobianExtent(wide)).toBe('on demand');
    const wider = parse('x = input(3000); y = tanh(x)');
    expect(jacobianExtent(wider)).toBe('too large');
    expect(hessianExtent(wider)).toBe('too large');
  });
});

describe('a block of a Jacobian', () => {
  it('is the corner of one output by one input', () => {
    const { reverse } = matrices(tensors);
    const rows = elementsOf(tensors, tensors.outputs);
    const columns = elementsOf(tensors, tensors.inputs);
    const block = blockOf(reverse, rows, columns, { output: 'y', input: 'M' }, 4);
    expect([block.height, block.width]).toEqual([2, 6]);
    expect(block.columns.map(elementText)).toEqual(['M[0, 0]', 'M[0, 1]', 'M[0, 2]', 'M[1, 0]']);
    expect([...block.matrix.numbers]).toEqual([1, 1, 1, 0, 0, 0, 0, 1]);
    expect(isFilled(block.matrix, 1, 3)).toBe(true);
  });
});

describe('a matrix as text', () => {
  const rows = elementsOf(pair, pair.outputs);
  const columns = elementsOf(pair, pair.inputs);
  const numbers = Float64Array.of(3, 2, 0, 1 / 3, Number.NaN, Number.POSITIVE_INFINITY);
  const matrix = { rows, columns, numbers };

  it('is LaTeX that needs no package', () => {
    expect(jacobianLatex(matrix, 3)).toBe(
      [
        '\\frac{\\partial (y, z)}{\\partial (x_1, x_2, x_3)} = \\left[\\begin{array}{rrr}',
        '3 & 2 & 0 \\\\',
        '0.333 & \\mathrm{NaN} & \\infty',
        '\\end{array}\\right]',
      ].join('\n'),
    );
    expect(hessianLatex('loss', { rows, columns, numbers }, 1)).toMatch(
      /^\\nabla\^2 \\mathrm\{loss\} = /,
    );
  });

  it('is CSV with digits in full', () => {
    expect(matrixCsv(matrix)).toBe(',x1,x2,x3\r\ny,3,2,0\r\nz,0.3333333333333333,NaN,Infinity\r\n');
  });

  it('quotes the labels of tensors in CSV', () => {
    const labels = elementsOf(tensors, tensors.inputs).slice(3, 4);
    const one = { rows: labels, columns: labels, numbers: Float64Array.of(1) };
    expect(matrixCsv(one)).toBe(',"M[0, 0]"\r\n"M[0, 0]",1\r\n');
  });
});
