import type { Shape } from '../../core/tensor/shape';
import { padded } from '../opened/padded';
import { notRead, type Reader, type Readers, type Reading } from './node-settings';

/** Whether channels come last, as they do where nothing is said. */
const isLast = ({ settings }: Reading) => settings.text('data_format', 'NHWC') === 'NHWC';

const TO_FIRST = [0, 3, 1, 2];
const TO_LAST = [0, 2, 3, 1];

/** The entries of height and width in settings for all four axes. */
function across(n: Reading, name: string, otherwise: number): readonly [number, number] {
  const list = n.settings.ints(name) ?? [];
  const [y, x] = isLast(n) ? [1, 2] : [2, 3];
  return [list[y] ?? otherwise, list[x] ?? otherwise];
}

/** What stands before and after along height and width. */
function around(
  n: Reading,
  extents: readonly number[],
  size: readonly number[],
  stride: readonly number[],
  dilation: readonly number[],
): readonly (readonly [number, number])[] {
  const kind = n.settings.text('padding', 'VALID');
  if (kind === 'VALID') return extents.map(() => [0, 0]);
  if (kind === 'EXPLICIT') {
    const list = n.settings.ints('explicit_paddings') ?? [];
    const from = isLast(n) ? 2 : 4;
    return extents.map((_, k) => [list[from + 2 * k] ?? 0, list[from + 2 * k + 1] ?? 0]);
  }
  if (kind !== 'SAME') throw notRead('padding');
  return extents.map((extent, k) => {
    const by = stride[k] as number;
    const reach = ((size[k] as number) - 1) * (dilation[k] as number) + 1;
    const total = Math.max(0, (Math.ceil(extent / by) - 1) * by + reach - extent);
    return [Math.floor(total / 2), Math.ceil(total / 2)];
  });
}

/** An image with channels first, as it is here, and back. */
function imageOf(n: Reading): { readonly x: number; readonly shape: Shape } {
  const x = isLast(n) ? n.o.transpose(n.x(0), TO_FIRST) : n.x(0);
  return { x, shape: n.o.shapeOf(x) };
}

function imageBack(n: Reading, y: number): number {
  return isLast(n) ? n.o.transpose(y, TO_LAST) : y;
}

/** The image with what stands around it, where that differs from side to side, and what is left to pad. */
function evenly(
  { o }: Reading,
  x: number,
  shape: Shape,
  pads: readonly (readonly [number, number])[],
  value = 0,
): { readonly x: number; readonly padding: readonly number[] } {
  if (pads.every(([before, after]) => before === after)) {
    return { x, padding: pads.map(([before]) => before) };
  }
  const [before, after] = [0, 1].map((side) => [0, 0, ...pads.map((pad) => pad[side] as number)]);
  return {
    x: padded(o, x, shape, before as number[], after as number[], value),
    padding: [0, 0],
  };
}

const convolution =
  (isByChannel: boolean): Reader =>
  (n) => {
    const { x, shape } = imageOf(n);
    const kernel = n.shape(1);
    if (shape.length !== 4 || kernel.length !== 4) throw notRead('number of axes');
    const stride = across(n, 'strides', 1);
    const dilation = across(n, 'dilations', 1);
    const pads = around(n, shape.slice(2), kernel.slice(0, 2), stride, dilation);
    const image = evenly(n, x, shape, pads);
    const [height, width, taken, made] = kernel as [number, number, number, number];
    const turned = isByChannel
      ? n.o.reshape(n.o.transpose(n.x(1), [2, 3, 0, 1]), [taken * made, 1, height, width])
      : n.o.transpose(n.x(1), [3, 2, 0, 1]);
    const groups = isByChannel ? taken : (shape[1] as number) / taken;
    const y = n.o.apply('conv2d', [image.x, turned], {
      ...unless(stride, 1, 'stride'),
      ...unless(dilation, 1, 'dilation'),
      ...unless(image.padding, 0, 'padding'),
      ...(groups !== 1 && { groups }),
    });
    return imageBack(n, y);
  };

/** A setting that says more than what it is when it is left out. */
function unless(list: readonly number[], otherwise: number, name: string) {
  return list.some((each) => each !== otherwise) ? { [name]: list } : {};
}

const pool =
  (primitive: 'maxPool2d' | 'avgPool2d'): Reader =>
  (n) => {
    const { x, shape } = imageOf(n);
    if (shape.length !== 4) throw notRead('number of axes');
    const size = across(n, 'ksize', 1);
    const stride = across(n, 'strides', 1);
    const pads = around(n, shape.slice(2), size, stride, [1, 1]);
    const isMean = primitive === 'avgPool2d';
    // A mean over the edge counts what is there alone.
    if (isMean && pads.some(([before, after]) => before + after > 0)) throw notRead('padding');
    const image = evenly(n, x, shape, pads, isMean ? 0 : Number.NEGATIVE_INFINITY);
    const y = n.o.apply(primitive, [image.x], {
      ...{ size, stride },
      ...unless(image.padding, 0, 'padding'),
    });
    return imageBack(n, y);
  };

