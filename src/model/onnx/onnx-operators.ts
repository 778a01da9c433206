import { cutOf } from '../../core/loops/slice';
import { elsewhereOf } from '../../core/primitives/late';
import { type PrimitiveName, primitives } from '../../core/primitives/table';
import { type Attributes, wholeOf, wholesOf } from '../../core/rule/attributes';
import { axesOf } from '../../core/rule/axes';
import type { Notation } from '../../core/rule/primitive';
import { spelling } from '../../core/rule/spelling';
import { type Shape, sameShape, sizeOf } from '../../core/tensor/shape';
import type { Target } from '../lowering/lowered';
import { type Application, type FormInput, readForm } from './form';
import { type TensorType, tensorTypes } from './messages';
import type { OnnxGraph, Value } from './onnx-graph';

/** A statement as its operators are written. */
export interface Writing {
  readonly graph: OnnxGraph;
  readonly x: readonly Value[];
  readonly shapes: readonly Shape[];
  readonly y: Shape;
  readonly a: Attributes;
  /** Of the result. */
  readonly type: TensorType;
  /** What the result is called, if it is called anything; only its last operator may be so. */
  readonly called?: string | undefined;
}

interface Operator {
  takes(a: Attributes, x: readonly Shape[]): boolean;
  write(writing: Writing): Value;
}

/** The set of operators that models are written in: later ones are not known to all that read models. */
export const OPSET = 17;

/** Operators that came later. */
const LATER: ReadonlySet<string> = new Set(['Gelu']);

/** Reductions whose axes were an attribute in this set. */
const BY_ATTRIBUTE = /^Reduce(?!Sum$)/;

/** Attributes that are numbers with a fraction. */
const FRACTIONS: ReadonlySet<string> = new Set(['alpha', 'epsilon', 'beta', 'gamma']);

/** A setting that is one number for each axis. */
function each(a: Attributes, name: string, otherwise: number, axes: number): readonly number[] {
  const [one = otherwise, other = one] = wholesOf(a, name) ?? [];
  return [one, other].slice(0, axes);
}

const twice = (numbers: readonly number[]) => [...numbers, ...numbers];

function convolution(axes: 1 | 2): Operator {
  return {
    takes: (_a, [x]) => x?.length === axes + 2,
    write: ({ graph, x, a, type, called, shapes }) =>
      graph.apply(
        'Conv',
        x,
        {
          kernel_shape: (shapes[1] as Shape).slice(2),
          strides: each(a, 'stride', 1, axes),
          pads: twice(each(a, 'padding', 0, axes)),
          dilations: each(a, 'dilation', 1, axes),
          group: wholeOf(a, 'groups', 1),
        },
        type,
        called,
      ),
  };
}

const transposedConvolution: Operator = {
  takes: (a, [, kernel]) => kernel !== undefined && wholesOf(a, 'shape')?.length === kernel.length,
  write: ({ graph, x, a, type, called, shapes, y }) => {
    const kernel = (shapes[1] as Shape).slice(2);
    const axes = kernel.length;
    const [strides, padding, dilations] = [
      each(a, 'stride', 1, axes),
      each(a, 'padding', 0, axes),
      each(a, 'dilation', 1, axes),
    ];
    // What the last stride did not reach.
    const rest = y.slice(2).map((extent, k) => {
      const reach = ((kernel[k] as number) - 1) * (dilations[k] as number) + 1;
      const steps = ((shapes[0] as Shape)[k + 2] as number) - 1;
      return extent - (steps * (strides[k] as number) + reach - 2 * (padding[k] as number));
    });
    const settings = {
      kernel_shape: kernel,
      ...{ strides, dilations, pads: twice(padding), output_padding: rest },
      group: wholeOf(a, 'groups', 1),
    };
    return graph.apply('ConvTranspose', x, settings, type, called);
  },
};

/** Windows over the last axes of a batch with one channel. */
function pooling(
  axes: 1 | 2,
  apply: (
    w: Writing,
    image: Value,
    settings: Readonly<Record<string, readonly number[]>>,
    called?: string,
  ) => Value,
): Operator {
  return {
    takes: (_a, [x]) => x !== undefined && x.length >= axes,
    write: (w) => {
      const { graph, a, y, called } = w;
      const shape = w.shapes[0] as Shape;
      const size = each(a, 'size', 2, axes);
      const settings = {
        kernel_shape: size,
        strides: a.stride === undefined ? size : each(a, 'stride', 1, axes),
        pads: twice(each(a, 'padding', 0, axes)),
      };
      const [x] = w.x as [Value];
      if (shape.length === axes + 2) return apply(w, x, settings, called);
      const batch = [sizeOf(shape.slice(0, -axes)), 1, ...shape.slice(-axes)];
      const image = graph.apply('Reshape', [x, graph.whole(batch)], {}, x.type);
      const windows = apply(w, image, settings);
      return graph.apply('Reshape', [windows, graph.whole(y)], {}, w.type, called);
    },
  };
}

