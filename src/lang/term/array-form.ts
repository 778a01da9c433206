import type { PrimitiveName } from '../../core/primitives/table';
import type { Attributes } from '../../core/rule/attributes';
import { type Shape, sameShape } from '../../core/tensor/shape';
import { cutsOf, rangeText } from '../expression/indexing';
import { givenSettings } from '../expression/settings-text';
import { binding } from '../grammar';
import type { GivenSetting, Medium } from '../medium/medium';
import type { Form, Printed } from '../print/precedence';

/** What has a form of its own among the primitives of arrays; null for whatever goes by its notation. */
export function arrayForm(
  medium: Medium,
  primitive: PrimitiveName,
  [a, b]: readonly Printed[],
  attributes: Attributes,
): Form | null {
  switch (primitive) {
    case 'sum':
    case 'prod':
      return over(medium, primitive, givenSettings(primitive, attributes));
    case 'sumTo': {
      const summed = a?.shape && summedAxes(a.shape, attributes.shape as Shape);
      return summed ? over(medium, 'sum', summed) : null;
    }
    case 'slice': {
      const entries = cutsOf(attributes)?.map((cut) => rangeText(cut, medium.minus, medium.colon));
      return entries ? { kind: 'postfix', text: medium.part(entries) } : null;
    }
    case 'gather': {
      const { axis = 0 } = attributes;
      if (typeof axis !== 'number' || axis < 0) return null;
      const entries = [...new Array<string>(axis).fill(medium.colon), b?.text ?? ''];
      return { kind: 'postfix', text: medium.part(entries) };
    }
    default:
      return null;
  }
}

function over(medium: Medium, primitive: 'sum' | 'prod', settings: readonly GivenSetting[]): Form {
  const text = medium.over(primitive, settings);
  if (text === null) {
    return { kind: 'call', write: (operands) => medium.call(primitive, operands, settings) };
  }
  const { looseProduct } = binding;
  return { kind: 'prefix', text, binds: looseProduct, least: looseProduct, takesMinus: true };
}

/** The sum over axes that makes one shape of the other; null when there is none such. */
function summedAxes(from: Shape, to: Shape): readonly GivenSetting[] | null {
  const lead = from.length - to.length;
  const kept = from.flatMap((extent, axis) =>
    axis >= lead && to[axis - lead] === 1 && extent !== 1 ? [axis] : [],
  );
  const gone = Array.from({ length: lead }, (_, axis) => axis);
  if (kept.length > 0 && gone.length > 0) return null;
  const axes = [...gone, ...kept];
  const keepdims = kept.length > 0 ? [{ name: 'keepdims', value: 1 }] : [];
  if (axes.length === from.length && kept.length === 0) return [];
  if (axes.length === 0) return sameShape(from, to) ? [] : null;
  return [{ name: 'axis', value: axes.length === 1 ? (axes[0] as number) : axes }, ...keepdims];
}
