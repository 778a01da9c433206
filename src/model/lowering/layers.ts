import { applyToTensors } from '../../core/algebra/tensors';
import { type Attributes, numberOf, wholeOf, wholesOf } from '../../core/rule/attributes';
import { type Shape, sizeOf } from '../../core/tensor/shape';
import { type Composition, first, ramp, type Stage, second, vector } from './composition';

/** x less its mean, divided by its deviation, over axes. */
function standardised(o: Stage, x: number, axes: readonly number[], eps: number): number {
  const over = { axis: axes, keepdims: 1 };
  const distance = o.sub(x, o.apply('mean', [x], over));
  const variance = o.apply('mean', [o.square(distance)], over);
  return o.div(distance, o.sqrt(o.add(variance, o.literal(eps))));
}

function affine(o: Stage, x: number, shape: Shape, gain?: number, bias?: number): number {
  const scaled = gain === undefined ? x : o.mul(x, o.reshape(gain, shape));
  return bias === undefined ? scaled : o.add(scaled, o.reshape(bias, shape));
}

/** Two numbers of a setting that may be one, for an axis or both. */
function pair(a: Attributes, name: string, otherwise: number): readonly [number, number] {
  const [one = otherwise, other = one] = wholesOf(a, name) ?? [];
  return [one, other];
}

/** Settings that are one for each axis, of one axis. */
function widened(a: Attributes, names: Readonly<Record<string, number>>): Attributes {
  const wide = Object.entries(names).map(([name, lone]) => {
    const [own] = wholesOf(a, name) ?? [];
    return [name, own === undefined ? undefined : [lone, own]] as const;
  });
  const set = wide.filter((entry): entry is [string, number[]] => entry[1] !== undefined);
  return { ...a, ...Object.fromEntries(set) };
}

const OVER_ONE = { stride: 1, padding: 0, dilation: 1 };

/** The same of a batch of one. */
function ofBatch(o: Stage, primitive: string, x: readonly number[], a: Attributes, y: Shape) {
  const [signal, ...others] = x as [number, ...number[]];
  const one = o.reshape(signal, [1, ...o.shapeOf(signal)]);
  return o.reshape(o.apply(primitive, [one, ...others], a), y);
}

/** A convolution along an axis as one of images that are one high. */
const asImage: Composition = (o, x, a, y) => {
  const [signal, kernel] = [o.shapeOf(first(x)), o.shapeOf(second(x))];
  const high = (shape: Shape) => [...shape.slice(0, -1), 1, shape.at(-1) as number];
  const image = o.reshape(first(x), high(signal));
  const filter = o.reshape(second(x), high(kernel));
  return o.reshape(o.apply('conv2d', [image, filter], widened(a, OVER_ONE)), y);
};

const convolution =
  (axes: 1 | 2): Composition =>
  (o, x, a, y) => {
    const name = axes === 1 ? 'conv1d' : 'conv2d';
    const shape = o.shapeOf(first(x));
    if (shape.length === axes + 1) return ofBatch(o, name, x, a, y);
    const groups = wholeOf(a, 'groups', 1);
    if (groups > 1)
      return inGroups(o, x, groups, [1, 0], 1, (part) => o.apply(name, part, { ...a, groups: 1 }));
    return axes === 1 ? asImage(o, x, a, y) : null;
  };

/** Group by group: operands are cut along an axis each, and results put side by side along one. */
function inGroups(
  o: Stage,
  x: readonly number[],
  groups: number,
  axes: readonly number[],
  along: number,
  apply: (part: readonly number[]) => number,
): number {
  const parts = Array.from({ length: groups }, (_, group) =>
    apply(
      x.map((operand, k) => {
        const axis = axes[k] as number;
        const size = (o.shapeOf(operand)[axis] as number) / groups;
        const cut = { start: group * size, stop: (group + 1) * size, axis };
        return o.apply('slice', [operand], cut);
      }),
    ),
  );
  return o.apply('concat', parts, { axis: along });
}