const greatest = (axes: 1 | 2) =>
  pooling(axes, ({ graph, type }, image, settings, called) =>
    graph.apply('MaxPool', [image], settings, type, called),
  );

const average = (axes: 1 | 2) =>
  pooling(axes, ({ graph, type }, image, settings, called) =>
    graph.apply('AveragePool', [image], { ...settings, count_include_pad: 1 }, type, called),
  );

const positions = (axes: 1 | 2) =>
  pooling(axes, ({ graph, type }, image, settings) => {
    const both = graph.applyForMany('MaxPool', [image], settings, [image.type, 'INT64']);
    return graph.cast(both[1] as Value, type);
  });

/** The values or the indices of the elements in order. */
function inOrder(at: 0 | 1): Operator {
  return {
    takes: (_a, [x]) => x !== undefined && x.length > 0,
    write: ({ graph, x, a, type, shapes }) => {
      const [shape, value] = [shapes[0] as Shape, x[0] as Value];
      const [axis = 0] = axesOf(shape, a, [-1]);
      const count = graph.whole([shape[axis] as number]);
      const settings = { axis, largest: wholeOf(a, 'descending', 0) };
      const both = graph.applyForMany('TopK', [value, count], settings, [value.type, 'INT64']);
      return graph.cast(both[at] as Value, type);
    },
  };
}

/** What the column of the table does not say in one form. */
const operators: Partial<Readonly<Record<PrimitiveName, Operator>>> = {
  conv1d: convolution(1),
  conv2d: convolution(2),
  convolvedBack: transposedConvolution,
  maxPool1d: greatest(1),
  maxPool2d: greatest(2),
  avgPool1d: average(1),
  avgPool2d: average(2),
  poolPositions1d: positions(1),
  poolPositions: positions(2),
  sort: inOrder(0),
  argsort: inOrder(1),
  argmax: {
    takes: (a, [x]) => x !== undefined && axesOf(x, a).length === 1,
    write: ({ graph, x, a, shapes, type }) => {
      const [axis = 0] = axesOf(shapes[0] as Shape, a);
      const settings = { axis, keepdims: wholeOf(a, 'keepdims', 0) };
      return graph.cast(graph.apply('ArgMax', x, settings, 'INT64'), type);
    },
  },
  unslice: {
    takes: (a) => cutOf(wholesOf(a, 'shape') ?? [], cutAlone(a)).step.every((step) => step === 1),
    write: ({ graph, x, a, y, type, called }) => {
      const { start, extent } = cutOf(y, cutAlone(a));
      const end = y.map((n, k) => n - (start[k] as number) - (extent[k] as number));
      return graph.apply('Pad', [x[0] as Value, graph.whole([...start, ...end])], {}, type, called);
    },
  },
  scatter: {
    takes: (a, [, indices]) => wholeOf(a, 'axis', 0) === 0 && indices?.length === 1,
    write: ({ graph, x, y, type, called, shapes }) => {
      const zeros = graph.constant({ shape: y, data: new Float64Array(sizeOf(y)) }, type);
      const column = [...(shapes[1] as Shape), 1];
      const indices = graph.cast(x[1] as Value, 'INT64');
      const places = indices.constant
        ? graph.constant({ shape: column, data: indices.constant.data }, 'INT64')
        : graph.apply('Reshape', [indices, graph.whole(column)], {}, 'INT64');
      const operands = [zeros, places, x[0] as Value];
      return graph.apply('ScatterND', operands, { reduction: 'add' }, type, called);
    },
  },
};

function cutAlone({ shape: _, ...cut }: Attributes): Attributes {
  return cut;
}

/** How the column of the table for ONNX writes a primitive; null where it has no operator in the set. */
function formOf(primitive: PrimitiveName, a: Attributes, x: readonly Shape[]): FormInput | null {
  const notation = notationOf(primitive, a, x);
  if (notation.kind === 'call') {
    const inputs = x.map((_, at) => ({ kind: 'operand', at }) as const);
    return known({ kind: 'application', operator: notation.name, inputs, attributes: {} });
  }
  return notation.kind === 'form' ? known(readForm(notation.template)) : null;
}

