import { mapFibres } from '../loops/fibres';
import { standardised } from '../loops/normalisations';
import type { Algebra } from '../rule/algebra';
import { type Attributes, numberOf } from '../rule/attributes';
import { without } from '../rule/frameworks';
import { form, type Operands } from '../rule/primitive';
import { rows } from '../rule/row';
import { type Shape, ShapeError, sameShape } from '../tensor/shape';
import { mapElements } from '../tensor/tensor';
import { standardisedFlow } from './layer-norm';
import * as shorts from './shorts';

/** All axes but that of channels, the second. */
function othersOf(x: Shape): readonly number[] {
  return x.map((_, axis) => axis).filter((axis) => axis !== 1);
}

/** The settings of the layer norm over the same axes. */
function ofLayer(x: Shape, { eps }: Attributes): Attributes {
  return { axis: othersOf(x), ...(eps === undefined ? {} : { eps }) };
}

/** The shape in which a number a channel broadcasts against x. */
export function perChannel(x: Shape): Shape {
  return [x[1] as number, ...x.slice(2).map(() => 1)];
}

function fitted([x, ...affine]: Operands<Shape>): Shape {
  const fits = x.length >= 2 && affine.every((shape) => sameShape(shape, [x[1] as number]));
  if (fits) return x;
  throw new ShapeError({ kind: 'no channels', x });
}

function standardOf<T>(o: Algebra<T>, x: Operands<T>, y: T, a: Attributes): T {
  return x.length === 1 ? y : o.apply('layerNorm', [x[0]], ofLayer(o.shapeOf(x[0]), a));
}

function scaledBy<T>(o: Algebra<T>, flow: T, x: Operands<T>): T {
  return x.length > 1 ? o.mul(flow, o.reshape(x[1], perChannel(o.shapeOf(x[0])))) : flow;
}

/** Batch normalisation by the batch at hand, as in training. */
export const batchNormalisation = rows('Network', {
  batchNorm: {
    label: 'batch normalisation by the batch at hand',
    symbol: 'batch norm',
    synonyms: ['batch norm', 'BatchNorm', 'BatchNorm1d', 'BatchNorm2d'],
    operands: ['x', 'gain', 'bias'],
    optional: 2,
    ordered: true,
    attributes: [{ name: 'eps', label: 'added to the variance', kind: 'number', default: 1e-5 }],
    rule: {
      kind: 'general',
      value: (x, a) => {
        const shape = x[0].shape;
        const standard = mapFibres(x[0], othersOf(shape), standardised(numberOf(a, 'eps', 1e-5)));
        const affine = x.slice(1).map(({ data }) => ({ shape: perChannel(shape), data }));
        return mapElements(
          (s, gain = 1, bias = 0) => (s as number) * gain + bias,
          [standard, ...affine],
        );
      },
      shape: fitted,
      pushforward: (o, i, dx, x, y, a) => {
        const shape = o.shapeOf(x[0]);
        const along = i === 0 ? dx : o.reshape(dx, perChannel(shape));
        if (i === 2) return o.broadcastTo(along, shape);
        const standard = standardOf(o, x, y, a);
        if (i === 1) return o.mul(along, standard);
        return scaledBy(o, standardisedFlow(o, dx, x[0], standard, ofLayer(shape, a)), x);
      },
      pullback: (o, i, ybar, x, y, a) => {
        const shape = o.shapeOf(x[0]);
        const total = (flow: typeof ybar) =>
          o.reshape(o.sum(flow, othersOf(shape)), [shape[1] as number]);
        if (i === 2) return total(ybar);
        const standard = standardOf(o, x, y, a);
        if (i === 1) return total(o.mul(ybar, standard));
        return standardisedFlow(o, scaledBy(o, ybar, x), x[0], standard, ofLayer(shape, a));
      },
    },
    sampleShapes: [
      { shapes: [[3, 2]] },
      { shapes: [[3, 2], [2]] },
      { shapes: [[2, 2, 3], [2], [2]], attributes: { eps: 0.1 } },
    ],
    words:
      'As in layer normalisation, each channel over the batch: the adjoint less its mean and less its part along the normalised operand, divided by the standard deviation.',
    known: [[[[1], [3]]], [[-1], [1]], { eps: 0 }],
    elsewhere: {
      short: shorts.batchNorm,
      pytorch: ({ eps }, x) => {
        const affine = [', weight=#2', ', bias=#3'].slice(0, x.length - 1).join('');
        return form(`F.batch_norm(#1, None, None${affine}, training=True, eps=${eps})`, true);
      },
      jax: without('a layer of Flax, BatchNorm'),
      tensorflow: without('a layer of Keras, BatchNormalization'),
      onnx: without('BatchNormalization takes means and variances'),
    },
  },
});
