import { resolveAxis } from '../../core/rule/axes';
import type { Shape } from '../../core/tensor/shape';
import { padded } from '../opened/padded';
import { notRead, type Reader, type Readers, type Reading } from './node-settings';

const zeros = (count: number) => new Array<number>(count).fill(0);
const ones = (count: number) => new Array<number>(count).fill(1);

/** How windows go over the last axes, with what stands around them. */
interface Windows {
  readonly stride: readonly number[];
  readonly dilation: readonly number[];
  readonly before: readonly number[];
  readonly after: readonly number[];
}

function windowsOf(
  { settings }: Reading,
  size: readonly number[],
  extents: readonly number[],
): Windows {
  const axes = size.length;
  const stride = settings.ints('strides') ?? ones(axes);
  const dilation = settings.ints('dilations') ?? ones(axes);
  const auto = settings.text('auto_pad', 'NOTSET');
  if (auto === 'SAME_UPPER' || auto === 'SAME_LOWER') {
    const total = extents.map((extent, k) => {
      const steps = Math.ceil(extent / (stride[k] as number));
      const reach = ((size[k] as number) - 1) * (dilation[k] as number) + 1;
      return Math.max(0, (steps - 1) * (stride[k] as number) + reach - extent);
    });
    const less = total.map((all) => Math.floor(all / 2));
    const more = total.map((all, k) => all - (less[k] as number));
    const isUpper = auto === 'SAME_UPPER';
    return { stride, dilation, before: isUpper ? less : more, after: isUpper ? more : less };
  }
  const pads = (auto === 'NOTSET' ? settings.ints('pads') : null) ?? zeros(2 * axes);
  if (pads.some((pad) => pad < 0) || pads.length !== 2 * axes) throw notRead('pads');
  return { stride, dilation, before: pads.slice(0, axes), after: pads.slice(axes) };
}

/** The operand with what stands around it where that is not the same on both sides, and the padding that is left to do. */
function evenly(n: Reading, x: number, shape: Shape, { before, after }: Windows, value = 0) {
  if (before.every((zeros, k) => zeros === after[k])) return { x, padding: before };
  const rest = zeros(shape.length - before.length);
  const wide = padded(n.o, x, shape, [...rest, ...before], [...rest, ...after], value);
  return { x: wide, padding: zeros(before.length) };
}

/** Adds a number for each channel. */
function biased(n: Reading, y: number, at: number): number {
  if (!n.has(at)) return y;
  const rank = n.o.shapeOf(y).length;
  return n.o.add(y, n.o.reshape(n.x(at), [n.shape(at)[0] ?? 0, ...ones(rank - 2)]));
}

const conv: Reader = (n) => {
  const [shape, kernel] = [n.shape(0), n.shape(1)];
  const axes = kernel.length - 2;
  if (axes !== 1 && axes !== 2) throw notRead('kernel_shape');
  const windows = windowsOf(n, kernel.slice(2), shape.slice(2));
  const { x, padding } = evenly(n, n.x(0), shape, windows);
  const { stride, dilation } = windows;
  const a = { ...shortened({ stride, dilation }, 1), ...shortened({ padding }, 0) };
  const groups = n.settings.int('group', 1);
  const y = n.o.apply(axes === 1 ? 'conv1d' : 'conv2d', [x, n.x(1)], {
    ...a,
    ...(groups !== 1 && { groups }),
  });
  return biased(n, y, 2);
};

/** Settings that say more than what they are when they are left out. */
function shortened(
  settings: Readonly<Record<string, readonly number[]>>,
  otherwise: number,
): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(
    Object.entries(settings).filter(([, list]) => list.some((each) => each !== otherwise)),
  );
}

const convTranspose: Reader = (n) => {
  const [shape, kernel] = [n.shape(0), n.shape(1)];
  const axes = kernel.length - 2;
  if (n.settings.text('auto_pad', 'NOTSET') !== 'NOTSET') throw notRead('auto_pad');
  if (n.settings.has('output_shape')) throw notRead('output_shape');
  const { stride, dilation, before, after } = windowsOf(n, kernel.slice(2), shape.slice(2));
  if (before.some((pad, k) => pad !== after[k])) throw notRead('pads');
  const rest = n.settings.ints('output_padding') ?? zeros(axes);
  const groups = n.settings.int('group', 1);
  const extents = shape.slice(2).map((extent, k) => {
    const reach = ((kernel[k + 2] as number) - 1) * (dilation[k] as number) + 1;
    const spread = (extent - 1) * (stride[k] as number) + reach;
    return spread - 2 * (before[k] as number) + (rest[k] as number);
  });
  const to = [shape[0] as number, (kernel[1] as number) * groups, ...extents];
  const a = { stride, dilation, padding: before, groups, shape: to };
  return biased(n, n.o.apply('convolvedBack', [n.x(0), n.x(1)], a), 2);
};

