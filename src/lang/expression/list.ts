import { ShapeError } from '../../core/tensor/shape';
import { type NestedNumbers, toTensor } from '../../core/tensor/tensor';
import { refused } from './refused';
import type { Instruction, TextRange } from './statement';

/**
 * The numbers of a list, from the code of its entries; null when some of them are computed.
 * @throws ParseError when all are numbers, or lists of them, and not of one shape.
 */
export function numbersOf(
  entries: readonly Instruction[][],
  range: TextRange,
): NestedNumbers | null {
  const values: (number | NestedNumbers)[] = [];
  for (const [only, ...others] of entries) {
    const isPlain = only?.do === 'number' || only?.do === 'tensor';
    if (!isPlain || others.length > 0) return null;
    values.push(only.value);
  }
  try {
    toTensor(values);
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    throw refused(range, { kind: 'uneven list' });
  }
  return values;
}
