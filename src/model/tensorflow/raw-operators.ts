import { cutOf } from '../../core/loops/slice';
import type { PrimitiveName } from '../../core/primitives/table';
import { type Attributes, wholeOf, wholesOf } from '../../core/rule/attributes';
import { axesOf, permutationOf } from '../../core/rule/axes';
import { type Shape, sameShape } from '../../core/tensor/shape';
import type { Target } from '../lowering/lowered';
import type { GraphNodes, NodeType, NodeValue } from './graph-nodes';

/** A statement as its operators are written. */
interface Writing {
  readonly graph: GraphNodes;
  readonly x: readonly NodeValue[];
  readonly shapes: readonly Shape[];
  readonly y: Shape;
  readonly a: Attributes;
  readonly type: NodeType;
}

/** Operators on each element, by the primitive that they are. */
export const pointwise: Partial<Readonly<Record<PrimitiveName, string>>> = {
  ...{ add: 'AddV2', subtract: 'Sub', multiply: 'Mul', divide: 'RealDiv', negate: 'Neg' },
  ...{ reciprocal: 'Reciprocal', power: 'Pow', square: 'Square', sqrt: 'Sqrt', exp: 'Exp' },
  ...{ ln: 'Log', expm1: 'Expm1', log1p: 'Log1p', sin: 'Sin', cos: 'Cos', tan: 'Tan' },
  ...{ asin: 'Asin', acos: 'Acos', atan: 'Atan', atan2: 'Atan2', sinh: 'Sinh', cosh: 'Cosh' },
  ...{ tanh: 'Tanh', asinh: 'Asinh', acosh: 'Acosh', atanh: 'Atanh', erf: 'Erf' },
  ...{ sigmoid: 'Sigmoid', softplus: 'Softplus', relu: 'Relu', abs: 'Abs', sign: 'Sign' },
  ...{ minimum: 'Minimum', maximum: 'Maximum', floor: 'Floor', ceil: 'Ceil', round: 'Round' },
};

/** Operators that compare: their values are bools. */
export const comparisons: Partial<Readonly<Record<PrimitiveName, string>>> = {
  ...{ less: 'Less', lessEqual: 'LessEqual', greater: 'Greater', greaterEqual: 'GreaterEqual' },
  ...{ equal: 'Equal', notEqual: 'NotEqual' },
};

/** Operators over axes, by the primitive that they are. */
export const reductions: Partial<Readonly<Record<PrimitiveName, string>>> = {
  ...{ sum: 'Sum', mean: 'Mean', max: 'Max', min: 'Min', prod: 'Prod' },
};

interface Operator {
  takes(a: Attributes, x: readonly Shape[]): boolean;
  write(writing: Writing): NodeValue;
}

const always = () => true;
const flag = (b: boolean) => ({ b });
const integer = (i: number) => ({ i: `${i}` });
const integers = (list: readonly number[]) => ({ list: { i: list.map((i) => `${i}`) } });

/** Indices from the start. */
function fromStart(graph: GraphNodes, indices: NodeValue, extent: number): NodeValue {
  const { constant } = indices;
  if (constant) {
    const data = constant.data.map((k) => (k < 0 ? k + extent : k));
    return graph.constant({ shape: constant.shape, data }, 'DT_INT32');
  }
  const whole = graph.cast(indices, 'DT_INT32');
  const number = (x: number) => graph.constant({ shape: [], data: Float64Array.of(x) }, 'DT_INT32');
  const isBefore = graph.apply('Less', [whole, number(0)], 'DT_BOOL');
  const after = graph.apply('AddV2', [whole, number(extent)], 'DT_INT32');
  return graph.apply('SelectV2', [isBefore, after, whole], 'DT_INT32');
}

