import type { Shape } from '../../../core/tensor/shape';
import { elementPlace } from '../../../core/trace/element-place';
import type { TangentSeed } from '../../../document/document';
import { isUnit, tangentTensor } from '../../../document/tangents';
import { elementSummary, shapeText } from '../../../lang/array/tensor-text';
import { formatNumber } from '../../../lang/number';
import { wording } from './late-words';

/** Vectors of more numbers are not written out. */
const LONGEST = 4;

/** A seed in little room: `(0, 1)`, `0`, `1 at [2, 0]`, `all 0.5`, `3×2, −1 to 4`. */
export function arrayText(tangent: TangentSeed, shape: Shape, digits: number): string {
  const show = (x: number) => formatNumber(x, digits);
  if (tangent === 0) return '0';
  if (shape.length === 1 && (shape[0] as number) <= LONGEST) {
    return `(${[...tangentTensor(tangent, shape).data].map(show).join(', ')})`;
  }
  if (typeof tangent === 'number') return wording.all(show(tangent));
  if (isUnit(tangent)) return wording.at(elementPlace(shape, tangent.element));
  const { least, greatest, broken } = elementSummary(tangentTensor(tangent, shape).data);
  if (broken > 0) return wording.someNotANumber(shapeText(shape));
  return wording.shapeFromTo(shapeText(shape), show(least), show(greatest));
}
