import { resolveAxis } from '../../core/rule/axes';
import { dtypes } from '../../core/tensor/dtype';
import { broadcastShapes, sizeOf } from '../../core/tensor/shape';
import { checkedExtents } from '../opened/extents';
import { padded } from '../opened/padded';
import { ranged, tiled } from '../opened/repeated';
import { notRead, type Reader, type Readers, wholes } from './node-settings';
import { dtypeOfType } from './read-tensor';

const whole = (numbers: readonly number[]) => ({
  known: { shape: [numbers.length], data: Float64Array.from(numbers) },
  dtype: 'int32' as const,
});

/** A reduction over axes, of which all are left where only `keepdims` says nothing else. */
const reduction =
  (primitive: string): Reader =>
  (n) => {
    const axes = wholes(n, 'axes', 1);
    const keepdims = n.settings.int('keepdims', 1);
    if (!axes?.length) {
      if (n.settings.int('noop_with_empty_axes', 0)) return n.x(0);
      return n.o.apply(primitive, [n.x(0)], { keepdims });
    }
    return n.o.apply(primitive, [n.x(0)], { axis: axes, keepdims });
  };

/** The same of what is made of the operand first, or with what is made of the result. */
const of =
  (before: (n: Parameters<Reader>[0], x: number) => number, reduced: Reader): Reader =>
  (n) =>
    reduced({ ...n, x: (at) => (at === 0 ? before(n, n.x(0)) : n.x(at)) });

/** Which elements an index is the greatest of. */
const choice =
  (sign: 1 | -1): Reader =>
  (n) => {
    if (n.settings.int('select_last_index', 0)) throw notRead('select_last_index');
    const x = sign === 1 ? n.x(0) : n.o.neg(n.x(0));
    const axis = resolveAxis(n.settings.int('axis', 0), n.shape(0));
    return n.o.apply('argmax', [x], { axis, keepdims: n.settings.int('keepdims', 1) });
  };

const reshape: Reader = (n) => {
  const [from, asked] = [n.shape(0), wholes(n, 'shape', 1) ?? []];
  const copies = n.settings.int('allowzero', 0) === 0;
  const shape = asked.map((extent, k) => (extent === 0 && copies ? (from[k] ?? 0) : extent));
  return n.o.apply('reshape', [n.x(0)], { shape });
};

const flatten: Reader = (n) => {
  const shape = n.shape(0);
  const axis = n.settings.int('axis', 1);
  const at = axis < 0 ? axis + shape.length : axis;
  return n.o.reshape(n.x(0), [sizeOf(shape.slice(0, at)), sizeOf(shape.slice(at))]);
};

const squeeze: Reader = (n) => {
  const shape = n.shape(0);
  const axes = wholes(n, 'axes', 1)?.map((axis) => resolveAxis(axis, shape));
  const left = shape.filter((extent, k) => (axes ? !axes.includes(k) : extent !== 1));
  return n.o.reshape(n.x(0), left);
};

const unsqueeze: Reader = (n) => {
  const shape = n.shape(0);
  const axes = wholes(n, 'axes', 1) ?? [];
  const rank = shape.length + axes.length;
  const places = axes.map((axis) => (axis < 0 ? axis + rank : axis));
  const rest = [...shape];
  const made = Array.from({ length: rank }, (_, k) => (places.includes(k) ? 1 : rest.shift()));
  return n.o.reshape(
    n.x(0),
    made.map((extent) => extent ?? 1),
  );
};

const slice: Reader = (n) => {
  const starts = wholes(n, 'starts', 1) ?? [];
  const stops = wholes(n, 'ends', 2) ?? [];
  const axes = wholes(n, 'axes', 3) ?? starts.map((_, k) => k);
  const steps = wholes(n, 'steps', 4) ?? starts.map(() => 1);
  return n.o.apply('slice', [n.x(0)], { start: starts, stop: stops, step: steps, axis: axes });
};

