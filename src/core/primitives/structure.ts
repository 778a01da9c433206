import {
  type AttributeSpec,
  type Attributes,
  settingAt,
  wholeOf,
  wholesOf,
} from '../rule/attributes';
import { without } from '../rule/frameworks';
import { call, form, type Notation } from '../rule/primitive';
import { rows } from '../rule/row';
import { checkedDtype, type Dtype, dtypes } from '../tensor/dtype';
import { broadcastShapes, type Shape, ShapeError, sameShape } from '../tensor/shape';
import { broadcastTo, sumTo, withDtype } from '../tensor/tensor';
import * as shorts from './shorts';
import { python, summing } from './spellings';

function stretched(from: Shape, to: Shape): Shape {
  if (to.some((extent) => extent < 0) || !sameShape(broadcastShapes([from, to]), to)) {
    throw new ShapeError({ kind: 'does not broadcast', from, to });
  }
  return to;
}

/** Of what only derivative rules use: the shape that is undone to. */
export const resultShape: AttributeSpec = {
  name: 'shape',
  label: 'extents of the result',
  kind: 'shape',
  default: null,
  required: true,
};

function broadcasting(name: string, a: Attributes): Notation {
  const shape = settingAt(a, 'shape');
  return shape === undefined ? form('#1') : form(`${name}(#1, ${python(shape)})`, true);
}

function castTo(a: Attributes): Dtype {
  const to = wholeOf(a, 'to', 0);
  return checkedDtype(dtypes[to] ?? to);
}

const onnxTypes: Readonly<Record<Dtype, string>> = {
  float64: 'DOUBLE',
  float32: 'FLOAT',
  int32: 'INT32',
  bool: 'BOOL',
};

/** What derivative rules, too, need where operands broadcast or have different dtypes. */
export const structure = rows('Shape', {
  broadcastTo: {
    label: 'broadcast to a shape',
    symbol: 'broadcast',
    synonyms: ['expand', 'repeat', 'tile'],
    attributes: [
      {
        name: 'shape',
        label: 'extents of the result; left out, those of x',
        kind: 'shape',
        default: null,
      },
    ],
    rule: {
      kind: 'linear',
      in: [0],
      value: ([x], a) => broadcastTo(x, wholesOf(a, 'shape') ?? x.shape),
      shape: ([x], a) => stretched(x, wholesOf(a, 'shape') ?? x),
      transpose: (o, _i, ybar, [x]) => o.sumTo(ybar, o.shapeOf(x)),
    },
    latex: call('\\operatorname{broadcast}'),
    known: [[2], [2, 2], { shape: [2] }],
    sampleShapes: [{ shapes: [[]], attributes: { shape: [2, 3] } }],
    words: 'The adjoint is summed over the axes along which the operand was repeated.',
    elsewhere: {
      pytorch: (a) => broadcasting('torch.broadcast_to', a),
      jax: (a) => broadcasting('jnp.broadcast_to', a),
      tensorflow: (a) => broadcasting('tf.broadcast_to', a),
      onnx: (a) => broadcasting('Expand', a),
    },
  },
  sumTo: {
    label: 'sum to a shape',
    symbol: 'sum to',
    synonyms: ['unbroadcast'],
    group: null,
    attributes: [resultShape],
    rule: {
      kind: 'linear',
      in: [0],
      value: ([x], a) => sumTo(x, wholesOf(a, 'shape') ?? []),
      shape: ([x], a) => {
        const shape = wholesOf(a, 'shape') ?? [];
        stretched(shape, x);
        return shape;
      },
      transpose: (o, _i, ybar, [x]) => o.broadcastTo(ybar, o.shapeOf(x)),
    },
    known: [[[2, 5]], 7, { shape: [] }],
    sampleShapes: [{ shapes: [[2]], attributes: { shape: [] } }],
    words: 'Every element gets the adjoint of the sum it went into.',
    elsewhere: {
      short: shorts.sumTo,
      pytorch: (a) => form(`#1.sum_to_size(${python(settingAt(a, 'shape'))})`),
      jax: without('jnp.sum over the stretched axes'),
      tensorflow: without('tf.reduce_sum over the stretched axes'),
      onnx: without('ReduceSum over the stretched axes'),
      numpy: summing,
      math: form('#1'),
    },
  },
  cast: {
    label: 'change of dtype',
    synonyms: ['astype', 'convert', 'to'],
    group: null,
    attributes: [
      {
        name: 'to',
        label: '0 for float64, 1 for float32, 2 for int32, 3 for bool',
        kind: 'integer',
        default: 0,
      },
    ],
    dtype: castTo,
    rule: {
      kind: 'linear',
      in: [0],
      value: ([{ shape, data }], a) => withDtype({ shape, data }, castTo(a)),
      shape: ([x], a) => {
        castTo(a);
        return x;
      },
      transpose: (_o, _i, ybar) => ybar,
    },
    known: [[2.5], 2.5],
    words: 'The adjoint flows back in the dtype of the operand.',
    elsewhere: {
      pytorch: (a) => form(`#1.to(torch.${castTo(a)})`),
      jax: (a) => form(`#1.astype(jnp.${castTo(a)})`),
      tensorflow: (a) => form(`tf.cast(#1, tf.${castTo(a)})`, true),
      onnx: (a) => form(`Cast(#1, to=${onnxTypes[castTo(a)]})`, true),
      numpy: form('#1'),
      math: form('#1'),
    },
  },
});
