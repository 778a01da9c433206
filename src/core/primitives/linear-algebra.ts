import { matmul, matmulShape } from '../loops/matmul';
import { permute } from '../loops/permute';
import type { Algebra } from '../rule/algebra';
import { inverse, permutationOf } from '../rule/axes';
import { call, form, infix, type Operands, type Primitive } from '../rule/primitive';
import { SCALAR, type Shape, ShapeError, sameShape } from '../tensor/shape';
import { scalar, type Tensor } from '../tensor/tensor';

function vectors(a: Shape, b: Shape): void {
  if (a.length === 1 && b.length === 1) return;
  throw new ShapeError({ kind: 'no vectors', a, b });
}

function dotShape([a, b]: Operands<Shape>): Shape {
  vectors(a, b);
  if (sameShape(a, b)) return SCALAR;
  throw new ShapeError({ kind: 'unlike lengths', a, b });
}

function dot(a: Tensor, b: Tensor): Tensor {
  let sum = 0;
  for (let k = 0; k < a.data.length; k++) sum += (a.data[k] as number) * (b.data[k] as number);
  return scalar(sum);
}

function outer(a: Tensor, b: Tensor): Tensor {
  const [m, n] = [a.data.length, b.data.length];
  const column = { shape: [m, 1], data: a.data };
  return matmul(column, { shape: [1, n], data: b.data });
}

/** Ȳ Bᵀ and Aᵀ Ȳ, with vectors taken as a row on the left and a column on the right. */
function matmulTranspose<T>(o: Algebra<T>, i: number, ybar: T, a: T, b: T): T {
  const [shapeA, shapeB] = [o.shapeOf(a), o.shapeOf(b)];
  const [rankA, rankB] = [shapeA.length, shapeB.length];
  if (rankA === 1 && rankB === 1) return o.mul(ybar, i === 0 ? b : a);
  if (rankB === 1 && rankA === 2) {
    return i === 0 ? o.apply('outer', [ybar, b]) : o.matmul(o.transpose(a), ybar);
  }
  if (rankA === 1 && rankB === 2) {
    return i === 0 ? o.matmul(ybar, o.transpose(b)) : o.apply('outer', [a, ybar]);
  }
  const matrixA = rankA === 1 ? o.reshape(a, [1, ...shapeA]) : a;
  const matrixB = rankB === 1 ? o.reshape(b, [...shapeB, 1]) : b;
  const flow = o.shapeOf(ybar);
  const rows = rankA === 1 ? [1] : [];
  const matrix =
    rankB === 1 ? o.reshape(ybar, [...flow, 1]) : o.reshape(ybar, insertedRow(flow, rows));
  if (i === 0) return o.matmul(matrix, o.transpose(matrixB));
  const adjoint = o.matmul(o.transpose(matrixA), matrix);
  return rankB === 1 ? o.reshape(o.sumTo(adjoint, [...shapeB, 1]), shapeB) : adjoint;
}

function insertedRow(shape: Shape, rows: readonly number[]): Shape {
  return [...shape.slice(0, -1), ...rows, ...shape.slice(-1)];
}

/** Products of vectors and matrices. */
export const linearAlgebra = {
  matmul: {
    label: 'matrix product',
    symbol: '@',
    synonyms: ['matmul', 'matrix multiplication', 'mm', 'bmm', 'times'],
    group: 'Linear algebra',
    operands: ['a', 'b'],
    ordered: true,
    rule: {
      kind: 'bilinear',
      value: ([a, b]) => matmul(a, b),
      shape: ([a, b]) => matmulShape(a, b),
      transpose: (o, i, ybar, [a, b]) => matmulTranspose(o, i, ybar, a, b),
    },
    text: infix('@'),
    latex: infix('\\,'),
    sample: [[-2, 2]],
    sampleShapes: [
      {
        shapes: [
          [2, 3],
          [3, 4],
        ],
      },
      { shapes: [[3], [3]] },
      { shapes: [[2, 3], [3]] },
      { shapes: [[2], [2, 3]] },
      {
        shapes: [
          [2, 2, 3],
          [3, 2],
        ],
      },
      {
        shapes: [
          [2, 1, 2, 3],
          [3, 3, 2],
        ],
      },
      { shapes: [[3], [2, 3, 2]] },
      { shapes: [[2, 2, 3], [3]] },
    ],
    words:
      'The adjoint of the left matrix is the adjoint of the product times the right matrix transposed; that of the right matrix is the left one transposed times the adjoint of the product.',
  },
  dot: {
    label: 'dot product',
    symbol: 'dot',
    synonyms: ['inner product', 'scalar product', 'inner'],
    group: 'Linear algebra',
    operands: ['a', 'b'],
    ordered: false,
    rule: {
      kind: 'bilinear',
      value: ([a, b]) => dot(a, b),
      shape: dotShape,
      transpose: (o, i, ybar, [a, b]) => o.mul(ybar, i === 0 ? b : a),
    },
    text: call('dot'),
    latex: infix('\\cdot'),
    sample: [[-2, 2]],
    sampleShapes: [{ shapes: [[4], [4]] }, { shapes: [[1], [1]] }],
    words: 'The adjoint of each vector is the other one times the adjoint of the product.',
  },
  outer: {
    label: 'outer product',
    symbol: '⊗',
    synonyms: ['tensor product', 'ger'],
    group: 'Linear algebra',
    operands: ['a', 'b'],
    ordered: true,
    rule: {
      kind: 'bilinear',
      value: ([a, b]) => outer(a, b),
      shape: ([a, b]) => {
        vectors(a, b);
        return [...a, ...b];
      },
      transpose: (o, i, ybar, [a, b]) => (i === 0 ? o.matmul(ybar, b) : o.matmul(a, ybar)),
    },
    text: call('outer'),
    latex: infix('\\otimes'),
    sample: [[-2, 2]],
    sampleShapes: [{ shapes: [[2], [3]] }],
    words:
      'The adjoint of the first vector is the adjoint of the matrix times the second vector; that of the second is the first vector times the adjoint of the matrix.',
  },
  transpose: {
    label: 'transpose',
    symbol: 'Xᵀ',
    synonyms: ['permute', 'swap axes', 'T', 'permutation of axes'],
    group: 'Linear algebra',
    operands: ['x'],
    ordered: false,
    attributes: [
      {
        name: 'axes',
        label: 'new order of the axes; left out, the last two change places',
        kind: 'permutation',
        default: null,
      },
    ],
    rule: {
      kind: 'linear',
      in: [0],
      value: ([x], a) => permute(x, permutationOf(x.shape, a)),
      shape: ([x], a) => permutationOf(x, a).map((axis) => x[axis] as number),
      transpose: (o, _i, ybar, [x], a) =>
        a.axes === undefined
          ? o.transpose(ybar)
          : o.transpose(ybar, inverse(permutationOf(o.shapeOf(x), a))),
    },
    text: call('transpose'),
    latex: form('{#1}^{\\top}'),
    sample: [[-3, 3]],
    sampleShapes: [
      { shapes: [[2, 3]] },
      { shapes: [[2, 3, 4]] },
      { shapes: [[2, 3, 4]], attributes: { axes: [1, 2, 0] } },
      { shapes: [[3]] },
      { shapes: [[]] },
    ],
    words: 'The adjoint flows back with its axes in their old order.',
  },
} satisfies Record<string, Primitive>;
