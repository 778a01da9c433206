import type { PrimitiveName } from '../../core/primitives/table';
import { resolveAxis } from '../../core/rule/axes';
import { broadcastShapes, type Shape, sizeOf } from '../../core/tensor/shape';
import { checkedExtents } from '../opened/extents';
import { padded } from '../opened/padded';
import { ranged, tiled } from '../opened/repeated';
import { all, notRead, type Reader, type Readers, type Reading, whole } from './node-settings';
import { reductions } from './raw-operators';

const count = (n: number) => ({
  known: { shape: [], data: Float64Array.of(n) },
  dtype: 'int32' as const,
});

const axisAt = (n: Reading, at: number, shape: Shape) => resolveAxis(n.known(at)[0] ?? 0, shape);

const reduction =
  (primitive: PrimitiveName): Reader =>
  (n) => {
    const shape = n.shape(0);
    const axis = [...new Set(n.known(1).map((each) => resolveAxis(each, shape)))];
    const keepdims = Number(n.settings.flag('keep_dims', false));
    // No axes at all are no reduction.
    if (axis.length === 0 && shape.length > 0) return n.x(0);
    return n.o.apply(primitive, [n.x(0)], {
      ...(shape.length > 0 && { axis }),
      ...(keepdims && { keepdims }),
    });
  };

/** Which elements an index is the greatest of. */
const choice =
  (sign: 1 | -1): Reader =>
  (n) => {
    const x = sign === 1 ? n.x(0) : n.o.neg(n.x(0));
    return n.o.apply('argmax', [x], { axis: axisAt(n, 1, n.shape(0)) });
  };

const squeeze: Reader = (n) => {
  const shape = n.shape(0);
  const asked = n.settings.ints('squeeze_dims') ?? n.settings.ints('axis') ?? [];
  const axes = asked.map((axis) => resolveAxis(axis, shape));
  const isLeft = (extent: number, k: number) =>
    axes.length > 0 ? !axes.includes(k) : extent !== 1;
  return n.o.reshape(n.x(0), shape.filter(isLeft));
};

const expandDims: Reader = (n) => {
  const shape = n.shape(0);
  const axis = n.known(1)[0] ?? 0;
  const at = axis < 0 ? axis + shape.length + 1 : axis;
  return n.o.reshape(n.x(0), [...shape.slice(0, at), 1, ...shape.slice(at)]);
};

const concat =
  (isFirst: boolean): Reader =>
  (n) => {
    const at = isFirst ? 0 : n.count - 1;
    const parts = all({ ...n, count: n.count - 1, x: (k) => n.x(isFirst ? k + 1 : k) });
    const axis = n.known(at)[0] ?? 0;
    return parts.length === 1 ? (parts[0] as number) : n.o.apply('concat', parts, { axis });
  };

const pack: Reader = (n) => {
  const shape = n.shape(0);
  const axis = n.settings.int('axis', 0);
  const at = axis < 0 ? axis + shape.length + 1 : axis;
  const one = [...shape.slice(0, at), 1, ...shape.slice(at)];
  const parts = all(n).map((x) => n.o.reshape(x, one));
  return parts.length === 1 ? (parts[0] as number) : n.o.apply('concat', parts, { axis: at });
};

const unpack: Reader = (n) => {
  const shape = n.shape(0);
  const axis = resolveAxis(n.settings.int('axis', 0), shape);
  const rest = shape.filter((_, k) => k !== axis);
  return pieces(n, n.x(0), axis, new Array<number>(shape[axis] ?? 0).fill(1)).map((piece) =>
    n.o.reshape(piece, rest),
  );
};

/** What stands one after the other along an axis. */
function pieces({ o }: Reading, x: number, axis: number, sizes: readonly number[]): number[] {
  let from = 0;
  return sizes.map((size) => {
    const cut = { start: from, stop: from + size, axis };
    from += size;
    return o.apply('slice', [x], cut);
  });
}

const split: Reader = (n) => {
  const shape = n.shape(1);
  const axis = axisAt(n, 0, shape);
  const parts = n.settings.int('num_split', 1);
  const size = (shape[axis] ?? 0) / parts;
  if (!Number.isInteger(size)) throw notRead('num_split');
  return pieces(n, n.x(1), axis, new Array<number>(parts).fill(size));
};

const splitAt: Reader = (n) => {
  const shape = n.shape(0);
  const axis = axisAt(n, 2, shape);
  const given = n.known(1);
  const left = (shape[axis] ?? 0) - given.reduce((sum, size) => sum + Math.max(0, size), 0);
  return pieces(
    n,
    n.x(0),
    axis,
    given.map((size) => (size < 0 ? left : size)),
  );
};

