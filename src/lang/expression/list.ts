import { ShapeError } from '../../core/shape';
import { type NestedNumbers, toTensor } from '../../core/tensor';
import { ParseError } from './parse-error';
import type { Instruction, Range } from './statement';

/** The numbers of a list, from the code of its entries. @throws ParseError unless all are numbers, or lists of one shape. */
export function listOf(entries: readonly Instruction[][], { from, to }: Range): NestedNumbers {
  const values = entries.map((entry): number | NestedNumbers => {
    const [only] = entry;
    if (entry.length === 1 && (only?.do === 'number' || only?.do === 'tensor')) return only.value;
    const [first, last] = [entry[0] as Instruction, entry.at(-1) as Instruction];
    throw new ParseError(
      'A list holds plain numbers, or lists of them',
      Math.min(first.from, last.from),
      Math.max(first.to, last.to),
      'To join computed values, write concat(a, b).',
    );
  });
  try {
    toTensor(values);
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    throw new ParseError(
      'The rows of this list are not of one length',
      from,
      to,
      'Give every row the same length, as in [[1, 2], [3, 4]].',
    );
  }
  return values;
}
