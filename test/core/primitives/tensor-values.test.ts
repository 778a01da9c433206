/** Values of tensor primitives that can be checked by eye, and conventions where a derivative needs one. */
import { describe, expect, it } from 'vitest';
import {
  type Attributes,
  evaluate,
  gradient,
  type NestedNumbers,
  type PrimitiveName,
  type Program,
  ProgramBuilder,
  type TensorLike,
  toTensor,
  trace,
  trouble,
} from '../../../src/core/index';
import { matmul } from '../../../src/core/loops/matmul';
import { randomNumbers } from '../random-numbers';
import { randomTensor } from './tensor-samples';

type Numbers = number | NestedNumbers;

function applied(
  name: PrimitiveName,
  operands: readonly TensorLike[],
  attributes: Attributes = {},
): Program {
  const builder = new ProgramBuilder();
  const x = operands.map((given, k) => {
    const value = toTensor(given);
    return builder.input(`x${k + 1}`, value.shape, value);
  });
  builder.output('y', builder.apply(name, x, attributes));
  return builder.build();
}

const value = (...given: Parameters<typeof applied>) => evaluate(applied(...given)).y;

/** The gradient of Σ y by the operand. */
function slope(name: PrimitiveName, x: Numbers, attributes: Attributes = {}): Numbers | undefined {
  const builder = new ProgramBuilder();
  const given = toTensor(x);
  const y = builder.apply(name, [builder.input('x', given.shape, given)], attributes);
  builder.output('y', builder.apply('sum', [y]));
  return evaluate(gradient(builder.build())).x;
}

const A = [
  [1, 2, 3],
  [4, 5, 6],
];

