import { type Convolution, convolved, convolvedBack, correlated } from '../loops/convolution';
import { type AttributeSpec, type Attributes, wholeOf, wholesOf } from '../rule/attributes';
import type { Spelled } from '../rule/frameworks';
import { without } from '../rule/frameworks';
import { form, type Notation } from '../rule/primitive';
import { rows, type SampleShapes, type WrittenRow } from '../rule/row';
import { type Shape, ShapeError, sameShape } from '../tensor/shape';
import * as shorts from './shorts-of-windows';
import { ofRules, python } from './spellings';
import { resultShape } from './structure';

const strideAndPadding: readonly AttributeSpec[] = [
  {
    name: 'stride',
    label: 'how far the kernel moves; left out, 1',
    kind: 'integers',
    default: null,
  },
  {
    name: 'padding',
    label: 'zeros on either side; left out, none',
    kind: 'integers',
    default: null,
  },
  {
    name: 'dilation',
    label: 'how far apart what the kernel meets lies; left out, 1',
    kind: 'integers',
    default: null,
  },
  {
    name: 'groups',
    label: 'parts of channels that know nothing of each other',
    kind: 'integer',
    default: 1,
  },
];

/** One number an axis, or one for all. */
export function perAxis(a: Attributes, name: string, otherwise: number): readonly [number, number] {
  const [first = otherwise, second = first] = wholesOf(a, name) ?? [];
  return [first, second];
}

/** How a kernel goes over x, and the shape of what comes of it. @throws ShapeError */
export function convolutionOf(
  x: Shape,
  kernel: Shape,
  a: Attributes,
): { by: Convolution; shape: Shape } {
  const axes = kernel.length - 2;
  if (axes !== 1 && axes !== 2) throw new ShapeError({ kind: 'no convolution', x, kernel });
  const isBatch = x.length === axes + 2;
  const [batch, channels] = isBatch ? x : [1, x[0]];
  const [outputs, taken] = kernel;
  const [stride, padding] = [perAxis(a, 'stride', 1), perAxis(a, 'padding', 0)];
  const groups = wholeOf(a, 'groups', 1);
  const wide = (shape: Shape) => [...new Array(2 - axes).fill(1), ...shape.slice(-axes)];
  const along = (pair: readonly number[], lone: number) =>
    axes === 1 ? [lone, pair[0] as number] : pair;
  const [from, over, steps, zeros] = [wide(x), wide(kernel), along(stride, 1), along(padding, 0)];
  const apart = along(perAxis(a, 'dilation', 1), 1);
  const to = from.map((n, k) => {
    const reach = ((over[k] as number) - 1) * (apart[k] as number) + 1;
    const room = n + 2 * (zeros[k] as number) - reach;
    return Math.floor(room / (steps[k] as number)) + 1;
  });
  const isRank = isBatch || x.length === axes + 1;
  const isGrouped = groups >= 1 && (outputs as number) % groups === 0;
  const fits = isRank && isGrouped && channels === (taken as number) * groups;
  if (
    !fits ||
    Math.min(...steps, ...apart) < 1 ||
    Math.min(...zeros) < 0 ||
    Math.min(...to) < 1 ||
    Math.min(...over) < 1
  ) {
    throw new ShapeError({ kind: 'no convolution', x, kernel });
  }
  const pair = (of: readonly number[]) => of as unknown as readonly [number, number];
  const by = {
    ...{ batch: batch as number, channels: channels as number, outputs: outputs as number },
    ...{ from: pair(from), kernel: pair(over), to: pair(to) },
    ...{ stride: pair(steps), padding: pair(zeros), dilation: pair(apart), groups },
  };
  const extents = to.slice(-axes);
  return { by, shape: [...(isBatch ? [by.batch] : []), by.outputs, ...extents] };
}

function axesFit(kernel: Shape, x: Shape, axes: number): void {
  if (kernel.length !== axes + 2) throw new ShapeError({ kind: 'no convolution', x, kernel });
}

/** @throws ShapeError unless y has the shape of the convolution that is transposed. */
function checkTransposed(y: Shape, x: Shape, kernel: Shape, a: Attributes): void {
  if (sameShape(convolutionOf(x, kernel, a).shape, y)) return;
  throw new ShapeError({ kind: 'no convolution', x, kernel });
}

function settings(a: Attributes): Attributes {
  const { shape: _, ...rest } = a;
  return rest;
}

/** What PyTorch has of batches of images alone. */
function ofBatches(name: string, operands: (shape: string) => string): Spelled {
  return (a, [x]) => {
    if (x.length !== 4) return without(`${name} is of a batch`);
    return form(`${name}(${operands(python(target(a)))}, ${settingsText(a, 2)})`, true);
  };
}

function spelled(name: string, axes: number): Spelled {
  return (a) => form(`${name}(#1, #2, ${settingsText(a, axes)})`, true);
}

function settingsText(a: Attributes, axes: number): string {
  const setting = (key: string, otherwise: number): string => {
    const pair = perAxis(a, key, otherwise);
    return axes === 1 ? `${pair[0]}` : python(pair);
  };
  return `stride=${setting('stride', 1)}, padding=${setting('padding', 0)}, dilation=${setting('dilation', 1)}, groups=${wholeOf(a, 'groups', 1)}`;
}

