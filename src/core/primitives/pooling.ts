import { type Convolution, convolved, greatestMet } from '../loops/convolution';
import type { Algebra } from '../rule/algebra';
import type { AttributeSpec, Attributes } from '../rule/attributes';
import { type Spelled, without } from '../rule/frameworks';
import { form, type Operands } from '../rule/primitive';
import { rows } from '../rule/row';
import { type Shape, ShapeError, sizeOf } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import { perAxis } from './convolution';
import { ofRules, python } from './spellings';

const attributes: readonly AttributeSpec[] = [
  { name: 'size', label: 'extents of a window', kind: 'integers', default: [2] },
  {
    name: 'stride',
    label: 'how far it moves; left out, by its size',
    kind: 'integers',
    default: null,
  },
];

interface Windows {
  readonly by: Convolution;
  readonly shape: Shape;
  readonly size: readonly [number, number];
  readonly stride: readonly [number, number];
}

/** How windows go over the last two axes. @throws ShapeError */
function windowsOf(x: Shape, a: Attributes): Windows {
  const size = perAxis(a, 'size', 2);
  const stride = a.stride === undefined ? size : perAxis(a, 'stride', 1);
  const from = x.slice(-2) as unknown as readonly [number, number];
  const to = [0, 1].map((k) => {
    return Math.floor(((from[k] as number) - (size[k] as number)) / (stride[k] as number)) + 1;
  }) as unknown as readonly [number, number];
  if (x.length < 2 || !(Math.min(...to, ...size, ...stride) >= 1)) {
    throw new ShapeError({ kind: 'no windows', x, size });
  }
  const batch = sizeOf(x.slice(0, -2));
  const by = {
    batch,
    channels: 1,
    outputs: 1,
    from,
    kernel: size,
    to,
    stride,
    padding: [0, 0] as const,
  };
  return { by, shape: [...x.slice(0, -2), ...to], size, stride };
}

function share([height, width]: readonly [number, number]): number {
  return 1 / (height * width);
}

function average(x: Tensor, a: Attributes): Tensor {
  const { by, shape, size } = windowsOf(x.shape, a);
  const data = new Float64Array(sizeOf(size)).fill(share(size));
  return convolved(by, x, { shape: size, data }, shape);
}

function spread<T>(o: Algebra<T>, ybar: T, x: Shape, a: Attributes): T {
  const { by, size, stride } = windowsOf(x, a);
  const kernel = o.broadcastTo(o.literal(share(size)), [1, 1, ...size]);
  const flow = o.reshape(ybar, [by.batch, 1, ...by.to]);
  const shape = [by.batch, 1, ...by.from];
  return o.reshape(o.apply('convolvedBack', [flow, kernel], { stride, shape }), x);
}

function positions(x: Tensor, a: Attributes): Tensor {
  const { by, shape } = windowsOf(x.shape, a);
  return greatestMet(by, x, shape);
}

const pooledShape = ([x]: Operands<Shape>, a: Attributes) => windowsOf(x, a).shape;

/** Which elements of x, in a row, are the greatest, in a row. */
function greatest<T>(o: Algebra<T>, x: T, a: Attributes): T {
  return o.reshape(o.apply('poolPositions', [x], a), [sizeOf(windowsOf(o.shapeOf(x), a).shape)]);
}

function spelled(name: string): Spelled {
  return (a, [x]) => {
    if (x.length < 3 || x.length > 4) return without(`${name} takes three axes or four`);
    const { size, stride } = windowsOf(x, a);
    return form(`${name}(#1, ${python(size)}, stride=${python(stride)})`, true);
  };
}

const sampleShapes = [
  { shapes: [[1, 4, 4]] },
  { shapes: [[2, 1, 3, 4]], attributes: { size: [2, 3], stride: 1 } },
  { shapes: [[3, 5]], attributes: { size: 3 } },
] as const;

const elsewhere = {
  jax: without('jax.lax.reduce_window'),
  tensorflow: without('channels come last in TensorFlow'),
  onnx: without('pooling is of a batch'),
};

/** Windows that go over images. */
export const pooling = rows('Network', {
  maxPool2d: {
    label: 'maximum of each window',
    synonyms: ['max pooling', 'MaxPool2d', 'pool'],
    attributes,
    rule: {
      kind: 'general',
      value: ([x], a) => {
        const at = positions(x, a);
        return { shape: at.shape, data: at.data.map((k) => x.data[k] as number) };
      },
      shape: pooledShape,
      pushforward: (o, _i, dx, [x], y, a) => {
        const row = o.reshape(dx, [sizeOf(o.shapeOf(x))]);
        return o.reshape(o.apply('gather', [row, greatest(o, x, a)]), o.shapeOf(y));
      },
      pullback: (o, _i, ybar, [x], y, a) => {
        const row = o.reshape(ybar, [sizeOf(o.shapeOf(y))]);
        const shape = [sizeOf(o.shapeOf(x))];
        const back = o.apply('scatter', [row, greatest(o, x, a)], { shape });
        return o.reshape(back, o.shapeOf(x));
      },
    },
    text: { kind: 'call', name: 'max_pool2d' },
    sampleShapes,
    words:
      'The greatest element of each window gets its adjoint; of those that tie, the first one.',
    known: [
      [
        [
          [1, 5, 2, 0],
          [3, 4, 1, 7],
        ],
      ],
      [[5, 7]],
    ],
    elsewhere: { pytorch: spelled('F.max_pool2d'), ...elsewhere },
  },
  avgPool2d: {
    label: 'mean of each window',
    synonyms: ['average pooling', 'mean pooling', 'AvgPool2d'],
    attributes,
    rule: {
      kind: 'linear',
      in: [0],
      value: ([x], a) => average(x, a),
      shape: pooledShape,
      transpose: (o, _i, ybar, [x], a) => spread(o, ybar, o.shapeOf(x), a),
    },
    text: { kind: 'call', name: 'avg_pool2d' },
    sampleShapes,
    words: 'Every element of a window gets its equal share of the adjoint.',
    known: [
      [
        [
          [1, 5, 2, 0],
          [2, 4, 1, 5],
        ],
      ],
      [[3, 2]],
    ],
    elsewhere: { pytorch: spelled('F.avg_pool2d'), ...elsewhere },
  },
  poolPositions: {
    label: 'positions of the greatest of each window',
    group: null,
    attributes,
    rule: {
      kind: 'linear',
      in: [],
      value: ([x], a) => positions(x, a),
      shape: pooledShape,
      transpose: (_o, _i, ybar) => ybar,
    },
    sampleShapes: [{ shapes: [[4, 4]] }],
    words: 'It jumps from place to place, so nothing flows back.',
    known: [
      [
        [
          [1, 5],
          [3, 4],
        ],
      ],
      [[1]],
    ],
    elsewhere: ofRules,
  },
});