describe('a value', () => {
  const cases: readonly [PrimitiveName, readonly TensorLike[], Attributes, Numbers][] = [
    [
      'matmul',
      [
        A,
        [
          [1, 0],
          [0, 1],
          [1, 1],
        ],
      ],
      {},
      [
        [4, 5],
        [10, 11],
      ],
    ],
    ['matmul', [A, [1, 1, 1]], {}, [6, 15]],
    ['matmul', [[1, 1], A], {}, [5, 7, 9]],
    [
      'matmul',
      [
        [1, 2],
        [3, 4],
      ],
      {},
      11,
    ],
    [
      'matmul',
      [
        [[[1, 2]], [[3, 4]]],
        [[1], [1]],
      ],
      {},
      [[[3]], [[7]]],
    ],
    [
      'dot',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      {},
      32,
    ],
    [
      'outer',
      [
        [1, 2],
        [3, 4],
      ],
      {},
      [
        [3, 4],
        [6, 8],
      ],
    ],
    [
      'transpose',
      [A],
      {},
      [
        [1, 4],
        [2, 5],
        [3, 6],
      ],
    ],
    [
      'reshape',
      [A],
      { shape: [3, -1] },
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ],
    ['reshape', [A], {}, [1, 2, 3, 4, 5, 6]],
    ['concat', [A, [[7, 8, 9]]], {}, [...A, [7, 8, 9]]],
    [
      'concat',
      [A, [[7], [8]]],
      { axis: 1 },
      [
        [1, 2, 3, 7],
        [4, 5, 6, 8],
      ],
    ],
    ['concat', [1, 2, 3], {}, [1, 2, 3]],
    ['stack', [1, 2, 3], {}, [1, 2, 3]],
    [
      'stack',
      [
        [1, 2],
        [3, 4],
      ],
      {},
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'stack',
      [
        [1, 2],
        [3, 4],
      ],
      { axis: -1 },
      [
        [1, 3],
        [2, 4],
      ],
    ],
    ['slice', [[0, 1, 2, 3, 4]], { start: 1, stop: -1 }, [1, 2, 3]],
    ['slice', [[0, 1, 2, 3, 4]], { step: -1 }, [4, 3, 2, 1, 0]],
    ['slice', [[0, 1, 2, 3, 4]], { start: 3, stop: 0, step: -2 }, [3, 1]],
    ['slice', [[0, 1, 2]], { start: -99, stop: 99 }, [0, 1, 2]],
    [
      'slice',
      [A],
      { start: 1, axis: 1 },
      [
        [2, 3],
        [5, 6],
      ],
    ],
    [
      'gather',
      [A, [2, 0]],
      { axis: 1 },
      [
        [3, 1],
        [6, 4],
      ],
    ],
    [
      'gather',
      [
        [5, 6, 7],
        [
          [0, -1],
          [1, 1],
        ],
      ],
      {},
      [
        [5, 7],
        [6, 6],
      ],
    ],
    [
      'gather',
      [
        [5, 6, 7],
        [0, 3, 0.5],
      ],
      {},
      [5, Number.NaN, Number.NaN],
    ],
    ['sum', [A], {}, 21],
    ['sum', [A], { axis: 0 }, [5, 7, 9]],
    ['sum', [A], { axis: -1, keepdims: 1 }, [[6], [15]]],
    ['sum', [A], { axis: [0, 1] }, 21],
    ['mean', [A], { axis: 1 }, [2, 5]],
    ['max', [A], { axis: 0 }, [4, 5, 6]],
    ['min', [A], {}, 1],
    ['max', [[1, Number.NaN, 2]], {}, Number.NaN],
    ['prod', [A], { axis: 1 }, [6, 120]],
    ['norm', [[3, 4]], {}, 5],
    [
      'norm',
      [
        [
          [3, 4],
          [0, 0],
        ],
      ],
      { axis: 1 },
      [5, 0],
    ],
    ['logsumexp', [[1000, 1000]], {}, 1000 + Math.log(2)],
    ['logsumexp', [[-Infinity, -Infinity]], {}, -Infinity],
    ['softmax', [[1000, 1000]], {}, [0.5, 0.5]],
    [
      'softmax',
      [
        [
          [0, 0],
          [0, 0],
        ],
      ],
      { axis: [0, 1] },
      [
        [0.25, 0.25],
        [0.25, 0.25],
      ],
    ],
    ['logSoftmax', [[-1000, -1000]], {}, [-Math.log(2), -Math.log(2)]],
    [
      'crossEntropy',
      [
        [
          [0, 0],
          [0, 0],
        ],
        [0, 1],
      ],
      {},
      Math.log(2),
    ],
    ['crossEntropy', [[[0, 0]], [[0.5, 0.5]]], {}, Math.log(2)],
    ['crossEntropy', [[0, 0], 2], {}, Number.NaN],
    [
      'meanSquaredError',
      [
        [1, 2],
        [1, 4],
      ],
      {},
      2,
    ],
    [
      'oneHot',
      [[2, 0]],
      { classes: 3 },
      [
        [0, 0, 1],
        [1, 0, 0],
      ],
    ],
    [
      'oneHot',
      [[2, 0]],
      { classes: 3, axis: 0 },
      [
        [0, 1],
        [0, 0],
        [1, 0],
      ],
    ],
    ['oneHot', [[-1]], { classes: 2 }, [[Number.NaN, Number.NaN]]],
    ['layerNorm', [[1, 3]], { eps: 0 }, [-1, 1]],
    [
      'layerNorm',
      [
        [1, 3],
        [2, 2],
        [5, 6],
      ],
      { eps: 0 },
      [3, 8],
    ],
  ];

  it.each(cases)('of %s of %j with %j is %j', (name, operands, attributes, expected) => {
    expect(value(name, operands, attributes)).toEqual(expected);
  });

  it('of a matrix product is that of the definition, for any extents', () => {
    const random = randomNumbers(1);
    for (const [m, k, n] of [
      [1, 1, 1],
      [3, 5, 4],
      [5, 3, 9],
      [2, 70, 3],
      [1, 4, 6],
      [7, 2, 1],
    ]) {
      const a = randomTensor([m as number, k as number], random);
      const b = randomTensor([k as number, n as number], random);
      const { data } = matmul(a, b);
      for (let i = 0; i < data.length; i++) {
        const [row, column] = [Math.floor(i / (n as number)), i % (n as number)];
        let sum = 0;
        for (let j = 0; j < (k as number); j++) {
          sum +=
            (a.data[row * (k as number) + j] as number) *
            (b.data[j * (n as number) + column] as number);
        }
        expect(data[i]).toBeCloseTo(sum, 12);
      }
    }
  });
});

