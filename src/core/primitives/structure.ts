import { wholesOf } from '../attributes';
import { call, type Primitive } from '../primitive';
import { broadcastShapes, type Shape, ShapeError, sameShape, showShape } from '../shape';
import { broadcastTo, sumTo } from '../tensor';

function stretched(from: Shape, to: Shape): Shape {
  if (to.some((extent) => extent < 0) || !sameShape(broadcastShapes([from, to]), to)) {
    throw new ShapeError(`shape ${showShape(from)} does not broadcast to ${showShape(to)}`);
  }
  return to;
}

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
    rule: {
      kind: 'linear',
      in: [0],
      value: ([x], a) => sumTo(x, a.shape as Shape),
      shape: ([x], a) => {
        stretched(a.shape as Shape, x);
        return a.shape as Shape;
      },
      transpose: (o, _i, ybar, [x]) => o.broadcastTo(ybar, o.shapeOf(x)),
    },
    text: call('sum_to'),
    latex: call('\\operatorname{sumto}'),
    sample: [[-3, 3]],
  },
} satisfies Record<string, Primitive>;
