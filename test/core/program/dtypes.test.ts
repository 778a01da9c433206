import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/graph/check';
import { graphOf } from '../../../src/core/graph/graph-of';
import {
  evaluate,
  forwardDerivative,
  gradient,
  type Program,
  ProgramBuilder,
  ShapeError,
  simplify,
  type TensorLike,
  tangentTrace,
  trace,
  valueAndGradient,
} from '../../../src/core/index';
import type { PrimitiveName } from '../../../src/core/primitives/table';
import { dtypeAt } from '../../../src/core/program/program';
import type { Attributes } from '../../../src/core/rule/attributes';
import type { Dtype } from '../../../src/core/tensor/dtype';
import { fromTensor, scalar } from '../../../src/core/tensor/tensor';

const { fround } = Math;

/** An operand: the value of an input, of a dtype or of none. */
type Given = readonly [value: TensorLike, dtype: Dtype | null];

const shapeOf = (value: TensorLike) => (Array.isArray(value) ? [value.length] : []);

/** One primitive applied to inputs x0, x1 …, or to constants where `literal` says so. */
function applied(
  name: PrimitiveName,
  operands: readonly Given[],
  attributes: Attributes = {},
  literal: readonly number[] = [],
): Program {
  const builder = new ProgramBuilder();
  const x = operands.map(([value, dtype], k) =>
    literal.includes(k)
      ? builder.constant(value, undefined, dtype)
      : builder.input(`x${k}`, shapeOf(value), value, undefined, dtype),
  );
  builder.output('y', builder.apply(name, x, attributes));
  return builder.build();
}

const resultOf = (program: Program): Dtype | null =>
  dtypeAt(program, program.outputs[0]?.statement as number);

describe('T1: a value without a dtype', () => {
  it('is computed as float64, and a program of none but such holds no dtypes', () => {
    const program = applied('less', [
      [0.1, null],
      [0.2, null],
    ]);
    expect('dtypes' in program).toBe(false);
    expect(evaluate(program).y).toBe(1);
  });

  it.each<[string, Given, Given, Dtype]>([
    ['float32 beside 0.1', [1, 'float32'], [0.1, null], 'float32'],
    ['int32 beside 2', [[1, 2], 'int32'], [2, null], 'int32'],
    ['int32 beside 0.5', [[1, 2], 'int32'], [0.5, null], 'float32'],
    ['bool beside 2', [1, 'bool'], [2, null], 'int32'],
  ])('takes after what it is combined with: %s', (_, a, b, dtype) => {
    expect(resultOf(applied('multiply', [a, b], {}, [1]))).toBe(dtype);
  });
});

describe('T2: what is combined has the dtype that PyTorch promotes to', () => {
  it.each<[Given, Given, Dtype]>([
    [[1, 'float32'], [1, 'float64'], 'float64'],
    [[1, 'int32'], [1, 'float32'], 'float32'],
    [[1, 'bool'], [1, 'int32'], 'int32'],
    [[1, 'bool'], [1, 'bool'], 'bool'],
    // A single number raises an array only to a higher category.
    [[[1, 2], 'float32'], [1, 'float64'], 'float32'],
    [[[1, 2], 'int32'], [1, 'float64'], 'float64'],
    [[[1, 2], 'float32'], [[1, 2], 'float64'], 'float64'],
  ])('%j with %j', (a, b, dtype) => {
    expect(resultOf(applied('add', [a, b]))).toBe(dtype);
    expect(resultOf(applied('add', [b, a]))).toBe(dtype);
  });

  it.each<[PrimitiveName, readonly Given[], Dtype]>([
    [
      'divide',
      [
        [1, 'int32'],
        [2, 'int32'],
      ],
      'float32',
    ],
    ['exp', [[1, 'int32']], 'float32'],
    ['exp', [[1, 'float64']], 'float64'],
    [
      'less',
      [
        [1, 'float32'],
        [2, 'float32'],
      ],
      'bool',
    ],
    ['sum', [[[1, 0, 1], 'bool']], 'int32'],
    ['mean', [[[1, 2], 'int32']], 'float32'],
    ['max', [[[1, 2], 'int32']], 'int32'],
    [
      'floorDivide',
      [
        [7, 'int32'],
        [2, 'int32'],
      ],
      'int32',
    ],
    [
      'gather',
      [
        [[1, 2], 'float32'],
        [[0, 1], 'int32'],
      ],
      'float32',
    ],
    [
      'where',
      [
        [1, 'bool'],
        [2, 'float32'],
        [3, 'float32'],
      ],
      'float32',
    ],
  ])('%s of %j', (name, operands, dtype) => {
    expect(resultOf(applied(name, operands))).toBe(dtype);
  });
});

