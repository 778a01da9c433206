import { type Convolution, convolved, greatestMet } from '../loops/convolution';
import type { Algebra } from '../rule/algebra';
import type { AttributeSpec, Attributes } from '../rule/attributes';
import { type Spelled, without } from '../rule/frameworks';
import { form } from '../rule/primitive';
import { rows, type WrittenRow } from '../rule/row';
import { type Shape, ShapeError, sizeOf } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import { perAxis } from './convolution';
import * as shorts from './shorts-of-windows';
import { ofRules, python } from './spellings';

const attributes = (axes: 1 | 2): readonly AttributeSpec[] => [
  { name: 'size', label: 'extents of a window', kind: 'integers', default: [2] },
  {
    name: 'stride',
    label: 'how far it moves; left out, by its size',
    kind: 'integers',
    default: null,
  },
  {
    name: 'padding',
    label:
      axes === 1 ? 'places on either side; left out, none' : 'places on every side; left out, none',
    kind: 'integers',
    default: null,
  },
];

interface Windows {
  readonly by: Convolution;
  readonly shape: Shape;
  readonly size: readonly number[];
}

type Pair = readonly [number, number];

/** How windows go over the last axis, or the last two. @throws ShapeError */
function windowsOf(x: Shape, a: Attributes, axes: 1 | 2): Windows {
  const along = (pair: Pair, lone: number): Pair => (axes === 1 ? [lone, pair[0]] : pair);
  const size = along(perAxis(a, 'size', 2), 1);
  const stride = a.stride === undefined ? size : along(perAxis(a, 'stride', 1), 1);
  const padding = along(perAxis(a, 'padding', 0), 0);
  const from = (axes === 1 ? [1, x.at(-1)] : x.slice(-2)) as unknown as Pair;
  const to = [0, 1].map((k) => {
    const room = (from[k] as number) + 2 * (padding[k] as number) - (size[k] as number);
    return Math.floor(room / (stride[k] as number)) + 1;
  }) as unknown as Pair;
  // A window that lies in the padding alone would have nothing to be the greatest of.
  const isFilled = padding.every((zeros, k) => zeros >= 0 && 2 * zeros <= (size[k] as number));
  if (x.length < axes || !isFilled || !(Math.min(...to, ...size, ...stride) >= 1)) {
    throw new ShapeError({ kind: 'no windows', x, size: size.slice(-axes) });
  }
  const outer = x.slice(0, -axes);
  const by = {
    ...{ batch: sizeOf(outer), channels: 1, outputs: 1 },
    ...{ from, kernel: size, to, stride, padding },
  };
  return { by, shape: [...outer, ...to.slice(-axes)], size };
}

/** Places beyond the edge count as zeros, as they do in PyTorch. */
function share(size: readonly number[]): number {
  return 1 / sizeOf(size);
}

function average(x: Tensor, a: Attributes, axes: 1 | 2): Tensor {
  const { by, shape, size } = windowsOf(x.shape, a, axes);
  const data = new Float64Array(sizeOf(size)).fill(share(size));
  return convolved(by, x, { shape: size, data }, shape);
}

function spread<T>(o: Algebra<T>, ybar: T, x: Shape, a: Attributes, axes: 1 | 2): T {
  const { by, size } = windowsOf(x, a, axes);
  const { stride, padding } = by;
  const kernel = o.broadcastTo(o.literal(share(size)), [1, 1, ...size]);
  const flow = o.reshape(ybar, [by.batch, 1, ...by.to]);
  const shape = [by.batch, 1, ...by.from];
  return o.reshape(o.apply('convolvedBack', [flow, kernel], { stride, padding, shape }), x);
}

/** Which elements of x, in a row, are the greatest, in a row. */
function greatest<T>(o: Algebra<T>, x: T, a: Attributes, axes: 1 | 2): T {
  const { shape } = windowsOf(o.shapeOf(x), a, axes);
  return o.reshape(o.apply(axes === 1 ? 'poolPositions1d' : 'poolPositions', [x], a), [
    sizeOf(shape),
  ]);
}

function spelled(name: string, axes: 1 | 2): Spelled {
  return (a, [x]) => {
    if (x.length < axes + 1 || x.length > axes + 2) return without(`${name} takes channels`);
    const { size, by } = windowsOf(x, a, axes);
    const [stride, padding] = [by.stride, by.padding].map((pair) => python(pair.slice(-axes)));
    const extents = python(size.slice(-axes));
    return form(`${name}(#1, ${extents}, stride=${stride}, padding=${padding})`, true);
  };
}

