import { mapFibres } from '../loops/fibres';
import { standardised } from '../loops/normalisations';
import type { Algebra } from '../rule/algebra';
import { type Attributes, numberOf } from '../rule/attributes';
import { type Spelled, without } from '../rule/frameworks';
import { form, type Operands } from '../rule/primitive';
import { rows } from '../rule/row';
import { broadcastShapes, type Shape, ShapeError, sameShape } from '../tensor/shape';
import { broadcastTo, mapElements } from '../tensor/tensor';
import { lastAxes, lastAxis } from './softmax';
import { python } from './spellings';

function layerNormShape(x: Operands<Shape>, a: Attributes): Shape {
  lastAxes(x[0], a);
  for (const [k, name] of ['gain', 'bias'].entries()) {
    const shape = x[k + 1];
    if (shape === undefined) continue;
    let fits = shape.length <= x[0].length;
    try {
      fits &&= sameShape(broadcastShapes([shape, x[0]]), x[0]);
    } catch {
      fits = false;
    }
    if (fits) continue;
    throw new ShapeError({ kind: 'does not broadcast to x', x: x[0], name, shape });
  }
  return x[0];
}

function epsOf(a: Attributes): number {
  return numberOf(a, 'eps', 1e-5);
}

/** x without its mean, and its standard deviation, eps included. */
function centred<T>(o: Algebra<T>, x: T, a: Attributes) {
  const axes = lastAxes(o.shapeOf(x), a);
  const distance = o.sub(x, o.mean(x, axes));
  const variance = o.mean(o.square(distance), axes);
  return { axes, distance, deviation: o.sqrt(o.add(variance, o.literal(epsOf(a)))) };
}

/** Standardising has a symmetric Jacobian: (flow − mean flow − x̂ · mean (flow · x̂)) / deviation. */
export function standardisedFlow<T>(o: Algebra<T>, flow: T, x: T, standard: T, a: Attributes): T {
  const { axes, deviation } = centred(o, x, a);
  const along = o.mul(standard, o.mean(o.mul(flow, standard), axes));
  return o.div(o.sub(o.sub(flow, o.mean(flow, axes)), along), deviation);
}

/** The standardised operand: the output itself unless a gain or bias changed it. */
function standardOf<T>(o: Algebra<T>, x: Operands<T>, y: T, a: Attributes): T {
  return x.length === 1 ? y : o.apply('layerNorm', [x[0]], a);
}

/** The extents that are normalised where they are the last ones and gain and bias have just these, else null. */
function lastExtents(a: Attributes, [x, ...affine]: Operands<Shape>): Shape | null {
  const axes = lastAxes(x, a);
  const extents = x.slice(axes[0]);
  const fits = extents.length === axes.length && affine.every((shape) => sameShape(shape, extents));
  return fits ? extents : null;
}

const normalisingLast: Spelled = (a, x) => {
  const extents = lastExtents(a, x);
  if (!extents) return without('F.layer_norm is over the last axes');
  const affine = x.slice(1).map((_, k) => `#${k + 2}, `);
  return form(`F.layer_norm(#1, ${python(extents)}, ${affine.join('')}eps=${a.eps})`, true);
};

const normalisingByOperator: Spelled = (a, x) => {
  const extents = lastExtents(a, x);
  if (!extents) return without('LayerNormalization is over the last axes');
  if (x.length === 1) return without('LayerNormalization must have a gain');
  const affine = x.slice(1).map((_, k) => `, #${k + 2}`);
  const axis = x[0].length - extents.length;
  return form(`LayerNormalization(#1${affine.join('')}, axis=${axis}, epsilon=${a.eps})`, true);
};

/** Layer normalisation, with PyTorch's optional gain and bias. */
export const normalisation = rows('Network', {
  layerNorm: {
    label: 'layer normalisation',
    symbol: 'layer norm',
    synonyms: ['layer norm', 'standardise', 'normalise', 'LayerNorm'],
    operands: ['x', 'gain', 'bias'],
    optional: 2,
    ordered: true,
    attributes: [
      lastAxis,
      { name: 'eps', label: 'added to the variance', kind: 'number', default: 1e-5 },
    ],
    rule: {
      kind: 'general',
      value: (x, a) => {
        const standard = mapFibres(x[0], lastAxes(x[0].shape, a), standardised(epsOf(a)));
        if (x.length === 1) return standard;
        const bias = x.length > 2 ? [broadcastTo(x[2], x[0].shape)] : [];
        return mapElements(
          (s, g, b = 0) => (s as number) * (g as number) + b,
          [standard, x[1], ...bias],
        );
      },
      shape: layerNormShape,
      pushforward: (o, i, dx, x, y, a) => {
        if (i === 2) return dx;
        const standard = standardOf(o, x, y, a);
        if (i === 1) return o.mul(dx, standard);
        const flow = standardisedFlow(o, dx, x[0], standard, a);
        return x.length > 1 ? o.mul(flow, x[1]) : flow;
      },
      pullback: (o, i, ybar, x, y, a) => {
        if (i === 2) return ybar;
        const standard = standardOf(o, x, y, a);
        if (i === 1) return o.mul(ybar, standard);
        const flow = x.length > 1 ? o.mul(ybar, x[1]) : ybar;
        return standardisedFlow(o, flow, x[0], standard, a);
      },
      expand: (o, x, a) => {
        const { distance, deviation } = centred(o, x[0], a);
        const standard = o.div(distance, deviation);
        const scaled = x.length > 1 ? o.mul(standard, x[1]) : standard;
        return x.length > 2 ? o.add(scaled, x[2]) : scaled;
      },
    },
    sampleShapes: [
      { shapes: [[2, 3]] },
      { shapes: [[2, 3], [3]] },
      { shapes: [[2, 3], [3], [3]], attributes: { eps: 0.1 } },
      {
        shapes: [
          [2, 2, 3],
          [2, 3],
          [2, 3],
        ],
        attributes: { axis: [-2, -1] },
      },
      { shapes: [[3, 2]], attributes: { axis: 0 } },
    ],
    words:
      'The operand gets the adjoint less its mean and less its part along the normalised operand, divided by the standard deviation.',
    known: [[[1, 3]], [-1, 1], { eps: 0 }],
    elsewhere: {
      pytorch: normalisingLast,
      jax: (a, x) => {
        const axes = python(lastAxes(x[0], a));
        const affine = [' * #2', ' + #3'].slice(0, x.length - 1).join('');
        return form(`jax.nn.standardize(#1, axis=${axes}, epsilon=${a.eps})${affine}`);
      },
      tensorflow: without('a layer of Keras, LayerNormalization, which has its own gain and bias'),
      onnx: normalisingByOperator,
    },
  },
});