describe('a convention', () => {
  it('lets elements that tie for the maximum share alike', () => {
    expect(slope('max', [3, 1, 3])).toEqual([0.5, 0, 0.5]);
    expect(
      slope(
        'max',
        A.map((row) => row.map(() => 7)),
        { axis: 1 },
      ),
    ).toEqual([
      [1 / 3, 1 / 3, 1 / 3],
      [1 / 3, 1 / 3, 1 / 3],
    ]);
    expect(slope('min', [1, 3, 1])).toEqual([0.5, 0, 0.5]);
  });

  it('keeps an infinite adjoint away from elements that do not win', () => {
    const program = applied('max', [[1, 2]]);
    expect(evaluate(gradient(program, { seed: Infinity })).x1).toEqual([0, Infinity]);
  });

  it('takes the gradient of a norm as 0 at 0', () => {
    expect(slope('norm', [0, 0])).toEqual([0, 0]);
    expect(
      slope(
        'norm',
        [
          [0, 0],
          [3, 4],
        ],
        { axis: 1 },
      ),
    ).toEqual([
      [0, 0],
      [0.6, 0.8],
    ]);
  });

  it('gives a product its true gradient where factors are zero', () => {
    expect(slope('prod', [0, 2, 3])).toEqual([6, 0, 0]);
    expect(slope('prod', [0, 2, 0])).toEqual([0, 0, 0]);
  });

  it('adds up what flows back to an element that was taken twice', () => {
    const program = applied('gather', [
      [5, 6, 7],
      [2, 0, 2],
    ]);
    expect(evaluate(gradient(program, { inputs: ['x1'], seed: [1, 10, 100] })).x1).toEqual([
      10, 0, 101,
    ]);
  });

  it('lets nothing flow to indices', () => {
    const program = applied('gather', [
      [5, 6, 7],
      [2, 0],
    ]);
    expect(evaluate(gradient(program, { inputs: ['x2'], seed: [1, 1] })).x2).toEqual([0, 0]);
  });
});

describe('a kink is named', () => {
  const messages = (program: Program) =>
    trouble(trace(program, {}, { seed: 1 })).map(({ message }) => message);

  it.each([
    [
      'max',
      [[1, 2, 2]],
      'max has no derivative at a tie: PyTorch’s convention and JAX’s both take it as ½',
    ],
    [
      'min',
      [[1, 1, 1]],
      'min has no derivative at a tie: PyTorch’s convention and JAX’s both take it as ⅓',
    ],
    ['norm', [[0, 0]], '‖x‖ has no derivative at 0: PyTorch’s convention takes it as 0'],
    [
      'relu',
      [[1, 0, 2]],
      'relu has no derivative at 0: PyTorch’s convention and JAX’s both take it as 0',
    ],
    [
      'maximum',
      [[1, 2], 2],
      'max has no derivative at a tie: PyTorch’s convention and JAX’s both take it as ½ for each operand',
    ],
  ] as const)('of %s of %j', (name, operands, message) => {
    expect(messages(applied(name, operands))).toContain(`At this point ${message}`);
  });

  it.each([
    ['max', [[1, 2, 3]]],
    ['norm', [[0, 1]]],
    ['relu', [[-1, 2]]],
  ] as const)('and none where there is none: %s of %j', (name, operands) => {
    expect(messages(applied(name, operands))).toEqual([]);
  });
});