describe('T3: a value is rounded to its dtype after each primitive', () => {
  const number = fc.float({ noNaN: true, noDefaultInfinity: true });

  it.each<[PrimitiveName, (a: number, b: number) => number]>([
    ['add', (a, b) => a + b],
    ['subtract', (a, b) => a - b],
    ['multiply', (a, b) => a * b],
    ['divide', (a, b) => a / b],
  ])('%s of float32 numbers is that of a Float32Array', (name, f) => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const operands: readonly Given[] = [
          [a, 'float32'],
          [b, 'float32'],
        ];
        const wanted = Float32Array.of(f(a, b))[0];
        expect(evaluate(applied(name, operands)).y).toBe(wanted);
        const arrays = operands.map(([value, dtype]): Given => [[value as number, 1], dtype]);
        expect((evaluate(applied(name, arrays)).y as number[])[0]).toBe(wanted);
      }),
    );
  });

  it('value by value: a chain of sums and products, as single numbers and as an array', () => {
    for (const shape of [[], [2]]) {
      const builder = new ProgramBuilder();
      const fill = (x: number) => (shape.length === 0 ? x : [x, x]);
      const x = builder.input('x', shape, fill(0.1), undefined, 'float32');
      let y = x;
      let wanted = fround(0.1);
      for (let k = 0; k < 20; k++) {
        y = builder.apply(k % 2 ? 'multiply' : 'add', [y, k % 2 ? builder.literal(1.1) : x]);
        wanted = fround(k % 2 ? wanted * 1.1 : wanted + fround(0.1));
      }
      builder.output('y', y);
      expect([evaluate(builder.build()).y].flat()[0]).toBe(wanted);
    }
  });

  it('what is passed in, as well', () => {
    const program = applied('negate', [[1, 'float32']]);
    expect(evaluate(program, { x0: 0.1 }).y).toBe(-fround(0.1));
  });

  it('int32 is cut and wraps, bool is 1 but for 0', () => {
    const large = applied('add', [
      [2 ** 31 - 1, 'int32'],
      [1, 'int32'],
    ]);
    expect(evaluate(large).y).toBe(-(2 ** 31));
    expect(evaluate(applied('cast', [[-2.7, 'float32']], { to: 2 })).y).toBe(-2);
    expect(evaluate(applied('cast', [[-2.7, 'float32']], { to: 3 })).y).toBe(1);
    expect(
      evaluate(
        applied('add', [
          [1, 'bool'],
          [1, 'bool'],
        ]),
      ).y,
    ).toBe(1);
  });

  it('refuses a dtype that is none', () => {
    const builder = new ProgramBuilder();
    expect(() => builder.input('x', [], 1, undefined, 'float16' as Dtype)).toThrow(ShapeError);
    expect(() => builder.apply('cast', [builder.literal(1)], { to: 4 })).toThrow(
      'there is no dtype 4: there are float64, float32, int32, bool',
    );
  });
});

describe('T4: adjoints and tangents have the dtype of their primal', () => {
  /** y = (x · w)², x being float32 and w float64. */
  function mixed(): Program {
    const builder = new ProgramBuilder();
    const x = builder.input('x', [], 0.1, undefined, 'float32');
    const w = builder.input('w', [], 0.7, undefined, 'float64');
    builder.output('y', builder.apply('square', [builder.apply('multiply', [x, w])]));
    return builder.build();
  }
  const x = fround(0.1);
  const slope = 2 * (x * 0.7);

  it('in the reverse sweep', () => {
    const { gradient: slopes } = valueAndGradient(mixed());
    expect(slopes).toEqual({ x: fround(slope * 0.7), w: slope * x });
    const last = trace(mixed()).steps.filter(({ kind }) => kind === 'gradient');
    expect(last.map((step) => step.value.data[0])).toEqual([slope * x, fround(slope * 0.7)]);
  });

  it('in the gradient program, which gives the same numbers, simplified or not', () => {
    const written = gradient(mixed());
    expect(evaluate(written)).toEqual(valueAndGradient(mixed()).gradient);
    expect(evaluate(simplify(written))).toEqual(evaluate(written));
    for (const program of [written, simplify(written)]) {
      const dtypes = program.outputs.map(({ statement }) => dtypeAt(program, statement));
      expect(dtypes).toEqual(['float32', 'float64']);
    }
  });

  it('in forward mode', () => {
    const derivative = forwardDerivative(mixed(), { seed: { x: 1 } });
    expect(evaluate(derivative).y).toBe(slope * 0.7);
    const { program } = { program: applied('cast', [[0.1, 'float64']], { to: 1 }) };
    expect(evaluate(forwardDerivative(program, { seed: { x0: 0.3 } })).y).toBe(fround(0.3));
  });

  it('in a trace, whose steps have the numbers of the sweeps', () => {
    const builder = new ProgramBuilder();
    const a = builder.input('a', [2], [0.1, 0.2], undefined, 'float32');
    const b = builder.input('b', [], 0.3);
    const whole = builder.apply('cast', [a], { to: 2 });
    const product = builder.apply('multiply', [builder.apply('tanh', [b]), a]);
    const all = builder.apply('multiply', [builder.apply('add', [product, whole]), product]);
    builder.output('y', builder.apply('sum', [all]));
    const program = builder.build();
    const { gradient: slopes } = valueAndGradient(program);
    const arrived = trace(program).steps.flatMap((step) =>
      step.kind === 'gradient' ? [fromTensor(step.value)] : [],
    );
    expect(arrived.reverse()).toEqual([slopes.a, slopes.b]);
    const seed = { b: 0.7 };
    const along = tangentTrace(program, {}, { seed }).steps.at(-1);
    expect(along?.tangent && fromTensor(along.tangent)).toBe(
      evaluate(forwardDerivative(program, { seed })).y,
    );
  });

  it('nothing flows through a change to whole numbers', () => {
    const builder = new ProgramBuilder();
    const x = builder.input('x', [], 2.5, undefined, 'float32');
    const whole = builder.apply('cast', [x], { to: 2 });
    builder.output('y', builder.apply('multiply', [whole, x]));
    const program = builder.build();
    expect(valueAndGradient(program).gradient.x).toBe(2);
    expect(evaluate(gradient(program)).x).toBe(2);
    expect(evaluate(forwardDerivative(program, { seed: { x: 1 } })).y).toBe(2);
  });

  it('and what is whole or bool has none', () => {
    const program = applied('multiply', [
      [3, 'int32'],
      [0.5, 'float32'],
    ]);
    expect(valueAndGradient(program).gradient).toEqual({ x0: 0, x1: 3 });
    expect(evaluate(gradient(program))).toEqual({ x0: 0, x1: 3 });
  });

  it('a product of float32 numbers has float32 slopes, either way', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true }), fc.float({ noNaN: true }), (a, b) => {
        const program = applied('sin', [[a, 'float32']]);
        expect(valueAndGradient(program).gradient.x0).toBe(fround(Math.cos(a)));
        const product = applied('multiply', [
          [a, 'float32'],
          [b, 'float32'],
        ]);
        expect(valueAndGradient(product).gradient).toEqual({ x0: b, x1: a });
      }),
    );
  });
});