const slice: Reader = (n) => {
  const shape = n.shape(0);
  const [begin, size] = [n.known(1), n.known(2)];
  const stop = begin.map((from, k) =>
    (size[k] as number) < 0 ? (shape[k] as number) : from + (size[k] as number),
  );
  return n.o.apply('slice', [n.x(0)], { start: begin, stop, axis: shape.map((_, k) => k) });
};

/** A slice as x[a:b, ..., None, 0] writes it: masks say what the numbers of an entry mean. */
const stridedSlice: Reader = (n) => {
  const shape = n.shape(0);
  const [begin, end, step] = [1, 2, 3].map((at) => n.known(at)) as [number[], number[], number[]];
  const mask = (name: string) => n.settings.int(`${name}_mask`, 0);
  const masks = {
    ...{ begin: mask('begin'), end: mask('end'), ellipsis: mask('ellipsis') },
    ...{ fresh: mask('new_axis'), shrink: mask('shrink_axis') },
  };
  const is = (of: number, k: number) => (of & (1 << k)) !== 0;
  const taken = begin.filter((_, k) => !is(masks.ellipsis, k) && !is(masks.fresh, k)).length;
  const cut = { start: [] as number[], stop: [] as number[], step: [] as number[] };
  const axes: number[] = [];
  // Axes of the result: an extent that stays, that goes, or that is new.
  const kept: ('kept' | 'gone' | 'new')[] = [];
  let axis = 0;
  begin.forEach((from, k) => {
    if (is(masks.ellipsis, k)) {
      for (const until = axis + shape.length - taken; axis < until; axis++) kept.push('kept');
      return;
    }
    if (is(masks.fresh, k)) {
      kept.push('new');
      return;
    }
    const extent = shape[axis] as number;
    const by = step[k] as number;
    axes.push(axis++);
    if (is(masks.shrink, k)) {
      const at = from < 0 ? from + extent : from;
      cut.start.push(at);
      cut.stop.push(at + 1);
      cut.step.push(1);
      kept.push('gone');
      return;
    }
    const [first, beyond] = by > 0 ? [0, extent] : [extent - 1, -extent - 1];
    cut.start.push(is(masks.begin, k) ? first : from);
    cut.stop.push(is(masks.end, k) ? beyond : (end[k] as number));
    cut.step.push(by);
    kept.push('kept');
  });
  while (kept.filter((each) => each !== 'new').length < shape.length) kept.push('kept');
  const made = axes.length > 0 ? n.o.apply('slice', [n.x(0)], { ...cut, axis: axes }) : n.x(0);
  const extents = [...n.o.shapeOf(made)];
  const to = kept.flatMap((each) => {
    if (each === 'new') return [1];
    const extent = extents.shift() as number;
    return each === 'gone' ? [] : [extent];
  });
  return n.o.reshape(made, to);
};

const pad: Reader = (n) => {
  const shape = n.shape(0);
  const pads = n.known(1);
  if (pads.some((each) => each < 0)) throw notRead('paddings');
  const [before, after] = [0, 1].map((side) =>
    shape.map((_, k) => pads[2 * k + side] as number),
  ) as [number[], number[]];
  return padded(n.o, n.x(0), shape, before, after, n.has(2) ? (n.known(2)[0] ?? 0) : 0);
};

const tile: Reader = (n) => tiled(n.o, n.x(0), n.shape(0), n.known(1));

const reverse: Reader = (n) => {
  const shape = n.shape(0);
  const axis = n.known(1).map((each) => resolveAxis(each, shape));
  if (axis.length === 0) return n.x(0);
  const start = axis.map((at) => (shape[at] as number) - 1);
  const stop = axis.map((at) => -(shape[at] as number) - 1);
  return n.o.apply('slice', [n.x(0)], { start, stop, step: axis.map(() => -1), axis });
};

const gather: Reader = (n) => {
  if (n.settings.int('batch_dims', 0) !== 0) throw notRead('batch_dims');
  const axis = n.has(2) ? axisAt(n, 2, n.shape(0)) : 0;
  return n.o.apply('gather', [n.x(0), n.x(1)], { axis });
};

/** What is added at places along the first axis. */
const scatterNd: Reader = (n) => {
  const places = n.shape(0);
  if (places.length !== 2 || places[1] !== 1) throw notRead('indices');
  const indices = n.o.reshape(n.x(0), [places[0] as number]);
  return n.o.apply('scatter', [n.x(1), indices], { shape: checkedExtents('shape', n.known(2)) });
};