function notationOf(primitive: PrimitiveName, a: Attributes, x: readonly Shape[]) {
  const row = {
    elsewhere: elsewhereOf(primitive),
    attributes: primitives[primitive].attributes ?? [],
  };
  return spelling(row, 'onnx', a, x) as Notation | { kind: 'without'; why: string };
}

const known = (form: FormInput) =>
  form.kind === 'application' && LATER.has(form.operator) ? null : form;

/** Which operands are indices or conditions rather than numbers that are computed with. */
export function isApart(primitive: PrimitiveName, at: number, x: readonly Shape[]): boolean {
  switch (primitive) {
    case 'where':
      return at === 0;
    case 'gather':
    case 'scatter':
      return at === 1;
    case 'crossEntropy':
      return at === 1 && !sameShape(x[0] as Shape, x[1] as Shape);
    case 'argmax':
    case 'argsort':
    case 'poolPositions':
    case 'poolPositions1d':
    case 'oneHot':
    case 'cast':
      return true;
    default:
      return false;
  }
}

/** Writes a statement that the target takes; operands are of the type that it is computed in. */
export function write(primitive: PrimitiveName, writing: Writing): Value {
  const own = operators[primitive];
  if (own?.takes(writing.a, writing.shapes)) return own.write(writing);
  const form = formOf(primitive, writing.a, writing.shapes) as FormInput;
  return writeForm(form, writing, writing.called);
}

function writeForm(form: FormInput, w: Writing, called?: string): Value {
  if (form.kind === 'operand') return w.x[form.at] as Value;
  if (form.kind === 'numbers') {
    const { value } = form;
    return typeof value === 'number' ? w.graph.number(value, 'INT64') : w.graph.whole(value);
  }
  const { operator, attributes } = form;
  if (operator === 'Cast') return casted(form, w);
  const inputs = form.inputs.map((input) => writeForm(input, w));
  // The two values that one-hot vectors are made of are of the type of the result.
  if (operator === 'OneHot') inputs[2] = w.graph.cast(inputs[2] as Value, w.type);
  const settings = Object.entries(attributes).map(([name, value]) => [
    name,
    typeof value === 'number' && FRACTIONS.has(name) ? { float: value } : value,
  ]);
  if (BY_ATTRIBUTE.test(operator) && inputs.length > 1) {
    settings.push(['axes', [...(inputs.pop()?.constant?.data ?? [])]]);
  }
  const isComparison = /^(Less|Greater|Equal|Not|LessOrEqual|GreaterOrEqual)$/.test(operator);
  const type = isComparison ? 'BOOL' : w.type;
  return w.graph.apply(operator, inputs, Object.fromEntries(settings), type, called);
}

/** What is cast to DOUBLE in the table is cast to what its numbers are here. */
function casted(form: Application, w: Writing): Value {
  const { to } = form.attributes;
  const isNumbers = to === 'DOUBLE' && form.inputs[0]?.kind === 'application';
  const named =
    typeof to === 'string' && Object.hasOwn(tensorTypes, to) ? (to as TensorType) : w.type;
  return w.graph.cast(writeForm(form.inputs[0] as FormInput, w), isNumbers ? w.type : named);
}

/**
 * What ONNX can say in numbers of a type. Attributes are float32 and runtimes have no float64 kernels of some
 * operators, so that in float64 more is composed.
 */
export function onnxTarget(numbers: 'float64' | 'float32'): Target {
  const isExact = numbers === 'float64';
  return {
    format: 'ONNX',
    takes: (primitive, a, x) => {
      if (isExact && COMPOSED.has(primitive)) return false;
      if (operators[primitive]?.takes(a, x)) return true;
      if ((primitive === 'transpose' || primitive === 'oneHot') && x[0]?.length === 0) return false;
      const form = formOf(primitive, a, x);
      return form !== null && !(isExact && hasFraction(form));
    },
    why: (primitive, a, x) => {
      const notation = notationOf(primitive, a, x);
      return notation.kind === 'without' ? notation.why : '';
    },
  };
}

/** What ONNX Runtime has in float32 alone, and what is short for what it has in float64, too. */
const COMPOSED: ReadonlySet<PrimitiveName> = new Set([
  ...(['tan', 'sinh', 'cosh', 'sech', 'asinh', 'acosh', 'atanh'] as const),
  ...(['softplus', 'elu', 'oneHot'] as const),
]);

/** Whether an attribute is a number that float32 does not have. */
function hasFraction(form: FormInput): boolean {
  return (
    form.kind === 'application' &&
    (form.inputs.some(hasFraction) ||
      Object.entries(form.attributes).some(
        ([name, value]) =>
          FRACTIONS.has(name) && typeof value === 'number' && Math.fround(value) !== value,
      ))
  );
}
