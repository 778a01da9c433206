import { limits } from '../../core/limits';
import { sizeOf } from '../../core/tensor/shape';
import type { NestedNumbers } from '../../core/tensor/tensor';
import { SHAPE_WORD } from '../grammar';
import type { Cursor } from './cursor';
import { refused } from './refused';
import type { Token } from './token';

/**
 * Reads `input(2, 3)`, if that is what stands here up to the end of the statement, as an array of
 * ones. @throws ParseError for extents that are none.
 */
export function declaredShape(cursor: Cursor): number | NestedNumbers | null {
  const { tokens, at } = cursor;
  const text = (k: number) => (tokens[at + k] as Token | undefined)?.text;
  if (text(0) !== SHAPE_WORD || text(1) !== '(') return null;
  const extents: number[] = [];
  let k = 2;
  for (; tokens[at + k]?.kind === 'number'; k += 2) {
    const token = tokens[at + k] as Token;
    const { value } = token;
    extents.push(value as number);
    const whole = Number.isInteger(value) && (value as number) > 0;
    if (!whole) throw refused(token, { kind: 'no extent' });
    if (extents.length > limits.axes) {
      throw refused(token, { kind: 'array of too many axes', most: limits.axes });
    }
    if (sizeOf(extents) > limits.elements) {
      throw refused(token, { kind: 'array too large', most: limits.elements });
    }
    if (text(k + 1) !== ',') {
      k++;
      break;
    }
  }
  const end = tokens[at + k + 1]?.kind;
  if (text(k) !== ')' || (end !== 'end' && end !== 'newline')) return null;
  cursor.at = at + k + 1;
  return ones(extents);
}

function ones([extent, ...others]: readonly number[]): number | NestedNumbers {
  if (extent === undefined) return 1;
  const part = ones(others);
  return Array.from({ length: extent }, () => part);
}
