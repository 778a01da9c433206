import { kinkWords } from '../../words/en/kink';
import { reduce } from '../loops/fibres';
import { deviationOf, varianceOf } from '../loops/spread';
import type { Algebra } from '../rule/algebra';
import { type AttributeSpec, type Attributes, numberOf } from '../rule/attributes';
import { axesOf, keepsDims } from '../rule/axes';
import { type Spelled, without } from '../rule/frameworks';
import { form, kinkOf } from '../rule/primitive';
import { rows } from '../rule/row';
import { sizeOf } from '../tensor/shape';
import { broadcastTo } from '../tensor/tensor';
import {
  against,
  type BothWays,
  reducedBy,
  reducedFrom,
  reductionAttributes,
  sumBy,
  withPartials,
} from './reduction-rules';
import { python, reducing } from './spellings';

const attributes: readonly AttributeSpec[] = [
  ...reductionAttributes,
  {
    name: 'correction',
    label: 'taken from the count; 1 for a sample, 0 for all there is',
    kind: 'number',
    default: 1,
  },
];

function correctionOf(a: Attributes): number {
  return numberOf(a, 'correction', 1);
}

/** The attributes that a mean over the same axes has. */
function ofMean(a: Attributes): Attributes {
  const { correction: _, ...rest } = a;
  return rest;
}

/** The distances from the mean, and by what their squares are divided. */
function distances<T>(o: Algebra<T>, x: T, a: Attributes) {
  const shape = o.shapeOf(x);
  const count = sizeOf(axesOf(shape, a).map((axis) => shape[axis] as number));
  return {
    distance: o.sub(x, against(o, x, a, o.apply('mean', [x], ofMean(a)))),
    freedom: o.literal(Math.max(0, count - correctionOf(a))),
  };
}

/** As `withPartials`, whose sums know no correction. */
function ways(partial: <T>(o: Algebra<T>, x: T, y: T, a: Attributes) => T): BothWays {
  return {
    pushforward: (o, _i, dx, [x], y, a) => sumBy(o, o.mul(dx, partial(o, x, y, a)), ofMean(a)),
    pullback: withPartials(partial).pullback,
  };
}

function spelled(name: string, axis: string, correction: string, keepdims: string): Spelled {
  return (a, [x]) => {
    const axes = axesOf(x, a);
    const over = axes.length === x.length ? 'None' : python(axes);
    const kept = keepsDims(a) ? `, ${keepdims}=True` : '';
    return form(`${name}(#1, ${axis}=${over}, ${correction}=${correctionOf(a)}${kept})`, true);
  };
}

/** TensorFlow divides by the count. */
function ofAll(name: string): Spelled {
  return (a, x) => {
    if (correctionOf(a) !== 0) return without(`${name} has no correction`);
    const whole = reducing(name);
    return typeof whole === 'function' ? whole(a, x) : whole;
  };
}

const sampleShapes = [
  { shapes: [[2, 3]] },
  { shapes: [[2, 3]], attributes: { axis: 0, correction: 0 } },
  { shapes: [[2, 3]], attributes: { axis: -1, keepdims: 1 } },
  { shapes: [[2, 3, 2]], attributes: { axis: [0, 2] } },
  { shapes: [[3]], attributes: { correction: 0.5 } },
] as const;

/** How far numbers lie from their mean. */
export const spread = rows('Reduction', {
  var: {
    label: 'variance over axes',
    synonyms: ['variance'],
    attributes,
    rule: {
      kind: 'general',
      value: (x, a) => reducedBy(varianceOf(correctionOf(a)))(x, a),
      shape: reducedFrom,
      ...ways((o, x, _y, a) => {
        const { distance, freedom } = distances(o, x, a);
        return o.div(o.mul(o.literal(2), distance), freedom);
      }),
      expand: (o, [x], a) => {
        const { distance, freedom } = distances(o, x, a);
        return o.div(sumBy(o, o.square(distance), ofMean(a)), freedom);
      },
    },
    sampleShapes,
    words:
      'Each element gets the adjoint times twice its distance from the mean, divided by the count less the correction.',
    known: [[[1, 2, 3, 4]], 5 / 3],
    noun: { over: 'variance' },
    elsewhere: {
      pytorch: spelled('torch.var', 'dim', 'correction', 'keepdim'),
      jax: spelled('jnp.var', 'axis', 'ddof', 'keepdims'),
      tensorflow: ofAll('tf.math.reduce_variance'),
      onnx: without('the mean of squared distances'),
    },
  },
  std: {
    label: 'standard deviation over axes',
    synonyms: ['standard deviation', 'stdev', 'stddev'],
    attributes,
    rule: {
      kind: 'general',
      value: (x, a) => reducedBy(deviationOf(correctionOf(a)))(x, a),
      shape: reducedFrom,
      // As of a norm: the divisor is changed too where it is 0.
      ...ways((o, x, y, a) => {
        const { distance, freedom } = distances(o, x, a);
        const deviation = against(o, x, a, y);
        return o.atKink({
          pytorch: () => {
            const none = o.eq(deviation, o.literal(0));
            const divisor = o.mul(o.where(none, o.literal(1), deviation), freedom);
            return o.where(none, o.literal(0), o.div(distance, divisor));
          },
          jax: () => o.div(distance, o.mul(deviation, freedom)),
        });
      }),
      expand: (o, [x], a) => o.sqrt(o.apply('var', [x], a)),
    },
    sampleShapes,
    tensorKink: ([x], a) => {
      const axes = axesOf(x.shape, a);
      const spreads = broadcastTo(reduce(x, axes, true, deviationOf(0)), x.shape);
      return kinkOf(kinkWords.std, spreads.data.indexOf(0));
    },
    words:
      'Each element gets the adjoint times its distance from the mean, divided by the deviation and by the count less the correction.',
    known: [[[1, 2, 3, 4]], Math.sqrt(5 / 3)],
    noun: { over: 'standard deviation' },
    kinks: [[[2, 2]]],
    elsewhere: {
      pytorch: spelled('torch.std', 'dim', 'correction', 'keepdim'),
      jax: spelled('jnp.std', 'axis', 'ddof', 'keepdims'),
      tensorflow: ofAll('tf.math.reduce_std'),
      onnx: without('the root of the mean of squared distances'),
    },
  },
});