/** A number for each channel in a shape that broadcasts against the operand. */
function perChannel(n: Reading, at: number): number {
  const rank = n.shape(0).length;
  if (isLast(n) || rank < 3) return n.x(at);
  return n.o.reshape(n.x(at), [n.shape(at)[0] ?? 0, ...new Array<number>(rank - 2).fill(1)]);
}

const batchNormalisation: Reader = (n) => {
  const { o } = n;
  if (n.settings.flag('is_training', true)) throw notRead('is_training');
  const eps = o.literal(n.settings.float('epsilon', 1e-4));
  const [gain, bias, mean, variance] = [1, 2, 3, 4].map((at) => perChannel(n, at)) as [
    number,
    number,
    number,
    number,
  ];
  const standard = o.div(o.sub(n.x(0), mean), o.sqrt(o.add(variance, eps)));
  const y = o.add(o.mul(gain, standard), bias);
  return [y, n.x(3), n.x(4)];
};

/** A product of matrices, of which either may be turned first, as an attribute says. */
const product =
  (turnsLeft: string, turnsRight: string): Reader =>
  (n) => {
    const turned = (at: number, name: string) =>
      n.settings.flag(name, false) ? n.o.transpose(n.x(at)) : n.x(at);
    return n.o.matmul(turned(0, turnsLeft), turned(1, turnsRight));
  };

const matmul = product('transpose_a', 'transpose_b');
const batchMatmul = product('adj_x', 'adj_y');

const biasAdd: Reader = (n) => n.o.add(n.x(0), perChannel(n, 1));

const biasGradient: Reader = (n) => {
  const rank = n.shape(0).length;
  const channel = isLast(n) ? rank - 1 : 1;
  const axis = n.shape(0).flatMap((_, k) => (k === channel ? [] : [k]));
  return axis.length === 0 ? n.x(0) : n.o.apply('sum', [n.x(0)], { axis });
};

/** What optimisers of graphs join to a product: each an operator on what was made so far. */
const joined: Readonly<Record<string, (n: Reading, y: number) => number>> = {
  BiasAdd: (n, y) => {
    const rank = n.o.shapeOf(y).length;
    const bias = n.x(2);
    const spread = [n.shape(2)[0] ?? 0, ...new Array<number>(Math.max(0, rank - 2)).fill(1)];
    return n.o.add(y, isLast(n) || rank < 3 ? bias : n.o.reshape(bias, spread));
  },
  Relu: ({ o }, y) => o.apply('relu', [y]),
  Relu6: ({ o }, y) => o.apply('clamp', [y, o.literal(0), o.literal(6)]),
  Elu: ({ o }, y) => o.apply('elu', [y]),
  Sigmoid: ({ o }, y) => o.sigmoid(y),
  Tanh: ({ o }, y) => o.apply('tanh', [y]),
  LeakyRelu: ({ o, settings }, y) =>
    o.apply('leakyRelu', [y], { slope: settings.float('leakyrelu_alpha', 0.2) }),
};

const fused =
  (before: Reader): Reader =>
  (n) =>
    n.settings.texts('fused_ops').reduce((y, name) => {
      const join = Object.hasOwn(joined, name) ? joined[name] : undefined;
      if (!join) throw notRead(`fused ${name}`);
      return join(n, y);
    }, before(n) as number);

/** The loss of each row, and its gradient by the logits. */
const crossEntropy =
  (isSparse: boolean): Reader =>
  (n) => {
    const { o } = n;
    const shape = n.shape(0);
    const classes = shape.at(-1) ?? 0;
    const labels = isSparse ? o.apply('oneHot', [n.x(1)], { classes }) : n.x(1);
    const logits = o.apply('logSoftmax', [n.x(0)], { axis: -1 });
    const loss = o.neg(o.apply('sum', [o.mul(labels, logits)], { axis: shape.length - 1 }));
    return [loss, o.sub(o.apply('softmax', [n.x(0)], { axis: -1 }), labels)];
  };

/** Operators that are layers of networks. */
export const layerReaders: Readers = {
  MatMul: matmul,
  _FusedMatMul: fused(matmul),
  BatchMatMul: batchMatmul,
  BatchMatMulV2: batchMatmul,
  BiasAdd: biasAdd,
  BiasAddV1: biasAdd,
  BiasAddGrad: biasGradient,
  Conv2D: convolution(false),
  _FusedConv2D: fused(convolution(false)),
  DepthwiseConv2dNative: convolution(true),
  FusedDepthwiseConv2dNative: fused(convolution(true)),
  MaxPool: pool('maxPool2d'),
  AvgPool: pool('avgPool2d'),
  FusedBatchNorm: batchNormalisation,
  FusedBatchNormV2: batchNormalisation,
  FusedBatchNormV3: batchNormalisation,
  Softmax: (n) => n.o.apply('softmax', [n.x(0)], { axis: -1 }),
  LogSoftmax: (n) => n.o.apply('logSoftmax', [n.x(0)], { axis: -1 }),
  SoftmaxCrossEntropyWithLogits: crossEntropy(false),
  SparseSoftmaxCrossEntropyWithLogits: crossEntropy(true),
};
