import { determinants, inverses, minors, minorsBack, solutions } from '../loops/elimination';
import type { Algebra } from '../rule/algebra';
import { without } from '../rule/frameworks';
import { call, form, type Operands } from '../rule/primitive';
import { rows } from '../rule/row';
import { type Shape, ShapeError, sameShape } from '../tensor/shape';
import * as shorts from './shorts';
import { ofRules } from './spellings';

function square([x]: Operands<Shape>): Shape {
  if (x.length >= 2 && x.at(-1) === x.at(-2)) return x;
  throw new ShapeError({ kind: 'no square matrix', x });
}

/** The right side is a vector where the matrix is one, or columns of as many rows. */
function system([a, b]: Operands<Shape>): Shape {
  square([a, a, a]);
  const isVector = b.length === 1 && a.length === 2;
  const fits = isVector || (b.length === a.length && sameShape(a.slice(0, -2), b.slice(0, -2)));
  if (fits && b.at(isVector ? -1 : -2) === a.at(-1)) return b;
  throw new ShapeError({ kind: 'no system', a, b });
}

/** The determinants as factors of their matrices. */
function spreadOut<T>(o: Algebra<T>, determinant: T): T {
  return o.reshape(determinant, [...o.shapeOf(determinant), 1, 1]);
}

/** Larger matrices have too many minors: their cofactors are found from the inverse. */
const MOST_ROWS_OF_MINORS = 8;

/** The cofactors of x: by minors, which singular matrices have too. */
function cofactors<T>(o: Algebra<T>, x: T, determinant: T): T {
  const shape = o.shapeOf(x);
  const n = shape.at(-1) as number;
  if (n === 1) return o.broadcastTo(o.literal(1), shape);
  if (n <= MOST_ROWS_OF_MINORS) return o.apply('det', [o.apply('minors', [x])]);
  return o.mul(spreadOut(o, determinant), o.transpose(o.apply('inverse', [x])));
}

const ofMinors = ([x]: Operands<Shape>): Shape => {
  const n = square([x, x, x]).at(-1) as number;
  return [...x, n - 1, n - 1];
};

const invertible = 'square matrices whose determinant is not 0';

