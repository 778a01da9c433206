/** One operator of TensorFlow with operands: whole numbers and those marked constant stand in the graph. */
export interface OperatorCase {
  readonly label: string;
  readonly op: string;
  readonly operands: readonly Operand[];
  readonly attr?: Readonly<Record<string, unknown>>;
  readonly outputs?: number;
}

interface Operand {
  readonly type: 'float' | 'int' | 'bool';
  readonly shape: readonly number[];
  readonly data: number | readonly number[];
  readonly role?: 'constant';
}

/** Numbers that follow no pattern, none of them 0. */
function numbers(...shape: number[]): Operand {
  const size = shape.reduce((product, extent) => product * extent, 1);
  const data = Array.from({ length: size }, (_, k) => Math.sin(1.7 * k + 0.6) * 2 + 0.01 * k);
  return { type: 'float', shape, data };
}

/** The same, between 0.1 and 0.9. */
function shares(...shape: number[]): Operand {
  const { data, ...rest } = numbers(...shape);
  return { ...rest, data: (data as number[]).map((x) => 0.5 + 0.4 * Math.sin(x)) };
}

const constant = (operand: Operand): Operand => ({ ...operand, role: 'constant' });
const whole = (...data: number[]): Operand => ({ type: 'int', shape: [data.length], data });
const count = (data: number): Operand => ({ type: 'int', shape: [], data });
const truths = (...data: number[]): Operand => ({ type: 'bool', shape: [data.length], data });

const flag = (b: boolean) => ({ b });
const integer = (i: number) => ({ i: `${i}` });
const integers = (...i: number[]) => ({ list: { i: i.map(String) } });
const text = (s: string) => ({ s: btoa(s) });

const each = (ops: string, ...operands: Operand[]): OperatorCase[] =>
  ops.split(' ').map((op) => ({ label: op, op, operands }));

const masks = (
  given: Partial<Record<'begin' | 'end' | 'ellipsis' | 'new_axis' | 'shrink_axis', number>>,
) =>
  Object.fromEntries(
    (['begin', 'end', 'ellipsis', 'new_axis', 'shrink_axis'] as const).map((name) => [
      `${name}_mask`,
      integer(given[name] ?? 0),
    ]),
  );

const window = (kind: string, size: number, by: number) => ({
  ksize: integers(1, size, size, 1),
  strides: integers(1, by, by, 1),
  padding: text(kind),
});

const convolved = (kind: string, by: number, apart = 1) => ({
  strides: integers(1, by, by, 1),
  dilations: integers(1, apart, apart, 1),
  padding: text(kind),
  data_format: text('NHWC'),
});

const fused = (...names: string[]) => ({
  fused_ops: { list: { s: names.map((name) => btoa(name)) } },
  num_args: integer(1),
});

