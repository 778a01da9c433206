import type { PrimitiveName } from '../../core/primitives/table';
import type { Attributes } from '../../core/rule/attributes';
import { type Shape, sameShape } from '../../core/tensor/shape';
import { cutsOf, rangeText } from '../expression/indexing';
import { givenSettings } from '../expression/settings-text';
import { binding } from '../grammar';
import type { GivenSetting, Medium } from '../medium/medium';
import { atom, fenced, isNegative, type Written } from './written';

/** Binds tighter than other products where it is written without a sign, else looser. */
const TIGHT = binding.product + 0.5;
const LOOSE = binding.product - 0.5;

/** What has a notation of its own among the primitives of arrays; null for whatever is but a call or a form. */
export function writeArrayApplication(
  medium: Medium,
  primitive: PrimitiveName,
  operands: readonly Written[],
  attributes: Attributes,
): Written | null {
  const [a, b] = operands as [Written, Written];
  const settings = givenSettings(primitive, attributes);
  switch (primitive) {
    case 'matmul':
      return matrixProduct(medium, a, b);
    case 'sum':
    case 'prod':
      return over(medium, primitive, settings, a);
    case 'sumTo': {
      const summed = a.shape && summedAxes(a.shape, attributes.shape as Shape);
      return summed ? over(medium, 'sum', summed, a) : null;
    }
    case 'slice': {
      const entries = cutsOf(attributes)?.map((cut) => rangeText(cut, medium.minus, medium.colon));
      return entries ? atom(medium.part(base(a), entries)) : null;
    }
    case 'gather': {
      const { axis = 0 } = attributes;
      if (typeof axis !== 'number' || axis < 0) return null;
      const entries = [...new Array<string>(axis).fill(medium.colon), b.text];
      return atom(medium.part(base(a), entries));
    }
    default:
      return null;
  }
}

function base(a: Written): string {
  return fenced(a, a.binds >= binding.atom);
}

function matrixProduct(medium: Medium, a: Written, b: Written): Written {
  const { sign, tight } = medium.matrixProduct;
  const left = fenced(a, a.isMatrixProduct === true || a.binds > binding.product);
  const right = fenced(
    b,
    b.binds > binding.product && !b.isMatrixProduct && !isNegative(medium, b),
  );
  const text = `${left}${sign}${right}`;
  return { text, binds: tight ? TIGHT : LOOSE, isMatrixProduct: true };
}

function over(
  medium: Medium,
  primitive: 'sum' | 'prod',
  settings: readonly GivenSetting[],
  operand: Written,
): Written {
  const text = medium.over(primitive, settings, fenced(operand, operand.binds > binding.sum));
  if (text !== null) return { text, binds: LOOSE };
  return atom(medium.call(primitive, [operand.text], settings));
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