/** JAX has windows over all axes, those that they do not go along one wide. */
const inJax =
  (axes: 1 | 2, start: string, computation: string): Spelled =>
  (a, [x]) => {
    const { size, by } = windowsOf(x, a, axes);
    const outer = x.slice(0, -axes);
    const over = (lone: number, along: readonly number[]) =>
      python([...outer.map(() => lone), ...along.slice(-axes)]);
    const isBare = by.padding.every((places) => places === 0);
    const border = [...outer.map(() => 0), ...by.padding.slice(-axes)];
    const around = isBare ? '"VALID"' : `[${border.map((n) => `(${n}, ${n})`).join(', ')}]`;
    const windows = `${over(1, size)}, ${over(1, by.stride)}, ${around}`;
    const found = `jax.lax.reduce_window(#1, ${start}, jax.lax.${computation}, ${windows})`;
    const isSum = computation === 'add';
    return form(isSum ? `${found} / ${sizeOf(size)}` : found, !isSum);
  };

/** TensorFlow has channels last. */
const inTensorFlow =
  (axes: 1 | 2): Spelled =>
  (a, [x]) => {
    if (axes === 1 || x.length !== 4) return without('tf.nn.max_pool2d is of a batch of images');
    const { size, by } = windowsOf(x, a, axes);
    const [rows, columns] = by.padding;
    const around =
      rows + columns === 0
        ? '"VALID"'
        : `[[0, 0], [${rows}, ${rows}], [${columns}, ${columns}], [0, 0]]`;
    const settings = `ksize=${python(size)}, strides=${python(by.stride)}, padding=${around}`;
    const found = `tf.nn.max_pool2d(tf.transpose(#1, [0, 2, 3, 1]), ${settings})`;
    return form(`tf.transpose(${found}, [0, 3, 1, 2])`, true);
  };

/** Windows side by side are axes of their own. */
const inPyTensor =
  (axes: 1 | 2, reduction: 'max' | 'mean'): Spelled =>
  (a, [x]) => {
    const { size, by } = windowsOf(x, a, axes);
    const [extents, along, steps] = [by.from, size, by.stride].map((each) => each.slice(-axes));
    const isWhole = extents?.every(
      (n, k) => n % (along?.[k] ?? 1) === 0 && along?.[k] === steps?.[k],
    );
    if (!isWhole || by.padding.some((places) => places !== 0)) {
      return without('PyTensor has no windows that overlap');
    }
    const outer = x.slice(0, -axes);
    const split = extents?.flatMap((n, k) => [n / (along?.[k] ?? 1), along?.[k] ?? 1]) ?? [];
    const within = split.flatMap((_, k) => (k % 2 === 1 ? [outer.length + k] : []));
    const over = axes === 1 ? String(within[0]) : python(within);
    return form(`#1.reshape(${python([...outer, ...split])}).${reduction}(axis=${over})`, true);
  };

/** PyTorch counts places within each image. */
const placesInData: Spelled = (a, [x]) => {
  const notation = spelled('F.max_pool2d', 2);
  const found = x.length === 4 && typeof notation === 'function' ? notation(a, [x, x, x]) : '';
  if (typeof found === 'string' || found.kind !== 'form') return without('it takes batches');
  const [batch = 1, channels = 1, height = 1, width = 1] = x;
  const places = `${found.template.slice(0, -1)}, return_indices=True)[1]`;
  const first = `torch.arange(0, ${sizeOf(x)}, ${height * width}).reshape(${batch}, ${channels}, 1, 1)`;
  return form(`(${places} + ${first}).to(torch.float64)`);
};

const sampleShapes = {
  1: [
    { shapes: [[1, 6]] },
    { shapes: [[2, 1, 5]], attributes: { size: 3, stride: 1, padding: 1 } },
    { shapes: [[5]], attributes: { size: 3, stride: 2 } },
  ],
  2: [
    { shapes: [[1, 4, 4]] },
    { shapes: [[2, 1, 3, 4]], attributes: { size: [2, 3], stride: 1 } },
    { shapes: [[3, 5]], attributes: { size: 3 } },
    { shapes: [[1, 3, 4]], attributes: { size: [2, 3], stride: [1, 2], padding: [0, 1] } },
  ],
} as const;

const elsewhere = {
  numpy: without('NumPy has no windows'),
  onnx: without('pooling is of a batch'),
};