const segmentSum: Reader = (n) => {
  if (n.shape(1).length !== 1) throw notRead('segment_ids');
  const shape = checkedExtents('num_segments', [n.known(2)[0] ?? 0, ...n.shape(0).slice(1)]);
  return n.o.apply('scatter', [n.x(0), n.x(1)], { shape });
};

const oneHot: Reader = (n) => {
  const a = { classes: n.known(1)[0] ?? 0, axis: n.settings.int('axis', -1) };
  const hot = n.o.apply('oneHot', [n.x(0)], a);
  return n.o.where(hot, n.x(2), n.x(3));
};

const cumsum: Reader = (n) => {
  if (n.settings.flag('exclusive', false)) throw notRead('exclusive');
  const isReverse = n.settings.flag('reverse', false);
  const axis = axisAt(n, 1, n.shape(0));
  return n.o.apply('cumsum', [n.x(0)], { axis, ...(isReverse && { reverse: 1 }) });
};

/** Elements in order, of which the first are taken. */
const topK: Reader = (n) => {
  const shape = n.shape(0);
  const axis = shape.length - 1;
  const most = n.has(1) ? (n.known(1)[0] ?? 0) : n.settings.int('k', 0);
  const cut = (of: number) =>
    most === shape[axis] ? of : n.o.apply('slice', [of], { start: 0, stop: most, axis });
  const a = { axis, descending: 1 };
  return [cut(n.o.apply('sort', [n.x(0)], a)), cut(n.o.apply('argsort', [n.x(0)], a))];
};

const range: Reader = (n) => {
  const values = ranged(
    n.o,
    [0, 1, 2].map((at) => n.known(at)[0]),
  );
  return n.dtype(0) === 'int32' ? n.o.apply('cast', [values], { to: 2 }) : values;
};

/** Over which axes the gradients of two operands that were broadcast are summed. */
const gradientAxes: Reader = (n) => {
  const [left, right] = [n.known(0), n.known(1)];
  const shape = broadcastShapes([checkedExtents('shape', left), checkedExtents('shape', right)]);
  return [left, right].map((of) => {
    const missing = shape.length - of.length;
    return whole(shape.flatMap((_, k) => (k < missing || of[k - missing] === 1 ? [k] : [])));
  });
};

const broadcastTo: Reader = (n) => n.o.broadcastTo(n.x(0), checkedExtents('shape', n.known(1)));

const constant: Reader = (n) => n.settings.tensor('value') ?? fail('value');

function fail(setting: string): never {
  throw notRead(setting);
}

/** Operators on whole arrays: what changes, takes from or sums over their axes. */
export const arrayReaders: Readers = {
  ...Object.fromEntries(
    Object.entries(reductions).map(([name, op]) => [op, reduction(name as PrimitiveName)]),
  ),
  L2Loss: (n) => n.o.mul(n.o.literal(0.5), n.o.sum(n.o.square(n.x(0)))),
  EuclideanNorm: reduction('norm'),
  ArgMax: choice(1),
  ArgMin: choice(-1),
  Reshape: (n) => n.o.apply('reshape', [n.x(0)], { shape: n.known(1) }),
  ExpandDims: expandDims,
  Squeeze: squeeze,
  Transpose: (n) => (n.shape(0).length === 0 ? n.x(0) : n.o.transpose(n.x(0), n.known(1))),
  Concat: concat(true),
  ConcatV2: concat(false),
  Pack: pack,
  Unpack: unpack,
  Split: split,
  SplitV: splitAt,
  Slice: slice,
  StridedSlice: stridedSlice,
  Pad: pad,
  PadV2: pad,
  Tile: tile,
  ReverseV2: reverse,
  BroadcastTo: broadcastTo,
  Fill: (n) => n.o.broadcastTo(n.x(1), checkedExtents('dims', n.known(0))),
  Gather: gather,
  GatherV2: gather,
  ResourceGather: gather,
  ScatterNd: scatterNd,
  UnsortedSegmentSum: segmentSum,
  OneHot: oneHot,
  Cumsum: cumsum,
  TopK: topK,
  TopKV2: topK,
  Range: range,
  Shape: (n) => whole(n.shape(0)),
  ShapeN: (n) => Array.from({ length: n.count }, (_, at) => whole(n.shape(at))),
  Size: (n) => count(sizeOf(n.shape(0))),
  Rank: (n) => count(n.shape(0).length),
  BroadcastArgs: (n) =>
    whole(
      broadcastShapes([checkedExtents('shape', n.known(0)), checkedExtents('shape', n.known(1))]),
    ),
  BroadcastGradientArgs: gradientAxes,
  Const: constant,
};
