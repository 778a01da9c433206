import { type AttributeSpec, wholesOf } from '../rule/attributes';
import { call, type Primitive } from '../rule/primitive';
import { broadcastShapes, type Shape, ShapeError, sameShape } from '../tensor/shape';
import { broadcastTo, sumTo } from '../tensor/tensor';

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

/** Changes of shape that derivative rules, too, need where operands broadcast. */
export const structure = {
  broadcastTo: {
    label: 'broadcast to a shape',
    symbol: 'broadcast',
    synonyms: ['expand', 'repeat', 'tile'],
    group: 'Shape',
    operands: ['x'],
    ordered: false,
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
    text: call('broadcast_to'),
    latex: call('\\operatorname{broadcast}'),
    sample: [[-3, 3]],
  },
  sumTo: {
    label: 'sum to a shape',
    symbol: 'sum to',
    synonyms: ['unbroadcast'],
    group: null,
    operands: ['x'],
    ordered: false,
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
    text: call('sum_to'),
    latex: call('\\operatorname{sumto}'),
    sample: [[-3, 3]],
  },
} satisfies Record<string, Primitive>;