const own: Partial<Readonly<Record<PrimitiveName, Operator>>> = {
  where: {
    takes: always,
    write: ({ graph, x: [condition, then, otherwise], type }) => {
      const holds = graph.cast(condition as NodeValue, 'DT_BOOL');
      return graph.apply('SelectV2', [holds, then as NodeValue, otherwise as NodeValue], type, {
        T: { type },
      });
    },
  },
  broadcastTo: {
    takes: always,
    write: ({ graph, x, y, type }) =>
      graph.apply('BroadcastTo', [x[0] as NodeValue, graph.whole(y)], type),
  },
  reshape: {
    takes: always,
    write: ({ graph, x, y, type }) =>
      graph.apply('Reshape', [x[0] as NodeValue, graph.whole(y)], type),
  },
  cast: { takes: always, write: ({ graph, x, type }) => graph.cast(x[0] as NodeValue, type) },
  transpose: {
    takes: (_a, [x]) => x !== undefined && x.length > 0,
    write: ({ graph, x, shapes, a, type }) => {
      const axes = graph.whole(permutationOf(shapes[0] as Shape, a));
      return graph.apply('Transpose', [x[0] as NodeValue, axes], type);
    },
  },
  concat: {
    takes: (_a, x) => x.every((shape) => shape.length > 0),
    write: ({ graph, x, a, type }) => {
      const axis = { shape: [], data: Float64Array.of(wholeOf(a, 'axis', 0)) };
      const operands = [...x, graph.constant(axis, 'DT_INT32')];
      return graph.apply('ConcatV2', operands, type, { N: integer(x.length) });
    },
  },
  slice: {
    takes: always,
    write: ({ graph, x, shapes, a, type }) => {
      const { start, step, extent } = cutOf(shapes[0] as Shape, a);
      const ends = start.map((from, k) => from + (step[k] as number) * (extent[k] as number));
      const open = ends.reduce((mask, end, k) => (end < 0 ? mask | (1 << k) : mask), 0);
      const none = { begin_mask: integer(0), ellipsis_mask: integer(0) };
      const masks = { ...none, new_axis_mask: integer(0), shrink_axis_mask: integer(0) };
      const lists = [start, ends.map((end) => Math.max(0, end)), step].map((k) => graph.whole(k));
      return graph.apply('StridedSlice', [x[0] as NodeValue, ...lists], type, {
        ...masks,
        end_mask: integer(open),
        Index: { type: 'DT_INT32' },
      });
    },
  },
  unslice: {
    takes: (a) => cutOf(wholesOf(a, 'shape') ?? [], cutAlone(a)).step.every((step) => step === 1),
    write: ({ graph, x, a, y, type }) => {
      if (y.length === 0) return x[0] as NodeValue;
      const { start, extent } = cutOf(y, cutAlone(a));
      const pads = y.flatMap((n, k) => {
        const before = start[k] as number;
        return [before, n - before - (extent[k] as number)];
      });
      const paddings = { shape: [y.length, 2], data: Float64Array.from(pads) };
      return graph.apply('Pad', [x[0] as NodeValue, graph.constant(paddings, 'DT_INT32')], type);
    },
  },
  gather: {
    takes: always,
    write: ({ graph, x, shapes, a, type }) => {
      const shape = shapes[0] as Shape;
      const axis = wholeOf(a, 'axis', 0);
      const at = axis < 0 ? axis + shape.length : axis;
      const indices = fromStart(graph, x[1] as NodeValue, shape[at] as number);
      const along = graph.constant({ shape: [], data: Float64Array.of(at) }, 'DT_INT32');
      return graph.apply('GatherV2', [x[0] as NodeValue, indices, along], type, {
        Tparams: { type },
        Tindices: { type: 'DT_INT32' },
        Taxis: { type: 'DT_INT32' },
      });
    },
  },
  scatter: {
    takes: (a, [, indices]) => wholeOf(a, 'axis', 0) === 0 && indices?.length === 1,
    write: ({ graph, x, y, type, shapes }) => {
      const indices = fromStart(graph, x[1] as NodeValue, y[0] as number);
      const column = graph.whole([...(shapes[1] as Shape), 1]);
      const places = graph.apply('Reshape', [indices, column], 'DT_INT32');
      const operands = [places, x[0] as NodeValue, graph.whole(y)];
      return graph.apply('ScatterNd', operands, type, {
        T: { type },
        Tindices: { type: 'DT_INT32' },
      });
    },
  },
  matmul: {
    // Batches of two shapes are not multiplied right there.
    takes: (_a, [left = [], right = []]) =>
      left.length > 1 && right.length > 1 && sameShape(left.slice(0, -2), right.slice(0, -2)),
    write: ({ graph, x, shapes, type }) => {
      const isFlat = shapes.every((shape) => shape.length === 2);
      return isFlat
        ? graph.apply('MatMul', x, type, { transpose_a: flag(false), transpose_b: flag(false) })
        : graph.apply('BatchMatMulV2', x, type, { adj_x: flag(false), adj_y: flag(false) });
    },
  },
  softmax: lastAlone('Softmax'),
  logSoftmax: lastAlone('LogSoftmax'),
  cumsum: {
    takes: (_a, [x]) => x !== undefined && x.length > 0,
    write: ({ graph, x, shapes, a, type }) => {
      const axis = axesOf(shapes[0] as Shape, a, [0]);
      const along = graph.constant({ shape: [], data: Float64Array.from(axis) }, 'DT_INT32');
      const settings = { exclusive: flag(false), reverse: flag(wholeOf(a, 'reverse', 0) !== 0) };
      return graph.apply('Cumsum', [x[0] as NodeValue, along], type, settings);
    },
  },
  argmax: {
    takes: (a, [x]) => x !== undefined && axesOf(x, a).length === 1 && !wholeOf(a, 'keepdims', 0),
    write: ({ graph, x, shapes, a, type }) => {
      const axis = { shape: [], data: Float64Array.from(axesOf(shapes[0] as Shape, a)) };
      const operands = [x[0] as NodeValue, graph.constant(axis, 'DT_INT32')];
      const settings = { output_type: { type: 'DT_INT32' } };
      return graph.cast(graph.apply('ArgMax', operands, 'DT_INT32', settings), type);
    },
  },
  sort: inOrder(0),
  argsort: inOrder(1),
  conv2d: {
    takes: (a, [x]) => x?.length === 4 && wholeOf(a, 'groups', 1) === 1,
    write: ({ graph, x, a, type }) => {
      const turned = (value: NodeValue, axes: readonly number[]) =>
        graph.apply('Transpose', [value, graph.whole(axes)], type);
      // Channels come last there.
      const image = turned(x[0] as NodeValue, [0, 2, 3, 1]);
      const kernel = turned(x[1] as NodeValue, [2, 3, 1, 0]);
      const [up, across] = each(a, 'padding', 0);
      const pads = { shape: [4, 2], data: Float64Array.of(0, 0, up, up, across, across, 0, 0) };
      const wide =
        up + across === 0
          ? image
          : graph.apply('Pad', [image, graph.constant(pads, 'DT_INT32')], type);
      const made = graph.apply('Conv2D', [wide, kernel], type, {
        strides: integers([1, ...each(a, 'stride', 1), 1]),
        dilations: integers([1, ...each(a, 'dilation', 1), 1]),
        padding: { s: btoa('VALID') },
        data_format: { s: btoa('NHWC') },
      });
      return turned(made, [0, 3, 1, 2]);
    },
  },
};

