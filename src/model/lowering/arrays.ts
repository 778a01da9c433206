import { numberOf, wholeOf } from '../../core/rule/attributes';
import { axesOf, resolveAxis } from '../../core/rule/axes';
import { fibred, unfibred } from '../../core/rule/restored-axes';
import { broadcastShapes, sizeOf } from '../../core/tensor/shape';
import { type Composition, first, ramp, type Stage, second, vector } from './composition';

/** An order along one axis, by the order along the last. */
function ordering(primitive: string): Composition {
  return (o, x, a) => {
    const shape = o.shapeOf(first(x));
    const axes = axesOf(shape, a, [-1]);
    const fibres = axes.length === 0 ? o.reshape(first(x), [1]) : fibred(o, first(x), axes);
    return unfibred(o, o.apply(primitive, [fibres], { ...a, axis: -1 }), shape, axes);
  };
}

/** Elements in the place of which a product leaves others out. */
function productRows(o: Stage, x: number, axes: readonly number[]): number {
  const fibres = fibred(o, x, axes);
  const shape = o.shapeOf(fibres);
  return o.reshape(fibres, [...shape.slice(0, -1), 1, shape.at(-1) as number]);
}

/** A matrix that is 1 where something holds and 0 elsewhere. */
function square(o: Stage, n: number, holds: (row: number, column: number) => boolean): number {
  const data = ramp([n, n]).data.map((k) => (holds(Math.floor(k / n), k % n) ? 1 : 0));
  return o.array({ shape: [n, n], data });
}

/** Larger matrices have too many minors to be written. */
const MOST_ROWS = 6;

/** Shapes and selections, where a model has no operator for them or takes less. */
export const arrayCompositions: Readonly<Record<string, Composition>> = {
  stack: (o, x, a, y) => {
    const axis = resolveAxis(wholeOf(a, 'axis', 0), y);
    const one = y.map((extent, k) => (k === axis ? 1 : extent));
    return o.apply(
      'concat',
      x.map((each) => o.reshape(each, one)),
      { axis },
    );
  },
  concat: (o, x, a) => {
    if (x.every((each) => o.shapeOf(each).length > 0)) return null;
    const rows = x.map((each) => (o.shapeOf(each).length === 0 ? o.reshape(each, [1]) : each));
    return o.apply('concat', rows, a);
  },
  /** Along the first axis, with one index after the other. */
  scatter: (o, x, a, y) => {
    const axis = resolveAxis(wholeOf(a, 'axis', 0), y);
    const before = o.shapeOf(first(x));
    const rank = o.shapeOf(second(x)).length;
    const count = sizeOf(o.shapeOf(second(x)));
    const others = y.filter((_, k) => k !== axis);
    const places = [
      ...range(rank, axis),
      ...range(axis, 0),
      ...range(before.length - axis - rank, axis + rank),
    ];
    const rows = o.reshape(turned(o, first(x), places), [count, ...others]);
    const shape = [y[axis] as number, ...others];
    const added = o.apply('scatter', [rows, o.reshape(second(x), [count])], { axis: 0, shape });
    return turned(o, added, [...range(axis, 1), 0, ...range(others.length - axis, axis + 1)]);
  },
  sort: ordering('sort'),
  argsort: ordering('argsort'),
  oneHot: (o, x, a, y) => {
    const classes = numberOf(a, 'classes', 2);
    const axis = resolveAxis(wholeOf(a, 'axis', -1), y);
    const indices = o.reshape(
      first(x),
      y.map((extent, k) => (k === axis ? 1 : extent)),
    );
    const along = y.map((_, k) => (k === axis ? classes : 1));
    const is = o.eq(indices, o.reshape(vector(o, ramp([classes]).data), along));
    return o.where(is, o.literal(1), o.literal(0));
  },
  cumprod: (o, x, a, y) => {
    if (y.length === 0) return first(x);
    const axes = axesOf(y, a, [0]);
    const rows = productRows(o, first(x), axes);
    const length = o.shapeOf(rows).at(-1) as number;
    const upTo = square(o, length, (row, column) => column <= row);
    const kept = o.where(upTo, rows, o.literal(1));
    return unfibred(o, o.apply('prod', [kept], { axis: -1 }), y, axes);
  },
  transpose: (_o, x, _a, y) => (y.length === 0 ? first(x) : null),
  cumsum: (_o, x, _a, y) => (y.length === 0 ? first(x) : null),
  dot: (o, x) => o.sum(o.mul(first(x), second(x))),
  outer: (o, x, _a, [rows = 1, columns = 1]) =>
    o.mul(o.reshape(first(x), [rows, 1]), o.reshape(second(x), [1, columns])),
  /** Matrices in batches of one shape. */
  matmul: (o, [a, b], _attributes, y) => {
    const [left, right] = [o.shapeOf(a as number), o.shapeOf(b as number)];
    if (left.length > 1 && right.length > 1) {
      const batch = broadcastShapes([left.slice(0, -2), right.slice(0, -2)]);
      const wide = [a as number, b as number].map((x) =>
        o.broadcastTo(x, [...batch, ...o.shapeOf(x).slice(-2)]),
      );
      return o.apply('matmul', wide);
    }
    const row = left.length === 1 ? o.reshape(a as number, [1, left[0] as number]) : (a as number);
    const column =
      right.length === 1 ? o.reshape(b as number, [right[0] as number, 1]) : (b as number);
    return o.reshape(o.matmul(row, column), y);
  },
  inverse: (o, x, _a, y) => {
    const rows = y.at(-1) as number;
    if (rows === 1) return o.div(o.literal(1), first(x));
    if (rows > MOST_ROWS) return null;
    const cofactors = o.apply('det', [o.apply('minors', [first(x)])]);
    const determinant = o.apply('det', [first(x)]);
    return o.div(o.transpose(cofactors), o.reshape(determinant, [...y.slice(0, -2), 1, 1]));
  },
  solve: (o, x) => {
    if ((o.shapeOf(first(x)).at(-1) as number) > MOST_ROWS) return null;
    return o.matmul(o.apply('inverse', [first(x)]), second(x));
  },
};

/** So many whole numbers from one on. */
function range(count: number, from: number): readonly number[] {
  return Array.from({ length: Math.max(0, count) }, (_, k) => from + k);
}

/** Axis k of the result is axis axes[k]. */
function turned(o: Stage, x: number, axes: readonly number[]): number {
  return axes.every((axis, k) => axis === k) ? x : o.transpose(x, axes);
}
