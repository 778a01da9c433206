import { type Reduction, reduce } from '../loops/fibres';
import { sumOf } from '../loops/reductions';
import type { Algebra } from '../rule/algebra';
import type { AttributeSpec, Attributes } from '../rule/attributes';
import { axesOf, keepsDims, reducedShape } from '../rule/axes';
import type { FlowRule, Operands } from '../rule/primitive';
import { restored } from '../rule/restored-axes';
import { type Shape, ShapeError } from '../tensor/shape';
import { broadcastTo, type Tensor } from '../tensor/tensor';

/** Which axes, and whether they stay. */
export const reductionAttributes: readonly AttributeSpec[] = [
  { name: 'axis', label: 'axes to reduce; left out, all', kind: 'axes', default: null },
  { name: 'keepdims', label: 'keep reduced axes, with extent 1', kind: 'flag', default: 0 },
];

/** The shape of a reduction of x. */
export const reducedFrom = ([x]: Operands<Shape>, a: Attributes) =>
  reducedShape(x, axesOf(x, a), keepsDims(a));

/** As `reducedFrom`, for a reduction that has no value where there are no elements. */
export const reducedFromSome = (x: Operands<Shape>, a: Attributes) => {
  const axes = axesOf(x[0], a);
  if (!axes.some((axis) => x[0][axis] === 0)) return reducedFrom(x, a);
  throw new ShapeError({ kind: 'nothing to choose from', x: x[0] });
};

/** The value rule of a reduction. */
export const reducedBy =
  (reduction: Reduction) =>
  ([x]: Operands<Tensor>, a: Attributes) =>
    reduce(x, axesOf(x.shape, a), keepsDims(a), reduction);

/** How a general rule passes tangents and adjoints on. */
export interface BothWays {
  readonly pushforward: FlowRule;
  readonly pullback: FlowRule;
}

/** What was reduced from x as something that broadcasts against x. */
export function against<T>(o: Algebra<T>, x: T, a: Attributes, reduced: T): T {
  const from = o.shapeOf(x);
  return restored(o, reduced, from, axesOf(from, a));
}

/** The sum over the axes that the attributes of another reduction say. */
export const sumBy = <T>(o: Algebra<T>, x: T, a: Attributes) => o.apply('sum', [x], a);

/**
 * A reduction y of x whose partials are `partial(x, y)`, of x's shape: the tangent is the sum of
 * partials times tangents, the adjoint is spread out times the partials.
 */
export function withPartials(
  partial: <T>(o: Algebra<T>, x: T, y: T, a: Attributes) => T,
): BothWays {
  return {
    pushforward: (o, _i, dx, [x], y, a) => sumBy(o, o.mul(dx, partial(o, x, y, a)), a),
    pullback: (o, _i, ybar, [x], y, a) => o.mul(against(o, x, a, ybar), partial(o, x, y, a)),
  };
}

/** 1 where an element equals its fibre's extremum, 0 elsewhere, and how many do. */
function hits<T>(o: Algebra<T>, x: T, y: T, a: Attributes): { hit: T; count: T } {
  const hit = o.eq(x, against(o, x, a, y));
  return { hit, count: o.sum(hit, axesOf(o.shapeOf(x), a)) };
}

/** Elements that tie share alike. Those that do not win stay out of it, however large the adjoint. */
export const extremum: BothWays = {
  pushforward: (o, _i, dx, [x], y, a) => {
    const { hit, count } = hits(o, x, y, a);
    return sumBy(o, o.where(hit, o.div(dx, count), o.literal(0)), a);
  },
  pullback: (o, _i, ybar, [x], y, a) => {
    const { hit, count } = hits(o, x, y, a);
    return o.where(hit, o.div(against(o, x, a, ybar), count), o.literal(0));
  },
};

/** The first element of those that tie with others for what a reduction picks; −1 when none does. */
export function firstTie(pick: Reduction, [x]: Operands<Tensor>, a: Attributes): number {
  const axes = axesOf(x.shape, a);
  const best = broadcastTo(reduce(x, axes, true, pick), x.shape);
  const hit = x.data.map((element, k) => (element === best.data[k] ? 1 : 0));
  const counts = reduce({ shape: x.shape, data: hit }, axes, true, sumOf);
  const rivals = broadcastTo(counts, x.shape).data;
  return hit.findIndex((is, k) => is === 1 && (rivals[k] as number) > 1);
}

/** Shapes and axes of all kinds for a reduction. */
export const reductionShapes = [
  { shapes: [[2, 3]] },
  { shapes: [[2, 3]], attributes: { axis: 0 } },
  { shapes: [[2, 3]], attributes: { axis: -1, keepdims: 1 } },
  { shapes: [[2, 3, 2]], attributes: { axis: [0, 2] } },
  { shapes: [[2, 3, 2]], attributes: { axis: 1 } },
  { shapes: [[]] },
] as const;