describe('T5: simplifying changes no dtype', () => {
  it.each<[string, PrimitiveName, readonly Given[], readonly number[]]>([
    [
      'x + 0 that makes float64 of float32',
      'add',
      [
        [[1, 2], 'float32'],
        [[0, 0], 'float64'],
      ],
      [1],
    ],
    [
      'x · 1 that makes whole numbers of bools',
      'multiply',
      [
        [1, 'bool'],
        [1, null],
      ],
      [1],
    ],
  ])('%s stays', (_, name, operands, literal) => {
    const program = applied(name, operands, {}, literal);
    const simple = simplify(program);
    expect(simple.length).toBe(program.length);
    expect(resultOf(simple)).toBe(resultOf(program));
  });

  it('x · 1 in one dtype goes, and folded constants keep theirs', () => {
    expect(
      simplify(
        applied(
          'multiply',
          [
            [2, 'float32'],
            [1, null],
          ],
          {},
          [1],
        ),
      ).length,
    ).toBe(1);
    const folded = simplify(
      applied(
        'add',
        [
          [0.1, 'float32'],
          [0.2, 'float32'],
        ],
        {},
        [0, 1],
      ),
    );
    expect(resultOf(folded)).toBe('float32');
    expect(evaluate(folded).y).toBe(fround(fround(0.1) + fround(0.2)));
  });

  it('equal constants of different dtypes stay apart', () => {
    const builder = new ProgramBuilder();
    const [a, b] = (['float32', 'int32'] as const).map((dtype) =>
      builder.constant(scalar(2), undefined, dtype),
    ) as [number, number];
    builder.output('a', a);
    builder.output('b', b);
    const simple = simplify(builder.build());
    expect(simple.outputs.map(({ statement }) => dtypeAt(simple, statement))).toEqual([
      'float32',
      'int32',
    ]);
  });
});

describe('a graph with dtypes', () => {
  const graph = {
    nodes: [
      { kind: 'input' as const, id: 'x', name: 'x', value: 0.1, dtype: 'float32' as const },
      { kind: 'constant' as const, id: 'c', value: 3, dtype: 'int32' as const },
      { kind: 'primitive' as const, id: 'm', primitive: 'multiply' as const, operands: ['x', 'c'] },
      { kind: 'output' as const, id: 'o', name: 'y', operands: ['m'] as const },
    ],
  };

  it('means a program with them, and comes back from it', () => {
    const { program, diagnostics } = check(graph);
    expect(diagnostics).toEqual([]);
    expect(evaluate(program).y).toBe(fround(fround(0.1) * 3));
    const back = graphOf(program, { nodes: [] });
    expect(
      back.nodes.flatMap((node) =>
        node.kind === 'input' || node.kind === 'constant' ? [node.dtype] : [],
      ),
    ).toEqual(['float32', 'int32']);
  });

  it('tells of a dtype that is none', () => {
    const [x, ...others] = graph.nodes;
    const odd = {
      nodes: [{ ...x, dtype: 'float16' as Dtype } as (typeof graph.nodes)[0], ...others],
    };
    expect(check(odd).diagnostics[0]).toMatchObject({
      node: 'x',
      message: 'There is no dtype float16',
      mend: 'Use float64, float32, int32 or bool.',
    });
  });
});