const split: Reader = (n) => {
  const shape = n.shape(0);
  const axis = resolveAxis(n.settings.int('axis', 0), shape);
  const extent = shape[axis] ?? 0;
  const count = n.settings.int('num_outputs', 0) || 2;
  const even = Math.ceil(extent / count);
  const sizes = wholes(n, 'split', 1) ?? [
    ...new Array(count - 1).fill(even),
    extent - even * (count - 1),
  ];
  let from = 0;
  return sizes.map((size) => {
    const cut = { start: from, stop: from + size, axis };
    from += size;
    return n.o.apply('slice', [n.x(0)], cut);
  });
};

const pad: Reader = (n) => {
  if (n.settings.text('mode', 'constant') !== 'constant') throw notRead('mode');
  const shape = n.shape(0);
  const pads = wholes(n, 'pads', 1) ?? [];
  const value = n.settings.has('value')
    ? n.settings.float('value', 0)
    : n.has(2)
      ? n.known(2)[0]
      : 0;
  const axes = n.has(3)
    ? n.known(3).map((axis) => resolveAxis(axis, shape))
    : shape.map((_, k) => k);
  const before = shape.map((_, k) => pads[axes.indexOf(k)] ?? 0);
  const after = shape.map((_, k) => pads[axes.indexOf(k) + axes.length] ?? 0);
  if (Math.min(0, ...before, ...after) < 0) throw notRead('pads');
  return padded(n.o, n.x(0), shape, before, after, value ?? 0);
};

const expand: Reader = (n) => {
  const shape = broadcastShapes([n.shape(0), checkedExtents('shape', n.known(1))]);
  return n.o.broadcastTo(n.x(0), shape);
};

const tile: Reader = (n) => tiled(n.o, n.x(0), n.shape(0), n.known(1));

const cast: Reader = (n) => {
  const dtype = dtypeOfType(n.settings.int('to', 0), 'to');
  const to = dtypes.indexOf(dtype ?? 'float64');
  const now = n.dtype(0);
  return now === dtype ? n.x(0) : n.o.apply('cast', [n.x(0)], { to });
};

const constant: Reader = (n) => {
  const { settings } = n;
  const value = settings.tensor('value');
  if (value) return value;
  const list = settings.ints('value_ints');
  if (list) return whole(list);
  if (settings.has('value_int')) {
    return {
      known: { shape: [], data: Float64Array.of(settings.int('value_int', 0)) },
      dtype: 'int32',
    };
  }
  if (!settings.has('value_float')) throw notRead('value');
  const data = Float64Array.of(settings.float('value_float', 0));
  return { known: { shape: [], data }, dtype: 'float32' };
};

const constantOfShape: Reader = (n) => {
  const shape = checkedExtents('shape', n.known(0));
  const value = n.settings.tensor('value');
  const { known, dtype } = value ?? { known: { data: [0] }, dtype: 'float32' as const };
  return n.o.broadcastTo(
    n.tensor({ shape: [], data: Float64Array.of(known.data[0] ?? 0) }, dtype),
    shape,
  );
};

/** Elements in order, of which the first are taken. */
const topK: Reader = (n) => {
  const shape = n.shape(0);
  const axis = resolveAxis(n.settings.int('axis', -1), shape);
  const count = n.settings.int('k', 0) || (n.known(1)[0] ?? 0);
  const a = { axis, descending: n.settings.int('largest', 1) };
  const cut = (of: number) =>
    count === shape[axis] ? of : n.o.apply('slice', [of], { start: 0, stop: count, axis });
  const values = cut(n.o.apply('sort', [n.x(0)], a));
  return n.settings.outputs < 2 ? values : [values, cut(n.o.apply('argsort', [n.x(0)], a))];
};

const cumsum: Reader = (n) => {
  if (n.settings.int('exclusive', 0)) throw notRead('exclusive');
  const reverse = n.settings.int('reverse', 0);
  return n.o.apply('cumsum', [n.x(0)], { axis: n.known(1)[0] ?? 0, ...(reverse && { reverse }) });
};

