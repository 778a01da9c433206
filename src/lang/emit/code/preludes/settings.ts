import { cutOf } from '../../../../core/loops/slice';
import { type PrimitiveName, primitives } from '../../../../core/primitives/table';
import { type Attributes, numberOf, wholesOf } from '../../../../core/rule/attributes';
import { axesOf, keepsDims, permutationOf, resolveAxis } from '../../../../core/rule/axes';
import type { Shape } from '../../../../core/tensor/shape';

/** What a function of a prelude is told beside its operands: numbers, lists of them, yes or no. */
export type Setting = number | boolean | readonly number[];

const ofImages: ReadonlySet<string> = new Set([
  'conv2d',
  'convolvedBack',
  'correlated',
  'poolPositions',
]);

/** Whether functions of preludes take such operands: of images they take batches alone. */
export function takes(primitive: PrimitiveName, [x = []]: readonly Shape[]): boolean {
  return !ofImages.has(primitive) || x.length === 4;
}

/** What functions of preludes are told of an application, in the order in which they take it. */
export function settingsFor(
  primitive: PrimitiveName,
  a: Attributes,
  [x = []]: readonly Shape[],
  shape: Shape,
): readonly Setting[] {
  switch (primitive) {
    case 'broadcastTo':
    case 'sumTo':
    case 'reshape':
      return [shape];
    case 'transpose':
      return [permutationOf(x, a)];
    case 'slice': {
      const { start, step, extent } = cutOf(x, a);
      return [start, step, extent];
    }
    case 'unslice': {
      const { start, step } = cutOf(shape, a);
      return [shape, start, step];
    }
    case 'concat':
      return [axis(a, x)];
    case 'stack':
    case 'oneHot':
      return [...(primitive === 'oneHot' ? [numberOf(a, 'classes', 2)] : []), axis(a, shape)];
    case 'gather':
      return [axis(a, x)];
    case 'scatter':
      return [shape, axis(a, shape)];
    case 'cumsum':
      return [axis(a, x), numberOf(a, 'reverse', 0) !== 0];
    case 'cumprod':
      return [axis(a, x)];
    case 'sortPositions':
      return [axis(a, x), numberOf(a, 'descending', 0) !== 0];
    case 'productOfOthers':
      return [axesOf(x, a)];
    case 'conv2d':
      return windows(a);
    case 'convolvedBack':
    case 'correlated':
      return [shape, ...windows(a)];
    case 'poolPositions': {
      const size = pair(a, 'size', 2);
      return [size, a.stride === undefined ? size : pair(a, 'stride', 1), pair(a, 'padding', 0)];
    }
    case 'sphericalBessel':
      return [numberOf(a, 'order', 1)];
    default:
      return primitives[primitive].attributes?.some(({ name }) => name === 'keepdims')
        ? [axesOf(x, a), ...(keepsDims(a) ? [true] : [])]
        : [];
  }
}

/** Along which axis; the first or the last where nothing is said. */
function axis(a: Attributes, shape: Shape): number {
  const given = typeof a.axis === 'number' ? a.axis : (wholesOf(a, 'axis')?.[0] ?? 0);
  return shape.length === 0 ? 0 : resolveAxis(given, shape);
}

function windows(a: Attributes): readonly Setting[] {
  const [stride, padding, dilation] = [
    pair(a, 'stride', 1),
    pair(a, 'padding', 0),
    pair(a, 'dilation', 1),
  ];
  return [stride, padding, dilation, numberOf(a, 'groups', 1)];
}

/** One number for both axes, or one for each. */
function pair(a: Attributes, name: string, otherwise: number): readonly [number, number] {
  const [first = otherwise, second = first] = wholesOf(a, name) ?? [];
  return [first, second];
}