/** Axes 0 and 1 change places. */
function swapped(o: Stage, x: number): number {
  const rank = o.shapeOf(x).length;
  return o.transpose(x, [1, 0, ...Array.from({ length: rank - 2 }, (_, k) => k + 2)]);
}

/** Puts x among zeros: `apart` between its elements, and so many before and in all along the last axes. */
function spacedOut(
  o: Stage,
  x: number,
  apart: readonly number[],
  before: readonly number[],
  extents: readonly number[],
) {
  const shape = o.shapeOf(x);
  const axes = apart.map((_, k) => shape.length - apart.length + k);
  const stop = axes.map((axis, k) => {
    const last = (before[k] as number) + ((shape[axis] as number) - 1) * (apart[k] as number);
    return last + 1;
  });
  return o.apply('unslice', [x], {
    ...{ start: before, stop, step: apart, axis: axes },
    shape: [...shape.slice(0, -apart.length), ...extents],
  });
}

/** A convolution transposed by its operand, as the convolution of the adjoint, spaced out, with the kernel turned around. */
const convolvedBack: Composition = (o, x, a, y) => {
  const kernel = o.shapeOf(second(x));
  const axes = kernel.length - 2;
  if (y.length === axes + 1) {
    return ofBatch(o, 'convolvedBack', x, { ...a, shape: [1, ...y] }, y);
  }
  const groups = wholeOf(a, 'groups', 1);
  if (groups > 1) {
    const shape = y.map((extent, k) => (k === 1 ? extent / groups : extent));
    return inGroups(o, x, groups, [1, 0], 1, (part) =>
      o.apply('convolvedBack', part, { ...a, groups: 1, shape }),
    );
  }
  const last = (name: string, lone: number) => pair(a, name, lone).slice(0, axes);
  const [stride, padding, dilation] = [last('stride', 1), last('padding', 0), last('dilation', 1)];
  const reach = kernel.slice(2).map((extent, k) => (extent - 1) * (dilation[k] as number));
  const before = reach.map((extent, k) => extent - (padding[k] as number));
  const extents = y.slice(2).map((extent, k) => extent + (reach[k] as number));
  // Padding that is wider than the reach cuts off what would only have met zeros.
  if (before.some((zeros) => zeros < 0)) return null;
  const spaced = spacedOut(o, first(x), stride, before, extents);
  const around = kernel.slice(2).map(() => -1);
  const turned = o.apply('slice', [second(x)], { step: around, axis: around.map((_, k) => k + 2) });
  return o.apply(axes === 1 ? 'conv1d' : 'conv2d', [spaced, swapped(o, turned)], { dilation });
};

/** A convolution transposed by its kernel, as the convolution of the operand with the adjoint, channels in the place of the batch. */
const correlated: Composition = (o, x, a, y) => {
  const axes = y.length - 2;
  if (o.shapeOf(first(x)).length === axes + 1) {
    const batch = x.map((each) => o.reshape(each, [1, ...o.shapeOf(each)]));
    return o.apply('correlated', batch, a);
  }
  const groups = wholeOf(a, 'groups', 1);
  if (groups > 1) {
    const shape = y.map((extent, k) => (k === 0 ? extent / groups : extent));
    return inGroups(o, x, groups, [1, 1], 0, (part) =>
      o.apply('correlated', part, { ...a, groups: 1, shape }),
    );
  }
  const settings = {
    stride: pair(a, 'dilation', 1).slice(0, axes),
    dilation: pair(a, 'stride', 1).slice(0, axes),
    padding: pair(a, 'padding', 0).slice(0, axes),
  };
  const name = axes === 1 ? 'conv1d' : 'conv2d';
  const met = swapped(o, o.apply(name, [swapped(o, second(x)), swapped(o, first(x))], settings));
  // What the stride never reached has met nothing.
  const within = y.slice(2);
  const cut = { start: within.map(() => 0), stop: within, axis: within.map((_, k) => k + 2) };
  return o.apply('slice', [met], cut);
};