/** The numbers of a setting, one for each axis. */
function each(a: Attributes, name: string, axes: number, otherwise: number): readonly number[] {
  return perAxis(a, name, otherwise).slice(0, axes);
}

/** Settings that are not what they are when left out, as arguments after others. */
function settingsBut(otherwise: number, named: Readonly<Record<string, readonly number[]>>) {
  return Object.entries(named)
    .filter(([, numbers]) => numbers.some((x) => x !== otherwise))
    .map(([name, numbers]) => `, ${name}=${python(numbers)}`)
    .join('');
}

/** JAX takes batches; an image alone is a batch of one. */
const inJax =
  (axes: number): Spelled =>
  (a, [x]) => {
    const padding = each(a, 'padding', axes, 0);
    const around = padding.every((zeros) => zeros === 0)
      ? '"VALID"'
      : `[${padding.map((zeros) => `(${zeros}, ${zeros})`).join(', ')}]`;
    const groups = wholeOf(a, 'groups', 1);
    const settings =
      python(each(a, 'stride', axes, 1)) +
      `, ${around}` +
      settingsBut(1, { rhs_dilation: each(a, 'dilation', axes, 1) }) +
      (groups === 1 ? '' : `, feature_group_count=${groups}`);
    const convolved = (of: string) => `jax.lax.conv_general_dilated(${of}, #2, ${settings})`;
    return form(x.length === axes + 2 ? convolved('#1') : `${convolved('#1[None]')}[0]`, true);
  };

/** TensorFlow has channels last, of images and of kernels. */
const inTensorFlow: Spelled = (a, [x]) => {
  if (x.length !== 4) return without('tf.nn.conv2d is of a batch');
  if (wholeOf(a, 'groups', 1) !== 1) return without('groups of tf.nn.conv2d need a GPU');
  const [rows = 0, columns = 0] = each(a, 'padding', 2, 0);
  const around =
    rows + columns === 0
      ? '"VALID"'
      : `[[0, 0], [${rows}, ${rows}], [${columns}, ${columns}], [0, 0]]`;
  const image = 'tf.transpose(#1, [0, 2, 3, 1])';
  const kernel = 'tf.transpose(#2, [2, 3, 1, 0])';
  const settings =
    `strides=${python(each(a, 'stride', 2, 1))}, padding=${around}` +
    settingsBut(1, { dilations: each(a, 'dilation', 2, 1) });
  const made = `tf.nn.conv2d(${image}, ${kernel}, ${settings})`;
  return form(`tf.transpose(${made}, [0, 3, 1, 2])`, true);
};

/** PyTensor has Theano's, which flips kernels unless told not to. */
const inPyTensor: Spelled = (a, [x]) => {
  if (x.length !== 4) return without('conv2d of PyTensor is of a batch');
  const groups = wholeOf(a, 'groups', 1);
  const settings =
    settingsBut(0, { border_mode: each(a, 'padding', 2, 0) }) +
    settingsBut(1, {
      subsample: each(a, 'stride', 2, 1),
      filter_dilation: each(a, 'dilation', 2, 1),
    }) +
    (groups === 1 ? '' : `, num_groups=${groups}`);
  return form(`conv2d(#1, #2, filter_flip=False${settings})`, true);
};

/**
 * A row of a convolution. A bias is no operand: to add it is a statement of its own, with an adjoint of its
 * own, so a call that has one, F.conv1d(x, kernel, bias), is read as a sum.
 */
function convolution(
  axes: 1 | 2,
  sampleShapes: readonly SampleShapes[],
  known: WrittenRow['known'],
): WrittenRow {
  const latex: Notation = form('#1 \\star #2');
  return {
    label:
      axes === 1
        ? 'convolution along an axis, kernel not flipped; a bias is added to it'
        : 'convolution of images, kernel not flipped; a bias is added to it',
    synonyms:
      axes === 1
        ? ['convolution', 'Conv1d', 'correlate', 'cross-correlation']
        : ['convolution', 'Conv2d', 'image filter'],
    operands: ['x', 'kernel'],
    ordered: true,
    attributes: strideAndPadding,
    rule: {
      kind: 'bilinear',
      value: ([x, kernel], a) => {
        const { by, shape } = convolutionOf(x.shape, kernel.shape, a);
        return convolved(by, x, kernel, shape);
      },
      shape: ([x, kernel], a) => {
        axesFit(kernel, x, axes);
        return convolutionOf(x, kernel, a).shape;
      },
      transpose: (o, i, ybar, [x, kernel], a) =>
        i === 0
          ? o.apply('convolvedBack', [ybar, kernel], { ...a, shape: o.shapeOf(x) })
          : o.apply('correlated', [ybar, x], { ...a, shape: o.shapeOf(kernel) }),
    },
    text: { kind: 'call', name: axes === 1 ? 'conv1d' : 'conv2d' },
    latex,
    sample: [[-2, 2]],
    sampleShapes,
    known,
    words:
      'The operand gets, through every place of the kernel that met it, the adjoint times the kernel; the kernel gets the adjoint times what it met. A bias is added by a statement of its own, and gets the sum over all places.',
    operations: ([x, kernel], y) =>
      y.reduce((product, n) => product * n, 1) *
      kernel.slice(1).reduce((product, n) => product * n, 1) *
      (x.length > 0 ? 1 : 0),
    elsewhere: {
      short: shorts.convolution,
      pytorch: spelled(axes === 1 ? 'F.conv1d' : 'F.conv2d', axes),
      jax: inJax(axes),
      numpy: without('NumPy has convolutions of vectors alone'),
      pytensor: axes === 2 ? inPyTensor : without('conv2d of PyTensor is of images'),
      tensorflow: axes === 2 ? inTensorFlow : without('tf.nn.conv2d is of images'),
      onnx: without('Conv is of a batch'),
    },
  };
}

