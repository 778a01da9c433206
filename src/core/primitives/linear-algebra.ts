import { matmul, matmulShape } from '../loops/matmul';
import { permute } from '../loops/permute';
import type { Algebra } from '../rule/algebra';
import { inverse, permutationOf } from '../rule/axes';
import type { Spelled } from '../rule/frameworks';
import { form, infix, type Operands } from '../rule/primitive';
import { rows } from '../rule/row';
import { SCALAR, type Shape, ShapeError, sameShape, sizeOf } from '../tensor/shape';
import { scalar, type Tensor } from '../tensor/tensor';
import { python } from './spellings';

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

/** By a function of the order of axes, which ONNX is told by name. */
function transposing(name: string, named = ''): Spelled {
  return (a, [x]) => form(`${name}(#1, ${named}${python(permutationOf(x, a))})`, true);
}

/** Products of vectors and matrices. */
export const linearAlgebra = rows('Linear algebra', {
  matmul: {
    label: 'matrix product',
    symbol: '@',
    synonyms: ['matmul', 'matrix multiplication', 'mm', 'bmm', 'times'],
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
    known: [
      [
        [
          [1, 2],
          [3, 4],
        ],
        [[5], [6]],
      ],
      [[17], [39]],
    ],
    operations: ([a], y) => sizeOf(y) * (a.at(-1) ?? 1),
    elsewhere: {
      pytorch: infix('@'),
      jax: infix('@'),
      tensorflow: 'tf.experimental.numpy.matmul',
      onnx: 'MatMul',
    },
  },
  dot: {
    label: 'dot product',
    synonyms: ['inner product', 'scalar product', 'inner'],
    operands: ['a', 'b'],
    rule: {
      kind: 'bilinear',
      value: ([a, b]) => dot(a, b),
      shape: dotShape,
      transpose: (o, i, ybar, [a, b]) => o.mul(ybar, i === 0 ? b : a),
    },
    latex: infix('\\cdot'),
    sample: [[-2, 2]],
    sampleShapes: [{ shapes: [[4], [4]] }, { shapes: [[1], [1]] }],
    words: 'The adjoint of each vector is the other one times the adjoint of the product.',
    known: [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      32,
    ],
    elsewhere: {
      pytorch: 'torch.dot',
      jax: 'jnp.dot',
      tensorflow: form('tf.tensordot(#1, #2, 1)', true),
      onnx: 'MatMul',
    },
  },
  outer: {
    label: 'outer product',
    symbol: '⊗',
    synonyms: ['tensor product', 'ger'],
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
    latex: infix('\\otimes'),
    sample: [[-2, 2]],
    sampleShapes: [{ shapes: [[2], [3]] }],
    words:
      'The adjoint of the first vector is the adjoint of the matrix times the second vector; that of the second is the first vector times the adjoint of the matrix.',
    known: [
      [
        [1, 2],
        [3, 4],
      ],
      [
        [3, 4],
        [6, 8],
      ],
    ],
    elsewhere: {
      pytorch: 'torch.outer',
      jax: 'jnp.outer',
      tensorflow: form('tf.tensordot(#1, #2, 0)', true),
      onnx: form("Einsum(#1, #2, equation='i,j->ij')", true),
    },
  },
  transpose: {
    label: 'transpose',
    symbol: 'Xᵀ',
    synonyms: ['permute', 'swap axes', 'T', 'permutation of axes'],
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
    latex: form('{#1}^{\\top}'),
    sampleShapes: [
      { shapes: [[2, 3]] },
      { shapes: [[2, 3, 4]] },
      { shapes: [[2, 3, 4]], attributes: { axes: [1, 2, 0] } },
      { shapes: [[3]] },
      { shapes: [[]] },
    ],
    words: 'The adjoint flows back with its axes in their old order.',
    known: [
      [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
      [
        [1, 4],
        [2, 5],
        [3, 6],
      ],
    ],
    plain: form('#1ᵀ'),
    elsewhere: {
      pytorch: transposing('torch.permute'),
      jax: transposing('jnp.transpose'),
      tensorflow: transposing('tf.transpose'),
      onnx: transposing('Transpose', 'perm='),
    },
  },
});
