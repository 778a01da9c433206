import { minors as minorsOf } from '../loops/elimination';
import { cutOf } from '../loops/slice';
import { type Attributes, numberOf, wholesOf } from '../rule/attributes';
import { axesOf, keepsDims, reducedShape } from '../rule/axes';
import type { Short } from '../rule/frameworks';
import { fibred, unfibred } from '../rule/restored-axes';
import { type Shape, sizeOf } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';

// What primitives are short for where a language has no name for them: seen by nobody, but in code elsewhere.

/** A choice over one axis, the last, which is then all that is chosen from taken together. */
export const argmax: Short = (o, [x], a) => {
  const shape = o.shapeOf(x);
  const axes = axesOf(shape, a);
  const places = o.apply('argmax', [fibred(o, x, axes)], { axis: -1 });
  return o.reshape(places, reducedShape(shape, axes, keepsDims(a)));
};

/** The elements from where they stand in order. */
export const sorted: Short = (o, [x], a) => {
  const shape = o.shapeOf(x);
  const row = [sizeOf(shape)];
  const order = o.reshape(o.apply('sortPositions', [x], a), row);
  return o.reshape(o.apply('gather', [o.reshape(x, row), order]), shape);
};

/** Which place along the axis a place in the data is. */
export const sortedPlaces: Short = (o, [x], a) => {
  const shape = o.shapeOf(x);
  const [axis = 0] = axesOf(shape, a, [-1]);
  const inner = o.literal(sizeOf(shape.slice(axis + 1)));
  const rows = o.apply('floorDivide', [o.apply('sortPositions', [x], a), inner]);
  return o.apply('mod', [rows, o.literal(shape[axis] ?? 1)]);
};

/** Where in the data those places are. */
export const sortPositions: Short = (o, [x], a, constant) => {
  const shape = o.shapeOf(x);
  const [axis = 0] = axesOf(shape, a, [-1]);
  const inner = sizeOf(shape.slice(axis + 1));
  const extent = shape[axis] ?? 1;
  const first = Float64Array.from({ length: sizeOf(shape) }, (_, k) => {
    return k - (Math.floor(k / inner) % extent) * inner;
  });
  const along = o.mul(o.apply('argsort', [x], a), o.literal(inner));
  return o.add(along, constant({ shape, data: first }));
};

/** The mask of a draw, which the seed decides. */
export const masked =
  (mask: (ones: Tensor, a: Attributes) => Tensor): Short =>
  (o, [x], a, constant) => {
    const shape = o.shapeOf(x);
    const ones = { shape, data: new Float64Array(sizeOf(shape)).fill(1) };
    return o.mul(x, constant(mask(ones, a)));
  };

/** Which element each element of the minors is, and its sign, as a row. */
function minorPlaces(shape: Shape): { readonly places: Tensor; readonly signs: Tensor } {
  const numbered = Float64Array.from({ length: sizeOf(shape) }, (_, k) => k + 1);
  const { data } = minorsOf({ shape, data: numbered });
  const row = [data.length];
  return {
    places: { shape: row, data: data.map((k) => Math.abs(k) - 1) },
    signs: { shape: row, data: data.map(Math.sign) },
  };
}

export const minors: Short = (o, [x], _a, constant) => {
  const shape = o.shapeOf(x);
  const n = shape.at(-1) as number;
  const { places, signs } = minorPlaces(shape);
  const taken = o.apply('gather', [o.reshape(x, [sizeOf(shape)]), constant(places)]);
  return o.reshape(o.mul(taken, constant(signs)), [...shape, n - 1, n - 1]);
};

export const minorsBack: Short = (o, [y], _a, constant) => {
  const shape = o.shapeOf(y).slice(0, -2);
  const { places, signs } = minorPlaces(shape);
  const flow = o.mul(o.reshape(y, signs.shape), constant(signs));
  const back = o.apply('scatter', [flow, constant(places)], { shape: [sizeOf(shape)] });
  return o.reshape(back, shape);
};