const name = (kernel: Shape) => (kernel.length === 3 ? 'conv1d' : 'conv2d');
const target = (a: Attributes) => wholesOf(a, 'shape') ?? [];

/** Kernels that go over signals and images. */
export const convolutions = rows('Network', {
  conv1d: convolution(
    1,
    [
      {
        shapes: [
          [2, 5],
          [3, 2, 2],
        ],
      },
      {
        shapes: [
          [2, 1, 4],
          [2, 1, 3],
        ],
        attributes: { stride: 2, padding: 1 },
      },
      {
        shapes: [
          [4, 6],
          [2, 2, 3],
        ],
        attributes: { dilation: 2, groups: 2, padding: 1 },
      },
    ],
    [[[[1, 2, 3, 4]], [[[1, 10]]]], [[21, 32, 43]]],
  ),
  conv2d: convolution(
    2,
    [
      {
        shapes: [
          [2, 3, 3],
          [1, 2, 2, 2],
        ],
      },
      {
        shapes: [
          [2, 1, 3, 4],
          [2, 1, 2, 3],
        ],
        attributes: { stride: [1, 2], padding: [1, 0] },
      },
      {
        shapes: [
          [2, 4, 4],
          [2, 1, 2, 2],
        ],
        attributes: { dilation: [2, 1], groups: 2 },
      },
    ],
    [
      [
        [
          [
            [1, 2],
            [3, 4],
          ],
        ],
        [
          [
            [
              [1, 10],
              [100, 1000],
            ],
          ],
        ],
      ],
      [[[4321]]],
    ],
  ),
  convolvedBack: {
    label: 'convolution transposed by its operand',
    group: null,
    operands: ['y', 'kernel'],
    ordered: true,
    attributes: [resultShape, ...strideAndPadding],
    rule: {
      kind: 'bilinear',
      value: ([y, kernel], a) =>
        convolvedBack(convolutionOf(target(a), kernel.shape, a).by, y, kernel, target(a)),
      shape: ([y, kernel], a) => {
        checkTransposed(y, target(a), kernel, a);
        return target(a);
      },
      transpose: (o, i, flow, [y, kernel], a) =>
        i === 0
          ? o.apply(name(o.shapeOf(kernel)), [flow, kernel], settings(a))
          : o.apply('correlated', [y, flow], { ...settings(a), shape: o.shapeOf(kernel) }),
    },
    sample: [[-2, 2]],
    sampleShapes: [
      {
        shapes: [
          [3, 4],
          [3, 2, 2],
        ],
        attributes: { shape: [2, 5] },
      },
    ],
    words: 'The adjoint flows back by the convolution itself.',
    known: [[[[1, 1]], [[[1, 10]]]], [[1, 11, 10]], { shape: [1, 3] }],
    elsewhere: {
      ...ofRules,
      pytorch: ofBatches('torch.nn.grad.conv2d_input', (shape) => `${shape}, #2, #1`),
      short: shorts.convolvedBack,
    },
  },
  correlated: {
    label: 'convolution transposed by its kernel',
    group: null,
    operands: ['y', 'x'],
    ordered: true,
    attributes: [resultShape, ...strideAndPadding],
    rule: {
      kind: 'bilinear',
      value: ([y, x], a) => correlated(convolutionOf(x.shape, target(a), a).by, y, x, target(a)),
      shape: ([y, x], a) => {
        checkTransposed(y, x, target(a), a);
        return target(a);
      },
      transpose: (o, i, flow, [y, x], a) =>
        i === 0
          ? o.apply(name(target(a)), [x, flow], settings(a))
          : o.apply('convolvedBack', [y, flow], { ...settings(a), shape: o.shapeOf(x) }),
    },
    sample: [[-2, 2]],
    sampleShapes: [
      {
        shapes: [
          [3, 4],
          [2, 5],
        ],
        attributes: { shape: [3, 2, 2] },
      },
    ],
    words: 'The adjoint flows back by the convolution itself.',
    known: [[[[1, 1]], [[1, 2, 3]]], [[[3, 5]]], { shape: [1, 1, 2] }],
    elsewhere: {
      ...ofRules,
      pytorch: ofBatches('torch.nn.grad.conv2d_weight', (shape) => `#2, ${shape}, #1`),
      short: shorts.correlated,
    },
  },
});