const oneHot: Reader = (n) => {
  const [off = 0, on = 1] = n.known(2);
  const a = { classes: n.known(1)[0] ?? 0, axis: n.settings.int('axis', -1) };
  const hot = n.o.apply('oneHot', [n.x(0)], a);
  return off === 0 && on === 1 ? hot : n.o.where(hot, n.o.literal(on), n.o.literal(off));
};

/** What is added at places along the first axis. */
const scatterND: Reader = (n) => {
  const [shape, places] = [n.shape(0), n.shape(1)];
  if (n.settings.text('reduction', 'none') !== 'add') throw notRead('reduction');
  if (places.length !== 2 || places[1] !== 1) throw notRead('indices');
  const indices = n.o.reshape(n.x(1), [places[0] as number]);
  const added = n.o.apply('scatter', [n.x(2), indices], { shape });
  return isZero(n) ? added : n.o.add(n.x(0), added);
};

function isZero(n: Parameters<Reader>[0]): boolean {
  try {
    return n.known(0).every((x) => x === 0);
  } catch {
    return false;
  }
}

const range: Reader = (n) => {
  const values = ranged(
    n.o,
    [0, 1, 2].map((at) => n.known(at)[0]),
  );
  return n.o.apply('cast', [values], { to: dtypes.indexOf(n.dtype(0) ?? 'float64') });
};

const einsum: Reader = (n) => {
  const equation = n.settings.text('equation', '').replaceAll(' ', '');
  if (equation !== 'i,j->ij') throw notRead('equation');
  return n.o.apply('outer', [n.x(0), n.x(1)]);
};

/** Operators on whole arrays: what changes, takes from or sums over their axes. */
export const arrayReaders: Readers = {
  ReduceSum: reduction('sum'),
  ReduceMean: reduction('mean'),
  ReduceMax: reduction('max'),
  ReduceMin: reduction('min'),
  ReduceProd: reduction('prod'),
  ReduceL2: reduction('norm'),
  ReduceLogSumExp: reduction('logsumexp'),
  ReduceL1: of((n, x) => n.o.apply('abs', [x]), reduction('sum')),
  ReduceSumSquare: of((n, x) => n.o.square(x), reduction('sum')),
  ReduceLogSum: (n) => n.o.ln((reduction('sum') as (of: typeof n) => number)(n)),
  ArgMax: choice(1),
  ArgMin: choice(-1),
  Reshape: reshape,
  Flatten: flatten,
  Squeeze: squeeze,
  Unsqueeze: unsqueeze,
  Transpose: (n) => {
    const axes = n.settings.ints('perm') ?? n.shape(0).map((_, k, { length }) => length - 1 - k);
    return axes.length === 0 ? n.x(0) : n.o.transpose(n.x(0), axes);
  },
  Concat: (n) => {
    const parts = Array.from({ length: n.count }, (_, at) => n.x(at));
    return n.o.apply('concat', parts, { axis: n.settings.int('axis', 0) });
  },
  Slice: slice,
  Split: split,
  Pad: pad,
  Expand: expand,
  Tile: tile,
  Gather: (n) => n.o.apply('gather', [n.x(0), n.x(1)], { axis: n.settings.int('axis', 0) }),
  ScatterND: scatterND,
  OneHot: oneHot,
  TopK: topK,
  CumSum: cumsum,
  Range: range,
  Einsum: einsum,
  Cast: cast,
  Constant: constant,
  ConstantOfShape: constantOfShape,
  Shape: (n) => {
    const shape = n.shape(0);
    const cut = shape.slice(
      n.settings.int('start', 0),
      n.settings.has('end') ? n.settings.int('end', 0) : undefined,
    );
    return whole(cut);
  },
  Size: (n) => ({
    known: { shape: [], data: Float64Array.of(sizeOf(n.shape(0))) },
    dtype: 'int32',
  }),
};