/** Elements of the slice, or the 0 that stands before them. */
export const unslice: Short = (o, [x], a, constant) => {
  const shape = wholesOf(a, 'shape') ?? [];
  const { start, step, extent } = cutOf(shape, a);
  const places = new Float64Array(sizeOf(shape));
  const size = sizeOf(extent);
  for (let k = 0; k < size; k++) {
    let place = 0;
    let left = k;
    let apart = 1;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const at = left % (extent[axis] as number);
      left = Math.floor(left / (extent[axis] as number));
      place += ((start[axis] as number) + at * (step[axis] as number)) * apart;
      apart *= shape[axis] as number;
    }
    places[place] = k + 1;
  }
  const row = o.apply('concat', [o.broadcastTo(o.literal(0), [1]), o.reshape(x, [size])]);
  const taken = o.apply('gather', [row, constant({ shape: [places.length], data: places })]);
  return o.reshape(taken, shape);
};

/** The product with a matrix that has a 1 where an index points to. */
export const scatter: Short = (o, [x, indices], a) => {
  const shape = wholesOf(a, 'shape') ?? [];
  const given = numberOf(a, 'axis', 0);
  const axis = given < 0 ? given + shape.length : given;
  const extent = shape[axis] as number;
  const count = sizeOf(o.shapeOf(indices));
  const row = o.apply('mod', [o.reshape(indices, [count]), o.literal(extent)]);
  const points = o.apply('oneHot', [row], { classes: extent });
  const outer = sizeOf(shape.slice(0, axis));
  const inner = sizeOf(shape.slice(axis + 1));
  const blocks = o.reshape(x, [outer, count, inner]);
  return o.reshape(o.matmul(o.transpose(points), blocks), shape);
};

/** Of each element the product of its row, where it is 1. */
export const productOfOthers: Short = (o, [x], a, constant) => {
  const shape = o.shapeOf(x);
  const axes = axesOf(shape, a);
  const fibres = fibred(o, x, axes);
  const from = o.shapeOf(fibres);
  const outer = from.slice(0, -1);
  const length = from.at(-1) as number;
  const identity = Float64Array.from({ length: length * length }, (_, k) =>
    Number(k % (length + 1) === 0),
  );
  const rows = o.broadcastTo(o.reshape(fibres, [...outer, 1, length]), [...outer, length, length]);
  const isSelf = constant({ shape: [length, length], data: identity });
  const products = o.apply('prod', [o.where(isSelf, o.literal(1), rows)], { axis: -1 });
  return unfibred(o, products, shape, axes);
};

/** A sum over the axes that are stretched. */
export const sumTo: Short = (o, [x], a) => {
  const shape = wholesOf(a, 'shape') ?? [];
  const from = o.shapeOf(x);
  const more = from.length - shape.length;
  const axes = from.flatMap((extent, axis) =>
    axis < more || (shape[axis - more] === 1 && extent !== 1) ? [axis] : [],
  );
  return axes.length === 0 ? x : o.reshape(o.apply('sum', [x], { axis: axes }), shape);
};

/** sin(πx)/(πx), and 1 at 0. */
export const sinc: Short = (o, [x]) => {
  const isZero = o.eq(x, o.literal(0));
  const turned = o.mul(o.literal(Math.PI), o.where(isZero, o.literal(1), x));
  return o.where(isZero, o.literal(1), o.div(o.sin(turned), turned));
};

/** What it is given, where nothing differentiates what is written. */
export const itself: Short = (_o, [x]) => x;

/** The layer norm over all axes but that of channels, with a gain and a bias for each. */
export const batchNorm: Short = (o, [x, ...affine], a) => {
  const shape = o.shapeOf(x);
  const axis = shape.map((_, k) => k).filter((k) => k !== 1);
  const standard = o.apply('layerNorm', [x], { axis, eps: numberOf(a, 'eps', 1e-5) });
  const perChannel = [shape[1] as number, ...shape.slice(2).map(() => 1)];
  const [gain, bias] = affine.map((each) => o.reshape(each, perChannel));
  const scaled = gain === undefined ? standard : o.mul(standard, gain);
  return bias === undefined ? scaled : o.add(scaled, bias);
};
