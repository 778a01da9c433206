import { cutOf } from '../loops/slice';
import { type Attributes, wholesOf } from '../rule/attributes';
import { axesOf, keepsDims } from '../rule/axes';
import { type InFrameworks, type Spelled, without } from '../rule/frameworks';
import { call, form } from '../rule/primitive';
import type { Shape } from '../tensor/shape';

/** Numbers as Python has them: a number, or a tuple. */
export function python(x: number | readonly number[] | undefined): string {
  if (typeof x === 'number') return String(x);
  if (x === undefined) return 'None';
  return x.length === 1 ? `(${x[0]},)` : `(${x.join(', ')})`;
}

/** Operands one after the other; scalars with what makes vectors of them. */
export function listed(x: readonly Shape[], toVector = ''): string {
  return x.map((shape, k) => `#${k + 1}${shape.length === 0 ? toVector : ''}`).join(', ');
}

/** The same where scalars become vectors in brackets, which plain numbers take, too. */
export function bracketed(x: readonly Shape[]): string {
  return x.map((shape, k) => (shape.length === 0 ? `[#${k + 1}]` : `#${k + 1}`)).join(', ');
}

/** The sum over axes that were stretched, in the shape that they had, with NumPy. */
export const summing: Spelled = (a, [x]) => {
  const shape = wholesOf(a, 'shape') ?? [];
  const offset = x.length - shape.length;
  const axes = x.flatMap((extent, axis) =>
    axis < offset || (shape[axis - offset] === 1 && extent !== 1) ? [axis] : [],
  );
  if (axes.length === 0) return form('#1');
  if (shape.length === 0) return call('np.sum');
  const summed = `np.sum(#1, axis=${python(axes)})`;
  return form(axes.length === offset ? summed : `${summed}.reshape(${python(shape)})`);
};

/** np.linalg.norm takes at most two axes. */
export const euclidean: Spelled = (a, [x]) => {
  const axes = axesOf(x, a);
  const over = axes.length === x.length ? '' : `, axis=${python(axes)}`;
  return form(`np.sqrt(np.sum(np.square(#1)${over}${keepsDims(a) ? ', keepdims=True' : ''}))`);
};

/** What only derivative rules use has no name anywhere. */
export const ofRules: InFrameworks = {
  pytorch: without('only derivative rules use it'),
  jax: without('only derivative rules use it'),
  tensorflow: without('only derivative rules use it'),
  onnx: without('only derivative rules use it'),
};

/** A reduction in Python, by the names of its settings. */
export function reducing(name: string, axis = 'axis', keepdims = 'keepdims'): Spelled {
  return (a, [x]) => {
    const axes = axesOf(x, a);
    const keeps = keepsDims(a);
    if (axes.length === x.length && !keeps) return call(name);
    const kept = keeps ? `, ${keepdims}=True` : '';
    return form(`${name}(#1, ${axis}=${python(axes)}${kept})`, true);
  };
}

/** A reduction in ONNX, where axes that are reduced stay unless said otherwise. */
export function reducingByOperator(name: string): Spelled {
  return (a, [x]) => {
    const axes = axesOf(x, a);
    const over = axes.length === x.length ? '' : `, [${axes.join(', ')}]`;
    return form(`${name}(#1${over}, keepdims=${keepsDims(a) ? 1 : 0})`, true);
  };
}

/** torch.logsumexp must be told over which axes. */
export const logSumExping: Spelled = (a, [x]) => {
  const axes = x.length === 0 ? '0' : python(axesOf(x, a));
  const kept = keepsDims(a) ? ', keepdim=True' : '';
  return form(`torch.logsumexp(#1, dim=${axes}${kept})`, true);
};

/** torch.prod takes one axis at a time; over all of several zeros its second derivative is 0. */
export const multiplying: Spelled = (a, [x]) => {
  const kept = keepsDims(a) ? ', keepdim=True' : '';
  const one = (of: string, axis: number) => `torch.prod(${of}, dim=${axis}${kept})`;
  return form(axesOf(x, a).reduceRight(one, '#1'), true);
};

/** Per axis what stands between the brackets of a slice, axes after the last that is cut left out. */
function cuts(a: Attributes, x: Shape): { readonly range: string; readonly step: number }[] {
  const [start, stop, step, named] = ['start', 'stop', 'step', 'axis'].map((k) => wholesOf(a, k));
  const count = Math.max(...[start, stop, step].map((list) => list?.length ?? 0));
  const axes = named ?? Array.from({ length: count }, (_, k) => k);
  const places = axes.map((axis) => (axis < 0 ? axis + x.length : axis));
  return Array.from({ length: Math.max(0, ...places.map((axis) => axis + 1)) }, (_, axis) => {
    const k = places.indexOf(axis);
    const by = step?.[k] ?? 1;
    const stride = by === 1 ? '' : `:${by}`;
    return { range: `${start?.[k] ?? ''}:${stop?.[k] ?? ''}${stride}`, step: by };
  });
}

/** As NumPy slices. */
export const slicing: Spelled = (a, [x]) => {
  const ranges = cuts(a, x).map(({ range }) => range);
  return form(`#1[${ranges.length === 0 ? '...' : ranges.join(', ')}]`);
};

/** As PyTorch slices, which has no negative steps: there positions are listed, one axis at a time. */
export const slicingForwards: Spelled = (a, [x]) => {
  const forwards = cuts(a, x).map(({ range, step }) => (step < 0 ? ':' : range));
  const backwards = cuts(a, x).flatMap(({ range, step }, axis) =>
    step < 0 ? [`[${':, '.repeat(axis)}list(range(${x[axis]}))[${range}]]`] : [],
  );
  const isWhole = forwards.every((range) => range === ':');
  return form(`#1${isWhole ? '' : `[${forwards.join(', ')}]`}${backwards.join('')}`);
};

/** Starts, ends, axes and steps of ONNX's operator; an end before the first element is out of reach. */
export const slicingByOperator: Spelled = (a, [x]) => {
  const { start, step, extent } = cutOf(x, a);
  const ends = x.map((whole, axis) => {
    const end = (start[axis] as number) + (step[axis] as number) * (extent[axis] as number);
    return end < 0 ? -whole - 1 : end;
  });
  const axes = x.map((_, axis) => axis);
  const lists = [start, ends, axes, step].map((list) => `[${list.join(', ')}]`);
  return form(`Slice(#1, ${lists.join(', ')})`, true);
};