const pool =
  (name: 'maxPool' | 'avgPool'): Reader =>
  (n) => {
    const size = n.settings.ints('kernel_shape') ?? [];
    const axes = size.length;
    if (axes !== 1 && axes !== 2) throw notRead('kernel_shape');
    if (n.settings.int('ceil_mode', 0)) throw notRead('ceil_mode');
    const shape = n.shape(0);
    const windows = windowsOf(n, size, shape.slice(2));
    if (windows.dilation.some((apart) => apart !== 1)) throw notRead('dilations');
    const isPadded = [...windows.before, ...windows.after].some((pad) => pad > 0);
    const isMean = name === 'avgPool';
    if (isMean && isPadded && !n.settings.int('count_include_pad', 0)) {
      throw notRead('count_include_pad');
    }
    const { x, padding } = evenly(n, n.x(0), shape, windows, isMean ? 0 : Number.NEGATIVE_INFINITY);
    const a = { size, stride: windows.stride, ...shortened({ padding }, 0) };
    const y = n.o.apply(`${name}${axes}d`, [x], a);
    // The second output is where they stand, which few ask for.
    if (isMean || n.settings.outputs < 2) return y;
    return [y, n.o.apply(axes === 1 ? 'poolPositions1d' : 'poolPositions', [x], a)];
  };

const global =
  (primitive: 'mean' | 'max'): Reader =>
  (n) => {
    const axis = n.shape(0).flatMap((_, k) => (k > 1 ? [k] : []));
    return n.o.apply(primitive, [n.x(0)], { axis, keepdims: 1 });
  };

const gemm: Reader = (n) => {
  const { o, settings } = n;
  const turned = (at: number, name: string) =>
    settings.int(name, 0) ? o.transpose(n.x(at)) : n.x(at);
  const [alpha, beta] = [settings.float('alpha', 1), settings.float('beta', 1)];
  const times = (factor: number, x: number) => (factor === 1 ? x : o.mul(o.literal(factor), x));
  const product = times(alpha, o.matmul(turned(0, 'transA'), turned(1, 'transB')));
  return n.has(2) ? o.add(product, times(beta, n.x(2))) : product;
};

/** A number for each channel in a shape that broadcasts against x. */
function perChannel(n: Reading, at: number): number {
  const rank = n.shape(0).length;
  return n.o.reshape(n.x(at), [n.shape(at)[0] ?? 0, ...ones(Math.max(0, rank - 2))]);
}

const batchNormalisation: Reader = (n) => {
  const { o, settings } = n;
  if (settings.int('training_mode', 0)) throw notRead('training_mode');
  const eps = o.literal(settings.float('epsilon', 1e-5));
  const [gain, bias, mean, variance] = [1, 2, 3, 4].map((at) => perChannel(n, at)) as [
    number,
    number,
    number,
    number,
  ];
  const standard = o.div(o.sub(n.x(0), mean), o.sqrt(o.add(variance, eps)));
  return o.add(o.mul(gain, standard), bias);
};

const instanceNormalisation: Reader = (n) => {
  const { o } = n;
  const axis = n.shape(0).flatMap((_, k) => (k > 1 ? [k] : []));
  const standard = o.apply('layerNorm', [n.x(0)], { axis, eps: n.settings.float('epsilon', 1e-5) });
  return o.add(o.mul(perChannel(n, 1), standard), perChannel(n, 2));
};

const layerNormalisation: Reader = (n) => {
  const shape = n.shape(0);
  const from = resolveAxis(n.settings.int('axis', -1), shape);
  const axis = shape.flatMap((_, k) => (k >= from ? [k] : []));
  const operands = [0, 1, 2].filter((at) => n.has(at)).map((at) => n.x(at));
  return n.o.apply('layerNorm', operands, { axis, eps: n.settings.float('epsilon', 1e-5) });
};

/** Before version 13 all axes from one on were taken together. */
const softmax =
  (primitive: 'softmax' | 'logSoftmax'): Reader =>
  (n) => {
    const shape = n.shape(0);
    const isLater = n.settings.version >= 13;
    const from = resolveAxis(n.settings.int('axis', isLater ? -1 : 1), shape);
    const axis = isLater ? from : shape.flatMap((_, k) => (k >= from ? [k] : []));
    return n.o.apply(primitive, [n.x(0)], { axis });
  };

const crossEntropyLoss: Reader = (n) => {
  if (n.settings.text('reduction', 'mean') !== 'mean') throw notRead('reduction');
  if (n.has(2)) throw notRead('weights');
  if (n.settings.has('ignore_index')) throw notRead('ignore_index');
  return n.o.apply('crossEntropy', [n.x(0), n.x(1)]);
};

/** Operators that are layers of networks. */
export const layerReaders: Readers = {
  Conv: conv,
  ConvTranspose: convTranspose,
  MaxPool: pool('maxPool'),
  AveragePool: pool('avgPool'),
  GlobalAveragePool: global('mean'),
  GlobalMaxPool: global('max'),
  Gemm: gemm,
  BatchNormalization: batchNormalisation,
  InstanceNormalization: instanceNormalisation,
  LayerNormalization: layerNormalisation,
  Softmax: softmax('softmax'),
  LogSoftmax: softmax('logSoftmax'),
  SoftmaxCrossEntropyLoss: crossEntropyLoss,
};