function maximum(axes: 1 | 2, known: WrittenRow['known']): WrittenRow {
  return {
    label: axes === 1 ? 'maximum of each window along an axis' : 'maximum of each window',
    synonyms: ['max pooling', `MaxPool${axes}d`, 'pool'],
    attributes: attributes(axes),
    rule: {
      kind: 'general',
      value: ([x], a) => {
        const { by, shape } = windowsOf(x.shape, a, axes);
        const at = greatestMet(by, x, shape);
        return { shape: at.shape, data: at.data.map((k) => x.data[k] as number) };
      },
      shape: ([x], a) => windowsOf(x, a, axes).shape,
      pushforward: (o, _i, dx, [x], y, a) => {
        const row = o.reshape(dx, [sizeOf(o.shapeOf(x))]);
        return o.reshape(o.apply('gather', [row, greatest(o, x, a, axes)]), o.shapeOf(y));
      },
      pullback: (o, _i, ybar, [x], y, a) => {
        const row = o.reshape(ybar, [sizeOf(o.shapeOf(y))]);
        const shape = [sizeOf(o.shapeOf(x))];
        const back = o.apply('scatter', [row, greatest(o, x, a, axes)], { shape });
        return o.reshape(back, o.shapeOf(x));
      },
    },
    text: { kind: 'call', name: `max_pool${axes}d` },
    sampleShapes: sampleShapes[axes],
    words:
      'The greatest element of each window gets its adjoint; of those that tie, the first one.',
    known,
    elsewhere: {
      pytorch: spelled(`F.max_pool${axes}d`, axes),
      jax: inJax(axes, '-jnp.inf', 'max'),
      tensorflow: inTensorFlow(axes),
      pytensor: inPyTensor(axes, 'max'),
      ...elsewhere,
      short: shorts.maxPool(axes),
    },
  };
}

function mean(axes: 1 | 2, known: WrittenRow['known']): WrittenRow {
  return {
    label: axes === 1 ? 'mean of each window along an axis' : 'mean of each window',
    synonyms: ['average pooling', 'mean pooling', `AvgPool${axes}d`],
    attributes: attributes(axes),
    rule: {
      kind: 'linear',
      in: [0],
      value: ([x], a) => average(x, a, axes),
      shape: ([x], a) => windowsOf(x, a, axes).shape,
      transpose: (o, _i, ybar, [x], a) => spread(o, ybar, o.shapeOf(x), a, axes),
    },
    text: { kind: 'call', name: `avg_pool${axes}d` },
    sampleShapes: sampleShapes[axes],
    words: 'Every element of a window gets its equal share of the adjoint.',
    known,
    elsewhere: {
      pytorch: spelled(`F.avg_pool${axes}d`, axes),
      jax: inJax(axes, '0.0', 'add'),
      tensorflow: without('tf.nn.avg_pool2d leaves zeros around images out'),
      pytensor: inPyTensor(axes, 'mean'),
      ...elsewhere,
      short: shorts.averagePool(axes),
    },
  };
}

function positions(axes: 1 | 2, known: WrittenRow['known']): WrittenRow {
  return {
    label: 'positions of the greatest of each window',
    group: null,
    attributes: attributes(axes),
    rule: {
      kind: 'linear',
      in: [],
      value: ([x], a) => {
        const { by, shape } = windowsOf(x.shape, a, axes);
        return greatestMet(by, x, shape);
      },
      shape: ([x], a) => windowsOf(x, a, axes).shape,
      transpose: (_o, _i, ybar) => ybar,
    },
    sampleShapes: [{ shapes: [[4, 4]] }],
    words: 'It jumps from place to place, so nothing flows back.',
    known,
    elsewhere: {
      ...ofRules,
      pytorch: axes === 1 ? ofRules.pytorch : placesInData,
      short: shorts.poolPositions(axes),
    },
  };
}

/** Windows that go over signals and images. */
export const pooling = rows('Network', {
  maxPool1d: maximum(1, [[[1, 5, 2, 0]], [5, 2]]),
  avgPool1d: mean(1, [[[1, 5, 2, 0]], [3, 1]]),
  poolPositions1d: positions(1, [[[1, 5, 2, 0]], [1, 2]]),
  maxPool2d: maximum(2, [
    [
      [
        [1, 5, 2, 0],
        [3, 4, 1, 7],
      ],
    ],
    [[5, 7]],
  ]),
  avgPool2d: mean(2, [
    [
      [
        [1, 5, 2, 0],
        [2, 4, 1, 5],
      ],
    ],
    [[3, 2]],
  ]),
  poolPositions: positions(2, [
    [
      [
        [1, 5],
        [3, 4],
      ],
    ],
    [[1]],
  ]),
});