export const operatorCases: readonly OperatorCase[] = [
  ...each(
    'Neg Exp Expm1 Sin Cos Tan Atan Sinh Cosh Tanh Asinh Erf Sigmoid Softplus Relu',
    numbers(7),
  ),
  ...each('Abs Sign Floor Ceil Square Relu6 Elu Selu Reciprocal ZerosLike OnesLike', numbers(7)),
  ...each('Log Log1p Sqrt Rsqrt Asin Acos Atanh', shares(7)),
  ...each('Add AddV2 Sub Mul RealDiv Maximum Minimum SquaredDifference', numbers(2, 3), numbers(3)),
  ...each('FloorMod Atan2 DivNoNan', numbers(2, 3), shares(2, 3)),
  ...each('Pow', shares(4), numbers(4)),
  ...each('Softmax LogSoftmax', numbers(3, 4)),
  { label: 'AddN', op: 'AddN', operands: [numbers(3), shares(3), numbers(3)] },
  {
    label: 'division by 0',
    op: 'DivNoNan',
    operands: [numbers(2), { ...numbers(2), data: [0, 2] }],
  },
  { label: 'LeakyRelu', op: 'LeakyRelu', operands: [numbers(5)], attr: { alpha: { f: 0.3 } } },
  { label: 'BiasAdd', op: 'BiasAdd', operands: [numbers(2, 3, 3, 4), numbers(4)] },
  {
    label: 'ClipByValue',
    op: 'ClipByValue',
    operands: [numbers(5), count(0), count(1)].map((x) => ({
      ...x,
      type: 'float' as const,
      role: x.shape.length ? undefined : 'constant',
    })) as Operand[],
  },
  {
    label: 'a choice of elements',
    op: 'SelectV2',
    operands: [truths(1, 0, 1), numbers(2, 3), shares(3)],
  },
  ...['Sum', 'Mean', 'Max', 'Min', 'Prod'].flatMap((op) => [
    {
      label: `${op} over an axis`,
      op,
      operands: [numbers(2, 3, 2), whole(1)],
      attr: { keep_dims: flag(true) },
    },
    { label: `${op} over the last axes`, op, operands: [numbers(2, 3, 2), whole(-1, 1)] },
  ]),
  { label: 'ArgMax', op: 'ArgMax', operands: [numbers(3, 4), count(1)] },
  { label: 'ArgMin', op: 'ArgMin', operands: [numbers(3, 4), count(-2)] },
  { label: 'Reshape', op: 'Reshape', operands: [numbers(2, 6), whole(3, -1)] },
  { label: 'ExpandDims', op: 'ExpandDims', operands: [numbers(2, 3), count(-1)] },
  {
    label: 'Squeeze',
    op: 'Squeeze',
    operands: [numbers(1, 3, 1)],
    attr: { squeeze_dims: integers(-1) },
  },
  { label: 'Transpose', op: 'Transpose', operands: [numbers(2, 3, 4), whole(2, 0, 1)] },
  {
    label: 'ConcatV2',
    op: 'ConcatV2',
    operands: [numbers(2, 3), shares(2, 1), count(-1)],
    attr: { N: integer(2) },
  },
  {
    label: 'Pack',
    op: 'Pack',
    operands: [numbers(2, 3), shares(2, 3)],
    attr: { axis: integer(-1), N: integer(2) },
  },
  {
    label: 'Unpack',
    op: 'Unpack',
    operands: [numbers(3, 2)],
    attr: { axis: integer(1), num: integer(2) },
    outputs: 2,
  },
  {
    label: 'Split',
    op: 'Split',
    operands: [count(1), numbers(2, 4)],
    attr: { num_split: integer(2) },
    outputs: 2,
  },
  {
    label: 'SplitV',
    op: 'SplitV',
    operands: [numbers(5, 2), whole(2, -1), count(0)],
    attr: { num_split: integer(2) },
    outputs: 2,
  },
  { label: 'Slice', op: 'Slice', operands: [numbers(3, 4), whole(1, 0), whole(-1, 2)] },
  {
    label: 'a slice with steps',
    op: 'StridedSlice',
    operands: [numbers(4, 5), whole(3, 0), whole(0, 5), whole(-1, 2)],
    attr: masks({}),
  },
  {
    label: 'a slice to its end',
    op: 'StridedSlice',
    operands: [numbers(4, 5), whole(1), whole(0), whole(1)],
    attr: masks({ end: 1 }),
  },
  {
    label: 'an element of each row',
    op: 'StridedSlice',
    operands: [numbers(4, 5), whole(0, -1), whole(0, 0), whole(1, 1)],
    attr: masks({ begin: 1, end: 1, shrink_axis: 2 }),
  },
  {
    label: 'a slice of the last axis',
    op: 'StridedSlice',
    operands: [numbers(2, 3, 4), whole(0, 1), whole(0, 3), whole(1, 1)],
    attr: masks({ ellipsis: 1 }),
  },
  {
    label: 'a slice with a new axis',
    op: 'StridedSlice',
    operands: [numbers(2, 3), whole(0, 0), whole(0, 1), whole(1, 1)],
    attr: masks({ new_axis: 1 }),
  },
  {
    label: 'a slice backwards',
    op: 'StridedSlice',
    operands: [numbers(5), whole(0), whole(0), whole(-1)],
    attr: masks({ begin: 1, end: 1 }),
  },
  {
    label: 'Pad',
    op: 'Pad',
    operands: [numbers(2, 3), { type: 'int', shape: [2, 2], data: [1, 0, 0, 2] }],
  },
  {
    label: 'PadV2',
    op: 'PadV2',
    operands: [
      numbers(2, 3),
      { type: 'int', shape: [2, 2], data: [0, 1, 1, 0] },
      constant({ type: 'float', shape: [], data: -3 }),
    ],
  },
  { label: 'Tile', op: 'Tile', operands: [numbers(2, 3), whole(2, 1)] },
  { label: 'ReverseV2', op: 'ReverseV2', operands: [numbers(2, 3), whole(1)] },
  { label: 'BroadcastTo', op: 'BroadcastTo', operands: [numbers(3, 1), whole(2, 3, 2)] },
  {
    label: 'Fill',
    op: 'Fill',
    operands: [whole(2, 2), constant({ type: 'float', shape: [], data: 1.5 })],
  },
  { label: 'GatherV2', op: 'GatherV2', operands: [numbers(3, 4), whole(2, 0, 2), count(1)] },
  {
    label: 'ScatterNd',
    op: 'ScatterNd',
    operands: [{ type: 'int', shape: [3, 1], data: [1, 3, 1] }, numbers(3, 2), whole(4, 2)],
  },
  {
    label: 'OneHot',
    op: 'OneHot',
    operands: [
      whole(1, 0, 2),
      count(3),
      constant({ type: 'float', shape: [], data: 5 }),
      constant({ type: 'float', shape: [], data: -1 }),
    ],
    attr: { axis: integer(-1) },
  },
  {
    label: 'Cumsum',
    op: 'Cumsum',
    operands: [numbers(2, 3), count(1)],
    attr: { exclusive: flag(false), reverse: flag(true) },
  },
  {
    label: 'TopKV2',
    op: 'TopKV2',
    operands: [numbers(2, 5), count(3)],
    attr: { sorted: flag(true) },
    outputs: 2,
  },
  {
    label: 'MatMul',
    op: 'MatMul',
    operands: [numbers(3, 2), shares(4, 3)],
    attr: { transpose_a: flag(true), transpose_b: flag(true) },
  },
  {
    label: 'BatchMatMulV2',
    op: 'BatchMatMulV2',
    operands: [numbers(2, 2, 3), shares(2, 4, 3)],
    attr: { adj_x: flag(false), adj_y: flag(true) },
  },
  {
    label: '_FusedMatMul',
    op: '_FusedMatMul',
    operands: [numbers(2, 3), constant(shares(3, 4)), constant(numbers(4))],
    attr: { transpose_a: flag(false), transpose_b: flag(false), ...fused('BiasAdd', 'Relu') },
  },
  ...(['SAME', 'VALID'] as const).flatMap((kind) => [
    {
      label: `Conv2D, ${kind}`,
      op: 'Conv2D',
      operands: [numbers(1, 5, 6, 2), shares(3, 2, 2, 3)],
      attr: convolved(kind, 2),
    },
    {
      label: `MaxPool, ${kind}`,
      op: 'MaxPool',
      operands: [numbers(1, 5, 5, 2)],
      attr: window(kind, 2, 2),
    },
    {
      label: `DepthwiseConv2dNative, ${kind}`,
      op: 'DepthwiseConv2dNative',
      operands: [numbers(1, 4, 4, 2), shares(3, 3, 2, 2)],
      attr: convolved(kind, 1),
    },
  ]),
  {
    label: 'Conv2D, dilated',
    op: 'Conv2D',
    operands: [numbers(1, 6, 6, 1), shares(2, 2, 1, 2)],
    attr: convolved('VALID', 1, 2),
  },
  {
    label: '_FusedConv2D',
    op: '_FusedConv2D',
    operands: [numbers(1, 4, 4, 2), constant(shares(3, 3, 2, 2)), constant(numbers(2))],
    attr: { ...convolved('SAME', 1), ...fused('BiasAdd', 'Relu6') },
  },
  { label: 'AvgPool', op: 'AvgPool', operands: [numbers(1, 4, 4, 2)], attr: window('VALID', 2, 2) },
  {
    label: 'FusedBatchNormV3',
    op: 'FusedBatchNormV3',
    operands: [
      numbers(1, 2, 2, 3),
      constant(shares(3)),
      constant(numbers(3)),
      constant(numbers(3)),
      constant(shares(3)),
    ],
    attr: { is_training: flag(false), epsilon: { f: 0.001 }, data_format: text('NHWC') },
  },
];