/** The elements of each window side by side along a last axis, with `beyond` outside the edge, and where each stands. */
function windows(o: Stage, x: number, a: Attributes, y: Shape, axes: number, beyond: number) {
  const shape = o.shapeOf(x);
  const last = (name: string, otherwise: number) => pair(a, name, otherwise).slice(0, axes);
  const size = last('size', 2);
  const stride = a.stride === undefined ? size : last('stride', 1);
  const padding = last('padding', 0);
  const [from, to] = [shape.slice(-axes), y.slice(-axes)];
  const [outer, positions, extent] = [sizeOf(shape.slice(0, -axes)), sizeOf(to), sizeOf(size)];
  const all = sizeOf(shape);
  const at = new Float64Array(outer * positions * extent);
  for (let k = 0; k < at.length; k++) {
    const [batch, rest] = [Math.floor(k / (positions * extent)), k % (positions * extent)];
    let [position, within] = [Math.floor(rest / extent), rest % extent];
    let place = 0;
    let weight = 1;
    let isWithin = true;
    for (let axis = axes - 1; axis >= 0; axis--) {
      const n = from[axis] as number;
      const along =
        (position % (to[axis] as number)) * (stride[axis] as number) +
        (within % (size[axis] as number)) -
        (padding[axis] as number);
      isWithin &&= along >= 0 && along < n;
      place += along * weight;
      weight *= n;
      position = Math.floor(position / (to[axis] as number));
      within = Math.floor(within / (size[axis] as number));
    }
    at[k] = isWithin ? batch * sizeOf(from) + place : all;
  }
  const row = o.reshape(x, [all]);
  const filled = padding.every((zeros) => zeros === 0)
    ? row
    : o.apply('concat', [row, o.reshape(o.literal(beyond), [1])], { axis: 0 });
  const taken = o.apply('gather', [filled, vector(o, at)], { axis: 0 });
  const side = [outer * positions, extent];
  return { values: o.reshape(taken, side), at, side };
}

const LOWEST = Number.NEGATIVE_INFINITY;

const maximum =
  (axes: 1 | 2): Composition =>
  (o, x, a, y) => {
    const { values } = windows(o, first(x), a, y, axes, LOWEST);
    return o.reshape(o.apply('max', [values], { axis: 1 }), y);
  };

const mean =
  (axes: 1 | 2): Composition =>
  (o, x, a, y) => {
    const { values } = windows(o, first(x), a, y, axes, 0);
    return o.reshape(o.apply('mean', [values], { axis: 1 }), y);
  };

const positions =
  (axes: 1 | 2): Composition =>
  (o, x, a, y) => {
    const { values, at, side } = windows(o, first(x), a, y, axes, LOWEST);
    const chosen = o.apply('argmax', [values], { axis: 1 });
    const [count, extent] = side as [number, number];
    const rows = vector(
      o,
      ramp([count]).data.map((k) => k * extent),
    );
    return o.reshape(o.apply('gather', [vector(o, at), o.add(rows, chosen)], { axis: 0 }), y);
  };

/** Layers of networks, where a model has no operator for them or takes less. */
export const layerCompositions: Readonly<Record<string, Composition>> = {
  batchNorm: (o, x, a, y) => {
    const others = y.map((_, axis) => axis).filter((axis) => axis !== 1);
    const standard = standardised(o, first(x), others, numberOf(a, 'eps', 1e-5));
    return affine(o, standard, [y[1] as number, ...y.slice(2).map(() => 1)], x[1], x[2]);
  },
  dropout: (o, x, a, y) => {
    const ones = { shape: y, data: new Float64Array(sizeOf(y)).fill(1) };
    return o.mul(first(x), o.array(applyToTensors('dropout', [ones], a)));
  },
  conv1d: convolution(1),
  conv2d: convolution(2),
  convolvedBack,
  correlated,
  maxPool1d: maximum(1),
  maxPool2d: maximum(2),
  avgPool1d: mean(1),
  avgPool2d: mean(2),
  poolPositions1d: positions(1),
  poolPositions: positions(2),
};