/** What elimination makes of matrices. */
export const matrices = rows('Linear algebra', {
  det: {
    label: 'determinant',
    synonyms: ['determinant'],
    rule: {
      kind: 'general',
      value: ([x]) => determinants(x),
      shape: (x) => square(x).slice(0, -2),
      pushforward: (o, _i, dx, [x], y) =>
        o.apply('sum', [o.mul(cofactors(o, x, y), dx)], { axis: [-2, -1] }),
      pullback: (o, _i, ybar, [x], y) => o.mul(spreadOut(o, ybar), cofactors(o, x, y)),
    },
    latex: call('\\det'),
    sampleShapes: [{ shapes: [[3, 3]] }, { shapes: [[2, 2, 2]] }, { shapes: [[1, 1]] }],
    words: 'Every element of the matrix gets the adjoint times its cofactor.',
    domain: `square matrices; of more than ${MOST_ROWS_OF_MINORS} rows it is differentiated where it is not 0`,
    known: [
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      -2,
    ],
    elsewhere: {
      pytorch: 'torch.linalg.det',
      jax: 'jnp.linalg.det',
      tensorflow: 'tf.linalg.det',
      onnx: 'Det',
    },
  },
  minors: {
    label: 'matrices without a row and a column, their first row signed',
    group: null,
    rule: {
      kind: 'linear',
      in: [0],
      value: ([x]) => minors(x),
      shape: ofMinors,
      transpose: (o, _i, ybar) => o.apply('minorsBack', [ybar]),
    },
    sampleShapes: [{ shapes: [[3, 3]] }, { shapes: [[2, 2, 2]] }],
    words: 'Every element gets the adjoints of all places where it stands.',
    known: [
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      [
        [[[4]], [[-3]]],
        [[[-2]], [[1]]],
      ],
    ],
    elsewhere: { ...ofRules, short: shorts.minors },
  },
  minorsBack: {
    label: 'minors transposed',
    group: null,
    rule: {
      kind: 'linear',
      in: [0],
      value: ([y]) => minorsBack(y),
      shape: ([y]) => {
        const shape = y.slice(0, -2);
        if (y.length >= 4 && sameShape(ofMinors([shape, shape, shape]), y)) return shape;
        throw new ShapeError({ kind: 'no square matrix', x: y });
      },
      transpose: (o, _i, ybar) => o.apply('minors', [ybar]),
    },
    sampleShapes: [{ shapes: [[3, 3, 2, 2]] }, { shapes: [[2, 2, 1, 1]] }],
    words: 'The adjoint flows back to every place where the element was taken from.',
    known: [
      [
        [
          [[[1]], [[2]]],
          [[[3]], [[4]]],
        ],
      ],
      [
        [4, -3],
        [-2, 1],
      ],
    ],
    elsewhere: { ...ofRules, short: shorts.minorsBack },
  },
  inverse: {
    label: 'inverse matrix',
    symbol: 'X⁻¹',
    synonyms: ['inv', 'matrix inverse'],
    rule: {
      kind: 'general',
      value: ([x]) => inverses(x),
      shape: square,
      pushforward: (o, _i, dx, _x, y) => o.neg(o.matmul(o.matmul(y, dx), y)),
      pullback: (o, _i, ybar, _x, y) => {
        const turned = o.transpose(y);
        return o.neg(o.matmul(o.matmul(turned, ybar), turned));
      },
    },
    latex: form('{#1}^{-1}'),
    sampleShapes: [{ shapes: [[3, 3]] }, { shapes: [[2, 2, 2]] }, { shapes: [[1, 1]] }],
    words:
      'The matrix gets the adjoint with the inverse matrix, transposed, on either side, less than 0.',
    domain: invertible,
    known: [
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      [
        [-2, 1],
        [1.5, -0.5],
      ],
    ],
    elsewhere: {
      pytorch: 'torch.linalg.inv',
      jax: 'jnp.linalg.inv',
      tensorflow: 'tf.linalg.inv',
      onnx: without('there is no operator that inverts'),
    },
  },
  solve: {
    label: 'solution y of a y = b',
    symbol: 'A⁻¹b',
    synonyms: ['linear system', 'linsolve', 'mldivide', 'left division'],
    operands: ['a', 'b'],
    ordered: true,
    rule: {
      kind: 'general',
      value: ([a, b]) =>
        solutions(a, b, b.shape.length < a.shape.length ? 1 : (b.shape.at(-1) as number)),
      shape: system,
      pushforward: (o, i, flow, [a], y) =>
        o.apply('solve', [a, i === 1 ? flow : o.neg(o.matmul(flow, y))]),
      pullback: (o, i, ybar, [a], y) => {
        const b = o.apply('solve', [o.transpose(a), ybar]);
        if (i === 1) return b;
        if (o.shapeOf(y).length === 1) return o.neg(o.apply('outer', [b, y]));
        return o.neg(o.matmul(b, o.transpose(y)));
      },
    },
    latex: form('{#1}^{-1} #2'),
    sampleShapes: [
      { shapes: [[3, 3], [3]] },
      {
        shapes: [
          [2, 2],
          [2, 3],
        ],
      },
      {
        shapes: [
          [2, 2, 2],
          [2, 2, 1],
        ],
      },
    ],
    words:
      'The right side gets the solution for the transposed matrix and the adjoint; the matrix gets that times the solution transposed, less than 0.',
    domain: `a right side and ${invertible}`,
    known: [
      [
        [
          [0, 2],
          [4, 1],
        ],
        [2, 9],
      ],
      [2, 1],
    ],
    elsewhere: {
      pytorch: 'torch.linalg.solve',
      jax: 'jnp.linalg.solve',
      // It takes no vectors.
      tensorflow: (_a, [, b]) =>
        b?.length === 1
          ? form('tf.linalg.solve(#1, tf.expand_dims(#2, -1))[:, 0]')
          : call('tf.linalg.solve'),
      onnx: without('there is no operator that solves'),
    },
  },
});