function each(a: Attributes, name: string, otherwise: number): readonly [number, number] {
  const [one = otherwise, other = one] = wholesOf(a, name) ?? [];
  return [one, other];
}

function lastAlone(op: string): Operator {
  return {
    takes: (a, [x]) => {
      if (!x || x.length === 0) return false;
      const axes = axesOf(x, a, [-1]);
      return axes.length === 1 && axes[0] === x.length - 1;
    },
    write: ({ graph, x, type }) => graph.apply(op, x, type),
  };
}

/** The values or the indices of the elements in order, along the last axis: the greatest come first there. */
function inOrder(at: 0 | 1): Operator {
  return {
    takes: (a, [x]) => x !== undefined && axesOf(x, a, [-1])[0] === x.length - 1 && x.length > 0,
    write: ({ graph, x, shapes, a, type }) => {
      const value = x[0] as NodeValue;
      const isDown = wholeOf(a, 'descending', 0) !== 0;
      const from = isDown ? value : graph.apply('Neg', [value], value.type);
      const shape = shapes[0] as Shape;
      const count = graph.constant(
        { shape: [], data: Float64Array.of(shape.at(-1) ?? 0) },
        'DT_INT32',
      );
      const both = graph.apply('TopKV2', [from, count], type, { sorted: flag(true) });
      if (at === 1) return graph.cast({ name: `${both.name}:1`, type: 'DT_INT32' }, type);
      return isDown ? both : graph.apply('Neg', [both], type);
    },
  };
}

function cutAlone({ shape: _, ...cut }: Attributes): Attributes {
  return cut;
}

/** Whether operands are of their own types rather than of the result's. */
export function isApart(primitive: PrimitiveName, at: number): boolean {
  if (primitive === 'where') return at === 0;
  if (primitive === 'gather' || primitive === 'scatter') return at === 1;
  return ['cast', 'argmax', 'argsort'].includes(primitive);
}

/** Writes a statement that the target takes. */
export function write(primitive: PrimitiveName, w: Writing): NodeValue {
  const { graph, x, type } = w;
  const plain = pointwise[primitive];
  if (plain) return graph.apply(plain, x, type);
  const comparison = comparisons[primitive];
  if (comparison) return graph.cast(graph.apply(comparison, x, 'DT_BOOL'), type);
  const reduction = reductions[primitive];
  if (reduction) {
    const axes = graph.whole(axesOf(w.shapes[0] as Shape, w.a));
    const keep = flag(wholeOf(w.a, 'keepdims', 0) !== 0);
    return graph.apply(reduction, [x[0] as NodeValue, axes], type, { keep_dims: keep });
  }
  return (own[primitive] as Operator).write(w);
}

/** What graphs of TensorFlow can say, in a format of this name. */
export function graphTarget(format: string): Target {
  return {
    format,
    takes: (primitive, a, x) =>
      pointwise[primitive] !== undefined ||
      comparisons[primitive] !== undefined ||
      reductions[primitive] !== undefined ||
      own[primitive]?.takes(a, x) === true,
    why: () => '',
  };
}
